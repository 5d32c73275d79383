# reviewed: not reviewed
# 线路、线路测试、联络人。
links--none = 尚无其他中心引介至本中心。
links--unconfirmed = 其指纹尚未与对方核对。
links--heard = 对方包裹到达于 { $at }。
links--nothing = 从未有任何内容到达。
links--tried = 最近尝试于 { $at }
links--waits = { $serial } 等待对方
links--person = 对方机器应答，无人员应答。
links--until = 至 { $at }
links--side-ours = 我方
links--side-theirs = 对方
links--side-unknown = 从此处无法看出属何方
links--link = 线路
links--state = 状态
links--round-trip = 往返时间
links--up = 畅通 { $at }
links--down = 无通路，尝试于 { $at }
links--by-hand = 人工传递
links--untried = 尚未尝试
links--ms = { $n } 毫秒
links--gap = 持有 { $longest } 条中的 { $held } 条；{ $said } 所称更多。
links--lacking = { $n ->
   *[other] 有 { $n } 个致我方条目缺内容。
}
links--unbroken = 无缺漏
links--test = 立即发送线路测试
links--tests = 最近测试
links--sent = 发送于 { $at }
links--contacts = 联络何人
links--no-contacts = 未记录任何人。
links--post = 岗位
links--person-name = 姓名
links--phone = 电话
links--note-contact = 记录
links--cause = 您判断沉默的原因为何？
links--note = 备注
links--judge = 登记
cause--technical = 技术原因
cause--maintenance = 维护
cause--not-answering = 不应答
cause--unknown = 不明
