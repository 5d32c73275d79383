# reviewed: not reviewed
# 键盘按键与本浏览器设置。
page--keys = 按键与设置
keys--place = 按键以拉丁键盘上的位置为准，不论键面所印为何。输入文字时按键不起作用。
keys--help = 本列表
keys--search = 查找记录
keys--move = 向下与向上
keys--open = 打开
keys--back = 返回
keys--acknowledge = 确认
keys--claim = 认领
keys--standby = 请求等待
keys--answer = 拟写答复
keys--evidence = 存为证据
keys--new = 新通报
keys--print = 打印
keys--main = 表单的主按钮
keys--settings = 本浏览器设置
keys--toggle = 关闭或开启单键
keys--theme = 浅色或深色
keys--no-script = 无脚本时无本台按键；浏览器自身按键仍可用。
