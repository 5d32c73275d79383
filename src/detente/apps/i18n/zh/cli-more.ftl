# reviewed: not reviewed
# 值班之外的命令所说的话。

# --- 递送
courier--label-in = 接收
courier--label-out = 送出
courier--in = { $parcels }，{ $entries }
courier--in-from = { $parcels }，来自 { $parties }，{ $entries }
courier--parcels = { $n ->
   *[other] { $n } 个包裹
}
courier--new-entries = { $n ->
   *[other] { $n } 个新条目
}
courier--about = 关于 { $serial }
courier--proposed = 对方向我方提议协定 { $agreement }
courier--for-others = { $n ->
   *[other] { $n } 个他方包裹，未作改动
}
courier--hash-differs = { $file } 与其名称所示不符；未从中接收任何内容
courier--too-large = { $file } 作为包裹过大；未从中接收任何内容
courier--not-a-file = { $file } 不是普通文件；未从中接收任何内容
courier--unreadable = { $file } 无法读取；未从中接收任何内容
courier--damaged = { $file } { $why }；未从中接收任何内容
courier--set-aside = 已搁置（{ $code }）：{ $why }
courier--gap = 有内容在缺漏之后；我方予以告知，对方将重发
courier--unsettled = { $n ->
   *[other] { $n } 个包裹已接收，仍在介质上：介质无法更改
}
courier--sent = { $n ->
   *[other] { $n } 个包裹，发往 { $party }
}
courier--nothing-out = 无：未知有何方缺少我方内容

# --- 身份卡与其他中心
card--head = 第 { $number } 号身份卡，签发于 { $at }
card--fingerprint = 指纹，供朗读：
card--written = 已写入：{ $file }，{ $bytes } 字节
card--stands = 其签名成立。究竟属于何方，只有语音核对才能知道。
peer--next-compare = 以语音与对方核对指纹，然后：detente peer confirm { $party }
peer--looks-like = 注意：{ $name } 与此处已知名称 { $other } 相似。
peer--mixed = 注意：{ $name } 含有不止一种文字的字母。
ask--compared = 您已与对方逐词核对此指纹？
peer--confirmed = { $party } 已由 { $person } 核对确认。
peer--none = 尚未登记任何其他中心。
peer--next-card = 请对方给其身份卡，然后：detente peer add FILE
peer--word-confirmed = 已核对
peer--word-not-confirmed = 未核对
peer--head-party = 方
peer--head-center = 中心
peer--head-name = 名称
peer--head-fingerprint = 指纹
peer--fingerprint-confirmed = 指纹已由 { $person } 于 { $at } 核对
peer--fingerprint-not-confirmed = 指纹未核对
peer--noted = 已记录：{ $party } 的岗位 { $post }；仅存于本中心文件夹。
peer--forgotten = 已删除：{ $party } 的岗位 { $post }；仅涉及本中心文件夹。

# --- 联系表
sheet--title = 联系表
sheet--printed = 打印于 { $at }
sheet--center = 中心
sheet--party = 方
sheet--names = 名称
sheet--fingerprint = 指纹
sheet--confirmed = 已由 { $person } 于 { $at } 核对
sheet--not-confirmed = 未核对
sheet--words = 词语
sheet--digits = 数字
sheet--hex = 十六进制
sheet--compare-1 = 核对方法：拨打取得此身份卡之前已有的号码。对方读第一个词，
sheet--compare-2 = 您读第二个词，依次读到最后一个；然后双方对换，再读一遍。
sheet--compare-3 = 有一词不同，即非其身份卡。全部相同，则：detente peer confirm CODE
sheet--links = 链路
sheet--no-links = 无；人工递送：detente courier FOLDER
sheet--call = 联系
sheet--noted = （记录于 { $at }）
sheet--none-noted = 无记录：detente peer note { $party } ...
sheet--signed = 已向我方签字
sheet--person = { $person }，{ $post }；最近 { $at } { $serial }
sheet--nobody = 尚无人
sheet--contact = 联络
sheet--heard = 最近音讯 { $heard }，最近送达 { $carried }

