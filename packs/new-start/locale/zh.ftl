# reviewed: not reviewed

# Agreement, parties
agreement--new-start = 新削减战略武器条约
party--USA = 美利坚合众国
party--RUS = 俄罗斯联邦

# Regimes
regime--data = 数据
regime--launches = 发射
regime--telemetry = 遥测
regime--inspections = 视察
regime--limits = 核心限额

# Tallies
tally--deployed-launchers = 已部署的洲际弹道导弹、潜射弹道导弹和重型轰炸机
tally--deployed-warheads = 已部署洲际弹道导弹和潜射弹道导弹上的弹头及计入已部署重型轰炸机的弹头
tally--all-launchers = 已部署和未部署的发射装置和重型轰炸机
unit--warheads = 枚弹头

# Message types
message--aggregate = 公布的总数
message--baseline-data = 首次全面数据申报
message--six-month-data = 半年数据
message--data-change = 数据变更
message--item-event = 某项的损失、失效或展示
message--launch-notice = 洲际弹道导弹或潜射弹道导弹的发射
message--telemetry-complaint = 遥测资料不全或质量不佳
message--telemetry-explanation = 关于遥测的解释
message--clearance-number = 常设外交许可号
message--flight-plan = 视察飞机飞行计划

# Fields of the totals
field--aggregate--as_of = 截至
field--aggregate--deployed_launchers = 已部署的洲际弹道导弹、潜射弹道导弹和重型轰炸机
field--aggregate--deployed_warheads = 已部署洲际弹道导弹和潜射弹道导弹上的弹头及计入已部署重型轰炸机的弹头
field--aggregate--all_launchers = 已部署和未部署的发射装置和重型轰炸机
field--aggregate--source = 来源
field--aggregate--derived = 推得而非读得的数字
field--aggregate--unverified = 未核实的数字
field--aggregate--remark = 备注
field--aggregate--sending = 发送

# Fields of the data
field--baseline-data--as_of = 截至
field--baseline-data--categories = 类别
column--baseline-data--categories--category = 类别
column--baseline-data--categories--value = 数值
field--six-month-data--as_of = 截至
field--six-month-data--categories = 类别
column--six-month-data--categories--category = 类别
column--six-month-data--categories--value = 数值
field--data-change--category = 类别
field--data-change--item = 物项或设施
field--data-change--value_before = 变更前数值
field--data-change--value_after = 变更后数值
field--data-change--occurred = 变更日期
field--data-change--cause = 原因
field--data-change--note = 说明
field--item-event--item = 物项
field--item-event--event = 事件
field--item-event--occurred = 事件日期
field--item-event--location = 所在地
field--item-event--note = 说明

# Fields of launches and telemetry
field--launch-notice--launch_id = 我方发射标识
field--launch-notice--planned = 计划日期
field--launch-notice--launch_area = 发射区
field--launch-notice--impact_areas = 落区
field--telemetry-complaint--launch = 发射通知
field--telemetry-complaint--media = 收到的介质
field--telemetry-complaint--media_received = 收到介质的日期
field--telemetry-complaint--deficiency = 不全或有缺陷之处
field--telemetry-explanation--explanation = 解释

# Fields of inspections
field--clearance-number--number = 许可号
field--clearance-number--year = 日历年
field--flight-plan--flight_plan = 飞行计划

# Codes
code--aggregate-cell--deployed-launchers = 已部署的洲际弹道导弹、潜射弹道导弹和重型轰炸机
code--aggregate-cell--deployed-warheads = 弹头
code--aggregate-cell--all-launchers = 已部署和未部署的发射装置和重型轰炸机
code--sending--day-assumed = 发送日期系推定
code--sending--published-only = 已公布，未发送另一方
code--change-cause--production = 生产
code--change-cause--movement = 移动
code--change-cause--conversion = 改装
code--change-cause--elimination = 销毁
code--change-cause--accident-loss = 事故损失
code--change-cause--disabled-beyond-repair = 失效且无法修复
code--change-cause--static-display = 置于静态展示
code--change-cause--other = 其他（见备注）
code--item-event--accident-loss = 事故损失
code--item-event--disabled-beyond-repair = 失效且无法修复
code--item-event--static-display = 置于静态展示
code--item-event--other = 其他（见备注）

# Roles, regimes added
role--chronicle = 纪事方
regime--movements = 移动

# Life
arrangement--entry-into-force = 生效
arrangement--extension = 条约的延长
right--suspend = 中止权
right--countermeasure = 采取反措施的权利
right--resume = 恢复权
right--propose = 提议权
right--observe-voluntarily = 自愿遵守限额

# Events
event--change = 数据变更
event--item-loss = 某项的损失、失效或展示
event--launch = 发射
event--telemetry = 收到遥测介质
event--inspection-flight = 视察飞机的飞行

# Duties
duty--II-1 = 首次全面数据
duty--II-2 = 半年数据
duty--II-3 = 数据变更通知
duty--II-3a = 某项损失、失效或展示的通知
duty--IV-1 = 发射的通知
duty--IV-2 = 关于遥测的申诉
duty--IV-3 = 对申诉的解释
duty--airplanes = 视察飞机机型
duty--inspectors = 视察员和机组成员名单
duty--VI-1-first = 首年许可号
duty--VI-1-yearly = 此后每年许可号
duty--VI-2 = 起飞前的飞行计划

