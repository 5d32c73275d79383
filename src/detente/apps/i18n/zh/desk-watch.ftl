# reviewed: not reviewed
# 各页框架、登录、值班台、单项通报及其各级。
page--desk = 值班台
page--due = 应办
page--tallies = 上限与计数
page--drafts = 草稿与签发
page--links = 链路
page--record = 记录
page--agreements = 协定
page--log = 值班日志
page--people = 人员与密钥
page--fault = 未能办理
page--enter = 登录
page--join = 首次登录
page--message = 通报
page--confirm = 确定
mark--exercise = 演习
mark--exercise-means = 演练，绝不可当真。
mark--replay = 重演
mark--replay-means = 公开历史的重演，绝不可当真。
frame--skip = 跳至内容
frame--screens = 页面
frame--links = 通往其他中心的链路
frame--no-links = 尚未登记任何其他中心。
live--ok = 实时
live--amber = 非实时，自
live--red = 非实时，自
live--still = 截至 { $at }。本页不会自行更新。
live--stale = 本屏已过时：30 秒未收到服务器消息。您的操作仍由服务器核查。
sound--on = 声音已开
sound--off = 打开声音
silence--heard = 有音讯
silence--announced = 沉默，事先已告知
silence--no-path = 无通路
silence--nobody-answers = 有通路，无人应答
silence--one-way = 单向：对方电文可达，我方电文未获确认
silence--never-connected = 从未连通
silence--unknown = 不明
silence--since = 自 { $at }

fault--whose = 责任方：
fault--next = 下一步：
fault--back = 返回

enter--person = 您的短名
enter--passphrase = 密码短语
enter--code = 身份验证器的验证码（6 位数字）
enter--go = 登录
enter--passkey = 用通行密钥登录
enter--leave = 退出登录
enter--join = 我已获邀请：首次登录
join--how = 本中心两人已各给您邀请的一半。请选定密码短语，并将下方密钥输入身份验证器程序。
join--invitation = 邀请的一半
join--second = 邀请的另一半
join--passphrase = 新密码短语（至少 8 个字符）
join--secret = 身份验证器密钥：
join--open = 在本设备的身份验证器中打开
join--code = 其当前显示的验证码
join--go = 开始

lane--us = { $n ->
    [0] 待我方
   *[other] 待我方（{ $n }）
}
lane--us-empty = 无待我方事项。
lane--them = { $n ->
    [0] 待对方
   *[other] 待对方（{ $n }）
}
lane--them-empty = 无待对方事项。
lane--held = 搁置：违反规则（{ $n }）
desk--wakes = 特提通报未确认：下一个叫醒 { $who }，{ $at }。
column--precedence = 紧急程度
column--serial = 编号
column--what = 何事
column--when = 何时
column--needs = 所待
precedence--flash = Z 特提
precedence--immediate = O 特急
precedence--priority = P 加急
precedence--routine = R 平急
way--to = 发往 { $parties }
way--from = 来自 { $party }
needs--acknowledge = 待确认
needs--answer = 待答复
needs--content = 内容未到
needs--carry = 尚未送达
needs--receive = 已送达，未收到
needs--them-acknowledge = 已收到，待对方确认
needs--them-answer = 待对方答复
needs--them-content = 内容未到
needs--them-carry = 尚未送达：期限未起算
needs--them-receive = 已送达，未收到：期限未起算
clock--running = 确认不迟于 { $due }
clock--left = 尚余 { $span }
clock--late-word = 逾期
clock--late = 确认期限为 { $due }，{ $span }前
clock--not-started = 期限未起算
clock--met = 已按时确认
clock--met-late = 逾期后确认
banner--corrected = 已更正
banner--cancelled = 已取消
banner--sent-in-error = 误发
quiet--last = 最近一项通报：{ $serial }，{ $at }。
quiet--none-yet = 尚无通报到达。
quiet--no-agreement = 此处尚未签署任何协定。
quiet--gap = { $n ->
   *[other] { $party }：缺 { $n } 条。
}
quiet--unbroken = 所持各登记簿均无缺漏。

message--no = 序号
message--code = 代码（所签为此）
message--no-content = 内容不在此处
message--no-fields = 无字段。
message--hides = 含不可见字符
message--way = { $author } 发往 { $parties }。
message--claims = 作者所署时间 { $at }。
message--by = 对方签发人：{ $who }，{ $post }。
message--problem = 违反规则，不予计入：
message--refers = 所指条目
message--referred = 指向它的条目
message--released = 签发 { $at }
message--received = 收到 { $at }
message--claimed = 认领人：{ $who }
message--beside = 并列显示：
message--read-back = 复诵码
message--acts = 可作表示
message--writes = 就此拟写（须另一人）
message--ladder = 办理情况
message--proof = 证明
message--card = 应办事宜
act--claim = 认领
act--opened = 告知已打开
act--acknowledged = 确认
act--standby-until = 请求等待
act--passed-on-to-unit = 告知已转交
act--not-agreement = 确认 = 我方已收到并已阅读，并非同意。
meaning--claim = 由您经办。对方看不到此项。
meaning--opened = 此处已有人员打开。
meaning--acknowledged = 我方已收到并已阅读，并非同意。
meaning--standby-until = 正在准备答复；请等待至所示时间。
meaning--passed-on-to-unit = 已转交所列单位。
confirm--later = { $n ->
   *[other] 此后 { $party } 又发来 { $n } 份电文。请先阅读。
}
confirm--twice = 此前已作此表示。
confirm--as = 签字身份：{ $who }，{ $post }（密钥 { $key }）。
confirm--until = 至（16:30Z，或带日期）
confirm--unit = 单位
confirm--sign = 签字
confirm--back = 返回
rung--carried = 已送达
rung--received = 已收到（机器）
rung--opened = 已打开
rung--acknowledged = 已确认（人员）
rung--standby-until = 请求等待
rung--passed-on = 已转交
rung--answered = 已答复
rung--until = 至 { $at }
rung--they-say = 对方称：{ $why }
rung-state--not-yet = 尚未
rung-state--not-offered = 对方不提供
rung-state--cannot-know = 无从得知
check--signature = 签名
check--sequence = 顺序
check--opening = 内容与所签相符
check--rules = 协定规则
check--received = 各方均已收到
verdict--ok = 通过
verdict--failed = 未通过
verdict--waiting = 等待中
verdict--not-checked = 未检查
