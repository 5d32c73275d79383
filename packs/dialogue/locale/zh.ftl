# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = 军事对话线路
party--P1 = 第一方
party--P2 = 第二方
role--mediator = 调停方
role--chronicle = 纪事方

# Parts that can be suspended
regime--line = 线路的运行
regime--contacts = 对口联系人
regime--talks-and-minutes = 会谈与纪要
regime--queries = 关于事件的询问
regime--emergency = 紧急电文
regime--protests = 抗议

# Events, duties, checks, lists and tallies
event--talks = 会谈
event--accident = 己方事故
duty--1-4-first = 线路首次开通
duty--1-4-again = 恢复后的开通
duty--2-1 = 指定对口联系人
duty--3-1 = 附议程的会谈提议
duty--3-2 = 对会谈提议的答复
duty--3-4 = 纪要草案
duty--4-2 = 对询问的答复
duty--4-4 = 询问后的会晤
duty--5-1 = 事故首次通知
duty--5-2 = 事故详情
duty--5-3 = 事故报告
duty--6-2 = 对预定电文的答复
duty--7-2 = 对抗议的答复
check--hold-length = 线路暂停时长
check--talk-hours = 会谈起止
list--counterparts = 对口联系人名单

# What both sign, and acts of one side
arrangement--entry-into-force = 生效
arrangement--minutes = 议定纪要
right--suspend = 中止线路的权利
right--resume = 恢复线路的权利
right--withdraw = 退出权
right--meeting = 要求会晤的权利

# Message types
message--our-accident = 我方事故
message--accident-particulars = 我方事故详情
message--accident-account = 我方事故报告
message--pre-agreed = 预定电文
message--pre-agreed-answer = 对预定电文的答复
message--protest = 抗议
message--protest-reply = 对抗议的答复
message--counterparts-named = 已指定对口联系人
message--counterparts-removed = 已撤销对口联系人
message--counterparts-confirmed = 已再次确认对口联系人
message--consent = 同意生效
message--line-opened = 线路已开通
message--line-reopened = 线路已重新开通
message--line-hold = 线路暂停
message--line-suspension = 线路已中止
message--line-resumption = 线路已恢复
message--objection-to-suspension = 对中止的异议
message--withdrawal = 退出协定
message--mediator-note = 调停方照会
message--query = 关于事件的询问
message--explanation = 解释
message--explanation-insufficient = 认定解释不充分
message--meeting-request = 会晤请求
message--meeting-held = 会晤已举行
message--talks-proposal = 会谈提议
message--talks-answer = 对所提会谈的答复
message--talks-called-off = 会谈已取消
message--minutes = 会谈纪要
message--minutes-remark = 对纪要的意见

# Fields of our-accident
field--our-accident--accident = 事故代号
field--our-accident--kind = 种类
field--our-accident--occurred = 发生时间
field--our-accident--place = 地点
field--our-accident--heading = 前往方向
field--our-accident--impact_expected = 预计撞击时间
field--our-accident--armed = 是否带弹头
field--our-accident--ordered = 是否由我方下令
field--our-accident--being_done = 正在采取的措施
field--our-accident--asked_of_you = 请贵方

# Fields of accident-particulars
field--accident-particulars--accident = 事故代号
field--accident-particulars--kind = 种类
field--accident-particulars--occurred = 发生时间
field--accident-particulars--place = 地点
field--accident-particulars--armed = 是否带弹头
field--accident-particulars--danger = 危险
field--accident-particulars--being_done = 正在采取的措施
field--accident-particulars--not_known = 尚不明

# Fields of accident-account
field--accident-account--accident = 事故代号
field--accident-account--cause = 原因
field--accident-account--damage = 损害
field--accident-account--measures = 已采取的措施

# Fields of pre-agreed
field--pre-agreed--text = 商定文本
field--pre-agreed--number = 顺序号
field--pre-agreed--time = 事件时间
field--pre-agreed--about = 所涉事项

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = 答复
field--pre-agreed-answer--number = 顺序号

# Fields of protest
field--protest--occurred = 发生时间
field--protest--about = 所涉事项
field--protest--text = 正文
field--protest--asked_of_you = 请贵方

# Fields of protest-reply
field--protest-reply--position = 立场
field--protest-reply--text = 正文

