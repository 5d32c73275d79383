# reviewed: not reviewed
# 拟稿、签发与退回。
page--compose = 新通报
page--draft = 草稿
page--release = 签发
compose--new = 新通报
compose--under = 依 { $pack }，与 { $parties }
compose--unsigned = 尚未经各方签署：仅可使用线路本身。
compose--none = 此处无有效协定，尚不能拟文。
compose--begin = 开始
compose--about = 关于 { $serial }
draft--saved = 已保存 { $at }
draft--by = 拟稿人 { $who }
draft--returned = 已退回：{ $note }
draft--required = 必填
draft--optional = 可留空
draft--table = 每行一条，单元格以竖线分隔
draft--bytes = { $n } / { $max } 字节
draft--time = 2027-01-01 06:00Z，或 010600ZJAN27
draft--to = 收件方
draft--precedence = 紧急程度（仅可提高）
draft--valid-until = 有效至（可留空）
draft--text-language = 自由文本的语言
draft--check = 检查
draft--check-ok = 若现在签发，不违反任何规则。
draft--must = 必须
draft--field = 字段 { $n }
draft--save = 保存
draft--submit = 送签发
draft--discard = 废弃
draft--preview = 对方所见
draft--fixed = 此草稿{ $state }。如需修改，由签发人退回。
draft--unsaved = 未保存：{ $why }
state--drafted = 已拟
state--submitted = 已送签
state--returned = 已退回
state--released = 已签发
state--discarded = 已废弃
drafts--waiting = { $n ->
    [0] 待签发
   *[other] 待签发（{ $n }）
}
drafts--waiting-empty = 无待签发事项。
drafts--writing = { $n ->
    [0] 拟稿中
   *[other] 拟稿中（{ $n }）
}
drafts--writing-empty = 无拟稿。
drafts--submitted = { $who } 于 { $at } 送签
drafts--own = 由您送签。须由他人签发。
drafts--review = 审阅
drafts--kind-adoption = 协定的签署
drafts--kind-people = 人员
drafts--kind-card = 我方身份卡
release--own = { $draft } 由您送签。须由他人签发：两人，无例外。
release--others = 有权者：{ $names }
release--nobody = 此处无他人有权签发。请先登记另一签发人。
release--role = 您的角色无权签发。
release--changed = 与送签内容不符。请退回。
release--breaks = 现不符合规则：{ $code }
release--signs = 由 { $who }（{ $post }）代表 { $party } 签署。
release--digits = 签发请键入 { $draft } 的末三位数字
release--go = 签发并签署
release--return = 退回拟稿人
release--reason = 原因
release--not-submitted = 尚无人送签。
