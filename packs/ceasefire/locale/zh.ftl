# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = 沿线停火
party--P1 = 第一方
party--P2 = 第二方
role--monitors = 监督员
role--mediator = 调停方
role--chronicle = 纪事方

# Parts that can be suspended
regime--terms = 停火的存续
regime--incidents = 事件与澄清
regime--silence = 静默时段
regime--passage = 安全通行
regime--withdrawals = 武器后撤
regime--monitoring = 监督
regime--log = 联合日志

# Events, duties, checks, lists and tallies
event--incident = 事件
event--movement = 移动
duty--2-2 = 对所报事件的己方叙述
duty--2-3 = 对停止要求的答复
duty--3-2 = 对澄清请求的答复
duty--3-3 = 对联合查看请求的答复
duty--5-1 = 移动通知
duty--5-2 = 对移动通知的答复
duty--5-5 = 移动结束报告
duty--6-1 = 首次后撤申报
duty--6-2 = 每周后撤申报
duty--7-3 = 对限制的解释
duty--8-2 = 对日志条目的不同意见
check--silence-order = 静默时段开始早于结束
check--silence-length = 静默时段时长
tally--movements-under-notice = 已通知的移动
tally--heavy-weapons-left = 地区内剩余重武器
list--monitors = 监督员名单
unit--weapons = 件武器

# What both sign, and acts of one side
arrangement--entry-into-force = 停火
arrangement--silence = 静默时段
arrangement--joint-log = 联合日志条目
right--suspend = 中止权
right--resume = 恢复权
right--withdraw = 退出协定的权利
right--visit = 要求联合查看的权利

# Message types
message--incident-report = 事件报告
message--incident-account = 对事件的己方叙述
message--stop-now = 立即停止
message--stop-answer = 对立即停止的答复
message--clarification-request = 澄清请求
message--clarification = 澄清
message--clarification-insufficient = 认定澄清不充分
message--visit-request = 联合查看请求
message--visit-answer = 关于联合查看的答复
message--ceasefire-terms = 停火条件
message--suspension = 中止
message--resumption = 恢复
message--objection-to-suspension = 对中止的异议
message--withdrawal-from-agreement = 退出协定
message--mediator-note = 调停方照会
message--log-entry = 记入联合日志
message--log-dissent = 对日志条目的不同意见
message--monitors-named = 已指定监督员
message--monitors-removed = 已撤销监督员
message--monitors-confirmed = 已再次确认监督员
message--movement-restricted = 监督员行动受限
message--restriction-explained = 限制已作解释
message--monitor-report = 监督员报告
message--silence-terms = 静默时段条件
message--movement-notice = 移动通知
message--passage-answer = 对移动通知的答复
message--movement-cancelled = 移动已取消
message--movement-state = 移动状况
message--movement-done = 移动已结束
message--withdrawal-declared = 后撤申报
message--objection-to-count = 对计数的异议

# Fields of incident-report
field--incident-report--incident = 事件代号
field--incident-report--occurred = 发生时间
field--incident-report--area = 地段
field--incident-report--place = 地点
field--incident-report--observer = 观察者位置
field--incident-report--observed_by = 观察方式
field--incident-report--direction = 射击方向
field--incident-report--weapon = 武器
field--incident-report--count = 射击或爆炸次数
field--incident-report--killed = 死亡人数
field--incident-report--injured = 受伤人数
field--incident-report--window = 所涉静默时段
field--incident-report--text = 正文

# Fields of incident-account
field--incident-account--incident = 事件代号
field--incident-account--account = 概要
field--incident-account--occurred = 发生时间
field--incident-account--place = 地点
field--incident-account--direction = 射击方向
field--incident-account--weapon = 武器
field--incident-account--count = 射击或爆炸次数
field--incident-account--killed = 死亡人数
field--incident-account--injured = 受伤人数
field--incident-account--text = 正文

# Fields of stop-now
field--stop-now--area = 地段
field--stop-now--place = 地点
field--stop-now--what = 正在发生的情况
field--stop-now--since = 起始时间

# Fields of stop-answer
field--stop-answer--answer = 答复
field--stop-answer--unit = 已告知单位
field--stop-answer--told_at = 告知时间
field--stop-answer--officer = 答复军官

# Fields of clarification-request
field--clarification-request--incident = 事件代号
field--clarification-request--about = 所涉事项
field--clarification-request--area = 地段
field--clarification-request--question = 问题

# Fields of clarification
field--clarification--text = 正文
field--clarification--more_by = 后续材料不迟于

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = 所缺内容
field--clarification-insufficient--text = 正文

# Fields of visit-request
field--visit-request--place = 地点
field--visit-request--proposed = 建议时间
field--visit-request--persons = 人数