# Fields of counterparts-named
field--counterparts-named--counterparts = 对口联系人
column--counterparts-named--counterparts--ref = 代号
column--counterparts-named--counterparts--office = 职务
column--counterparts-named--counterparts--level = 级别
column--counterparts-named--counterparts--speaks = 语言
column--counterparts-named--counterparts--name = 姓名
column--counterparts-named--counterparts--reached = 联络方式

# Fields of counterparts-removed
field--counterparts-removed--counterparts = 对口联系人
column--counterparts-removed--counterparts--ref = 代号

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = 对口联系人
column--counterparts-confirmed--counterparts--ref = 代号

# Fields of consent
field--consent--in_force_from = 生效自

# Fields of line-opened
field--line-opened--paths_tried = 已试通路
field--line-opened--in_charge = 线路负责人
field--line-opened--unanswered = 未获答复
column--line-opened--unanswered--entry = 条目
column--line-opened--unanswered--remark = 备注

# Fields of line-reopened
field--line-reopened--paths_tried = 已试通路
field--line-reopened--in_charge = 线路负责人
field--line-reopened--unanswered = 未获答复
column--line-reopened--unanswered--entry = 条目
column--line-reopened--unanswered--remark = 备注

# Fields of line-hold
field--line-hold--begins = 开始
field--line-hold--ends = 结束
field--line-hold--reason = 原因
field--line-hold--reach_us = 期间与我方联络方式

# Fields of line-suspension
field--line-suspension--scope = 范围
field--line-suspension--reason = 原因

# Fields of line-resumption
field--line-resumption--scope = 范围
field--line-resumption--in_charge = 线路负责人
field--line-resumption--remark = 备注

# Fields of objection-to-suspension
field--objection-to-suspension--ground = 理由

# Fields of withdrawal
field--withdrawal--reason = 原因

# Fields of mediator-note
field--mediator-note--kind = 照会种类
field--mediator-note--about = 所涉事项
field--mediator-note--text = 正文

# Fields of query
field--query--observed = 所观察到的情况
field--query--occurred = 发生时间
field--query--area = 地区
field--query--seen = 描述
field--query--concern = 关切原因
field--query--asked = 所询事项

# Fields of explanation
field--explanation--explained_as = 解释为
field--explanation--aim = 活动目的
field--explanation--place = 确切地点
field--explanation--ends = 最后一日
field--explanation--formations = 部队编成
field--explanation--equipment = 装备种类
field--explanation--more_by = 后续材料不迟于
field--explanation--text = 正文

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = 所缺内容
field--explanation-insufficient--text = 正文

# Fields of meeting-request
field--meeting-request--proposed = 建议时间
field--meeting-request--place = 地点
field--meeting-request--form = 形式
field--meeting-request--level = 级别

# Fields of meeting-held
field--meeting-held--began = 开始时间
field--meeting-held--form = 形式
field--meeting-held--text = 正文

# Fields of talks-proposal
field--talks-proposal--talk = 会谈
field--talks-proposal--planned = 计划于
field--talks-proposal--urgency = 会谈紧急程度
field--talks-proposal--form = 形式
field--talks-proposal--level = 级别
field--talks-proposal--place = 地点
field--talks-proposal--agenda = 议程
column--talks-proposal--agenda--item = 项目
column--talks-proposal--agenda--subject = 议题

# Fields of talks-answer
field--talks-answer--answer = 答复
field--talks-answer--other_time = 另行建议的时间
field--talks-answer--deferred_until = 推迟至
field--talks-answer--reason = 原因

# Fields of talks-called-off
field--talks-called-off--talk = 会谈
field--talks-called-off--reason = 原因

# Fields of minutes
field--minutes--talk = 会谈
field--minutes--began = 开始时间
field--minutes--ended = 结束时间
field--minutes--points = 议定事项
field--minutes--paper = 已签文件的哈希
field--minutes--board = 状态板的哈希
column--minutes--points--item = 项目
column--minutes--points--kind = 结果
column--minutes--points--text = 正文

# Fields of minutes-remark
field--minutes-remark--item = 项目
field--minutes-remark--text = 正文

