# reviewed: not reviewed
# 按键。
page--keys = 按键
keys--how = 按键以其在键盘上的位置为准，不论所设布局。在字段中输入时，按键即为字母。
keys--on = 按键已开启。关闭
keys--off = 按键已关闭。开启
keys--theme = 浅色或深色
keys--keys = 本列表
keys--search = 查找记录
keys--next = 下一行
keys--previous = 上一行
keys--open = 打开该行
keys--back = 返回
keys--new = 新通报
keys--acknowledge = 确认：显示所签内容；按 Enter 签字
keys--claim = 认领
keys--standby = 请求等待
keys--answer = 答复
keys--evidence = 存为证据
keys--print = 打印
keys--main = 表单的主要操作
