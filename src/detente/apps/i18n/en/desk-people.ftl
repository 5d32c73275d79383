# reviewed: not reviewed
# People, roles, keys, peers.
page--invitation = Invitation
people--name = Name
people--post = Post
people--roles = Roles
people--log-in = Log-in
people--no-role = no role: works here no longer
people--no-account = has no account at the desk
people--code = passphrase and code
people--passkeys = { $n ->
    [one] { $n } passkey
   *[other] { $n } passkeys
}
people--add-passkey = Add a passkey of this device for myself
people--here = logged in
people--invite = Invite
people--log-out = Log out everywhere
people--pending = { $who } asks for a change of { $person }: another person confirms it.
people--propose = Enter, change or dismiss somebody
people--id = Short name
people--roles-none = Without a role a person is dismissed.
people--go = Propose to another person
people--matrix = Who may do what
people--act = Act
people--alone = one person
people--two = two people
people--sees = Who may see what
people--peers = Other centers
people--ours = Our own fingerprint
people--compare = Read it aloud; let them read theirs. Compare every word.
people--confirmed = compared with the other side
people--unconfirmed = NOT COMPARED with the other side
people--confirm = We compared it
role--watch = watch
role--drafter = drafter
role--releaser = releaser
role--auditor = auditor
invitation--for = Invitation of { $person }
invitation--once = Shown once. Tell it in person or by telephone; it is good for 24 hours. The person opens the log-in page and chooses: first log-in.
invitation--gone = It was shown before, or none was given. Give a new one.