# --- 人员
people--head-id = 短名
people--head-name = 姓名
people--head-roles = 角色
people--head-post = 岗位
people--gone = 不再在此工作
people--asks-enter = { $by } 请求登记 { $name }，角色 { $roles }；须由第二人办理。
people--asks-dismiss = { $by } 请求免去 { $name }；须由第二人办理。
people--submitted = { $draft } 已提交：另一人签发之前，不作任何变更。
erase--goes = 将永久消失：个人字段与行 { $n } 个，位于 { $serials }。
erase--for-ever = 不可撤销。对方自行抹除其副本。此前的备份和导出文件仍含该内容：须手工销毁。
erase--draft = 永久抹除协定 { $agreement } 下 { $serial } 的个人数据
erase--reason = 原因：{ $reason }
erase--submitted = { $draft } 已提交：另一人签发之前，不抹除任何内容。
erase--done = { $draft } 已签发：已在此抹除。其余内容照常可核验。
erase--unfinished = 本中心的某个文件可能仍含该内容：存储正被读取，或磁盘已满，或内存不足。每次打开时重试，中心运行期间每五分钟重试；若上次尝试中途被打断，则一天后重试。

# --- 链路：添加、删除
link--added = { $party }：链路 { $link }，{ $bearer } { $address }，顺序 { $rank }
link--added-least = { $party }：链路 { $link }，{ $bearer } { $address }，顺序 { $rank }，{ $precedence } 及以上
link--next-used = 服务器现已使用；见：detente link explain { $party }
link--next-serve = detente serve，其运行期间使用此链路
link--forgotten = { $party }：链路 { $link } 已删除

# --- 协定
agreement--signed-by-all = 各方已签署
agreement--waits = 待签署方：{ $parties }
agreement--head-id = 标识
agreement--head-text = 文本
agreement--head-version = 版本
agreement--head-mark = 标记
agreement--head-parties = 各方
agreement--head-signed = 签署
agreement--none = 此处无已知协定。
agreement--label-id = 标识
agreement--label-text = 文本
agreement--text = { $name } 版本 { $version }，哈希 { $hash }
agreement--label-mark = 标记
agreement--mark = { $mark ->
    [exercise] 演习
    [replay] 重演
   *[other] 实际
}
agreement--label-start = 开始
agreement--label-signed = 已签署
agreement--by-nobody = 无人
agreement--label-missing = 尚缺
agreement--none-missing = 无
agreement--label-version = 版本
agreement--label-party = 方
agreement--head-type = 类型
agreement--head-name = 名称
agreement--head-basis = 依据来源
agreement--consistent = { $name } 版本 { $version }：完整且一致
agreement--contradicts = { $name } 版本 { $version }：完整，但自相矛盾
agreement--proposed = 已提议 { $agreement }
agreement--by-nobody-yet = 尚无一方签署
agreement--asks = { $person } 请求我方在协定 { $agreement } 上签字
agreement--submitted = { $draft } 已提交：我方在协定 { $agreement } 上的签字
agreement--signed = 已签署：{ $agreement }，{ $party }，编号 { $serial }
agreement--sign-what = { $parties } 之间的协定 { $title } { $agreement }
codes--head = 代码

