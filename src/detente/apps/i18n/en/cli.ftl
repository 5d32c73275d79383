# reviewed: not reviewed
#
# What commands say, in a terminal, to an officer on watch. For whoever translates:
# - Same ids, same order, same values as here; `{ $name }` is put where your sentence wants it. Do not
#   translate commands (detente courier FOLDER), options (--as) and codes; words in capitals in them
#   stand for what the reader types.
# - Lines are telegraphic, as here. A line that begins with a small letter here begins so in your
#   language too, if it has small letters: it follows a label, a number or a colon.
# - Column heads and words in capitals (LATE, GAP) are in capitals where your language has them.
# - Values: serials, ids, codes of parties, times and spans (4 m 33 s) are made by the program and stay
#   as they are. $n and other numbers are written with the digits 0 to 9.
# - A block `{ $n ->` has a line for each plural category of your language; a sentence without one may
#   become such a block, by a value that is a whole number ($n, $count, $held, $left, $size, $number).
# - Receipt (a machine's) and acknowledgement (a person's) are two words; so are carried (handed over
#   to the line) and received (the other side's machine says so). Use the words of desk*.ftl.
# - Labels at the beginning of a line are short: about ten letters, the text stands beside them.

# --- in every command
say--next = next: { $step }
say--not-spoken = { $variable }: the program does not speak { $language }; English it is. It speaks: { $known }
carry--self = detente courier FOLDER, or detente serve, to carry it
carry--server = the server sends it where a link is up; see: detente link status
carry--then = { $step }; { $way }
say--to-sign = To be signed by { $person } ({ $post }) for { $party } ({ $code }), key { $key }: { $what }
ask--sign = Sign?
ask--release = Release and sign?
ask--unseal = Hand over its content?
ask--erase = Erase it for good?
# [y/N] is typed as y or n in every language.
ask--yes-no = { $question } [y/N]
ask--passphrase = Passphrase of { $home }:
ask--root-passphrase = Passphrase of the root key { $path }:
ask--old-passphrase = Passphrase of { $path } now:
ask--new-passphrase = The new passphrase:
ask--same-again = The same again:
time--never = never
# With --dry-run.
dry-run--stored = dry run: nothing was stored
dry-run--submitted = dry run: nothing was submitted
dry-run--discarded = dry run: nothing was discarded
dry-run--signed = dry run: nothing was signed
dry-run--returned = dry run: nothing was returned
dry-run--claimed = dry run: nothing was claimed
dry-run--handed-over = dry run: nothing was handed over
dry-run--written = dry run: nothing was written
dry-run--noted = dry run: nothing was noted
dry-run--drafted = dry run: nothing was drafted ({ $type }, about { $serial })
dry-run--served = dry run: nothing was served
dry-run--set-up = dry run: nothing was set up in { $home }
dry-run--taken-in = dry run: nothing was taken in, and nothing left
dry-run--proposed = dry run: nothing was proposed
dry-run--asked = dry run: nothing was asked
dry-run--removed = dry run: nothing was removed
dry-run--set = dry run: nothing was set
dry-run--tried = dry run: nothing was tried
dry-run--restored = dry run: nothing was restored; the backup is as it was written
dry-run--confirmed = dry run: nothing was confirmed
dry-run--given = dry run: nothing was given
dry-run--ended = dry run: nothing was ended
dry-run--kept = dry run: nothing was kept
dry-run--offered = dry run: nothing was offered, as { $clause }
dry-run--changed = dry run: nothing was changed
dry-run--added = dry run: nothing was added

