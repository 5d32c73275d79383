# reviewed: not reviewed
# Failures of the desk, the watch and the lines. How to translate: see the top of faults.ftl.

# --- links and the server
server-not-proven = Who answers at this address did not prove to be the center on the card.
server-not-proven--next = Check the address with the other side. If it is right, somebody stands in between.
not-admitted = The center at { $address } does not admit us.
not-admitted--next = Ask them whether they introduced our present card: detente peer add.
line-refused = Nobody listens at { $address }.
line-refused--next = Check the address; it is tried again by itself.
line-timeout = No answer from { $address } in time.
line-timeout--next = Check the line; it is tried again by itself.
line-broken = The connection to { $address } broke.
line-broken--next = It is opened again by itself.
line-failed = No connection to { $address }: { $why }.
line-failed--next = Check the address and the line; it is tried again by itself.
line-busy = The center at { $address } cannot take anything now.
line-busy--next = Nothing to do; it is tried again by itself.
bad-request = What came over the line is not what this protocol allows ({ $what }).
bad-request--next = Tell the other side; their program may be of another version.
too-slow = A message over the line came, or was taken, too slowly; the connection was cut.
too-slow--next = If it happens again: detente link test NAME, or use another bearer.
too-many-connections = More than { $limit } connections of one center; the oldest was cut.
too-many-connections--next = Ask them why.
no-room = More came from one center at once than is held in memory ({ $bytes } bytes).
no-room--next = { step--tell-them }
bad-address = { $address } is not HOST:PORT.
bad-address--next = Write such as rrc.brevia.example:7443.
cannot-listen = Nothing can listen on { $address }: { $why }.
cannot-listen--next = Choose another address with --listen, or stop what uses this one.
server-running = A server runs over { $home }, and { $command } needs the home for itself.
server-running--next = Stop the server first, then run the command again.
server-silent = The server at { $socket } did not answer: { $why }.
server-silent--next = See what the server says; start it again if it has ended.
server-busy = Too much waits to be done here (more than { $limit }).
server-busy--next = Try again later.
program-failed = The program made a mistake ({ $what }); nothing of it was stored.
program-failed--next = { step--report }
bad-duration = { $text } is not a length of time.
bad-duration--next = Write such as 90, 15m, 2h or 1d.
no-such-link = There is no link { $name } to them.
no-such-link--next = The links are: { $known }.
bad-link-name = { $name } cannot be the name of a link.
bad-link-name--next = Use 1 to 32 of a-z, 0-9 and the hyphen, such as line-a.
link-exists = There is a link { $name } to them already.
link-exists--next = Choose another name, or remove that one: detente link remove.
too-many-links = There are { $limit } links to them already.
too-many-links--next = Remove one that is not used: detente link remove.

# --- the web desk
desk-missing = What the web desk needs is not installed.
desk-missing--next = Install it: pip install 'detente[desk]'. All else runs without: detente serve --no-desk
log-in = Nobody is logged in.
log-in--next = Log in first.
log-in-refused = Name, passphrase and code do not fit together.
log-in-refused--next = Try again with the next code; after several wrong ones, wait a minute first. After a loss, two others here give a new invitation: detente desk invite
invitation-refused = Those are not both halves of an invitation for { $person }, or it is too old.
invitation-refused--next = One half is with who invited, the other with who confirmed; a new one: detente desk invite { $person }
no-invitation = No invitation of { $person } waits to be confirmed.
no-invitation--next = Another person gives one first: detente desk invite { $person }
own-half = Whoever invited { $person } has one half of the code, and does not get the other.
own-half--next = Let one of these confirm; { $person } only in the terminal of the center: { $others }
proof-needed = What you log in with was not shown in the last { $minutes } minutes.
proof-needed--next = Show it once more on the page My log-in, then do this again.
no-such-passkey = There is no such passkey ({ $key }).
no-such-passkey--next = Open the page again.
bad-desk-origin = { $origin } is not the address of a desk behind a proxy.
bad-desk-origin--next = Write it as browsers do: https://desk.brevia.example, with :PORT where it is not 443, and without a path. A passkey needs a name, not a number.
own-invitation = Nobody invites themselves: { $person } needs another person for that.
own-invitation--next = Let one of these do it: { $others }
code-wrong = The code is not the one of this secret now.
code-wrong--next = Check the clock of this device and of the authenticator, and try the next code.
bad-secret = The secret in the form was changed.
bad-secret--next = Open the page again.
passkey-refused = The passkey does not let anybody in here.
passkey-refused--next = Try again. If it goes on, log in with passphrase and code, and add the passkey anew.
too-many-passkeys = A person has at most { $limit } passkeys.
too-many-passkeys--next = Remove one on the page of your log-in.
page-denied = { $person } may not see this page ({ $page }).
page-denied--next = It is for: { $roles }. See: detente people list
no-such-page = There is nothing at { $address }.
no-such-page--next = Go to the watch desk.
not-so = { $address } is not asked in this way.
not-so--next = Go to the watch desk.
other-site = A page of another site sent this.
other-site--next = Nothing was done. Open the desk by its own address and do it there.
form-too-large = The form is larger than any notification ({ $limit }).
form-too-large--next = Send less.
form-unreadable = The form could not be read.
form-unreadable--next = Open the page again, and try again.
form-incomplete = { $field } is missing.
form-incomplete--next = Fill it in.
field-unexpected = { $field } has no place in this form.
field-unexpected--next = Open the page again.
another-message = What was shown is not what { $serial } is.
another-message--next = Open it again, and look.
later-message = Its author has said more since this page was made: { $serials }.
later-message--next = Read that first, then decide again.
not-looked = The form does not say what was looked at ({ $size }).
not-looked--next = Open the page again.
draft-moved = Somebody else changed { $draft } while you wrote.
draft-moved--next = What you typed is still on this page. Open the draft in another window and bring both together.
too-much-text = The form holds more than a notification can ({ $bytes } of { $limit } bytes).
too-much-text--next = Shorten it; what was saved before is kept.
no-notification = { $draft } is no notification.
no-notification--next = Open it in the release queue.
no-such-precedence = { $precedence } is no precedence.
no-such-precedence--next = Open the page again.
not-of-this-type = { $serial } is not of type { $type }.
not-of-this-type--next = Copy from one of the same type.
digits-differ = Those are not the last three digits of { $draft }.
digits-differ--next = Look again at what you release, and type its last three digits.
late-reason-missing = Released now, { $draft } would be late: { $lines }.
late-reason-missing--next = Send it all the same: say why it is late (on the command line: detente draft set { $draft } --late-reason TEXT), and submit it. The reason is signed with it.
no-such-choice = { $choice } is none of { $known }.
no-such-choice--next = Open the page again.
no-such-place = { $place } is no place in the record.
no-such-place--next = Begin at the first page.
tour-link-used = This link let somebody in before, or is of another run.
tour-link-used--next = Open the tour again and take the link that stands there now.
tour-nothing-yet = No FLASH of the other side has arrived yet.
tour-nothing-yet--next = Wait for it, and try again.
demo-cable = The cable between the two practice centers does not answer.
demo-cable--next = End the demonstration with Ctrl-C and begin it again.

