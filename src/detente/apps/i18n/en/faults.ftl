# reviewed: not reviewed
#
# What went wrong, and what to do next: `code = what happened` and `code--next = the next step`.
# For whoever translates:
# - Register: formal and plain, to an officer on watch. Steps are imperatives to one reader (formal
#   "you" where a language has one); sentences say what is so. Say neither sorry nor "please".
# - Same ids, same order, same values as here. `{ $name }` stands for a value. Put it where your
#   sentence wants it; never alter the name. Do not translate codes, ids and commands
#   (`detente draft list`, --as PERSON, FIELD=VALUE); words in capitals there stand for what the
#   reader types, and stay as they are.
# - What a value stands for: $serial a notification (ARD-2026-00001); $draft a draft (ARD-d-0031);
#   $agreement, $incident, $entry, $item the beginning of an id; $origin the name of a register;
#   $person, $people, $others, $releasers short names of people here; $party, $parties, $peer,
#   $center codes or names of centers; $path, $file, $folder, $home places on the disk; $known a list
#   of what could have been written; $found what was found and $expected what ought to be there, as
#   codes or a few English words; $why, $reason, $what, $detail a code or a few words of the machine,
#   in English; $at, $since, $until times such as 2026-11-22 14:32Z; $limit, $bytes, $count, $seconds, $size,
#   $number, $n, $line, $index whole numbers.
# - A sentence may be chosen by a whole number, also where English does not: a block
#   `id = { $count ->`, a line for each plural category of your language, the last `*[other]`.
# - Two values side by side, `{ $path }{ $purpose }`: one of them is there, and the other says nothing.
#   A value in brackets of its own, `({ $reason })`, goes away with its brackets where it is absent.
# - `{ step--report }` as the whole of a sentence means: the same words as that id. Leave it so.
# - Terms: a receipt is a machine's, an acknowledgement a person's; release = sign as a second person;
#   a home = the folder of a center; a register = the entries of one party under one agreement; a head
#   = the signed state of a register; the root key; a card; a parcel; the watch; a peer = another
#   center. Use the words that desk*.ftl of your language uses.

# --- the three lines of a failure
told--whose = whose:
told--step = next:
# An empty list.
told--none = none

# --- whose it is; follows "whose:", so it begins as inside a sentence and has no full stop
whose--request = this request
whose--second-person = nobody's fault: the act takes a second person
whose--message = the message: it breaks a rule of its type or agreement; nothing was signed
whose--outside = what came from outside
whose--conflict = this machine: two things wrote at once
whose--damaged = this machine: the stored record does not verify
whose--machine = this machine
whose--path-or-machine = the path given, or this machine
whose--passphrase = the passphrase given; or this machine, where the key file was changed
whose--medium-or-path = the medium, or the path given
whose--medium = the medium
whose--unknown = unknown

# --- next steps that many failures share
step--report = This is a mistake of the program: report it with what you did.
step--restore = Sign nothing. Keep a copy of the home, then restore it from a backup.
step--tell-them = Nothing to do here; tell them if it comes again.
step--do-not-rely = Do not rely on it. Ask who gave it to you for a fresh copy, by another way.
# Nobody but the drafter may release.
step--no-other-releaser = Nobody else here may release. Return it (detente return { $draft } --reason ...) and let another person submit it, or enter another releaser: detente people propose --help
# A draft that was submitted or released, and what was tried with it.
step--submitted-save = To change it, let a releaser return it: detente return { $draft } --reason
step--submitted-discard = Let a releaser return it first: detente return { $draft } --reason
step--submitted-submit = It waits for another person: detente release { $draft }
step--released-release = It was signed; it is not signed twice. See: detente draft list --all