# --- words of many commands
precedence--flash = Z FLASH
precedence--immediate = O IMMEDIATE
precedence--priority = P PRIORITY
precedence--routine = R ROUTINE
mark--live = live
mark--exercise = EXERCISE
mark--replay = REPLAY
mark--head = MARK
mark--counted = { $n } { $mark }
banner--exercise = EXERCISE  EXERCISE  EXERCISE: a drill, never to be taken for real
banner--replay = REPLAY  REPLAY  REPLAY: public history played again, never to be taken for real
# In the place of the name of a type, while the content of a notification has not come.
type--absent = content not here
clock--not-started = clock not started
clock--met = acknowledged in time
clock--met-late = acknowledged late
clock--late = ACK was due { $due }, LATE { $span }
clock--running = ACK by { $due } ({ $span } left)
state--recorded = released, not carried yet
state--carried = carried
state--received = received
state--opened = opened
state--acknowledged = acknowledged
state--answered = answered
state--declined = declined
state--deferred = deferred
needs--acknowledge = to be acknowledged
needs--acknowledge-them = received, to be acknowledged by them
needs--answer = to be answered
needs--answer-them = to be answered by them
needs--content = its content has not come
needs--carry = not carried yet
needs--receive = carried, not received
# The rungs of a ladder: what each party did with a notification.
rung--not-offered = not sent under this agreement
rung--cannot-know = cannot know
rung--not-yet = not yet
rung--not-yet-say = not yet (they say: { $text })
rung--until = until { $at }
# Why a party says that it lacks the content of a notification.
lacks--no-content = its content has not come
lacks--does-not-open = what came does not open to what was signed
lacks--over-quota = it is beyond the quota of its type

# --- inbox
lane--us = NEEDS US ({ $n })
lane--them = WAITING FOR THEM ({ $n })
lane--over = DONE ({ $n })
lane--release = TO RELEASE ({ $n })
inbox--submitted = submitted by { $person }, to be released by another
inbox--empty-none-came = No notification needs us. None has come yet.
inbox--empty-us = No notification needs us. The last was { $name }, received { $at }.
inbox--empty-them = Nothing is with them.
inbox--empty-over = Nothing is done yet.
inbox--breaks-rule = breaks a rule ({ $code })
inbox--claimed = claimed by { $person }
inbox--from = from { $party }
inbox--to = to { $parties }
inbox--under = { $way }, under { $agreement }
inbox--folder-again = The folder is there again.
# What its author said later of a notification.
superseded--corrected = corrected
superseded--cancelled = cancelled
superseded--sent-in-error = sent in error

