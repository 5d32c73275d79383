# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = 限制战略武器
party--P1 = 第一方
party--P2 = 第二方
role--invited = 受邀国
role--depository = 保存机关
role--chronicle = 纪事方

# Regimes
regime--data = 数据
regime--launches = 发射
regime--explanations = 解释与会晤
regime--limits = 上限
regime--restraint = 依诺言遵守的限制

# Arrangements, rights
arrangement--entry-into-force = 生效
arrangement--extension = 延长
arrangement--accession = 加入
right--suspend = 中止权
right--countermeasure = 采取反措施的权利
right--resume = 恢复权
right--propose = 提议权
right--meeting = 会晤权
right--restraint = 依己方诺言的克制
right--withdraw = 退出权

# Events, duties, check
event--change = 数量变更
event--launch = 发射
duty--6 = 部署地点基线
duty--6-figures = 首批数字
duty--7 = 半年申报
duty--8 = 变更通知
duty--9 = 发射的通知
duty--10-1 = 解释
duty--10-2 = 会晤
duty--13 = 对提议的答复
duty--14 = 对邀请的答复
check--proposal-span = 提议的结束晚于开始

# Tallies
tally--warheads = 按本计数的弹头
tally--launchers = 发射装置和重型轰炸机
tally--warheads-interim = 弹头，依诺言
tally--launchers-interim = 发射装置和重型轰炸机，依诺言
unit--warheads = 枚弹头

# Message types
message--baseline = 基线：发射装置部署地点
message--declaration = 半年申报
message--change-notice = 变更通知
message--objection-to-data = 对另一方数据的异议
message--launch-notice = 发射的通知
message--launch-cancelled = 发射已取消
message--explanation-request = 解释请求
message--explanation = 解释
message--explanation-insufficient = 认定解释不充分
message--meeting-request = 会晤请求
message--meeting-held = 会晤已举行
message--instrument-of-ratification = 批准书
message--extension = 延长的签署
message--suspension = 中止
message--countermeasure = 反措施：暂不履行己方义务
message--resumption = 恢复
message--objection-to-suspension = 对中止或反措施的异议
message--proposal = 提议
message--proposal-answer = 对提议的答复
message--accession-invitation = 加入邀请
message--accession-accepted = 接受邀请
message--accession-declined = 谢绝邀请
message--version = 新版本的签署
message--restraint-declared = 克制声明
message--withdrawal = 退出

# Fields of the data
field--baseline--as_of = 截至
field--baseline--sites = 各地点
column--baseline--sites--site = 地点
column--baseline--sites--kind = 种类
column--baseline--sites--launchers = 数量
field--baseline--note = 说明
field--declaration--as_of = 截至
field--declaration--fixed_launchers = 固定发射装置
field--declaration--mobile_launchers = 机动发射装置
field--declaration--submarine_launchers = 潜艇上的发射装置
field--declaration--heavy_bombers = 重型轰炸机
field--declaration--warheads_on_missiles = 导弹上的弹头
field--declaration--warheads_total = 弹头，自报总数
field--declaration--launchers_total = 发射装置和重型轰炸机，自报总数
field--declaration--note = 说明
field--change-notice--change_id = 我方变更标识
field--change-notice--kind = 种类
field--change-notice--cause = 原因
field--change-notice--number = 数量
field--change-notice--site = 地点
field--change-notice--occurred = 变更日期
field--change-notice--note = 说明
field--objection-to-data--as_of = 截至
field--objection-to-data--warheads_total = 我方计数：弹头
field--objection-to-data--launchers_total = 我方计数：发射装置和重型轰炸机
field--objection-to-data--left_out = 另一方数字中遗漏者
column--objection-to-data--left_out--what = 事项
column--objection-to-data--left_out--number = 数量
field--objection-to-data--reason = 原因
field--launch-notice--launch_id = 我方发射标识
field--launch-notice--planned = 计划时间
field--launch-notice--launch_area = 发射区
field--launch-notice--impact_areas = 落区
field--launch-cancelled--launch_id = 我方发射标识
field--launch-cancelled--reason = 原因

# Fields of explanations
field--explanation-request--concern = 我方关切
field--explanation-request--asked = 请予解释的事项
field--explanation--explanation = 解释
field--explanation-insufficient--what_is_missing = 不足之处
field--meeting-request--place = 建议地点
field--meeting-request--day = 建议日期
field--meeting-held--day = 日期
field--meeting-held--place = 地点
field--meeting-held--outcome = 结果

# Fields of life
field--instrument-of-ratification--agreement = 所批准的协定
field--instrument-of-ratification--ratified_on = 批准日期
field--extension--lasts = 延长期
field--extension--note = 说明
field--suspension--scope = 中止内容
field--suspension--ground = 所述理由
field--countermeasure--scope = 暂不履行的内容
field--countermeasure--ground = 所述理由
field--resumption--scope = 恢复内容
field--resumption--note = 说明
field--objection-to-suspension--reason = 原因
field--proposal--subject = 提议内容
field--proposal--scope = 所涉文本部分
field--proposal--begins = 首日
field--proposal--ends = 最后一日
field--proposal--condition = 条件
field--proposal-answer--answer = 答复
field--proposal-answer--note = 说明
field--accession-invitation--ceilings_offered = 提出的上限
column--accession-invitation--ceilings_offered--tally = 上限事项
column--accession-invitation--ceilings_offered--ceiling = 数字
field--accession-invitation--text = 邀请正文
field--accession-accepted--note = 说明
field--accession-declined--ground = 理由
field--accession-declined--reason = 理由的文字说明
field--version--hash = 新文本的哈希
field--version--newcomer = 新加入方
field--version--note = 说明
field--restraint-declared--scope = 遵守内容
field--restraint-declared--condition = 条件
field--restraint-declared--ends = 最后一日
field--restraint-declared--note = 说明
field--withdrawal--reason = 原因

# Codes
code--launcher-kind--fixed-launcher = 固定发射装置
code--launcher-kind--mobile-launcher = 机动发射装置
code--launcher-kind--submarine-launcher = 潜艇发射装置
code--launcher-kind--heavy-bomber = 重型轰炸机
code--change-cause--deployed = 已部署
code--change-cause--withdrawn = 撤出部署
code--change-cause--converted = 已改装
code--change-cause--eliminated = 已销毁
code--change-cause--lost = 已损失
code--change-cause--other = 其他（见备注）
code--condition--none = 无条件
code--condition--same-conduct = 以另一方同样行事为限
code--condition--other = 其他条件（见正文）
code--proposal-answer--accepted = 接受
code--proposal-answer--accepted-in-part = 部分接受
code--proposal-answer--counter-proposal = 另一提议随后
code--proposal-answer--under-study = 正在研究，尚无答复
code--proposal-answer--declined = 谢绝
code--refusal--different-scale = 力量规模不同
code--refusal--not-at-this-stage = 现阶段不宜
code--refusal--terms = 条件不可接受
code--refusal--other = 其他理由
code--limit--warheads = 弹头
code--limit--launchers = 发射装置和重型轰炸机
