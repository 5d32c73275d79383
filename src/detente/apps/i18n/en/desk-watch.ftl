# reviewed: not reviewed
# The frame of every page, logging in, the watch desk, one notification, and the ladder.
page--desk = Watch desk
page--due = Due
page--tallies = Ceilings and counts
page--drafts = Drafts and release
page--links = Links
page--record = Record
page--agreements = Agreements
page--log = Shift log
page--people = People and keys
page--fault = This could not be done
page--enter = Log in
page--join = First log-in
page--message = Notification
page--confirm = Confirm
mark--exercise = EXERCISE
mark--exercise-means = A drill, never to be taken for real.
mark--replay = REPLAY
mark--replay-means = Public history played again, never to be taken for real.
frame--skip = To the content
frame--screens = Screens
frame--links = Links to other centers
frame--no-links = No other center is introduced yet.
live--ok = LIVE
live--amber = NOT LIVE since
live--red = NOT LIVE since
live--still = As of { $at }. This page does not renew itself.
live--stale = This screen is out of date: the server has not been heard for 30 seconds. What you do is still checked by the server.
sound--on = Sound on
sound--off = Turn sound on
silence--heard = heard
silence--announced = silent, as they told us
silence--no-path = NO PATH
silence--nobody-answers = PATH UP, NOBODY ANSWERS
silence--one-way = ONE-WAY: theirs come, ours are not confirmed
silence--never-connected = never connected
silence--unknown = not known
silence--since = since { $at }

fault--whose = Whose fault:
fault--next = What next:
fault--back = Back

enter--person = Your short name
enter--passphrase = Passphrase
enter--code = Code of your authenticator (6 digits)
enter--go = Log in
enter--passkey = Log in with a passkey
enter--leave = Log out
enter--join = I was given an invitation: first log-in
join--how = Two persons of this center have each given you half of an invitation. Choose a passphrase, and enter the secret below into an authenticator program.
join--invitation = One half of the invitation
join--second = The other half of the invitation
join--passphrase = New passphrase (8 characters or more)
join--secret = Secret for the authenticator:
join--open = Open it in an authenticator on this device
join--code = Code it shows now
join--go = Begin

lane--us = { $n ->
    [0] NEEDS US
   *[other] NEEDS US ({ $n })
}
lane--us-empty = Nothing needs us.
lane--them = { $n ->
    [0] WAITING FOR THEM
   *[other] WAITING FOR THEM ({ $n })
}
lane--them-empty = Nothing is with them.
lane--held = HELD: breaks a rule ({ $n })
desk--wakes = FLASH not acknowledged: { $who } is woken next, { $at }.
desk--contact = Routine contact with { $party } of { $at } MISSED: not kept until { $closes }.
desk--contact-noted = Note: cause unknown
desk--drill = A drill with { $party } was due { $at }.
column--precedence = Precedence
column--serial = Serial
column--what = What
column--when = When
column--needs = What it waits for
precedence--flash = Z FLASH
precedence--immediate = O IMMEDIATE
precedence--priority = P PRIORITY
precedence--routine = R ROUTINE
way--to = to { $parties }
way--from = from { $party }
needs--acknowledge = to be acknowledged
needs--answer = to be answered
needs--content = its content has not come
needs--carry = not carried yet
needs--receive = carried, not received
needs--them-acknowledge = received, to be acknowledged by them
needs--them-answer = to be answered by them
needs--them-content = its content has not come
needs--them-carry = not carried yet: its clock has not started
needs--them-receive = carried, not received: its clock has not started
clock--running = ACK by { $due }
clock--left = { $span } left
clock--late-word = LATE
clock--late = ACK was due { $due }, { $span } ago
clock--not-started = clock not started
clock--met = acknowledged in time
clock--met-late = acknowledged late
banner--corrected = CORRECTED
banner--cancelled = CANCELLED
banner--sent-in-error = SENT IN ERROR
quiet--last = The last notification was { $serial } of { $at }.
quiet--none-yet = No notification has come yet.
quiet--no-agreement = No agreement is signed here yet.
quiet--gap = { $n ->
    [one] { $party }: { $n } entry is missing.
   *[other] { $party }: { $n } entries are missing.
}
quiet--unbroken = Nothing is missing in any register that we hold.

message--no = No
message--code = Code (this is signed)
message--no-content = content not here
message--no-fields = It has no fields.
message--hides = has characters that would not be seen
message--way = { $author } to { $parties }.
message--under = under { $agreement }
message--claims = Dated { $at } by its author.
message--by = Released there by { $who }, { $post }.
message--problem = It breaks a rule and counts for nothing:
message--erased = Personal data erased here
message--erased-by = asked for by { $asked }, released by { $released }: { $reason }
message--erased-elsewhere = Erased elsewhere: it came back to this center without its personal data
erasing--unfinished = An erasing is not finished: a file of this center may still hold what was erased. Somebody reads the store just now, or the disk is full, or memory is short: tell the operator.
message--refers = About
message--referred = Referred to by
message--released = released { $at }
message--received = received { $at }
message--claimed = claimed by { $who }
message--beside = Beside it:
message--read-back = Read-back
difference--head = What changes, field by field
difference--against = Compared with
difference--field = Field
difference--before = Before
difference--after = Now
difference--absent = not given
difference--none = No field differs from what stood.
difference--alike = Fields that stay as they were: { $n }
message--acts = What you can say
message--writes = Write about it (needs another person)
message--ladder = What became of it
message--proof = Proof
message--card = What to do
act--claim = Claim
act--opened = Say that it was opened
act--acknowledged = Acknowledge
act--standby-until = Ask to stand by
act--passed-on-to-unit = Say that it was passed on
act--not-agreement = Acknowledge = we have it and have read it. It is not agreement.
meaning--claim = You take it in hand. The other side does not see this.
meaning--opened = A person here has opened it.
meaning--acknowledged = We have it and have read it. It is not agreement.
meaning--standby-until = An answer is being prepared; stand by until the time given.
meaning--passed-on-to-unit = It was passed on to the unit named.
confirm--later = { $n ->
    [one] { $party } has said more since. Read it first.
   *[other] { $party } has sent { $n } more since. Read them first.
}
later--more = and { $n } more
later--closed = something of theirs whose content is not here
message--later = { $party } has said more since that was looked at.
confirm--twice = This was said before.
confirm--as = You sign as { $who }, { $post } (key { $key }).
confirm--until = Until (16:30Z, or with a date)
confirm--unit = Unit
confirm--sign = Sign
confirm--back = Back
rung--carried = carried
rung--received = received (machine)
rung--opened = opened
rung--acknowledged = acknowledged (person)
rung--standby-until = asked to stand by
rung--passed-on = passed on
rung--answered = answered
rung--until = until { $at }
rung--they-say = They say: { $why }
rung-state--not-yet = not yet
rung-state--not-offered = not offered by them
rung-state--cannot-know = cannot know
check--signature = Signature
check--sequence = In sequence
check--opening = Content is what was signed
check--rules = Rules of the agreement
check--received = Received by all
check--elsewhere = Given under another agreement
verdict--ok = OK
verdict--failed = FAILED
verdict--waiting = WAITING
verdict--not-checked = NOT CHECKED