# --- 纪元
epoch--agreement = 协定 { $agreement }
epoch--open = 开启
epoch--closed = 已结束
epoch--stopped = 已停止
epoch--branch = 分支
epoch--entries = { $n ->
   *[other] { $n } 个条目
}
epoch--of = 纪元 { $epoch }
epoch--opened = 开启于 { $at }
epoch--opened-because = 开启于 { $at }，原因：{ $reason }
epoch--why-stopped = 其中不再作任何签字：{ $why }
epoch--why-branch = 分支：其作者另有开启的纪元，且两者均未结束
epoch--closing = { $n ->
   *[other] 结束状态 { $n } 个条目，由纪元 { $epochs } 指明
}
epoch--standing = { $entries }：{ $standing }
epoch--withheld = 未提供：{ $entries }
epoch--withheld-since = 未提供：{ $entries }，自 { $since }
epoch--we-sign-nothing = 下一纪元开启之前，我方在此不作任何签字。
epoch--unanswered = { $party } 尚未交还其所持的全部我方内容。
epoch--waits = { $draft } 待第二人办理。
epoch--one-person = 一人即可开启：每一对方均已答复，或身份卡已由两人更换。
epoch--two-persons = 不待任何一方：现可由两人开启。以后交还的内容仍计入。
epoch--next-exchange = 与 { $parties } 交换（detente courier FOLDER，或 serve），然后：{ $step }
epoch--sign = 我方在协定 { $agreement } 下的下一纪元：{ $reason }
ask--open = 开启并签字？
epoch--now-open = 纪元 { $epoch } 已在协定 { $agreement } 下开启；尚未送达
epoch--two-disown = 须两人：已签内容将不再有效。须用根密钥。
epoch--two-missing = 须两人：{ $parties } 尚未交还其所持的全部我方内容。
epoch--two-later = 仅由其持有的内容以后将会出现；予以计入，并显示为迟到。

# --- 异常事件
incident--ours = 我方
incident--theirs = 对方
incident--file = 有文件
incident--no-file = 无文件
incident--head-id = 标识
incident--head-party = 方
incident--head-whose = 所属
incident--head-kind = 种类
incident--head-proof = 证明
incident--head-found = 发现
incident--none = 未见任何登记簿有两个版本。
incident--of-ours = 异常事件 { $id }：我方自己的登记簿，发现于 { $at }
incident--of-theirs = 异常事件 { $id }：{ $party } 的登记簿，发现于 { $at }
incident--without-file = 无文件：所示内容可能属同一历史，只是更长
incident--stopped = 此登记簿中不再作任何签字
file--written = { $file }：{ $bytes } 字节

# --- 记录
record--head-party = 方
record--head-entry = 条目
record--head-serial = 编号
record--head-type = 类型
record--head-claimed = 所署时间
record--head-to = 发往
record--head-note = 备注
record--none = 记录中尚无条目。
record--not-for-us = 非发给我方
record--breaks-rule = 违反规则：{ $code }
record--all-fields = { $file }：{ $bytes } 字节，全部字段
record--some-fields = { $file }：{ $bytes } 字节，其字段中的 { $n } 个
record--bundled = { $file }：{ $bytes } 字节；其中通报各自独立证明，共 { $n } 份
record--left = 未收入，因此处无法展示其内容：{ $n } 份（{ $entries }）
record--goes-with = 附有字段 { $n } { $name }，其中列出此数字

# --- 叫醒方式
hook--command = 命令  { $command }
hook--mail = 邮件  发往 { $to }，来自 { $sender }，经由 { $smtp }
hook--mail-as = { $mail }，用户 { $user }
hook--mail-secured = { $mail }，STARTTLS
hook--removed = 已删除：{ $name }
hook--head-way = 方式
hook--head-what = 内容
hook--asked = 服务器现在尝试 { $name }；结果见值班日志。
hook--tried = { $name } 已照其用途执行。有人醒来吗？

# --- 值班台
desk--half = 给 { $person } 的邀请的一半：{ $code }
desk--half-until = 仅显示一次；有效至 { $until }（{ $span }）。
desk--half-tell = 请当面或电话只告知受邀人，勿告他人。
desk--next-confirm = 由另一人给出另一半：detente desk confirm { $person }
desk--other-half = 给 { $person } 的邀请的另一半：{ $code }
desk--other-half-tell = 仅显示一次；新的一半使其失效。只告知受邀人，勿告他人。
desk--other-half-ends = 两半均用后，此人原先的登录凭据即失效。
desk--next-join = 此人在值班台打开 /join
desk--logged-out = { $person } 已退出登录（{ $n }）
desk--head-person = 人员
desk--head-since = 自
desk--head-last = 最近使用
desk--nobody = 值班台无人登录。