# --- the watch
not-on-watch = { $person } does not have the watch; it is with: { $watch }.
not-on-watch--next = Let who has it do this, or take it first: detente watch take
already-on-watch = { $person } has had the watch since { $since }.
already-on-watch--next = Nothing to do.
to-oneself = { $person } cannot hand the watch over to themselves.
to-oneself--next = Name who is to take it: detente watch hand-over PERSON
watch-not-given = { $watch } has had the watch since { $since } and has not handed it over to { $person }.
watch-not-given--next = Ask { $watch } to hand it over. In an emergency only: detente watch take --alone REASON
handover-old = { $person } signed the hand-over at { $at }, more than an hour ago.
handover-old--next = Tell everything anew: detente watch hand-over PERSON
items-untold = { $count ->
    [one] { $count } of the open items was not told: { $items }.
   *[other] { $count } of the open items were not told: { $items }.
}
items-untold--next = Tell them, and hand over again; or postpone: detente watch postpone REASON
items-unheard = { $count ->
    [one] { $count } of the items told was not heard: { $items }.
   *[other] { $count } of the items told were not heard: { $items }.
}
items-unheard--next = Have them told again, then confirm each: detente watch take --heard
no-such-item = Nothing open is called { $item }.
no-such-item--next = See what is open now: detente watch hand-over --list
too-many-items = { $count } items are open; one hand-over tells at most { $limit }.
too-many-items--next = Acknowledge, answer or close some of them first.
bad-desk-check = A desk check names each of { $things } once, as one of: { $known }.
bad-desk-check--next = Such as: --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested
note-missing = A hand-over takes a note in your own words.
note-missing--next = Give --note.
why-missing = This takes a reason.
why-missing--next = Say why, in your own words.
text-missing = There is no text.
text-missing--next = Say what happened, in your own words.
text-too-long = The text is longer than { $limit } characters.
text-too-long--next = Say the rest in another entry.
not-yet = { $at } has not come yet.
not-yet--next = A late entry tells of what has happened.
no-such-log-entry = { $count } entries begin with { $entry }, and one is meant.
no-such-log-entry--next = Copy four or more characters of its id: detente log list
struck-already = { $entry } was struck or closed by { $by } at { $at }.
struck-already--next = Nothing to do; write another entry if there is more to say.
bad-roster = A roster names up to { $limit } people once each, with the name of a way.
bad-roster--next = Such as: detente watch roster petro=phone rossi=mail
bad-hook = No way to wake somebody can have this { $what }.
bad-hook--next = See: detente watch hook --help
too-many-hooks = There are { $limit } ways already.
too-many-hooks--next = Remove one: detente watch hook NAME --remove
no-such-hook = No way is called { $way }.
no-such-hook--next = Known here: { $known }.
hook-absent = { $person } cannot be woken by this machine: the roster names no way.
hook-absent--next = Wake them yourself; then: detente watch roster, detente watch hook
hook-failed = The way { $way } to wake { $person } failed: { $why }.
hook-failed--next = Wake them yourself; then mend it: detente watch hook { $way }
hook-timeout = The way { $way } to wake { $person } had not ended after { $seconds } s; it was cut.
hook-timeout--next = Wake them yourself; then mend it: detente watch hook { $way }
hook-busy = { $limit } ways to wake people are at work already.
hook-busy--next = Wake { $person } yourself.

# --- lateness
late-by-now = Released now, { $draft } is late ({ $lines }), and it does not say why.
late-by-now--next = Return it: detente return { $draft } --reason TEXT. Its drafter says why it is late and submits it again; then release it.
late-reason-too-long = The reason for lateness is longer than { $limit } bytes.
late-reason-too-long--next = Say it in fewer words; the rest belongs in a notification of its own.
