# reviewed: not reviewed
# 命令就例行联络与演练所说的话。

# --- 例行联络
contact--no-hours = 未设定时刻；今日无
contact--none-today = { $hours }；今日无
contact--month = 本月：已进行 { $kept }，未进行 { $missed }
contact--month-doubtful = 本月：已进行 { $kept }，未进行 { $missed }，无从得知 { $n }
contact--missed-at = 未进行 { $at }，{ $cause }
contact--more = 此前另有 { $n } 次
contact--kept = 已进行 { $at }，{ $who }  [{ $serial }]
contact--missed = 未进行，{ $cause }
contact--doubt-came-late = 无从得知：对方称已按时，但其后才到达此处
contact--doubt-missing = 无从得知：对方所签之物（或即彼时所签）不在此处
contact--not-yet = 尚未，计至 { $at }
contact--cause-unknown = 原因不明
contact--judged = 判断为{ $cause }
contact--judged-note = 判断为{ $cause }（{ $note }）
contact--sign = 与 { $party } 的例行联络时刻：{ $hours }
contact--sign-none = 与 { $party } 的例行联络时刻：无
contact--ended = 自此与 { $party } 无例行联络
contact--counts = 联络计入其时刻前 { $minutes } 分钟至其后 { $minutes } 分钟之内者：由一方发出，并由另一方人员确认。
link--label-contact = 例行联络

# --- 演练
drill--sign-plan = 计划于 { $at } 与 { $party } 演练
drill--sign-run = 演习：发往 { $party } 的演练电文：{ $text }
drill--sign-call-off = 取消演练 { $drill }：{ $reason }
drill--planned = 与 { $party } 的演练计划于 { $at }，时限 { $limit }
drill--next-run = 到期时：detente drill run { $drill }
drill--none-due = 无到期演练
drill--signed = 演练电文已签字 { $at }  编号 { $serial }，发往 { $party }；须在 { $limit } 之内确认
drill--called-off = 已取消：{ $reason }
drill--due = 到期
drill--none-decided = 尚无已有结果的演练
drill--median = 演练 { $n } 次，未确认 { $missed } 次；中位数 { $median }
drill--no-median = 演练 { $n } 次，未确认 { $missed } 次；至少半数未获确认
drill--cannot-know = 演习 无从得知：其电文已不在此处
drill--sent = 演习 { $serial } 发出 { $at }
drill--received = 收到 { $at }
drill--not-received = 未收到
drill--waiting = 确认不迟于 { $at }
drill--acknowledged = 已确认 { $at }，{ $who }（时限 { $limit }）
drill--acknowledged-after = 已确认 { $at }，{ $who }，用时 { $span }（时限 { $limit }）
drill--acknowledged-late = 已确认 { $at }，{ $who }（逾时，时限 { $limit }）
drill--acknowledged-after-late = 已确认 { $at }，{ $who }，用时 { $span }（逾时，时限 { $limit }）
drill--missed = 未确认：{ $limit } 内无确认

# --- 状态、交接班与日志中的演练
status--drill = 与 { $party } 的演练应于 { $at } 进行：detente drill run { $drill }
status--contact = 与 { $party } 定于 { $at } 的例行联络未进行：detente link cause { $party } unknown
item--drill = 与 { $party } 的演练，计划人 { $name }：detente drill run
line--contact-hours-set = 设定与 { $party } 的例行联络时刻
line--drill-planned = 计划与 { $party } 演练 { $subject }
line--drill-run = 进行演练 { $serial }，与 { $party } { $subject }
line--drill-called-off = 取消与 { $party } 的演练 { $subject }
line--drill-acknowledged = 演练已获确认 { $serial }，{ $party } { $name }
line--drill-missed = 演练未获确认 { $serial }，{ $party }
line--drill-after = 用时 { $span }
line--drill-within = 时限 { $span }
