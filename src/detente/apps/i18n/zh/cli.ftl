# reviewed: not reviewed
# 命令在终端所说的话。

# --- 各命令共有
say--next = 下一步：{ $step }
say--not-spoken = { $variable }：本程序不使用 { $language }；改用英语。可用：{ $known }
carry--self = 用 detente courier FOLDER 或 detente serve 传送
carry--server = 链路畅通时由服务器发送；见：detente link status
carry--then = { $step }；{ $way }
say--to-sign = 待签字：{ $person }（{ $post }），代表 { $party }（{ $code }），密钥 { $key }：{ $what }
ask--sign = 签字？
ask--release = 签发并签字？
ask--unseal = 移交其内容？
ask--erase = 永久抹除？
ask--yes-no = { $question } [y/N]
ask--passphrase = { $home } 的密码短语：
ask--root-passphrase = 根密钥 { $path } 的密码短语：
ask--old-passphrase = { $path } 现有的密码短语：
ask--new-passphrase = 新密码短语：
ask--same-again = 再输入一次：
time--never = 从未
dry-run--stored = 试运行：未存储任何内容
dry-run--submitted = 试运行：未提交任何内容
dry-run--discarded = 试运行：未作废任何内容
dry-run--signed = 试运行：未作任何签字
dry-run--returned = 试运行：未退回任何内容
dry-run--claimed = 试运行：未认领任何内容
dry-run--handed-over = 试运行：未交班
dry-run--written = 试运行：未写入任何内容
dry-run--noted = 试运行：未记录任何内容
dry-run--drafted = 试运行：未拟写任何内容（{ $type }，关于 { $serial }）
dry-run--served = 试运行：服务器未启动
dry-run--set-up = 试运行：未在 { $home } 设立任何内容
dry-run--taken-in = 试运行：未接收任何内容，也未送出任何内容
dry-run--proposed = 试运行：未提议任何内容
dry-run--asked = 试运行：未请求任何内容
dry-run--removed = 试运行：未删除任何内容
dry-run--set = 试运行：未设定任何内容
dry-run--tried = 试运行：未尝试任何内容
dry-run--restored = 试运行：未恢复任何内容；备份与写成时相同
dry-run--confirmed = 试运行：未确认任何内容
dry-run--given = 试运行：未给出任何内容
dry-run--ended = 试运行：未结束任何内容
dry-run--kept = 试运行：未保留任何内容
dry-run--offered = 试运行：未提出任何内容，依 { $clause }
dry-run--changed = 试运行：未更改任何内容
dry-run--added = 试运行：未添加任何内容

# --- 许多命令所用的词语
precedence--flash = Z 特提
precedence--immediate = O 特急
precedence--priority = P 加急
precedence--routine = R 平急
mark--live = 实际
mark--exercise = 演习
mark--replay = 重演
mark--head = 标记
mark--counted = { $n } 项{ $mark }
banner--exercise = 演习  演习  演习：仅供训练，绝不可当真
banner--replay = 重演  重演  重演：公开历史的重演，绝不可当真
type--absent = 内容不在此处
clock--not-started = 期限未起算
clock--met = 已按时确认
clock--met-late = 逾期后确认
clock--late = 确认期限为 { $due }，逾期 { $span }
clock--running = 确认不迟于 { $due }（尚余 { $span }）
state--recorded = 已签发，尚未送达
state--carried = 已送达
state--received = 已收到
state--opened = 已打开
state--acknowledged = 已确认
state--answered = 已答复
state--declined = 已谢绝
state--deferred = 已推迟
needs--acknowledge = 待确认
needs--acknowledge-them = 已收到，待对方确认
needs--answer = 待答复
needs--answer-them = 待对方答复
needs--content = 内容未到
needs--carry = 尚未送达
needs--receive = 已送达，未收到
rung--not-offered = 依此协定不发送
rung--cannot-know = 无从得知
rung--not-yet = 尚未
rung--not-yet-say = 尚未（对方称：{ $text }）
rung--until = 至 { $at }
lacks--no-content = 其内容未到
lacks--does-not-open = 所到内容与所签不符
lacks--over-quota = 超出其类型的限额

