# reviewed: not reviewed

agreement--neighbours = 邻国
message--notice = 移动通知
field--notice--day = 日期
field--notice--people = 人数
field--notice--remark = 备注
message--prisoners = 被俘人员名单
field--prisoners--persons = 人员
column--prisoners--persons--number = 编号
column--prisoners--persons--name = 姓名
column--prisoners--persons--born = 出生日期
