# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = 交换被俘人员
party--P1 = 第一方
party--P2 = 第二方
role--mediator = 调停方
role--chronicle = 纪事方

# Regimes
regime--exchange = 各轮交换
regime--all-for-all = 按类别，全部换全部
regime--remains = 遗体
regime--queries = 关于个人的询问

# Arrangements, rights
arrangement--round = 一轮的条件
arrangement--settled = 一轮的核定数
right--suspend = 中止权
right--resume = 恢复权

# Events, duties, exchange, list, check
event--handover = 移交
event--remains-transfer = 遗体移交
duty--2 = 对一轮提议的答复
duty--4 = 确认或否认移交
duty--7 = 确认收到遗体
duty--8 = 关于个人的答复
exchange--lists = 名单交换
list--waiting = 等待回国人员
check--list-after-call = 名单系对其作者已见提议的答复

# Tallies
tally--parity = 计数之内的人员
tally--remains-received = 收到的遗体
unit--persons = 人
unit--remains = 具遗体

# Message types
message--round-call = 一轮提议
message--round-answer = 对所提一轮的答复
message--round-terms = 已签署的一轮条件
message--person-list = 人员名单
message--list-committed = 名单已封存承诺
message--lists-released = 调停方已发放名单
message--handover-notice = 已移交人员
message--handover-confirmed = 已接收人员
message--handover-denied = 否认移交
message--settlement = 核定数
message--objection-to-count = 对计数的异议
message--category-list = 被关押的某类人员
message--category-list-struck = 从类别名单中删除的人员
message--category-list-confirmed = 仍被关押的某类人员
message--remains-notice = 已移交遗体
message--remains-confirmed = 已接收遗体
message--person-query = 关于个人的询问
message--person-answer = 关于个人询问的答复
message--suspension = 中止
message--resumption = 恢复
message--objection-to-suspension = 对中止的异议

# Fields of a round
field--round-call--round = 轮次
field--round-call--categories = 类别
field--round-call--from_day = 最早可能日期
field--round-call--to_day = 最晚可能日期
field--round-call--place = 建议地点
field--round-call--note = 说明
field--round-answer--round = 轮次
field--round-answer--answer = 答复
field--round-answer--other_day = 另定日期
field--round-answer--note = 说明
field--round-terms--round = 轮次
field--round-terms--rule = 规则
field--round-terms--categories = 类别
field--round-terms--place = 地点
field--round-terms--from_day = 首日
field--round-terms--to_day = 最后一日
field--list-committed--round = 轮次
field--lists-released--round = 轮次
field--lists-released--outcome = 发放内容
field--lists-released--note = 说明
field--settlement--round = 轮次
field--settlement--to_p1 = 计数之内，给第一方
field--settlement--to_p2 = 计数之内，给第二方
field--settlement--beside_to_p1 = 计数之外，给第一方
field--settlement--beside_to_p2 = 计数之外，给第二方
field--objection-to-count--round = 轮次（人员）
field--objection-to-count--stage = 阶段（遗体）
field--objection-to-count--to_p1 = 按我方计数，给第一方
field--objection-to-count--to_p2 = 按我方计数，给第二方
field--objection-to-count--reason = 原因

# Fields of persons
field--person-list--round = 轮次
field--person-list--persons = 人员
column--person-list--persons--ref = 名单编号
column--person-list--persons--category = 类别
column--person-list--persons--surname = 姓
column--person-list--persons--first_names = 名
column--person-list--persons--rank = 军衔
column--person-list--persons--number = 军号、个人号或编号
column--person-list--persons--born = 出生日期
column--person-list--persons--birthplace = 出生地
column--person-list--persons--depends_on = 所依附国
column--person-list--persons--father = 父名
column--person-list--persons--mother = 母亲婚前姓
column--person-list--persons--inform = 应通知的人
column--person-list--persons--inform_address = 应通知的人的地址
column--person-list--persons--letters = 通信地址
column--person-list--persons--health = 健康状况
field--handover-notice--handover_id = 移交标识
field--handover-notice--round = 轮次
field--handover-notice--occurred = 移交时间
field--handover-notice--place = 地点
field--handover-notice--persons = 已移交人员
column--handover-notice--persons--ref = 名单编号
column--handover-notice--persons--category = 类别
field--handover-confirmed--handover_id = 移交标识
field--handover-confirmed--round = 轮次
field--handover-confirmed--persons = 已接收人员
column--handover-confirmed--persons--ref = 名单编号
column--handover-confirmed--persons--category = 类别
field--handover-confirmed--missing = 列名而未收到
field--handover-confirmed--note = 说明
field--handover-denied--handover_id = 移交标识
field--handover-denied--round = 轮次
field--handover-denied--reason = 原因
field--category-list--persons = 人员
column--category-list--persons--ref = 名单编号
column--category-list--persons--category = 类别
column--category-list--persons--surname = 姓
column--category-list--persons--first_names = 名
column--category-list--persons--born = 出生日期
column--category-list--persons--number = 军号、个人号或编号
column--category-list--persons--health = 健康状况
field--category-list-struck--persons = 人员
column--category-list-struck--persons--ref = 名单编号
column--category-list-struck--persons--why = 缘由
field--category-list-confirmed--persons = 人员
column--category-list-confirmed--persons--ref = 名单编号

# Fields of remains and questions
field--remains-notice--transfer_id = 遗体移交标识
field--remains-notice--stage = 阶段
field--remains-notice--occurred = 遗体移交时间
field--remains-notice--place = 地点
field--remains-notice--bodies = 已移交遗体
column--remains-notice--bodies--ref = 尸袋编号
column--remains-notice--bodies--found = 发现地点
column--remains-notice--bodies--name = 姓名（如已知）
field--remains-confirmed--transfer_id = 遗体移交标识
field--remains-confirmed--stage = 阶段
field--remains-confirmed--bodies = 收到的遗体
column--remains-confirmed--bodies--ref = 尸袋编号
field--remains-confirmed--note = 说明
field--person-query--surname = 姓
field--person-query--first_names = 名
field--person-query--born = 出生日期
field--person-query--number = 军号、个人号或编号
field--person-query--last_seen = 此人最后已知情况
field--person-answer--answer = 答复
field--person-answer--note = 说明
field--suspension--scope = 中止内容
field--suspension--ground = 所述理由
field--resumption--scope = 恢复内容
field--resumption--note = 说明
field--objection-to-suspension--reason = 原因

# Codes
code--category--service = 军人
code--category--civilian = 平民
code--category--under-25 = 25岁以下军人
code--category--severely-wounded = 重伤员
code--category--seriously-ill = 重病人员
code--category--medical = 医务或宗教人员
code--category--other = 其他
code--round-rule--parity = 计数之内人数相等
code--round-rule--all-for-all = 所列类别全部换全部
code--round-rule--one-sided = 一方移交，无对等移交
code--round-answer--agreed = 同意
code--round-answer--other-day = 同意，另定日期
code--round-answer--declined = 谢绝
code--release--both-released = 两份名单均已发放
code--release--none-released = 两份名单均未发放
code--struck--handed-over = 已移交
code--struck--died = 已死亡
code--struck--listed-by-mistake = 误列
code--person-answer--held = 由我方关押
code--person-answer--not-held = 非由我方关押
code--person-answer--released-earlier = 此前已释放或移交
code--person-answer--died = 已死亡
code--person-answer--being-checked = 正在核查，尚无答复