# --- 收件
lane--us = 待我方（{ $n }）
lane--them = 待对方（{ $n }）
lane--over = 已办结（{ $n }）
lane--release = 待签发（{ $n }）
inbox--submitted = 由 { $person } 提交，须由另一人签发
inbox--empty-none-came = 无待我方通报。尚无通报到达。
inbox--empty-us = 无待我方通报。最近一项为 { $name }，收到 { $at }。
inbox--empty-them = 无待对方事项。
inbox--empty-over = 尚无已办结事项。
inbox--breaks-rule = 违反规则（{ $code }）
inbox--claimed = 认领人：{ $person }
inbox--from = 来自 { $party }
inbox--to = 发往 { $parties }
inbox--under = { $way }，依据 { $agreement }
inbox--folder-again = 该文件夹又可用了。
superseded--corrected = 已更正
superseded--cancelled = 已取消
superseded--sent-in-error = 误发

# --- 显示
show--way = { $author } 发往 { $parties }   协定 { $agreement }
show--corrected = 已由作者更正，{ $serial }，{ $at }  { $reason }
show--cancelled = 已由作者取消，{ $serial }，{ $at }  { $reason }
show--sent-in-error = 作者称系误发，{ $serial }，{ $at }  { $reason }
show--standing = { $standing }：{ $author } 的纪元 { $epoch }；见 detente epoch show
show--breaks-rule = 违反规则（{ $code }）：{ $rule }
show--performs-nothing = 已收到；依规则，对双方均不产生效力。
show--erased = 已在此抹除 { $at }，申请人 { $asked }，签发人 { $released }：{ $reason }
show--erased-elsewhere = 已在别处抹除：返回本中心时不含个人数据。
show--raw-erased = 已抹除
show--label-claimed = 所署时间
show--claimed = { $mark ->
    [exercise] { $at }（以作者在本次演习中的时钟为准）
    [replay] { $at }（以作者在本次重演中的时钟为准）
   *[other] { $at }（以作者的时钟为准）
}
show--label-by = 作者
show--machine = 机器
show--label-drafted = 拟稿
show--drafted = 拟稿人 { $drafter }，签发人 { $releaser }
show--free-text = 自由文本的语言为 { $language }
show--refers-to = 所指条目 { $serial }
show--valid-until = 有效期至 { $at }
show--label-state = 状态
show--hides = 以 [U+...] 表示的字符存在于文本中，但不会显示。
show--read-back = 复诵码  { $number }
show--ladder = 办理情况 { $party }
show--no-fields = 无字段。
show--number = 序号
show--code = 代码（所签为此）
show--stacked = 各语言均为显示；{ $code }
proof--ok = 通过
proof--failed = 未通过
proof--waiting = 等待中
proof--not-checked = 未检查
proof--signature-ok = 签名：此登记簿的状态已由其作者的密钥签署
proof--signature-waiting = 签名：尚无涵盖它的已签状态
proof--signature-failed = 签名：{ $rule }
proof--sequence-ok = 顺序：持有第 { $number } 条，共 { $size } 条，其前无缺漏
proof--opening-ok = 内容：与条目哈希、首部及每一字段相符
proof--opening-waiting = 内容：不在此处（{ $why }）
proof--opening-failed = 内容：{ $rule }
proof--rules-ok = 规则：不违反其类型与协定的任何规则
proof--rules-not-checked = 规则：无内容则无法判断
proof--rules-failed = 规则：{ $rule }
proof--received-ok = 收到：每一收件方自己的登记簿均已载明（{ $parties }）
proof--received-waiting = 收到：{ $parties } 尚未表示
proof--elsewhere-ok = 依另一协定作出：证明 { $serial }（{ $type }），依 { $agreement } { $founding }，收到 { $received }
proof--elsewhere-not-checked = 依另一协定作出：此处无条款接受 { $agreement } 的 { $type }
proof--elsewhere-failed = 依另一协定作出，不成立：{ $rule }

