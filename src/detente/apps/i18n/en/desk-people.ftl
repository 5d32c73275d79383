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
people--invited = Invited by { $by }, until { $until }.
people--confirmed-by = Confirmed by { $by }.
people--unconfirmed-invitation = Another person has yet to confirm.
people--confirm-invitation = Confirm the invitation: see its other half
people--remove-passkeys = Remove all passkeys
people--prove = To invite or confirm, first show once more what you log in with:
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
invitation--first = This is one half. The other is given by another person, who confirms.
invitation--second = This is the other half.
invitation--others = One of these confirms, on the page of people: { $who }
invitation--terminal = Nobody else here may confirm: the person invited does it in the terminal of the center:
invitation--once = Shown once. Tell it in person or by telephone to who is invited, to nobody else; it is good for 24 hours. The person opens the log-in page and chooses: first log-in.
invitation--gone = It was shown before, or none was given. Give a new one.
page--account = My log-in
account--look = Something happened to your log-in since you were last here. Look at it first.
account--go-on = Go on
account--not-me = If this was not you, or not agreed with you, tell the others here at once.
account--events = What happened to this log-in
account--nothing = Nothing is noted.
account--new = new
account--invited = invited anew by { $by }
account--confirmed = invitation confirmed by { $by }
account--begun = begun with an invitation by { $by }, confirmed by { $what }
account--passkey-added = passkey added: { $what }
account--passkey-removed = passkey removed: { $what }
account--passkeys-removed = all passkeys removed by { $by }
account--codes-tried = wrong codes tried by who knows the passphrase
account--remove = Remove
account--others = { $n ->
    [0] Logged in nowhere else
    [one] Logged in at { $n } other place
   *[other] Logged in at { $n } other places
}
account--proved = Passkeys can be added and removed until { $at }.
account--prove = To add or remove a passkey, show once more what you log in with.
account--prove-go = Show
account--prove-passkey = Show a passkey
