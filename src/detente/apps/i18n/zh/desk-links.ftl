# reviewed: not reviewed
# 链路、线路测试、联系人。
links--none = 尚未登记任何其他中心。
links--unconfirmed = 其密钥指纹尚未与对方核对。
links--heard = 收到对方包裹：{ $at }。
links--nothing = 从未收到任何内容。
links--tried = 最近尝试 { $at }
links--waits = { $serial } 待对方
links--told = 他们在 { $serial } 中告知
links--person = 对方机器有应答；无人应答。
links--until = 至 { $at }
links--side-ours = 我方一侧
links--side-theirs = 对方一侧
links--side-unknown = 何方一侧，由此无从得知
links--link = 链路
links--state = 状态
links--round-trip = 往返时间
links--up = 畅通 { $at }
links--down = 无通路，尝试于 { $at }
links--by-hand = 人工递送
links--untried = 尚未尝试
links--ms = { $n } 毫秒
links--gap = 持有条目 { $held } / { $longest }；称有更多者：{ $said }。
links--lacking = { $n ->
   *[other] 发给我方而缺内容的条目：{ $n } 条。
}
links--unbroken = 无缺漏
links--test = 立即发送线路测试
links--tests = 最近测试
links--sent = 发出 { $at }
links--contacts = 联系何人
links--no-contacts = 未记录任何人。
links--post = 岗位
links--person-name = 姓名
links--phone = 电话
links--note-contact = 记录
links--cause = 您判断沉默的原因为何？
links--note = 备注
links--judge = 录入
cause--technical = 技术原因
cause--maintenance = 维护
cause--not-answering = 不应答
cause--unknown = 不明