# --- 备份、恢复、升级
backup--made = { $file }：{ $bytes } 字节，写于 { $at }
backup--label-holds = 含有
backup--label-keys = 密钥
backup--holds = { $registers }，{ $entries }；已回读，完好
backup--registers = { $n ->
   *[other] { $n } 本登记簿
}
backup--entries = { $n ->
   *[other] { $n } 个条目
}
backup--keys = { $keys }，用其密码短语保护
backup--passphrase = 其中含 PASSPHRASE：得此文件者即得密钥
restore--done = 已恢复至 { $home }，状态截至 { $at }；每本登记簿均已验证。
restore--stopped = { $n ->
   *[other] 我方 { $n } 本登记簿已停止：他方可能持有更晚的条目。
}
restore--now = 现须依次办理：
restore--step-1 = 旧中心文件夹不论在何处，永久停用。
restore--step-2 = 与每一对方交换：detente courier FOLDER，或 serve。
restore--step-2-more = 备份之后所作表示存于对方处，将由其交还。
restore--step-3 = 开启每项协定的下一纪元：detente epoch open AGREEMENT --reason restore。
restore--step-3-more = 每一对方均已答复者一人即可，否则须两人；detente epoch show。
restore--until = 在此之前，本中心文件夹接收、显示并验证，但不作任何签字。
upgrade--label-program = 程序
upgrade--label-formats = 格式
upgrade--label-schema = 存储结构
upgrade--schema = 此中心文件夹为 { $found }；本程序读取 { $needed }
upgrade--nothing = 无须处理：本程序按原样读取此中心文件夹。

# --- 重建、更换身份卡、根密钥、密码短语
rebuild--done = 中心 { $center }（{ $code }）已在 { $home } 重新设立：新密钥，第 { $number } 号身份卡，根不变。
rebuild--knows = 它从身份卡得知 { $parties }，尚未持有任何条目。依次办理：
rebuild--step-1 = 此中心的其他中心文件夹一律永久停用。
rebuild--step-2 = 重新核对每一对方：detente peer confirm CODE。
rebuild--step-3 = 与每一对方交换：detente courier FOLDER，或 serve。向其索取
rebuild--step-3-more = 带有我方签字的全部内容，以及其自身的全部内容。
rebuild--step-4 = 开启每项协定的下一纪元：方法见 detente epoch show。
rebuild--until = 在此之前，本中心文件夹接收、显示并验证，但不为他方作任何签字。
rebuild--next-safe = 将根密钥放回保险柜
renew--asks = { $person } 请求使用新密钥的身份卡：{ $reason }。
renew--not-proven = 现有密钥将不再证明任何事项。呼叫我方的对方，待取得我方新身份卡，
renew--not-proven-more = 即重新识别我方：经人工递送，或由我方呼叫。
renew--takes-root = 签发须用根密钥：--root-key FILE，从保险柜取出。
root--whole = { $path }：完好，且为 { $center } 的根密钥
root--in-home = 它存于中心文件夹中。将其复制到两个介质，逐一用 --check 检查，
root--in-home-more = 然后从此处删除；仅另发身份卡时需要。
keys--changed = { $path } 现用新密码短语保护；密钥不变。
keys--kept-removed = 存于中心文件夹的密码短语已删除：它现已打不开任何内容。
keys--copies-center = 此前所作的备份与副本仍用其原有的密码短语。
keys--copies-root = 其其他副本仍用原有的密码短语。