# --- 一人就通报所作的表示
act--opened = 已有人员打开
act--acknowledged = 确认：我方已收到并已阅读，并非同意。
act--standby-until = 请等待至 { $until }：正在准备答复
act--passed-on-to-unit = 已转交 { $unit }
act--service = 发给各方的业务电文：{ $text }
act--line-test = 线路测试
acted--opened = 已打开 { $at }  编号 { $serial }
acted--acknowledged = 已确认 { $at }  编号 { $serial }
acted--acknowledged-after = 已确认 { $at }，收到后 { $span }  编号 { $serial }
acted--standby-until = 已请对方等待至 { $until }；签字 { $at }  编号 { $serial }
acted--passed-on-to-unit = 已告知转交 { $unit }；签字 { $at }  编号 { $serial }
acted--service = 业务电文已签字 { $at }  编号 { $serial }
acted--line-test = 线路测试已签字 { $at }  编号 { $serial }
act--about = { $serial }  { $name }   复诵码 { $number }
act--claimed = 由 { $person } 认领；对方看不到此项。
act--unsealed = 其内容自此发给所有收件方；无法收回。
answer--said-before = 我方此前已表示：{ $serial }（{ $type }）。双方将看到两者。

# --- 草稿与签发
draft--saved = { $draft } 已保存 { $at }
draft--next-check = detente draft check { $draft }，然后 detente draft submit { $draft }
draft--elsewhere = { $serial } 的证据，依 { $agreement } { $founding }，收到 { $received }：{ $bytes } 字节
draft--state-drafted = 已拟稿
draft--state-submitted = 已提交
draft--state-returned = 已退回
draft--state-released = 已签发
draft--state-discarded = 已作废
draft--by = 拟稿人 { $person }，保存于 { $at }
draft--returned = 已退回：{ $reason }
draft--person = 人员 { $id }：{ $name }，{ $roles }
draft--no-role = 无角色
draft--signature = 我方在协定 { $agreement } 上的签字
draft--to = { $name }  发往 { $parties }
draft--refers-to = 所指条目 { $serial }
draft--valid-until = 有效期至 { $at }
draft--since = 此后 { $party } 又有表示：{ $serials }
draft--since-more = 另有 { $n } 份
draft--since-read = 阅读之后：detente release { $draft } --read SERIALS
draft--preview = 对方所见内容；所签为代码栏。
draft--passes-stopped = { $draft }：不违反任何规则，但我方现不依其协定作任何签字。
draft--next-epoch = detente epoch show { $agreement } 说明原因及如何继续
draft--passes = { $draft }：如现在签发，不违反任何规则。
draft--submitted = { $draft } 已提交：另一人签发之前，未作任何签字。
draft--next-nobody = 此处尚无其他人可签发：detente people propose --help
draft--head-draft = 草稿
draft--head-state = 状态
draft--head-type = 类型
draft--head-by = 拟稿人
draft--head-saved = 保存
draft--none = 无待办草稿。
draft--discarded = { $draft } 已作废。
draft--sent-back = { $draft } 已退回：{ $reason }
release--house = { $draft } 已签发：已记入内部登记簿。
release--done = 已签发 { $serial }  { $type }   复诵码 { $number }
release--signed = 签字 { $at }，尚未送达
release--card = { $draft } 已签发：我方身份卡为第 { $number } 号，将自动发给各中心。
release--opened = 下一纪元已开启，所依协定：{ $agreements }。
release--left = 下一纪元开启之前停止：{ $agreements }。
release--next-safe = 将根密钥放回保险柜；然后：detente backup FILE
release--what-person = 将 { $name } 登记为我方人员（{ $draft }）
release--what-card = 我方下一张身份卡（{ $draft }）
release--what-erasure = 抹除个人数据（{ $draft }）
release--what-epoch = 我方在协定 { $agreement } 下的下一纪元（{ $draft }）
release--what-signature = 协定 { $agreement }
release--what = { $draft }，{ $type }，发往 { $parties }

