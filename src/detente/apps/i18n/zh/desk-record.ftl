# reviewed: not reviewed
# 记录与证据。
record--search = 编号，或叶哈希的开头
record--go = 查找
record--party = 当事方
record--type = 类型
record--agreement = 协定
record--any = 任意
record--receipts = 含机器所写
record--count = { $n ->
   *[other] 共持有 { $n } 个条目。
}
record--none = 无匹配内容。
record--empty = 记录中尚无条目。
record--next = 更早
record--entry = 条目
record--claimed = 作者所署时间
record--to = 收件方
record--note = 备注
record--not-for-us = 非致我方
record--breaks = 不符合规则：{ $code }
message--evidence = 存为证据