# --- what may be wrong with a part of evidence; follows the name of the part and a colon
refused--does-not-open = is not what was signed
refused--root-differs = does not lead to what was signed
refused--bad-multiproof = does not lead to what was signed
refused--bad-inclusion-proof = does not lead to the signed head
refused--bad-consistency-proof = does not lead to the signed head
refused--bad-signature = a signature is false
refused--unknown-signature = a signature is by a key that has no place there
refused--repeated-signature = one key signed twice
refused--signature-missing = the author's signature is missing
refused--weak-key = holds a key that anybody can forge for
refused--bad-encoding = is cut off, changed, or of another kind
refused--bad-shape = is not in the one form allowed
refused--wrong-length = is not in the one form allowed
refused--bad-proof = is not in the one form allowed
refused--bad-note = is not in the one form allowed
refused--bad-checkpoint = is not in the one form allowed
refused--unknown-version = is of a version this program does not know
refused--unknown-part = is needed by nothing in the file
refused--too-large = is too large
refused--not-introduced = the card of a party is missing
refused--not-a-register-of-this-agreement = belongs to another agreement
refused--receipt-for-another-register = speaks of another register
refused--invalid-entry = breaks a rule of every agreement and counts for nothing
refused--receipt-of-no-addressee = is by a party to whom the entry was not addressed
refused--wrong-pack = names another text than the agreement
refused--wrong-mark = bears another mark than the agreement
refused--not-the-trusted-root = is signed under none of the roots you trust
refused--bad-cut = its hashes are not those of its tree
refused--no-contradiction = the two heads can both be true
refused--seat-misnamed = the founding text calls a center otherwise than its card
refused--sender-names-another = its sender names somebody else
refused--two-registers = the two heads are of two registers
refused--wrong-addressees = is addressed to nobody, to its author, or to no party

# --- parts of evidence and of incident files; a number may follow, and another part of it
part--within = { $part }: { $inner }
part--file = file
part--cards = cards
part--card = card
part--founding-text = founding text
part--entry = entry
part--receipt = receipt
part--anchor = anchor
part--head = head
part--hashes = hashes
part--contradiction = contradiction
part--evidence = evidence
part--leaf = leaf
part--proof = proof
part--checkpoint = checkpoint
part--header = header
part--field = field
part--body = body
part--seen = seen
part--cosignatures = cosignatures

# --- the command line
usage = { $problem }.
usage--next = See: { $command } --help
no-such-command = There is no command { $command }.
no-such-command--next = See: detente help
say-who = More than one person here may do this ({ $act }): { $people }.
say-who--next = Say who acts with --as PERSON.
nobody-may = Nobody here may do this ({ $act }); it takes the role { $roles }.
nobody-may--next = Let somebody be entered in that role: detente people propose --help
no-such-language = Nothing is written here in the language { $language }.
no-such-language--next = Choose from: { $known }.
not-spoken = The program does not speak { $language }.
not-spoken--next = It speaks: { $known }. Choose with --speak, or with DETENTE_LANGUAGE.
abandoned = Nothing was done: the question was not answered with y.
abandoned--next = Run the command again when you are ready.
no-passphrase = The home { $home } is locked and nobody can be asked for its passphrase.
no-passphrase--next = Give --passphrase-file FILE, or name that file in DETENTE_PASSPHRASE_FILE.
passphrase-file-open = Others on this machine may read { $path }.
passphrase-file-open--next = Run: chmod 600 { $path }; then choose another passphrase if somebody may have read it.
passphrase-file-unreadable = The passphrase file { $path } cannot be read as text.
passphrase-file-unreadable--next = Check the path, and that the file holds the passphrase in its first line.
passphrases-differ = The two passphrases are not the same.
passphrases-differ--next = Try again.
file-unreadable = The file { $path } cannot be read: { $why }.
file-unreadable--next = Check the path.
file-unwritable = The file { $path } cannot be written: { $why }.
file-unwritable--next = Choose another place.
file-exists = The file { $path } is there already and was left as it is.
file-exists--next = Choose another name, or move the file away.
machine-failed = The machine refused: { $why } { $path }.
machine-failed--next = Set right what it names, and run the command again; --debug shows where.
module-absent = This installation cannot run { $command }: { $module } is missing.
module-absent--next = Install the program whole; detente verify needs the fewest parts.
home-not-empty = The folder { $home } is not empty, and no center is set up over other files.
home-not-empty--next = Name an empty or absent folder.
bad-field-input = { $text } is not FIELD=VALUE.
bad-field-input--next = Write the name of the field, =, the value.
bad-person-input = { $text } does not say who somebody is.
bad-person-input--next = Write ID:NAME:ROLE,ROLE:POST, such as orlova:K. Orlova:watch,drafter:Watch officer.
bad-name-input = { $text } is not LANGUAGE=NAME.
bad-name-input--next = Write such as --name en=Ardania.
no-such-type = The agreement has no type { $type }.
no-such-type--next = Its types: { $known }.
no-such-list = The agreement has no code list { $list }.
no-such-list--next = Its lists: { $known }.
no-such-line = No line of a board and no entry here is called { $line }.
no-such-line--next = See what lines are called: detente due, detente board --json
not-proposable = Nothing is offered under { $clause } here. Clauses: { $known }.
not-proposable--next = detente agreement show ID lists what an agreement says.
not-an-offer = { $serial } ({ $type }) offers nothing that could be countered.
not-an-offer--next = See what is on offer: detente proposal list
no-such-duty = No agreement here has a duty { $clause }. Duties: { $known }.
no-such-duty--next = detente agreement show ID lists what an agreement says.
no-such-tally = The agreement has no tally { $tally }.
no-such-tally--next = Its tallies: { $known }.
choose-agreement = There is more than one agreement: { $agreements }.
choose-agreement--next = Name one with --agreement ID. See: detente agreement list
no-agreement = This center has no agreement yet.
no-agreement--next = Take in theirs, or after a rebuild yours: detente courier FOLDER, or serve. Or propose a new one: detente agreement propose --help
not-ours = { $serial } was not written by us.
not-ours--next = Only its author can do this. Answer it: detente answer { $serial }
ours = { $serial } was written by us.
ours--next = Only a recipient can do this. See what each did: detente show { $serial }
said-already = We have said that of { $serial } already: { $step } { $at }, as { $own }.
said-already--next = Nothing was signed again. See: detente show { $serial }
nothing-to-acknowledge = { $serial } ({ $type }) only says what became of another notification.
nothing-to-acknowledge--next = It is not acknowledged. See what it is about: detente show { $serial }
asked-already = { $draft } asks for our signature under { $agreement } already.
asked-already--next = Another person signs it: detente agreement sign { $draft }
nothing-to-sign = Nothing waits for a signature under { $name }.
nothing-to-sign--next = See: detente draft list; a draft must be submitted before it is released.