# --- 纪元与身份卡
reason--loss = 其中心文件夹已丢失
reason--restore = 其中心文件夹被退回旧状态
reason--rotation = 其密钥已按计划更换
reason--revocation = 其密钥已撤销
reason--capture = 其密钥可能已落入他人之手
stop--nothing = 本中心文件夹未在其中作任何签字
stop--recovered = 本中心文件夹系从备份恢复
stop--card-renewed = 身份卡已更换
stop--own-head-unknown = 有人出示我方的一个已签状态，本中心文件夹未持有
stop--register-forks = 我方两个已签状态不能同时为真；见 detente incident list
stop--own-card-newer = 我方根密钥已签的身份卡比本中心文件夹所持更新
stop--earlier = 它由他方交还；本中心文件夹从未在其中签字
standing--came-late = 迟到
standing--after-closing = 在其结束状态之后，不计入
standing--disowned = 作者不予承认
standing--repeated = 在后一纪元中重述，只计一次
denial--disowned = { $party }：纪元 { $epoch } 自 { $size } 起不予承认，他方在得知之前已持有 { $held }
denial--repudiated = { $party }：纪元 { $epoch } 被否认：结束于 { $size }，他方在得知之前已持有 { $held }，后者计入
denial--gap = { $party }：纪元 { $epoch } 结束于 { $size }，他方在得知之前已持有 { $held }，后者计入；{ $reason }
epoch--draft = 我方在协定 { $agreement } 下的下一纪元
epoch--label-reason = 原因
epoch--reason = { $code }：{ $reason }
epoch--label-closes = 结束
epoch--closes = { $size ->
   *[other] 纪元 { $epoch }，结束于 { $size } 条，根 { $root }
}
epoch--label-disowns = 不予承认
epoch--disowns = 纪元 { $epoch }，自第 { $size } 条起；由根密钥签署
epoch--label-card = 身份卡
epoch--card = 第 { $number } 号，因此前未在此使用
epoch--label-not-heard = 无音讯
epoch--not-heard = { $parties }：仅由其持有的我方内容将迟到
card--draft = 我方第 { $number } 号身份卡，取代第 { $held } 号
card--label-issued = 签发
card--label-keys = 密钥
card--keys = 登记簿 { $register }，持有 { $holder }，见证 { $witness }，链路 { $link }
card--label-root = 根
card--root = 不变：各中心自动接受此卡，无须再核对词语
card--label-then = 随后
card--then = { $n ->
   *[other] 在 { $n } 个纪元中不再作任何签字；须开启下一纪元
}

# --- 应办与状态板
due--head-when = 何时
due--head-who = 何方
due--head-due = 期限
due--head-line = 行
due--head-what = 何事
due--head-paragraph = 条款
board--caution = 所示为 { $party } 的登记簿（以此处所有者为限）表明其中心届时所持的内容：实际所持可能更多。

# --- 值班
watch--nobody = 无人值班
watch--has = { $name }，自 { $since }
watch--alone = 单独接班：{ $reason }
watch--pending = 已交班给 { $name }，尚未接班
watch--label-on = 值班
watch--postponed-until = 交接班已由 { $name } 推迟至 { $until }：{ $reason }
watch--postponed = 交接班已由 { $name } 推迟：{ $reason }
watch--woken = 随后叫醒 { $number }  { $name }，方式 { $way }
watch--woken-by-people = 随后叫醒 { $number }  { $name }，仅由人员通知：未指明方式
watch--woken-nobody = 随后叫醒   无人：detente watch roster
watch--head-about = 关于
watch--head-what = 何事
watch--head-when = 何时
watch--head-id = 标识
watch--to-tell = { $n ->
   *[other] 须交代 { $n } 项。
}
watch--sign-told = { $n ->
   *[other] 我已向 { $name } 交代 { $n } 项，现交班
}
watch--sign-heard = { $n ->
   *[other] 我已听取 { $n } 项，现接班
}
watch--sign-nobody = 无人值班，我接班
watch--sign-alone = 我单独接班：{ $name } 未签字
watch--sign-postponed = 推迟交接班：{ $reason }
watch--sign-roster = 下一步叫醒：{ $names }
watch--sign-roster-nobody = 下一步叫醒：无人
watch--handed-over = 已交班给 { $name }；其接班时，值班即行转移。
watch--taken = { $name } 值班，自 { $since }。
watch--taken-alone = 单独接班：{ $name } 未签字。
watch--unclaimed = { $n ->
   *[other] { $n } 份电文已认领而未确认：现无人认领。
}
watch--given = { $name }，{ $at }：{ $note }
watch--since-then = 此后：已了 { $settled }，新增 { $new }（detente watch hand-over --list）
watch--postpone-until = 交接班推迟至 { $until }；须重新交代并签字。
watch--postpone = 交接班已推迟；须重新交代并签字。