# Codes
code--pre-agreed--object-not-identified = 我方发现无法识别的物体。我方不视其为攻击。请告知是否属于贵方。
code--pre-agreed--warning-disturbed = 我方预警系统受到干扰。原因不明。请告知贵方是否知晓原因。
code--pre-agreed--accident-no-attack = 我方发生事故。这不是对贵方的攻击。详情随后。
code--pre-agreed--object-astray = 我方一物体偏离航线，可能到达贵方领土。无人下令。位置随后。
code--pre-agreed--no-step = 我方不因此事件采取任何步骤。请贵方在我方下一电文之前亦不采取步骤。
code--pre-agreed--explained = 事件已查明，我方一侧已结束。报告随后。
code--pre-agreed-answer--ours = 属于我方
code--pre-agreed-answer--not-ours = 不属于我方
code--pre-agreed-answer--not-known-yet = 尚不清楚
code--pre-agreed-answer--no-step-taken = 我方不采取步骤
code--pre-agreed-answer--fuller-message-follows = 更详细的电文随后
code--hold-reason--maintenance = 维护
code--hold-reason--staff = 无人值守
code--hold-reason--move = 中心搬迁
code--hold-reason--fault = 故障
code--hold-reason--not-stated = 未说明
code--level--watch = 值班军官
code--level--staff-officers = 参谋军官
code--level--deputy-chiefs = 副总参谋长
code--level--chiefs-of-staff = 总参谋长
code--level--ministers = 国防部长
code--language--ar = 阿拉伯语
code--language--de = 德语
code--language--en = 英语
code--language--es = 西班牙语
code--language--fr = 法语
code--language--it = 意大利语
code--language--ru = 俄语
code--language--uk = 乌克兰语
code--language--zh = 汉语
code--urgency--ordinary = 普通
code--urgency--urgent = 紧急
code--talk-form--in-person = 当面
code--talk-form--telephone = 电话
code--talk-form--video = 视频
code--talk-form--in-writing = 书面
code--talk-answer--accepted = 接受
code--talk-answer--other-time = 建议另定时间
code--talk-answer--declined = 谢绝
code--talk-answer--deferred = 推迟
code--point-kind--agreed = 已议定
code--point-kind--not-agreed = 未议定
code--point-kind--taken-up-again = 待再议
code--point-kind--for-information = 供参考
code--observed--missile-launch = 导弹发射
code--observed--flight = 飞机飞行
code--observed--unmanned-aircraft = 无人驾驶航空器
code--observed--ship-or-submarine = 舰船或潜艇
code--observed--ground-forces = 地面部队
code--observed--explosion = 爆炸
code--observed--interference = 干扰或压制
code--observed--alert = 提高戒备等级
code--observed--other = 其他
code--asked--exercise-or-not = 是否为演习
code--asked--aim = 目的
code--asked--place = 确切地点
code--asked--end = 结束日期
code--asked--formations = 部队编成、隶属、数量
code--asked--equipment = 装备种类
code--asked--cause = 原因
code--explained-as--ours = 我方的
code--explained-as--ours-exercise = 我方的，属演习
code--explained-as--not-ours = 非我方的
code--explained-as--no-such-event = 我方不知有此事件
code--explained-as--not-known-yet = 尚不清楚
code--accident-kind--missile = 导弹
code--accident-kind--aircraft = 飞机
code--accident-kind--unmanned-aircraft = 无人驾驶航空器
code--accident-kind--ship-or-submarine = 舰船或潜艇
code--accident-kind--explosion-or-fire = 爆炸或火灾
code--accident-kind--nuclear-material = 核材料
code--accident-kind--chemical-or-biological = 化学或生物材料
code--accident-kind--space-object = 空间物体
code--accident-kind--other = 其他
code--yes-no-unknown--yes = 是
code--yes-no-unknown--no = 否
code--yes-no-unknown--not-known = 不明
code--protest-reply--noted = 已注意到
code--protest-reply--accepted = 认为有理
code--protest-reply--rejected = 驳回
code--protest-reply--being-examined = 正在审查
code--note-kind--invitation = 邀请
code--note-kind--passed-on = 转达一方来文
code--note-kind--proposal = 提议
code--note-kind--information = 情况通报
code--path--network = 网络
code--path--courier = 信使
code--path--voice = 话音
code--path--satellite = 卫星
code--path--radio = 无线电