# --- people and release
own-draft = { $person } drafted or submitted { $draft } and cannot release it.
own-draft--next = Another person must release it: { $others }.
not-alone = One person alone cannot do this: { $act }.
not-alone--next = Let another person release it.
role-missing = { $person } may not do this ({ $act }); it takes the role { $roles }.
role-missing--next = Let somebody with that role do it. See: detente people list
no-such-person = Nobody here is called { $person }.
no-such-person--next = Known here: { $known }.
no-such-act = No act is called { $act }.
no-such-act--next = { step--report }
unknown-role = There is no role { $roles }.
unknown-role--next = The roles are: { $known }.
bad-person = This cannot be entered as a person: { $person }.
bad-person--next = Give each person an id, a name and a post of their own, in printable characters.
people-missing = A center needs at least { $least } people, one of them a releaser.
people-missing--next = Give --person twice or more, once with the role releaser.
too-many-people = No more than { $limit } people can be entered.
too-many-people--next = Dismiss somebody first.
no-such-draft = There is no draft { $draft }.
no-such-draft--next = See: detente draft list
not-submitted = { $draft } is not submitted, so it cannot be released.
not-submitted--next = Its drafter submits it: detente draft submit { $draft }
draft-changed = { $draft } is not what was submitted.
draft-changed--next = Return it and let it be submitted anew.
not-now = A draft that is { $state } does not take this act: { $act }.
not-now--next = See where it stands: detente draft list --all
reason-missing = A draft is returned with a reason, of up to 2,000 characters.
reason-missing--next = Give --reason.
too-many-fields = A draft has at most { $limit } fields.
too-many-fields--next = Take some away.