# --- 公布记录、提议、文本版本
publish--done = { $folder }：{ $origin } 的 { $n } 个条目
offer--saved = { $draft } 已保存 { $at }：{ $clause }，类型 { $type }
version--kept = 已保留：{ $name } 版本 { $version }，哈希 { $hash }
version--base = 它修改哈希为 { $hash } 的版本
version--offered-by = 提出于 { $serials }
version--offered-by-nobody = 尚无人提出
version--offered-short = 提出 { $number }
version--not-here = { $hash }（不在此处）
version--state-applies = 现行适用
version--state-applied = 此前适用
version--state-kept = 存于此处，无人提出
version--state-open = 已提出
version--state-formed = 各方已签署
version--state-crossed = 与另一版本交错，未生效
version--state-never-in-force = 从未生效
version--state-not-formed = 未成立
version--state-cannot-be-decided = 无法判定
version--line = { $number } { $state }
version--line-since = { $number } { $state }，自 { $since }
version--unsigned = 未签署方：{ $parties }
version--until = 至 { $until }
version--hash = { $line }，哈希 { $hash }

# --- 协定：显示、比较、检查
text--version = { $name } 版本 { $version }，哈希 { $hash }
diff--added = 新增
diff--removed = 删除
diff--changed = 更改
diff--codes = 代码表 { $list }：{ $changes }
diff--codes-added = 新增 { $codes }
diff--codes-removed = 删除 { $codes }
diff--labels = { $n ->
   *[other] { $language }：{ $n } 个标签不同
}
diff--same = 两者为同一文本，逐字节相同。
diff--none = 各规则均无不同。
diff--nothing = （无）
role--label = 角色
role--line = { $role }：{ $parties }；可见 { $sees }；可发送 { $may }
role--nobody = 无人
role--nothing = 无
clause--head-paragraph = 条款
clause--head-clause = 规则
clause--head-id = 标识
clause--head-name = 名称
clause--head-basis = 依据来源
sound--at = { $file } 第 { $line } 行：{ $clause }：{ $what }
sound--nobody-may-send = 无任何一方可发送：发件方为 { $sender }，且答复 { $answers }
sound--nobody-may-perform = { $who } 均不可发送 { $sends }
sound--never-triggered = 无任何一方可发送触发它的内容：{ $when }
sound--due-before-trigger = { $limit }：产生之前即已到期
sound--window-empty = 不早于 { $opens }，不迟于 { $by }：其间无时间，首次为 { $on }；400 年中有 { $dates } 个此类日期
sound--exception-hidden = 例外 { $second } 永不适用：例外 { $first } 已全部涵盖
sound--exceptions-overlap = 例外 { $first } 与 { $second } 适用于同一电文；以前者为准
sound--bounds-clash = 无电文能同时符合此规则与 { $other }
sound--ceiling-below-floor = { $other } 有下限，使 { $party } 至少为 { $least }
sound--receipt-withheld = 因无 deemed_receipt，收件方单方即可使这些期限不起算或不停止：{ $clauses }
sound--two-readings = { $limit }，自 { $anchor }：末日为 { $not_counted }，如首日计入则为 { $counted }；文本取 { $chosen }
sound--nothing = 无
sound--contradictions = 矛盾，均已证明：
sound--warnings = 警告：
sound--readings = 期间有两种解读；何者成立，所读文本均未载明：
sound--none = 矛盾：在所判定的类别中无矛盾。未检查：
sound--not-1 = 不论对方与链路如何，一连串规则能否得到履行
sound--not-2 = 带限额的周期规则的多个事例
sound--not-3 = 交错的电文
sound--not-4 = 起算点不同的两项规则
sound--not-5 = 各规则的含义是否即为文本的含义

# --- 计数
tally--head-as-of = 截至
tally--head-party = 方
tally--head-figure = 数字
tally--head-ceiling = 上限
tally--head-verdict = 结论
tally--head-declared = 申报于
tally--head-marks = 标记

# --- 逾期
due--head-send-by = 最迟发送
line--late-because = 逾期，原因：{ $reason }
