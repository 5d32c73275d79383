# reviewed: not reviewed
# 拟稿、签发与退回。
page--compose = 新通报
page--draft = 草稿
page--release = 签发
compose--new = 新通报
compose--under = 依据 { $pack }，与 { $parties }
compose--unsigned = 尚未经各方签署：只能使用线路本身。
compose--none = 此处无有效协定，尚无可拟内容。
compose--begin = 开始
compose--about = 关于 { $serial }
draft--saved = 已保存 { $at }
draft--by = 拟稿人：{ $who }
draft--returned = 已退回：{ $note }
draft--required = 必填
draft--optional = 可留空
draft--table = 每行一条，单元格以 | 分隔
draft--bytes = { $n } / { $max } 字节
draft--time = 2027-01-01 06:00Z 或 010600ZJAN27
draft--to = 发往
draft--precedence = 紧急程度（仅用于提高）
draft--valid-until = 有效期至（可留空）
draft--text-language = 自由文本的语言
draft--check = 检查
draft--check-ok = 如现在签发，不违反任何规则。
draft--must = 必须
draft--field = 字段 { $n }
draft--save = 保存
draft--submit = 提交签发
draft--discard = 作废
draft--preview = 对方所见
draft--fixed = 草稿状态：{ $state }。如需修改，由签发人退回。
draft--unsaved = 未保存：{ $why }
state--drafted = 已拟稿
state--submitted = 已提交
state--returned = 已退回
state--released = 已签发
state--discarded = 已作废
draft--effects = 如现在签发并立即收到
draft--effects-none = 状态板的解读均无变化。
draft--effects-unknown = 记录过长，无法预知状态板将有何变化。
draft--over = 超出限度
draft--truth = 事实随时可以发送；双方均将看到。
draft--late-reason = 如有逾期：为何（随文签字并发送，双方均可读）
drafts--waiting = { $n ->
    [0] 待签发
   *[other] 待签发（{ $n }）
}
drafts--waiting-empty = 无待签发内容。
drafts--writing = { $n ->
    [0] 拟稿中
   *[other] 拟稿中（{ $n }）
}
drafts--writing-empty = 无拟稿中内容。
drafts--submitted = { $at } 提交，提交人：{ $who }
drafts--own = 由您提交，须由另一人签发。
drafts--review = 审阅
drafts--kind-adoption = 在协定上签字
drafts--kind-people = 人员
drafts--kind-card = 我方身份卡
release--own = { $draft } 由您提交，须由另一人签发：两人办理，概无例外。
release--others = 可签发者：{ $names }
release--nobody = 此处无其他人可签发。请先登记另一名签发人。
release--role = 您的角色无权签发。
release--changed = 与所提交者不符。请退回。
release--late = 如现在签发即属逾期，而文中未说明原因。请退回，由拟稿人说明原因。
release--breaks = 现违反规则：{ $code }
release--signs = 由 { $who }（{ $post }）代表 { $party } 签字。
release--digits = 如要签发，请输入 { $draft } 的末三位数字
release--go = 签发并签字
release--go-read = 仍然签字；以上已读
release--return = 退回拟稿人
release--reason = 原因
release--not-submitted = 尚无人提交。