# --- formats and proofs
too-large = It is too large for a { $what } (at most { $limit }).
too-large--next = { step--do-not-rely }
bad-encoding = Its bytes are not in the one form allowed ({ $reason }).
bad-encoding--next = { step--do-not-rely }
bad-shape = { $where } is not what it must be; expected { $expected }.
bad-shape--next = { step--do-not-rely }
bad-name = { $name } is no { $what } name.
bad-name--next = Center: lower-case host name. Party code: 2 to 8 of A-Z and 0-9, a letter first.
unknown-version = It is of a version this program does not know.
unknown-version--next = Use a newer program.
weak-key = It contains a key that proves nothing.
weak-key--next = Do not accept it. Ask for a new card.
key-reused = One key serves two purposes.
key-reused--next = Do not accept it. Ask for a new card.
wrong-length = A key or signature has the wrong length.
wrong-length--next = { step--do-not-rely }
bad-signature = A signature is false.
bad-signature--next = { step--do-not-rely }
unknown-signature = It is signed by a key that has no place there: { $name }.
unknown-signature--next = { step--do-not-rely }
repeated-signature = It carries one key's signature twice.
repeated-signature--next = { step--do-not-rely }
signature-missing = The signature of its author is missing.
signature-missing--next = { step--do-not-rely }
no-known-signature = None of its signatures is by a key given.
no-known-signature--next = Check the key.
bad-note = A signed note is not in its form ({ $reason }).
bad-note--next = { step--do-not-rely }
bad-checkpoint = A checkpoint is not in its form ({ $reason }).
bad-checkpoint--next = { step--do-not-rely }
bad-cosignature = A cosignature is not in its form ({ $reason }).
bad-cosignature--next = { step--do-not-rely }
bad-proof = A proof is not in its form ({ $reason }).
bad-proof--next = { step--do-not-rely }
bad-inclusion-proof = The entry does not stand under the signed root.
bad-inclusion-proof--next = { step--do-not-rely }
bad-consistency-proof = Two roots are not of one history.
bad-consistency-proof--next = { step--do-not-rely }
bad-multiproof = The entries do not stand under the signed root.
bad-multiproof--next = { step--do-not-rely }
bad-origin = { $origin } is not the name of a register.
bad-origin--next = { step--do-not-rely }
bad-key-name = A key's name is not allowed.
bad-key-name--next = Check the key.
bad-vkey = This is not a verifier key.
bad-vkey--next = Write it as NAME+ID+KEY, whole, as who published the register gave it to you: detente record publish shows it.
bad-tile = A tile is not in its form ({ $reason }).
bad-tile--next = { step--do-not-rely }
evidence-refused = REFUSED. { $part }: { $why }.
evidence-refused--next = { step--do-not-rely }
bundle-refused = REFUSED. { $part } ({ $serial }): { $why }.
bundle-refused--next = { step--do-not-rely }
not-evidence = { $path } is no evidence file, bundle or incident file: nothing in it can be judged.
not-evidence--next = Ask who gave it to you for the file that detente record export wrote, as it is: unpacked, and not as text. A card goes after --trust.
bundle-too-large = It would be too large: { $found } { $unit }, of at most { $limit }.
bundle-too-large--next = Choose fewer: a shorter time, fewer serials.
nothing-to-prove = No notification held here fits.
nothing-to-prove--next = See what is held: detente record list
too-many-to-show = There are more than { $limit } of them.
too-many-to-show--next = { bundle-too-large--next }
bad-serial-range = { $first }..{ $last } is no range of serials.
bad-serial-range--next = Write two of one party and one year, the lower first: ARD-2026-00002..ARD-2026-00040.
bad-stretch = { $since } is not before { $until }: no time lies between.
bad-stretch--next = Give --since the earlier and --until the later, each with its date; 03:10Z alone is the last one.
incident-refused = REFUSED. { $part }: { $why }.
incident-refused--next = { step--do-not-rely }
no-contradiction = The two heads can both be true: nothing is proven.
no-contradiction--next = { step--do-not-rely }
bad-cut = The hashes of a head are not those of its tree ({ $reason }).
bad-cut--next = { step--do-not-rely }
two-registers = The two heads are of two registers.
two-registers--next = { step--do-not-rely }
no-such-incident = There is no incident { $incident } here.
no-such-incident--next = See: detente incident list
ambiguous-incident = More than one incident begins with { $incident }.
ambiguous-incident--next = Give more of its id: detente incident list
incident-without-proof = Nothing that was shown proves incident { $incident } to a stranger.
incident-without-proof--next = It says that our store was set back. Ask every counterpart for our register.
trusted-card-refused = The card { $file } that was given as trusted does not stand ({ $why }).
trusted-card-refused--next = Ask the party for its card (detente card -o CARD writes it), by a way that you trust, and give that: --trust CARD
not-the-trusted-root = It is signed under root { $signed }, not under { $trusted }.
not-the-trusted-root--next = Do not rely on it as if it were from whom you trust. If another party signed it, get its card by a way that you trust, and add: --trust CARD
cannot-read = { $path } cannot be read: { $why }.
cannot-read--next = Check the path and its rights.
unknown-part = The file has a part nobody knows: { $part }{ $what }.
unknown-part--next = { step--do-not-rely }
evidence-too-large = The evidence would be too large.
evidence-too-large--next = Show fewer fields: --field NAME
given-here = It was given under this very agreement.
given-here--next = It counts here by itself: detente show SERIAL
given-other-mark = It is of an agreement with another mark (live, exercise, replay).
given-other-mark--next = What was given in an exercise never counts in earnest, nor the other way round.
given-other-type = The evidence is of a { $found }, and not of a { $expected } as its author says.
given-other-type--next = { step--tell-them }
given-erasable = Field { $field } of { $type } may be erased here or under { $agreement }. What may be erased is never shown in evidence.
given-erasable--next = Give the notification under this agreement as well: detente draft new
given-invalid = It breaks a rule of its own agreement ({ $breach }) and counts for nothing.
given-invalid--next = { step--tell-them }
given-invalid-there = Under its own agreement it breaks a rule ({ $breach }). It counts here until a creditor refuses this entry.
given-invalid-there--next = If the duty is towards you, answer it: detente draft new refused --refers-to SERIAL
given-other-name = This center holds that agreement as { $found }, and not as { $agreement }. It counts here until a creditor refuses this entry.
given-other-name--next = If the duty is towards you, answer it: detente draft new refused --refers-to SERIAL
given-by-stranger = Its author, { $party }, is no party here.
given-by-stranger--next = See the parties: detente agreement show ID
given-not-received = No party here is shown to have received what { $party } gave there.
given-not-received--next = Exchange parcels until they say so: detente show SERIAL
given-too-large = The evidence has { $bytes } bytes; an entry takes at most { $limit }.
given-too-large--next = Give the notification under this agreement as well: detente draft new
given-too-many-items = The evidence holds more than { $limit } values, most of them in tables; an entry takes no more.
given-too-many-items--next = Give the notification under this agreement as well: detente draft new
given-with-times = Its evidence carries cosignatures or anchors, which such an entry may not.
given-with-times--next = Make it by: detente draft elsewhere
no-duty-takes = No clause here is met by a { $type } given under { $agreement }.
no-duty-takes--next = See what each clause takes: detente agreement explain ID
numbered-otherwise = Field { $field } of { $type } (number { $n } here) has another number, name or kind of value under { $agreement }.
numbered-otherwise--next = Give the notification under this agreement as well: detente draft new
no-signed-head = No signed head of { $origin } covers the entry yet.
no-signed-head--next = Exchange parcels first: detente courier FOLDER
folder-unreadable = { $path }{ $folder } cannot be read as a folder.
folder-unreadable--next = Check the path.
unreadable = { $path } cannot be read.
unreadable--next = Check the path and its rights.

