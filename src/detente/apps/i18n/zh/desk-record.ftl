# reviewed: not reviewed
# 记录与证据。
record--search = 编号，或条目哈希的开头
record--go = 查找
record--party = 方
record--type = 类型
record--agreement = 协定
record--any = 不限
record--receipts = 含机器所写条目
record--count = { $n ->
   *[other] 共持有 { $n } 条。
}
record--none = 无相符者。
record--empty = 记录中尚无条目。
record--next = 更早的条目
record--entry = 条目
record--claimed = 作者所署时间
record--to = 发往
record--note = 备注
record--not-for-us = 非发给我方
record--breaks = 违反规则：{ $code }
message--evidence = 存为证据
message--thread = 将整条往来存为证据
