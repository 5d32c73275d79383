# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = 暂停打击
party--P1 = 第一方
party--P2 = 第二方
role--mediator = 调停方
role--chronicle = 纪事方

# Parts that can be suspended
regime--pauses = 暂停与违反
regime--claims = 声明与主张

# Events, duties, checks, lists and tallies
event--strike = 所称暂停期间的打击
duty--4-2 = 对所称违反的答复
check--pause-order = 开始早于结束
check--pause-length = 暂停时长

# What both sign, and acts of one side
arrangement--pause = 暂停
right--release = 解除暂停约束的权利
right--withdraw = 退出权

# Message types
message--public-statement = 关于暂停的公开声明
message--strike-claim = 关于打击与拦截的主张
message--outage-report = 停供报告
message--pause-terms = 暂停条件
message--breach-alleged = 所称违反
message--breach-answer = 对所称违反的答复
message--release = 解除暂停约束
message--objection-to-release = 对解除约束的异议
message--withdrawal = 退出协定

# Fields of public-statement
field--public-statement--speaker = 发言人
field--public-statement--said_on = 发言日期
field--public-statement--said_at = 发言时间
field--public-statement--text = 正文
field--public-statement--start_claimed = 所称开始
field--public-statement--end_claimed = 所称结束
field--public-statement--objects_claimed = 所称目标
field--public-statement--area_claimed = 所称地区
field--public-statement--source = 来源

# Fields of strike-claim
field--strike-claim--speaker = 发言人
field--strike-claim--said_on = 发言日期
field--strike-claim--said_at = 发言时间
field--strike-claim--struck_by = 所称打击方
field--strike-claim--begins = 自
field--strike-claim--ends = 至
field--strike-claim--objects = 目标类别
field--strike-claim--area = 地区
field--strike-claim--figures = 所称数字
field--strike-claim--known_by = 得知途径
field--strike-claim--text = 正文
field--strike-claim--source = 来源
column--strike-claim--figures--what = 事项
column--strike-claim--figures--hedge = 限定语
column--strike-claim--figures--figure = 数字
column--strike-claim--figures--note = 说明

# Fields of outage-report
field--outage-report--speaker = 发言人
field--outage-report--said_on = 发言日期
field--outage-report--said_at = 发言时间
field--outage-report--services = 供应种类
field--outage-report--place = 地点
field--outage-report--since = 起始时间
field--outage-report--restored = 恢复时间
field--outage-report--figures = 所称数字
field--outage-report--incident = 事件代号
field--outage-report--known_by = 得知途径
field--outage-report--text = 正文
field--outage-report--source = 来源
column--outage-report--figures--what = 事项
column--outage-report--figures--hedge = 限定语
column--outage-report--figures--figure = 数字
column--outage-report--figures--note = 说明

# Fields of pause-terms
field--pause-terms--objects = 目标类别
field--pause-terms--area = 地区
field--pause-terms--start = 开始
field--pause-terms--end = 暂停结束后第一秒
field--pause-terms--release = 解除条款
field--pause-terms--prolongs = 延长的条件
field--pause-terms--remark = 备注

# Fields of breach-alleged
field--breach-alleged--incident = 事件代号
field--breach-alleged--occurred = 发生时间
field--breach-alleged--objects = 目标类别
field--breach-alleged--area = 地区
field--breach-alleged--place = 地点
field--breach-alleged--means = 手段
field--breach-alleged--terms = 所涉条件
field--breach-alleged--text = 正文

# Fields of breach-answer
field--breach-answer--incident = 事件代号
field--breach-answer--answer = 答复
field--breach-answer--occurred = 发生时间
field--breach-answer--text = 正文

# Fields of release
field--release--incident = 事件代号
field--release--reason = 原因

# Fields of objection-to-release
field--objection-to-release--ground = 理由

# Fields of withdrawal
field--withdrawal--reason = 原因

# Codes
code--object-class--refineries = 炼油厂
code--object-class--pipelines-and-stores = 油气管道与储库
code--object-class--power = 发电与输电
code--object-class--nuclear-plants = 核电站
code--object-class--dams = 水电站大坝
code--object-class--heat = 供热
code--object-class--water = 供水
code--object-class--any-by-air = 任何目标（空中打击）
code--area--whole-territory = 各方全部领土
code--area--capital = 各方首都
code--area--other-cities = 其他城镇
code--area--border-regions = 边境地区
code--area--sea = 海域与港口
code--release--on-alleged-breach = 发生所称违反时
code--release--on-unanswered-breach = 所称违反未获答复时
code--release--none = 无解除条款
code--means--missile = 导弹
code--means--unmanned-aircraft = 无人驾驶航空器
code--means--aircraft = 飞机
code--means--artillery = 火炮
code--means--sabotage = 破坏活动
code--means--cyber = 网络攻击
code--means--not-known = 不明
code--breach-answer--affirmed = 确认
code--breach-answer--denied = 否认
code--breach-answer--not-ours = 确有发生，但非我方所为
code--breach-answer--outside-the-terms = 我方所为，不在所签条件之内
code--breach-answer--being-examined = 正在审查
code--strike-figure--drones-launched = 发射无人机数
code--strike-figure--drones-intercepted = 拦截无人机数
code--strike-figure--missiles-launched = 发射导弹数
code--strike-figure--missiles-intercepted = 拦截导弹数
code--strike-figure--ballistic-launched = 发射弹道导弹数
code--strike-figure--ballistic-intercepted = 拦截弹道导弹数
code--strike-figure--hits = 命中数
code--strike-figure--places-hit = 被击中地点数
code--strike-figure--killed = 死亡人数
code--strike-figure--injured = 受伤人数
code--strike-figure--strikes = 打击次数
code--hedge--exactly = 如所述
code--hedge--about = 约
code--hedge--more-than = 多于
code--hedge--at-least = 至少
code--hedge--almost = 将近
code--hedge--up-to = 至多
code--known-by--own-services = 发言方的机构
code--known-by--own-observation = 发言方的观察
code--known-by--experts = 发言方所引专家
code--known-by--press = 报刊
code--known-by--not-stated = 未说明
code--service--power = 电力
code--service--heat = 供暖
code--service--water = 用水
code--service--gas = 燃气
code--service--communications = 通信
code--outage-figure--buildings = 停供建筑物数
code--outage-figure--customers = 停供用户数
code--outage-figure--people = 停供人数
code--outage-figure--plants-damaged = 受损电站数
code--outage-figure--months-to-repair = 修复所需月数
code--outage-figure--hours-a-day = 每日停供小时数
