# reviewed: not reviewed
# 人员、角色、密钥、其他中心。
page--invitation = 邀请
people--name = 姓名
people--post = 岗位
people--roles = 角色
people--log-in = 登录
people--no-role = 无角色：不再在此工作
people--no-account = 在值班台无账户
people--code = 密码短语与验证码
people--passkeys = { $n ->
   *[other] { $n } 个通行密钥
}
people--add-passkey = 为本人添加本设备的通行密钥
people--here = 已登录
people--invite = 邀请
people--invited = 邀请人：{ $by }，有效至 { $until }。
people--confirmed-by = 确认人：{ $by }。
people--unconfirmed-invitation = 尚待另一人确认。
people--confirm-invitation = 确认邀请：查看另一半
people--remove-passkeys = 移除全部通行密钥
people--prove = 如要邀请或确认，请先再次出示登录凭据：
people--log-out = 全部退出登录
people--pending = { $who } 请求变更 { $person }：须由另一人确认。
people--propose = 登记、变更或免去人员
people--id = 短名
people--roles-none = 无角色者即被免去。
people--go = 向另一人提议
people--matrix = 何人可办何事
people--act = 行为
people--alone = 一人
people--two = 两人
people--sees = 何人可见何内容
people--peers = 其他中心
people--ours = 我方密钥指纹
people--compare = 请朗读；请对方朗读其指纹。逐词核对。
people--confirmed = 已与对方核对
people--unconfirmed = 未与对方核对
people--confirm = 我方已核对
role--watch = 值班员
role--drafter = 拟稿人
role--releaser = 签发人
role--auditor = 审计员
invitation--for = 给 { $person } 的邀请
invitation--first = 此为一半。另一半由确认的另一人给出。
invitation--second = 此为另一半。
invitation--others = 由下列之一在人员页确认：{ $who }
invitation--terminal = 此处无他人可确认：由受邀人在本中心终端确认：
invitation--once = 仅显示一次。请当面或电话只告知受邀人，勿告他人；24 小时内有效。受邀人打开登录页并选择：首次登录。
invitation--gone = 此前已显示，或未曾发出邀请。请另发新邀请。
page--account = 我的登录
account--look = 自您上次登录以来，您的登录有变动。请先查看。
account--go-on = 继续
account--not-me = 如非您本人所为或未经您同意，请立即告知此处其他人。
account--events = 此登录的变动
account--nothing = 无记录。
account--new = 新
account--invited = { $by } 重新邀请
account--confirmed = { $by } 确认邀请
account--begun = 凭 { $by } 的邀请开始，由 { $what } 确认
account--passkey-added = 已添加通行密钥：{ $what }
account--passkey-removed = 已移除通行密钥：{ $what }
account--passkeys-removed = { $by } 移除全部通行密钥
account--codes-tried = 有知道密码短语者试过错误验证码
account--remove = 移除
account--others = { $n ->
    [0] 别处未登录
   *[other] 另有 { $n } 处登录
}
account--proved = 可在 { $at } 之前添加和移除通行密钥。
account--prove = 如要添加或移除通行密钥，请再次出示登录凭据。
account--prove-go = 出示
account--prove-passkey = 出示通行密钥