# Tallies
tally--inspections-type-one = 年内第一类视察
tally--inspections-type-two = 年内第二类视察

# Message types of life and objections
message--objection-to-data = 对另一方数据的异议
message--instrument-of-ratification = 批准书
message--extension = 延长的签署
message--suspension = 中止
message--countermeasure = 反措施：暂不发送己方通知
message--resumption = 恢复
message--objection-to-suspension = 对中止或反措施的异议
message--proposal = 提议
message--proposal-answer = 对提议的答复
message--voluntary-observance = 自愿遵守声明
field--objection-to-data--as_of = 截至
field--objection-to-data--deployed_launchers = 我方计数：已部署的洲际弹道导弹、潜射弹道导弹和重型轰炸机
field--objection-to-data--deployed_warheads = 我方计数：弹头
field--objection-to-data--all_launchers = 我方计数：已部署和未部署的发射装置和重型轰炸机
field--objection-to-data--left_out = 另一方数字中遗漏者
column--objection-to-data--left_out--what = 事项
column--objection-to-data--left_out--number = 数量
field--objection-to-data--reason = 原因
field--instrument-of-ratification--agreement = 所批准的协定
field--instrument-of-ratification--ratified_on = 批准日期
field--instrument-of-ratification--place = 交换批准书地点
field--extension--lasts = 延长期
field--extension--note = 说明
field--suspension--scope = 中止内容
field--suspension--ground = 所述理由
field--countermeasure--scope = 暂不履行的内容
field--countermeasure--ground = 所述理由
field--countermeasure--announced_on = 预告日期
field--resumption--scope = 恢复内容
field--resumption--note = 说明
field--objection-to-suspension--reason = 原因
field--proposal--subject = 提议内容
field--proposal--scope = 所涉条约部分
field--proposal--begins = 首日
field--proposal--ends = 最后一日
field--proposal--condition = 条件
field--proposal-answer--answer = 答复
field--proposal-answer--note = 说明
field--voluntary-observance--scope = 遵守内容
field--voluntary-observance--condition = 条件
field--voluntary-observance--ends = 最后一日
field--voluntary-observance--note = 说明

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = 发射已取消
message--launch-report = 发射已实施
message--launch-observed = 观察到发射，未知有通知
message--telemetry-receipt = 已收到遥测介质
message--bomber-abroad = 重型轰炸机在本国领土外逾24小时
message--inspection-intent = 视察意向
message--airplane-types = 视察员所用机型
message--inspector-lists = 视察员和机组成员名单
field--six-month-data--warheads_on_icbm = 已部署洲际弹道导弹上的弹头
field--six-month-data--warheads_on_slbm = 已部署潜射弹道导弹上的弹头
field--six-month-data--deployed_heavy_bombers = 已部署重型轰炸机
field--data-change--change_id = 我方变更标识
field--item-event--change_id = 我方事件标识
field--launch-cancelled--launch_id = 我方发射标识
field--launch-cancelled--reason = 原因
field--launch-report--launch_id = 我方发射标识
field--launch-report--occurred = 发射时间
field--launch-report--note = 说明
field--launch-observed--launch_id = 发射标识
field--launch-observed--occurred = 观察时间
field--launch-observed--launch_area = 观察区域
field--launch-observed--note = 说明
field--telemetry-receipt--launch_id = 发射标识
field--telemetry-receipt--received_on = 收到日期
field--telemetry-receipt--media = 收到的介质
field--telemetry-complaint--launch_id = 发射标识
field--bomber-abroad--bomber = 轰炸机
field--bomber-abroad--destination = 目的地
field--bomber-abroad--leaves = 离开日期
field--bomber-abroad--returns = 返回日期
field--inspection-intent--intent_id = 我方视察标识
field--inspection-intent--type = 视察类型
field--inspection-intent--point_of_entry = 入境点
field--inspection-intent--arrives = 预计到达时间
field--inspection-intent--site_designated = 指定视察地点的时间
field--inspection-intent--team = 视察组成员
column--inspection-intent--team--number = 编号
column--inspection-intent--team--name = 姓名
field--airplane-types--as_of = 截至
field--airplane-types--types = 机型
column--airplane-types--types--airplane = 飞机
field--inspector-lists--as_of = 截至
field--inspector-lists--persons = 人员
column--inspector-lists--persons--number = 编号
column--inspector-lists--persons--function = 职能
column--inspector-lists--persons--name = 姓名
column--inspector-lists--persons--born = 出生日期
column--inspector-lists--persons--passport = 护照号码
field--flight-plan--take_off = 计划从最后机场起飞时间
field--flight-plan--flight_id = 我方飞行标识

# Codes added
code--inspection-type--type-one = 第一类：有已部署和未部署系统的地点
code--inspection-type--type-two = 第二类：仅有未部署系统的地点
code--team-function--inspector = 视察员
code--team-function--aircrew = 机组成员
code--condition--none = 无条件
code--condition--same-conduct = 以另一方同样行事为限
code--condition--other = 其他条件（见正文）
code--proposal-answer--accepted = 接受
code--proposal-answer--accepted-in-part = 部分接受
code--proposal-answer--counter-proposal = 另一提议随后
code--proposal-answer--under-study = 正在研究，尚无答复
code--proposal-answer--declined = 谢绝