# --- the demonstration
keep-not-empty = The folder { $folder } is not empty.
keep-not-empty--next = Name a folder that is empty or not there: detente demo --keep DIR
demo-worker-ended = The process of { $party } ended in mid-replay, with status { $status }.
demo-worker-ended--next = Run the replay again; what this run had made was removed.
demo-worker-silent = The process of { $party } gave no answer for { $seconds } s and was ended.
demo-worker-silent--next = Run the replay again when this machine has less to do.
demo-worker-failed = { $party } could not go on with the replay: { $why } ({ $detail }).
demo-worker-failed--next = Check that the disk has room, and run the replay again.
demo-differs = The replay came out wrong ({ $what }): expected { $expected }, found { $found }.
demo-differs--next = { step--report }
demo-unexpected-verdict = Exit { $found } instead of { $expected } for { $file }: { $said }.
demo-unexpected-verdict--next = { step--report }

# --- inside the program
encode-depth = A value is nested too deep.
encode-depth--next = { step--report }
encode-range = A number is too large.
encode-range--next = { step--report }
encode-text = A text is not valid Unicode.
encode-text--next = Type it anew.
encode-type = A value has a type that the format lacks.
encode-type--next = { step--report }
entry-too-long = An entry is too long for a tile.
entry-too-long--next = { step--report }
cosignature-range = A cosignature was asked for a range that is none.
cosignature-range--next = { step--report }
cosignature-time = A cosignature was asked for a time that is none.
cosignature-time--next = { step--report }
cosignature-type = A cosignature was asked of a key that makes none.
cosignature-type--next = { step--report }
no-such-key = There is no such key.
no-such-key--next = { step--report }
no-such-range = There is no such range of entries.
no-such-range--next = { step--report }
not-a-frontier = These hashes are no edge of a tree.
not-a-frontier--next = { step--report }
not-a-hash = This is no hash.
not-a-hash--next = { step--report }
tree-full = The tree is full.
tree-full--next = { step--report }
wrong-seed = A seed has the wrong length.
wrong-seed--next = { step--report }