# --- show
show--way = from { $author } to { $parties }   agreement { $agreement }
show--corrected = CORRECTED by its author, { $serial }, { $at }  { $reason }
show--cancelled = CANCELLED by its author, { $serial }, { $at }  { $reason }
show--sent-in-error = SENT IN ERROR by its author, { $serial }, { $at }  { $reason }
show--standing = { $standing }: epoch { $epoch } of { $author }; see detente epoch show
show--breaks-rule = BREAKS A RULE ({ $code }): { $rule }
show--performs-nothing = It was received; by rule it performs nothing, for both sides.
show--erased = ERASED HERE { $at }, asked for by { $asked }, released by { $released }: { $reason }
show--erased-elsewhere = ERASED ELSEWHERE: it came back to this center without its personal data.
show--raw-erased = erased
show--label-claimed = claimed
show--claimed = { $mark ->
    [exercise] { $at } (by its author's clock in this exercise)
    [replay] { $at } (by its author's clock in this replay)
   *[other] { $at } (by its author's clock)
}
show--label-by = by
show--machine = a machine
show--label-drafted = drafted
show--drafted = by { $drafter }, released by { $releaser }
show--free-text = free text in { $language }
show--refers-to = refers to { $serial }
show--valid-until = valid until { $at }
show--label-state = state
show--hides = Characters drawn as [U+...] are in the text and would not show.
show--read-back = READ-BACK  { $number }
show--ladder = LADDER { $party }
show--no-fields = It has no fields.
show--number = No
show--code = CODE (this is signed)
show--stacked = each language is a view; { $code }
proof--ok = OK
proof--failed = FAILED
proof--waiting = WAITING
proof--not-checked = NOT CHECKED
proof--signature-ok = signature: the head of this register is signed by its author's key
proof--signature-waiting = signature: no signed head covers it yet
proof--signature-failed = signature: { $rule }
proof--sequence-ok = in sequence: entry { $number } of { $size } held, none missing before it
proof--opening-ok = content: opens to its leaf, header and every field
proof--opening-waiting = content: not here ({ $why })
proof--opening-failed = opening: { $rule }
proof--rules-ok = rules: breaks no rule of its type and agreement
proof--rules-not-checked = rules: cannot be judged without the content
proof--rules-failed = rules: { $rule }
proof--received-ok = received: by every addressee's own register ({ $parties })
proof--received-waiting = received: not yet said by { $parties }
proof--elsewhere-ok = given elsewhere: proves { $serial } ({ $type }) under { $agreement } { $founding }, received { $received }
proof--elsewhere-not-checked = given elsewhere: no clause here takes a { $type } of { $agreement }
proof--elsewhere-failed = given elsewhere, does not stand: { $rule }

# --- what one person says of a notification: first what is signed (it follows "To be signed by ...:")
act--opened = a person has opened it
act--acknowledged = acknowledge: we have it and have read it. It is not agreement.
act--standby-until = stand by until { $until }: an answer is being prepared
act--passed-on-to-unit = passed on to { $unit }
act--service = a service message to all: { $text }
act--line-test = a test of the line
acted--opened = opened { $at }  as { $serial }
acted--acknowledged = acknowledged { $at }  as { $serial }
acted--acknowledged-after = acknowledged { $at }, { $span } after receipt  as { $serial }
acted--standby-until = asked them to stand by until { $until }; signed { $at }  as { $serial }
acted--passed-on-to-unit = said that it was passed on to { $unit }; signed { $at }  as { $serial }
acted--service = service message signed { $at }  as { $serial }
acted--line-test = line test signed { $at }  as { $serial }
act--about = { $serial }  { $name }   read-back { $number }
act--claimed = claimed by { $person }; the other side does not see this.
act--unsealed = Its content goes to all addressees from now on; it cannot be taken back.
answer--said-before = We have said before: { $serial } ({ $type }). Both sides will see both.

# --- drafts and release
draft--saved = { $draft } saved { $at }
draft--next-check = detente draft check { $draft }, then detente draft submit { $draft }
draft--elsewhere = evidence of { $serial } under { $agreement } { $founding }, received { $received }: { $bytes } bytes
draft--state-drafted = drafted
draft--state-submitted = submitted
draft--state-returned = returned
draft--state-released = released
draft--state-discarded = discarded
draft--by = drafted by { $person }, saved { $at }
draft--returned = returned: { $reason }
draft--person = person { $id }: { $name }, { $roles }
draft--no-role = no role
draft--signature = our signature under agreement { $agreement }
draft--to = { $name }  to { $parties }
draft--refers-to = refers to { $serial }
draft--valid-until = valid until { $at }
draft--since = { $party } has said more since: { $serials }
draft--since-more = and { $n } more
draft--since-read = Once that was read: detente release { $draft } --read SERIALS
draft--preview = What the other side will read; the code column is what is signed.
draft--passes-stopped = { $draft }: breaks no rule, but we sign nothing under its agreement now.
draft--next-epoch = detente epoch show { $agreement } says why, and how to go on
draft--passes = { $draft }: breaks no rule, if it were released now.
draft--submitted = { $draft } submitted: nothing is signed until another person releases it.
draft--next-nobody = nobody else here may release it yet: detente people propose --help
draft--head-draft = DRAFT
draft--head-state = STATE
draft--head-type = TYPE
draft--head-by = BY
draft--head-saved = SAVED
draft--none = No draft waits for anybody.
draft--discarded = { $draft } discarded.
draft--sent-back = { $draft } returned: { $reason }
release--house = { $draft } released: entered in the house register.
release--done = released { $serial }  { $type }   read-back { $number }
release--signed = signed { $at }, not carried yet
release--card = { $draft } released: our card is number { $number }. It goes to every peer by itself.
release--opened = The next epoch is open under { $agreements }.
release--left = Stopped until its next epoch is open: { $agreements }.
release--next-safe = put the root key back into the safe; then: detente backup FILE
release--what-person = the entry of { $name } among our people ({ $draft })
release--what-card = our next card ({ $draft })
release--what-erasure = the erasing of personal data ({ $draft })
release--what-epoch = our next epoch under agreement { $agreement } ({ $draft })
release--what-signature = the agreement { $agreement }
release--what = { $draft }, { $type }, to { $parties }

# --- epochs and cards: why one stopped, what a release signs
reason--loss = its home was lost
reason--restore = its home was set back to an older state
reason--rotation = its keys were renewed as planned
reason--revocation = its keys were withdrawn
reason--capture = its keys may be in other hands
stop--nothing = nothing was signed in it by this home
stop--recovered = this home was restored from a backup
stop--card-renewed = the card was renewed
stop--own-head-unknown = somebody showed a head of ours that this home lacks
stop--register-forks = two heads of ours cannot both be true; see detente incident list
stop--own-card-newer = our root signed a newer card than this home has
stop--earlier = it came back from others; this home never signed in it
standing--came-late = came late
standing--after-closing = after its closing head, not counted
standing--disowned = disowned by its author
standing--repeated = said again in a later epoch, counted once
denial--disowned = { $party }: epoch { $epoch } DISOWNED from { $size }, others had held { $held } before they could know
denial--repudiated = { $party }: epoch { $epoch } REPUDIATED: closed at { $size }, others had held { $held } before they could know, which counts
denial--gap = { $party }: epoch { $epoch } closed at { $size }, others had held { $held } before they could know, which counts; { $reason }
epoch--draft = our next epoch under agreement { $agreement }
epoch--label-reason = reason
epoch--reason = { $code }: { $reason }
epoch--label-closes = closes
epoch--closes = { $size ->
    [one] epoch { $epoch } at { $size } entry, root { $root }
   *[other] epoch { $epoch } at { $size } entries, root { $root }
}
epoch--label-disowns = disowns
epoch--disowns = epoch { $epoch } from entry { $size } on; signed by the root
epoch--label-card = card
epoch--card = number { $number }, as it was not used here before
epoch--label-not-heard = not heard
epoch--not-heard = { $parties }: what only they hold of ours will come late
card--draft = our card number { $number } in the place of number { $held }
card--label-issued = issued
card--label-keys = keys
card--keys = register { $register }, holder { $holder }, witness { $witness }, link { $link }
card--label-root = root
card--root = the same: peers take the card by themselves, nobody compares words again
card--label-then = then
card--then = { $n ->
    [one] nothing more is signed in { $n } epoch; the next must open
   *[other] nothing more is signed in { $n } epochs; the next must open
}

# --- due and board (the words of a board itself stand in board.ftl)
due--head-when = WHEN
due--head-who = WHO
due--head-due = DUE
due--head-line = LINE
due--head-what = WHAT
due--head-paragraph = PARAGRAPH
board--caution = What the register of { $party } shows its center to have held by then, as far as that is here: it may have held more.

# --- the watch
watch--nobody = NOBODY HAS THE WATCH
watch--has = { $name } since { $since }
watch--alone = TAKEN ALONE: { $reason }
watch--pending = handed over to { $name }, who has not taken it yet
watch--label-on = on watch
watch--postponed-until = hand-over postponed until { $until } by { $name }: { $reason }
watch--postponed = hand-over postponed by { $name }: { $reason }
watch--woken = then woken { $number }  { $name }, by { $way }
watch--woken-by-people = then woken { $number }  { $name }, by people only: no way was named
watch--woken-nobody = then woken   nobody: detente watch roster
watch--head-about = ABOUT
watch--head-what = WHAT
watch--head-when = WHEN
watch--head-id = ID
watch--to-tell = { $n ->
    [one] { $n } item to be told.
   *[other] { $n } items to be told.
}
# These follow "To be signed by ...:".
watch--sign-told = { $n ->
    [one] I told { $name } { $n } item and hand over the watch
   *[other] I told { $name } { $n } items and hand over the watch
}
watch--sign-heard = { $n ->
    [one] I heard { $n } item and take the watch
   *[other] I heard { $n } items and take the watch
}
watch--sign-nobody = I take the watch, which nobody has
watch--sign-alone = I take the watch ALONE: { $name } did not sign
watch--sign-postponed = the hand-over is postponed: { $reason }
watch--sign-roster = woken next: { $names }
watch--sign-roster-nobody = woken next: nobody
watch--handed-over = handed over to { $name }; the watch passes when they take it.
watch--taken = { $name } has the watch since { $since }.
watch--taken-alone = TAKEN ALONE: { $name } did not sign.
watch--unclaimed = { $n ->
    [one] { $n } message claimed and not acknowledged: claimed by nobody now.
   *[other] { $n } messages claimed and not acknowledged: claimed by nobody now.
}
watch--given = { $name } at { $at }: { $note }
watch--since-then = since then: { $settled } settled, { $new } new (detente watch hand-over --list)
watch--postpone-until = hand-over postponed until { $until }; it is told and signed anew.
watch--postpone = hand-over postponed; it is told and signed anew.

# --- items of a hand-over: what it is about, what there is to know, when
item--message = message
item--needs = { $type } with { $party }: { $needs }
item--claimed = { $type } with { $party }: claimed by { $person }, not acknowledged
item--promise = promise: they hear from us again ({ $person })
item--clock = { $type }, { $needs } by { $party }
item--duty = duty
item--owed = we owe { $clause }
item--link = link { $party }
item--silence-since = { $silence } since { $since }
item--draft = submitted by { $person }, to be released by another
item--standing = standing
item--text = { $text } ({ $name })
item--by = by { $due }
item--late = LATE, was due { $due }
item--since = since { $since }

# --- the shift log
log--entered = { $id }  entered, { $at }
log--standing = { $id }  told at every hand-over until closed, { $at }
log--nothing = nothing from { $since } to { $until }
log--machine = auto
log--sign-entry = in the log of the watch: { $text }
log--sign-strike = struck from the log: { $entry }, { $reason }
log--sign-close = closed: { $entry }, { $reason }
log--struck = struck, and still legible: { $text }
log--closed = closed, and still legible: { $text }
log--was-struck = STRUCK by { $name } { $at }: { $reason }
log--was-closed = closed by { $name } { $at }: { $reason }
log--late = LATE ENTRY:
log--late-for = LATE ENTRY for { $about }:
log--late-page = LATE ENTRY, page { $page }:
log--late-for-page = LATE ENTRY for { $about }, page { $page }:
log--until = { $said } (until { $until })
# What people and machine did; who wrote the line stands before it, a text may follow. A value may be
# absent: the blanks around it then fall together.
line--received = received { $serial } { $type } from { $party }
line--signed = signed { $serial } { $type } to { $party } by { $name }
line--signed-by-machine = signed { $serial } { $type } to { $party } by this machine
line--watch-taken = took the watch
line--watch-taken-from = took the watch from { $name }
line--watch-taken-alone = TOOK THE WATCH ALONE
line--watch-taken-alone-from = TOOK THE WATCH ALONE from { $name }
line--watch-handed-over = handed over to { $name }
line--watch-postponed = postponed the hand-over
line--roster-set = set the roster { $subject }
line--link-up = link up { $party } { $subject }
line--link-down = LINK DOWN { $party } { $subject }
line--woken = woken { $name } { $serial }
line--woken-by = woken { $name } by { $party } { $serial }
line--not-woken = NOT WOKEN { $name } { $serial }
line--not-woken-by = NOT WOKEN { $name } by { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = struck { $subject }
line--standing-opened = STANDING { $serial }
line--standing-closed = closed { $subject }
line--person-set = confirmed a change of { $subject }
line--submitted = submitted { $subject }
line--returned = returned { $subject }
line--released = released { $subject }
line--claimed = claimed { $serial }
line--confirmed = confirmed the fingerprint of { $party }
line--silence-cause = judged the silence of { $party }
line--unsealed = handed over what was sealed
line--erased = released the erasing of personal data of { $serial }, asked for by { $name }
line--epoch-opened = opened an epoch
line--card-issued = issued a card
line--text = { $said }: { $text }

# --- links: the verdicts on a silence
silence--heard = HEARD
silence--announced = ANNOUNCED
silence--no-path = NO PATH
silence--nobody-answers = PATH UP, NOBODY ANSWERS
silence--one-way = ONE-WAY
silence--never-connected = NEVER CONNECTED
silence--unknown = UNKNOWN
side--ours = our side
side--theirs = their side
side--unknown = whose side cannot be seen from here
since--never = never
since--ago = { $at } ({ $span } ago)
since--ahead = { $at } (after this clock's time)
verdict--heard = HEARD: a parcel of theirs came { $since }
verdict--announced = ANNOUNCED: they told us of maintenance, { $serial }, from { $start } until { $until }
verdict--no-path = NO PATH: tried { $since }; { $why }
verdict--no-path-last = NO PATH: tried { $since }; last through { $last }; { $why }
verdict--no-person = PATH UP, NOBODY ANSWERS: their machine does, no person; { $serial } was to be acknowledged by { $due }
verdict--nobody-answers = PATH UP, NOBODY ANSWERS: no receipt of { $serial }, handed over { $since }
verdict--one-way = ONE-WAY: we receive, they do not say that they hold { $serial }, handed over { $since }
verdict--never-connected = NEVER CONNECTED: nothing ever came
verdict--never-tried = NEVER CONNECTED: nothing ever came; tried { $since }; { $why }
verdict--unknown = UNKNOWN: last parcel of theirs { $since }
# Why an attempt failed, and on whose side it ended. The codes of failures are one or two words each.
why--failed = { $failure }, { $side }
meaning--heard = Their center is alive; that says nothing of whether a person watches.
meaning--announced = Silence until then was announced by them; it means nothing else.
meaning--no-path = No line reaches a server that proves to be theirs. They may well be there.
meaning--no-person = The line and their machine work. Why no person answers cannot be seen from here.
meaning--nobody-answers = Their server takes what we send and signs no receipt; why cannot be seen here.
meaning--one-way = Theirs comes to us; whether ours reaches their center cannot be seen from here.
meaning--never-connected = No link to them was ever seen to work, and none was seen to fail.
meaning--unknown = Nothing of ours waits for their receipt, so their silence proves nothing yet.
meaning--no-more = the net said no more
todo--call = call them by another way: detente peer show { $party } --contacts
todo--note = note what you learn: detente link cause { $party } CAUSE --note ...
todo--test = test the line: detente link test { $party }
todo--wait = wait until { $until }; what cannot wait: { $call }
todo--own-side = look at our own side first: { $step }
todo--carry = what must go now can be carried: detente courier FOLDER

# --- links: list, status, explain, test, cause
link--none-introduced = No center was introduced to this one yet.
link--next-card = ask the other side for its card, then: detente peer add FILE
link--no-link = no link: detente courier FOLDER
link--head-party = PARTY
link--head-link = LINK
link--head-bearer = BEARER
link--head-address = ADDRESS
link--head-carries = CARRIES
link--head-state = STATE
link--carries-all = all
link--carries-only = { $letter } only
link--carries-up = { $letter } and up
link--by-hand = carried by hand: detente courier { $folder }
link--not-tried = not tried yet
link--up = up { $since }
link--up-trip = up { $since }, { $trip }
link--trip = { $seconds } s there and back
link--down-never = NO PATH, tried { $since }, never got through
link--down-never-why = NO PATH, tried { $since }, never got through: { $why }
link--down = NO PATH, tried { $since }, last up { $last }
link--down-why = NO PATH, tried { $since }, last up { $last }: { $why }
link--label-heard = last heard
link--label-carried = last carried
link--label-trip = round trip
link--label-cause = cause
link--label-before = before it
link--cause = { $cause }, noted { $at } by { $person }
link--cause-note = { $cause }, noted { $at } by { $person }: { $note }
cause--technical = technical
cause--maintenance = maintenance
cause--not-answering = not-answering
cause--unknown = unknown
link--label-sequence = sequence
link--sequence = { $agreement }: theirs { $number } unbroken; of ours they hold { $held } of { $size }
link--sequence-gap = { $agreement }: theirs { $number } GAP: { $ranges }; of ours they hold { $held } of { $size }
link--gap-seen = seen { $since }; we ask for it { $next }
link--gap-asked = asked for { $ranges } at { $at }; again { $next }
link--label-test = last test
link--label-missed = missed
link--missed = { $n ->
    [one] { $n } test: { $tests }
   *[other] { $n } tests: { $tests }
}
test--missed = MISSED, not receipted
test--waiting = not receipted yet
test--receipted = receipted
test--receipted-at = receipted { $at } by their clock
explain--to = To { $party } a notification would go now:
explain--by-none = by no link
explain--tried = What was tried:
explain--nothing-tried = nothing: no link to them is set up
route--no-link = no link is set up; detente courier FOLDER carries it
route--none-carries = no link carries this precedence; detente courier FOLDER does
route--all = every link that carries it at once; the first copy wins
route--all-failed = all have failed; the first in order is tried again
route--passed-over = first in order that has not failed; passed over: { $links }
route--first = first in order
test--sign = a test of the line to { $party } by { $link }
test--any-link = the next link that is free
test--signed = line test signed { $at }  as { $serial }, to { $party }
test--rings-nowhere = { $answer }; it rings nowhere and asks nobody to act
test--nothing-due = nothing is due
test--done-as = { $what }  as { $serial }
cause--noted = silence of { $party }: { $cause }, noted by { $person }; the other side does not see this.
act-due--line-test = line test to { $party } by { $link }
act-due--receipt = receipt under { $agreement }, in the rhythm it asks for
act-due--gap-closed = gap closed: { $origin }
act-due--gap-seen = gap seen: { $origin }
act-due--asked = asked for { $ranges } of { $origin }
act-due--erased = what was erased now stands in no file of this home

# --- status, fsck, init
status--head = { $name } ({ $code })   { $at }
status--label-watch = on watch
status--label-needs-us = NEEDS US
status--label-to-release = to release
status--label-needs-them = needs them
status--label-late = late
status--label-agreements = agreements
status--label-links = links
status--label-link = link
status--label-gap = gap
status--label-quarantine = quarantine
status--label-erasing = ERASING
status--label-stopped = STOPPED
status--label-epoch = epoch
status--label-incident = INCIDENT
status--label-record = record
status--first = first: { $serial }  { $clock }
status--first-only = first: { $serial }
status--unsigned = not signed by us: { $agreements }
status--no-links = none: no center was introduced
status--never-heard = { $party }: nothing came yet
status--heard = { $party }: last parcel in { $at } ({ $span } ago)
status--sent = out { $at }
status--unconfirmed = fingerprint NOT confirmed
status--withheld = { $n ->
    [one] withheld: { $n } entry (named by { $parties })
   *[other] withheld: { $n } entries (named by { $parties })
}
status--withheld-since = { $n ->
    [one] withheld: { $n } entry since { $since } (named by { $parties })
   *[other] withheld: { $n } entries since { $since } (named by { $parties })
}
status--lacking = { $n ->
    [one] { $n } entry without content
   *[other] { $n } entries without content
}
status--ahead = { $n } beyond a gap
status--aside = { $n } set aside, last: { $why }
status--erasing = not finished: a file of this home may still hold what was erased; somebody reads the store just now, or the disk is full, or memory is short
status--stopped = { $agreement }: nothing is signed, { $why }; detente epoch show
status--incident = { $origin }: { $what }
status--incident-ours = ours, { $origin }: { $what }
status--record = { $n ->
    [one] { $n } entry, verified { $at }
   *[other] { $n } entries, verified { $at }
}
status--next-release = detente release { $draft }, by somebody other than { $person }
status--next-exchange = exchange with every counterpart: detente courier FOLDER, or detente serve
status--rebuilt = Each gives all back at most once an hour; go on exchanging till then.
fsck--label-looked = looked at
fsck--label-good = good
fsck--label-failed = FAILED
fsck--registers = { $n ->
    [one] { $n } register, every root computed anew
   *[other] { $n } registers, every root computed anew
}
fsck--entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
fsck--contents = { $n ->
    [one] { $n } content against their leaves
   *[other] { $n } contents against their leaves
}
fsck--heads = { $n ->
    [one] { $n } signed head
   *[other] { $n } signed heads
}
fsck--cosignatures = { $n ->
    [one] { $n } entered cosignature
   *[other] { $n } entered cosignatures
}
fsck--whole = verdict: the record is whole.
fsck--damaged = verdict: do not rely on this record.
init--done = Center { $center } ({ $code }) is set up in { $home }.
init--label-fingerprint = fingerprint
init--passphrase = Its passphrase lies in { $path }.
init--next = give the file `card` of this folder to the other side; detente peer add THEIR-CARD

# --- doctor: the name of a check is a word or two; its result, whose it is, what to do
doctor--ok = ok
doctor--warn = warn
doctor--fail = fail
doctor--whose = whose: { $whose }; next: { $step }
doctor--end = { $failures }, { $warnings }; nothing was changed.
doctor--failures = { $n ->
    [one] { $n } failure
   *[other] { $n } failures
}
doctor--warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
# Names of checks.
check--home = home
check--center-key = center key
check--root-key = root key
check--store = store
check--passphrase = passphrase
check--sqlite = sqlite
check--schema = schema
check--disk = disk
check--socket = socket
check--backup = backup
check--record = record
check--quarantine = quarantine
check--signing = signing
check--incident = incident
check--clock = clock
check--peers = peers
check--peer = peer
check--link = link
check--gap = gap
check--gaps = gaps
check--agreements = agreements
check--releases = releases
check--erasing = erasing
# Whose it is; follows "whose:".
owner--operator = the operator of this machine
owner--watch = the watch
owner--outside = what came from outside
owner--both = who signed both
owner--clocks = their clock or ours: not to be seen from here
owner--ours = our side
owner--theirs = their side
owner--unseen = not to be seen from here
owner--line = who wrote them, or the line
# What was found.
found--unreadable = { $path } cannot be read: { $why }
found--open-to-others = others on this machine have rights on { $path }
found--kept-passphrase = kept in the home: whoever has the folder has the keys
found--owner-alone = for its owner alone
found--no-passphrase = not kept in the home
found--no-root = not here; it is needed only to issue a card
found--missing = { $path } is missing
found--schema = schema { $found }; this program reads { $needed }
found--disk = { $free } MiB free
found--server = a server answers at { $socket }
found--killed = { $socket } was left by a server that was killed
found--silent = { $socket } does not answer: { $why }
found--no-backup = none was made of this home
found--backup = last made { $at }, { $span } ago
found--record = every root computed anew, every stored head verified
found--quarantine = { $held } set aside, { $dropped } dropped for room; last: { $last }
found--empty = empty
found--restored = restored from a backup of { $at }; stopped: { $agreements }
found--stopped = nothing is signed under { $agreements }; detente epoch show says why
found--rebuilt = this home was rebuilt, and nothing of its record has come back yet
found--signing = open in { $number } of { $all } agreements
found--incident = { $origin }: { $what }
found--clocks = entries bear a time after this clock's: { $entries }
found--clock = { $at }; no entry bears a later time
found--no-peers = nobody was introduced
found--unconfirmed = { $party }: fingerprint NOT confirmed
found--link = { $party }: { $silence }
found--link-since = { $party }: { $silence }, { $at }
found--gap = { $party }: entries shown to exist have not come
found--none = none
found--unsigned = not signed by us: { $agreements }
found--all-signed = { $number }, all signed by us
found--releases = waiting for a second person: { $drafts }
found--no-releases = none waits
# The kinds of silence, in the middle of a line.
quiet--heard = heard
quiet--announced = announced
quiet--no-path = no path
quiet--nobody-answers = nobody answers
quiet--one-way = one way
quiet--never-connected = never connected
quiet--unknown = unknown
# What to do; follows "next:".
mend--rights = give us rights
mend--room = make room; a full disk stops signing
mend--start = start the server again
mend--server = look at the server
mend--sender = tell who sent it
mend--erasing = end whatever reads the store, or make room on the disk or in memory; it is tried again every five minutes, after a try that was cut off a day later
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = exchange with every counterpart, then: detente epoch open { $agreement } --reason { $reason }
mend--exchange = exchange with every counterpart: detente courier FOLDER, or serve; each gives all back at most once an hour
mend--clock = compare this machine's clock with another source; it is not refused
mend--confirm = detente peer show { $party } --contacts; then: detente peer confirm { $party }