# Fields of visit-answer
field--visit-answer--answer = 答复
field--visit-answer--other_time = 另行建议的时间
field--visit-answer--reason = 原因

# Fields of ceasefire-terms
field--ceasefire-terms--start = 开始
field--ceasefire-terms--map = 地图的哈希
field--ceasefire-terms--remark = 备注

# Fields of suspension
field--suspension--scope = 范围
field--suspension--reason = 原因

# Fields of resumption
field--resumption--scope = 范围
field--resumption--remark = 备注

# Fields of objection-to-suspension
field--objection-to-suspension--ground = 理由

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = 原因

# Fields of mediator-note
field--mediator-note--kind = 照会种类
field--mediator-note--about = 所涉事项
field--mediator-note--text = 正文

# Fields of log-entry
field--log-entry--entry = 条目代号
field--log-entry--what = 条目种类
field--log-entry--occurred = 发生时间
field--log-entry--area = 地段
field--log-entry--text = 正文
field--log-entry--rests_on = 依据
column--log-entry--rests_on--entry = 条目

# Fields of log-dissent
field--log-dissent--entry = 条目代号
field--log-dissent--text = 正文

# Fields of monitors-named
field--monitors-named--monitors = 监督员
column--monitors-named--monitors--ref = 徽章号码
column--monitors-named--monitors--function = 职能
column--monitors-named--monitors--base = 驻地
column--monitors-named--monitors--name = 姓名
column--monitors-named--monitors--document = 证件

# Fields of monitors-removed
field--monitors-removed--monitors = 监督员
column--monitors-removed--monitors--ref = 徽章号码

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = 监督员
column--monitors-confirmed--monitors--ref = 徽章号码

# Fields of movement-restricted
field--movement-restricted--occurred = 发生时间
field--movement-restricted--area = 地段
field--movement-restricted--place = 地点
field--movement-restricted--how = 限制方式
field--movement-restricted--by_whom = 监督员所见限制者
field--movement-restricted--ended = 结束时间
field--movement-restricted--text = 正文

# Fields of restriction-explained
field--restriction-explained--answer = 答复
field--restriction-explained--text = 正文

# Fields of monitor-report
field--monitor-report--period_from = 自
field--monitor-report--period_to = 至
field--monitor-report--observations = 观察所得
field--monitor-report--text = 正文
column--monitor-report--observations--time = 时间
column--monitor-report--observations--observer = 观察者位置
column--monitor-report--observations--place = 地点
column--monitor-report--observations--area = 地段
column--monitor-report--observations--direction = 射击方向
column--monitor-report--observations--weapon = 武器
column--monitor-report--observations--count = 射击或爆炸次数
column--monitor-report--observations--incident = 事件代号
column--monitor-report--observations--note = 说明

# Fields of silence-terms
field--silence-terms--areas = 各地段
field--silence-terms--start = 开始
field--silence-terms--end = 时段结束后第一秒
field--silence-terms--purpose = 目的
field--silence-terms--place = 地点
field--silence-terms--crew = 人员与车辆

# Fields of movement-notice
field--movement-notice--movement = 移动代号
field--movement-notice--urgency = 移动紧急程度
field--movement-notice--departs = 出发
field--movement-notice--arrives = 到达
field--movement-notice--purpose = 目的
field--movement-notice--route = 路线
field--movement-notice--vehicles = 车辆数
field--movement-notice--persons = 人数
field--movement-notice--marks = 识别标志
field--movement-notice--reached = 途中联络方式
column--movement-notice--route--point = 点位
column--movement-notice--route--place = 地点
column--movement-notice--route--area = 地段

# Fields of passage-answer
field--passage-answer--answer = 答复
field--passage-answer--other_time = 另行建议的时间
field--passage-answer--units_told = 已告知各单位
field--passage-answer--reason = 原因

# Fields of movement-cancelled
field--movement-cancelled--movement = 移动代号
field--movement-cancelled--reason = 原因

# Fields of movement-state
field--movement-state--movement = 移动代号
field--movement-state--state = 状况
field--movement-state--at = 时刻
field--movement-state--place = 地点

# Fields of movement-done
field--movement-done--movement = 移动代号
field--movement-done--arrived = 到达时间
field--movement-done--text = 正文

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = 截至
field--withdrawal-declared--area = 地段
field--withdrawal-declared--tanks = 坦克
field--withdrawal-declared--guns = 火炮与榴弹炮
field--withdrawal-declared--mortars = 迫击炮
field--withdrawal-declared--rocket_launchers = 多管火箭炮
field--withdrawal-declared--moved_to = 撤至