# --- 交接班事项
item--message = 电文
item--needs = { $type }，{ $party }：{ $needs }
item--claimed = { $type }，{ $party }：{ $person } 已认领，未确认
item--promise = 已允诺：我方将再告知对方（{ $person }）
item--clock = { $type }，{ $needs }，{ $party }
item--duty = 义务
item--owed = 我方应办 { $clause }
item--link = 链路 { $party }
item--silence-since = { $silence }，自 { $since }
item--draft = 由 { $person } 提交，须由另一人签发
item--standing = 常设
item--text = { $text }（{ $name }）
item--by = 不迟于 { $due }
item--late = 逾期，期限为 { $due }
item--since = 自 { $since }

# --- 值班日志
log--entered = { $id }  已记入，{ $at }
log--standing = { $id }  了结之前每次交接班均予交代，{ $at }
log--nothing = { $since } 至 { $until } 无记载
log--machine = 机器
log--sign-entry = 记入值班日志：{ $text }
log--sign-strike = 从日志划除：{ $entry }，{ $reason }
log--sign-close = 了结：{ $entry }，{ $reason }
log--struck = 已划除，仍可辨读：{ $text }
log--closed = 已了结，仍可辨读：{ $text }
log--was-struck = 已划除，{ $name } { $at }：{ $reason }
log--was-closed = 已了结，{ $name } { $at }：{ $reason }
log--late = 补记：
log--late-for = 补记 { $about }：
log--late-page = 补记，第 { $page } 页：
log--late-for-page = 补记 { $about }，第 { $page } 页：
log--until = { $said }（至 { $until }）
line--received = 收到 { $serial } { $type }，来自 { $party }
line--signed = 签字 { $serial } { $type }，发往 { $party }，签字人 { $name }
line--signed-by-machine = 签字 { $serial } { $type }，发往 { $party }，由本机
line--watch-taken = 接班
line--watch-taken-from = 接 { $name } 的班
line--watch-taken-alone = 单独接班
line--watch-taken-alone-from = 单独接 { $name } 的班
line--watch-handed-over = 交班给 { $name }
line--watch-postponed = 推迟交接班
line--roster-set = 设定叫醒名单 { $subject }
line--link-up = 链路畅通 { $party } { $subject }
line--link-down = 链路中断 { $party } { $subject }
line--woken = 已叫醒 { $name } { $serial }
line--woken-by = 已叫醒 { $name }，方式 { $party } { $serial }
line--not-woken = 未能叫醒 { $name } { $serial }
line--not-woken-by = 未能叫醒 { $name }，方式 { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = 划除 { $subject }
line--standing-opened = 常设事项 { $serial }
line--standing-closed = 了结 { $subject }
line--person-set = 确认变更 { $subject }
line--submitted = 提交 { $subject }
line--returned = 退回 { $subject }
line--released = 签发 { $subject }
line--claimed = 认领 { $serial }
line--confirmed = 核对 { $party } 的指纹
line--silence-cause = 判断 { $party } 沉默的原因
line--unsealed = 移交密封内容
line--erased = 签发抹除 { $serial } 的个人数据，申请人 { $name }
line--epoch-opened = 开启纪元
line--card-issued = 签发身份卡
line--text = { $said }：{ $text }

# --- 链路：对沉默的判定
silence--heard = 有音讯
silence--announced = 事先已告知
silence--no-path = 无通路
silence--nobody-answers = 有通路，无人应答
silence--one-way = 单向
silence--never-connected = 从未连通
silence--unknown = 不明
side--ours = 我方一侧
side--theirs = 对方一侧
side--unknown = 何方一侧，由此无从得知
since--never = 从未
since--ago = { $at }（{ $span } 前）
since--ahead = { $at }（晚于本机时钟）
verdict--heard = 有音讯：收到对方包裹 { $since }
verdict--announced = 事先已告知：对方已告知维护，{ $serial }，自 { $start } 至 { $until }
verdict--no-path = 无通路：尝试于 { $since }；{ $why }
verdict--no-path-last = 无通路：尝试于 { $since }；最近连通 { $last }；{ $why }
verdict--no-person = 有通路，无人应答：对方机器有应答，人员无应答；{ $serial } 的确认期限为 { $due }
verdict--nobody-answers = 有通路，无人应答：{ $serial } 无回执，送达 { $since }
verdict--one-way = 单向：我方可收到，对方未称持有 { $serial }，送达 { $since }
verdict--never-connected = 从未连通：从未收到任何内容
verdict--never-tried = 从未连通：从未收到任何内容；尝试于 { $since }；{ $why }
verdict--unknown = 不明：对方最近的包裹 { $since }
why--failed = { $failure }，{ $side }
meaning--heard = 对方中心在运作；这并不表明是否有人值班。
meaning--announced = 在此之前的沉默系对方事先告知；别无他意。
meaning--no-path = 没有线路通往能证明属于对方的服务器。对方很可能仍在。
meaning--no-person = 线路与对方机器均正常。为何无人应答，由此无从得知。
meaning--nobody-answers = 对方服务器接收我方所发内容，但不签回执；原因由此无从得知。
meaning--one-way = 对方电文可达我方；我方电文是否到达对方中心，由此无从得知。
meaning--never-connected = 通往对方的链路从未见其畅通，也从未见其中断。
meaning--unknown = 我方无任何内容待其回执，故其沉默尚不说明任何事项。
meaning--no-more = 网络未说明更多
todo--call = 以其他途径联系对方：detente peer show { $party } --contacts
todo--note = 记录所了解的情况：detente link cause { $party } CAUSE --note ...
todo--test = 测试线路：detente link test { $party }
todo--wait = 等待至 { $until }；不能等待者：{ $call }
todo--own-side = 先检查我方一侧：{ $step }
todo--carry = 须立即送出者可人工递送：detente courier FOLDER

# --- 链路：列表、状态、说明、测试、原因
link--none-introduced = 尚未登记任何其他中心。
link--next-card = 请对方给其身份卡，然后：detente peer add FILE
link--no-link = 无链路：detente courier FOLDER
link--head-party = 方
link--head-link = 链路
link--head-bearer = 承载
link--head-address = 地址
link--head-carries = 承运
link--head-state = 状态
link--carries-all = 全部
link--carries-only = 仅 { $letter }
link--carries-up = { $letter } 及以上
link--by-hand = 人工递送：detente courier { $folder }
link--not-tried = 尚未尝试
link--up = 畅通 { $since }
link--up-trip = 畅通 { $since }，{ $trip }
link--trip = 往返 { $seconds } 秒
link--down-never = 无通路，尝试于 { $since }，从未连通
link--down-never-why = 无通路，尝试于 { $since }，从未连通：{ $why }
link--down = 无通路，尝试于 { $since }，最近畅通 { $last }
link--down-why = 无通路，尝试于 { $since }，最近畅通 { $last }：{ $why }
link--label-heard = 最近音讯
link--label-carried = 最近送达
link--label-trip = 往返时间
link--label-cause = 原因
link--label-before = 此前
link--cause = { $cause }，{ $at } 由 { $person } 记录
link--cause-note = { $cause }，{ $at } 由 { $person } 记录：{ $note }
cause--technical = 技术原因
cause--maintenance = 维护
cause--not-answering = 不应答
cause--unknown = 不明
link--label-sequence = 顺序
link--sequence = { $agreement }：对方 { $number } 条，无缺漏；我方 { $size } 条中对方持有 { $held } 条
link--sequence-gap = { $agreement }：对方 { $number } 条，有缺漏：{ $ranges }；我方 { $size } 条中对方持有 { $held } 条
link--gap-seen = 发现 { $since }；将请求重发 { $next }
link--gap-asked = { $at } 已请求 { $ranges }；再次请求 { $next }
link--label-test = 最近测试
link--label-missed = 未达
link--missed = { $n ->
   *[other] { $n } 次测试：{ $tests }
}
test--missed = 未达，无回执
test--waiting = 尚无回执
test--receipted = 已有回执
test--receipted-at = 已有回执 { $at }（以对方时钟为准）
explain--to = 现在发往 { $party } 的通报将经由：
explain--by-none = 无链路
explain--tried = 已作尝试：
explain--nothing-tried = 无：未设通往对方的链路
route--no-link = 未设链路；用 detente courier FOLDER 递送
route--none-carries = 无链路承运此紧急程度；detente courier FOLDER 可以
route--all = 所有承运链路同时发送；以先到者为准
route--all-failed = 均已失败；重试顺序第一的链路
route--passed-over = 未失败者中顺序第一；已跳过：{ $links }
route--first = 顺序第一
test--sign = 至 { $party } 的线路测试，链路 { $link }
test--any-link = 下一条空闲链路
test--signed = 线路测试已签字 { $at }  编号 { $serial }，发往 { $party }
test--rings-nowhere = { $answer }；不响铃，也不要求任何人办理
test--nothing-due = 无应办事项
test--done-as = { $what }  编号 { $serial }
cause--noted = { $party } 的沉默：{ $cause }，由 { $person } 记录；对方看不到此项。
act-due--line-test = 至 { $party } 的线路测试，链路 { $link }
act-due--receipt = { $agreement } 下的回执，按其所要求的节律
act-due--gap-closed = 缺漏已补：{ $origin }
act-due--gap-seen = 发现缺漏：{ $origin }
act-due--asked = 已请求 { $origin } 的 { $ranges }
act-due--erased = 被抹除的内容已不在本中心的任何文件中

# --- 概况、核查、设立
status--head = { $name }（{ $code }）   { $at }
status--label-watch = 值班
status--label-needs-us = 待我方
status--label-to-release = 待签发
status--label-needs-them = 待对方
status--label-late = 逾期
status--label-agreements = 协定
status--label-links = 链路
status--label-link = 链路
status--label-gap = 缺漏
status--label-quarantine = 隔离
status--label-erasing = 抹除
status--label-stopped = 已停止
status--label-epoch = 纪元
status--label-incident = 异常事件
status--label-record = 记录
status--first = 首项：{ $serial }  { $clock }
status--first-only = 首项：{ $serial }
status--unsigned = 我方未签：{ $agreements }
status--no-links = 无：尚未登记任何中心
status--never-heard = { $party }：尚未收到任何内容
status--heard = { $party }：最近收到包裹 { $at }（{ $span } 前）
status--sent = 送出 { $at }
status--unconfirmed = 指纹未核对
status--withheld = { $n ->
   *[other] 未提供：{ $n } 条（{ $parties } 曾提及）
}
status--withheld-since = { $n ->
   *[other] 未提供：{ $n } 条，自 { $since }（{ $parties } 曾提及）
}
status--lacking = { $n ->
   *[other] { $n } 个条目无内容
}
status--ahead = 缺漏之后 { $n } 条
status--aside = 已搁置 { $n }，最近：{ $why }
status--erasing = 未完成：本中心的某个文件可能仍含被抹除的内容；存储正被读取，或磁盘已满，或内存不足
status--stopped = { $agreement }：不作任何签字，{ $why }；detente epoch show
status--incident = { $origin }：{ $what }
status--incident-ours = 我方，{ $origin }：{ $what }
status--record = { $n ->
   *[other] { $n } 个条目，验证于 { $at }
}
status--next-release = detente release { $draft }，由 { $person } 以外的人办理
status--next-exchange = 与每一对方交换：detente courier FOLDER，或 detente serve
status--rebuilt = 每一对方至多每小时全部交还一次；在此之前继续交换。
fsck--label-looked = 已检查
fsck--label-good = 完好
fsck--label-failed = 未通过
fsck--registers = { $n ->
   *[other] { $n } 本登记簿，每个根均重新计算
}
fsck--entries = { $n ->
   *[other] { $n } 个条目
}
fsck--contents = { $n ->
   *[other] { $n } 份内容与其条目哈希核对
}
fsck--heads = { $n ->
   *[other] { $n } 个已签状态
}
fsck--cosignatures = { $n ->
   *[other] { $n } 个已记入的联署
}
fsck--whole = 结论：记录完好。
fsck--damaged = 结论：不可采信此记录。
init--done = 中心 { $center }（{ $code }）已设立于 { $home }。
init--label-fingerprint = 指纹
init--passphrase = 其密码短语存于 { $path }。
init--next = 将此文件夹中的文件 `card` 交给对方；detente peer add THEIR-CARD

# --- 诊断
doctor--ok = 正常
doctor--warn = 警告
doctor--fail = 失败
doctor--whose = 责任方：{ $whose }；下一步：{ $step }
doctor--end = { $failures }，{ $warnings }；未更改任何内容。
doctor--failures = { $n ->
   *[other] { $n } 项失败
}
doctor--warnings = { $n ->
   *[other] { $n } 项警告
}
check--home = 中心文件夹
check--center-key = 中心密钥
check--root-key = 根密钥
check--store = 存储
check--passphrase = 密码短语
check--sqlite = SQLite
check--schema = 存储结构
check--disk = 磁盘
check--socket = 套接字
check--backup = 备份
check--record = 记录
check--quarantine = 隔离
check--signing = 签字
check--incident = 异常事件
check--clock = 时钟
check--peers = 其他中心
check--peer = 中心
check--link = 链路
check--gap = 缺漏
check--gaps = 缺漏
check--agreements = 协定
check--releases = 签发
check--erasing = 抹除
owner--operator = 本机操作员
owner--watch = 值班员
owner--outside = 来自外部的内容
owner--both = 签署两者的一方
owner--clocks = 对方时钟或我方时钟：由此无从得知
owner--ours = 我方一侧
owner--theirs = 对方一侧
owner--unseen = 由此无从得知
owner--line = 书写者，或线路
found--unreadable = { $path } 无法读取：{ $why }
found--open-to-others = 本机上的其他人对 { $path } 有权限
found--kept-passphrase = 存于中心文件夹：得此文件夹者即得密钥
found--owner-alone = 仅其所有者可用
found--no-passphrase = 未存于中心文件夹
found--no-root = 不在此处；仅签发身份卡时需要
found--missing = 缺 { $path }
found--schema = 存储结构 { $found }；本程序读取 { $needed }
found--disk = 可用 { $free } MiB
found--server = { $socket } 处有服务器应答
found--killed = { $socket } 为被强行终止的服务器所遗留
found--silent = { $socket } 无应答：{ $why }
found--no-backup = 此中心文件夹未作过备份
found--backup = 最近备份 { $at }，{ $span } 前
found--record = 每个根均重新计算，每个所存已签状态均已验证
found--quarantine = 已搁置 { $held }，因空间不足丢弃 { $dropped }；最近：{ $last }
found--empty = 空
found--restored = 从 { $at } 的备份恢复；已停止：{ $agreements }
found--stopped = 在 { $agreements } 下不作任何签字；detente epoch show 说明原因
found--rebuilt = 此中心文件夹系重建，其记录尚无任何内容交还
found--signing = 协定 { $all } 项中 { $number } 项开启
found--incident = { $origin }：{ $what }
found--clocks = 有条目所署时间晚于本机时钟：{ $entries }
found--clock = { $at }；无条目所署时间更晚
found--no-peers = 尚未登记任何中心
found--unconfirmed = { $party }：指纹未核对
found--link = { $party }：{ $silence }
found--link-since = { $party }：{ $silence }，{ $at }
found--gap = { $party }：已知存在的条目未到
found--none = 无
found--unsigned = 我方未签：{ $agreements }
found--all-signed = { $number } 项，我方均已签署
found--releases = 待第二人：{ $drafts }
found--no-releases = 无待签发者
quiet--heard = 有音讯
quiet--announced = 事先已告知
quiet--no-path = 无通路
quiet--nobody-answers = 无人应答
quiet--one-way = 单向
quiet--never-connected = 从未连通
quiet--unknown = 不明
mend--rights = 给予我方权限
mend--room = 腾出空间；磁盘满则无法签字
mend--start = 重新启动服务器
mend--server = 查看服务器
mend--sender = 告知发送者
mend--erasing = 停止读取存储，或腾出磁盘空间或内存；每五分钟重试，若上次尝试中途被打断，则一天后重试
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = 与每一对方交换，然后：detente epoch open { $agreement } --reason { $reason }
mend--exchange = 与每一对方交换：detente courier FOLDER，或 serve；每一对方至多每小时全部交还一次
mend--clock = 将本机时钟与其他来源比对；不予拒收
mend--confirm = detente peer show { $party } --contacts；然后：detente peer confirm { $party }
