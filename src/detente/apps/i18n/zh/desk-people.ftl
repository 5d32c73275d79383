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
invitation--once = 仅显示一次。请当面或电话告知；24 小时内有效。受邀人打开登录页并选择：首次登录。
invitation--gone = 此前已显示，或未曾发出邀请。请另发新邀请。