# Fields of objection-to-count
field--objection-to-count--tanks = 坦克
field--objection-to-count--guns = 火炮与榴弹炮
field--objection-to-count--mortars = 迫击炮
field--objection-to-count--rocket_launchers = 多管火箭炮
field--objection-to-count--ground = 理由

# Codes
code--sector--sector-1 = 第1地段
code--sector--sector-2 = 第2地段
code--sector--sector-3 = 第3地段
code--sector--sector-4 = 第4地段
code--sector--sector-5 = 第5地段
code--sector--sector-6 = 第6地段
code--weapon--small-arms = 轻武器
code--weapon--machine-gun = 机枪
code--weapon--grenade-launcher = 榴弹发射器
code--weapon--mortar = 迫击炮
code--weapon--gun = 火炮或榴弹炮
code--weapon--rocket-launcher = 多管火箭炮
code--weapon--tank = 坦克
code--weapon--anti-tank-missile = 反坦克导弹
code--weapon--unmanned-aircraft = 无人驾驶航空器
code--weapon--aircraft = 飞机
code--weapon--missile = 导弹
code--weapon--mine = 地雷
code--weapon--not-known = 不明
code--direction--incoming = 来袭火力
code--direction--outgoing = 向外射击
code--direction--both = 双向
code--direction--not-known = 不明
code--observed-by--heard = 听到
code--observed-by--seen = 看到
code--observed-by--camera = 摄像设备
code--observed-by--unmanned-aircraft = 无人驾驶航空器
code--observed-by--traces = 现场痕迹
code--observed-by--told = 他人转述
code--account--as-reported = 如所报告
code--account--otherwise = 情况有别
code--account--not-ours = 确有发生，但非我方所为
code--account--did-not-happen = 未曾发生
code--account--being-examined = 正在审查
code--stop-answer--stopped = 已停止
code--stop-answer--passed-to-unit = 已转达该单位
code--stop-answer--not-ours = 非我方的
code--stop-answer--being-examined = 正在审查
code--lacking--time = 时间
code--lacking--place = 地点
code--lacking--units = 各单位
code--lacking--cause = 原因
code--lacking--measures = 措施
code--lacking--everything = 所询一切
code--visit-answer--accepted = 接受
code--visit-answer--other-time = 建议另定时间
code--visit-answer--declined = 谢绝
code--purpose--repair-power = 电力线路维修
code--purpose--repair-water = 供水维修
code--purpose--repair-gas = 燃气维修
code--purpose--evacuation = 撤离人员
code--purpose--recovery-of-dead = 收殓死者
code--purpose--mine-clearance = 排雷
code--purpose--crossing = 越线通行
code--purpose--other = 其他
code--urgency--ordinary = 普通
code--urgency--emergency = 特急
code--movement-purpose--aid = 援助
code--movement-purpose--medical = 医疗
code--movement-purpose--evacuation = 撤离人员
code--movement-purpose--repair-crew = 维修队
code--movement-purpose--monitors = 监督员巡逻
code--movement-purpose--recovery-of-dead = 收殓死者
code--movement-purpose--rotation = 人员轮换
code--movement-purpose--other = 其他
code--passage-answer--noted = 已注意到，不作保证
code--passage-answer--assured = 已告知各单位，我方不开火
code--passage-answer--not-assured = 无法保证
code--passage-answer--other-time = 建议另定时间
code--movement-state--departed = 已出发
code--movement-state--at-point = 在路线某点
code--movement-state--delayed = 延误
code--movement-state--stopped = 已停止
code--movement-state--shot-at = 遭射击
code--movement-state--turned-back = 已折返
code--restriction--refused = 拒绝通行
code--restriction--delayed = 通行被拖延
code--restriction--weapon-pointed = 以武器相指
code--restriction--shot-at = 遭射击
code--restriction--mines = 地雷阻碍
code--restriction--road-closed = 道路封闭
code--restriction--aircraft-jammed = 无人机受干扰
code--restriction--aircraft-shot-at = 无人机遭射击
code--restriction-answer--lifted = 已解除
code--restriction-answer--safety = 为监督员安全
code--restriction-answer--mistake = 我方失误
code--restriction-answer--not-ours = 非我方人员
code--restriction-answer--being-examined = 正在审查
code--log-kind--incident = 事件
code--log-kind--silence-kept = 静默得到遵守
code--log-kind--silence-broken = 静默被打破
code--log-kind--passage = 通行
code--log-kind--withdrawal = 后撤
code--log-kind--restriction = 监督员受限
code--log-kind--meeting = 会晤
code--log-kind--other = 其他
code--note-kind--invitation = 邀请
code--note-kind--passed-on = 转达一方来文
code--note-kind--proposal = 提议
code--note-kind--information = 情况通报
