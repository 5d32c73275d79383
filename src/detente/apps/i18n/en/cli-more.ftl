# reviewed: not reviewed
# What commands say beside the watch. How to translate: see the top of cli.ftl.

# --- courier
courier--label-in = in
courier--label-out = out
courier--in = { $parcels }, { $entries }
courier--in-from = { $parcels } from { $parties }, { $entries }
courier--parcels = { $n ->
    [one] { $n } parcel
   *[other] { $n } parcels
}
courier--new-entries = { $n ->
    [one] { $n } new entry
   *[other] { $n } new entries
}
courier--about = on { $serial }
courier--proposed = agreement { $agreement } was proposed to us
courier--for-others = { $n ->
    [one] { $n } parcel for others, left as they are
   *[other] { $n } parcels for others, left as they are
}
courier--hash-differs = { $file } is not what its name says; nothing was taken from it
courier--too-large = { $file } is too large for a parcel; nothing was taken from it
courier--not-a-file = { $file } is no plain file; nothing was taken from it
courier--unreadable = { $file } cannot be read; nothing was taken from it
courier--damaged = { $file } { $why }; nothing was taken from it
courier--set-aside = set aside ({ $code }): { $why }
courier--gap = something lies beyond a gap; we say so, and they send it again
courier--unsettled = { $n ->
    [one] { $n } parcel taken in and still on the medium: it cannot be changed
   *[other] { $n } parcels taken in and still on the medium: it cannot be changed
}
courier--sent = { $n ->
    [one] { $n } parcel to { $party }
   *[other] { $n } parcels to { $party }
}
courier--nothing-out = nothing: nobody is known to lack anything of ours

# --- cards and peers
card--head = card { $number }, issued { $at }
card--fingerprint = fingerprint, to read aloud:
card--written = written: { $file }, { $bytes } bytes
card--stands = Its signatures stand. Whose it is, only a comparison by voice can tell.
peer--next-compare = compare the fingerprint with them by voice, then: detente peer confirm { $party }
peer--looks-like = CAUTION: { $name } looks like { $other }, a name known here.
peer--mixed = CAUTION: { $name } has letters of more than one script.
ask--compared = Did you compare every word of this fingerprint with the other side?
peer--confirmed = { $party } is confirmed by { $person }.
peer--none = No center was introduced to this one yet.
peer--next-card = ask the other side for its card, then: detente peer add FILE
peer--word-confirmed = confirmed
peer--word-not-confirmed = NOT confirmed
peer--head-party = PARTY
peer--head-center = CENTER
peer--head-name = NAME
peer--head-fingerprint = FINGERPRINT
peer--fingerprint-confirmed = fingerprint confirmed { $at } by { $person }
peer--fingerprint-not-confirmed = fingerprint NOT confirmed
peer--noted = noted: { $post } of { $party }; it stays in this home.
peer--forgotten = forgotten: { $post } of { $party }; it stays in this home.

# --- the contact sheet, printed for the wall: 80 columns; labels of up to 14 letters
sheet--title = CONTACT SHEET
sheet--printed = printed { $at }
sheet--center = center
sheet--party = party
sheet--names = names
sheet--fingerprint = fingerprint
sheet--confirmed = confirmed { $at } by { $person }
sheet--not-confirmed = NOT confirmed
sheet--words = words
sheet--digits = digits
sheet--hex = hex
# Three lines of one text, each of up to 80 letters.
sheet--compare-1 = To compare: call a number you had before you had this card. They read the
sheet--compare-2 = first word, you the second, and so on to the last; then the other way round.
sheet--compare-3 = One differing word: it is not their card. Then: detente peer confirm CODE
sheet--links = links
sheet--no-links = none; carry by hand: detente courier FOLDER
sheet--call = call
sheet--noted = (noted { $at })
sheet--none-noted = nothing noted: detente peer note { $party } ...
sheet--signed = signed to us
sheet--person = { $person }, { $post }; last { $at } { $serial }
sheet--nobody = nobody yet
sheet--contact = contact
sheet--heard = last heard { $heard }, last carried { $carried }

# --- people
people--head-id = ID
people--head-name = NAME
people--head-roles = ROLES
people--head-post = POST
people--gone = no longer here
people--asks-enter = { $by } asks to enter { $name } as { $roles }; it takes a second person.
people--asks-dismiss = { $by } asks to dismiss { $name }; it takes a second person.
people--submitted = { $draft } submitted: nothing changes until another person releases it.
erase--goes = Would go for good: { $n } personal fields and rows, in { $serials }.
erase--for-ever = It cannot be undone. The counterpart erases its own copy. Backups and exported files made before still hold it: destroy them by hand.
erase--draft = erases personal data of { $serial } for good, under agreement { $agreement }
erase--reason = because: { $reason }
erase--submitted = { $draft } submitted: nothing is erased until another person releases it.
erase--done = { $draft } released: erased here. What is left verifies as before.
erase--unfinished = A file of this home may still hold it: somebody reads the store just now, or the disk is full, or memory is short. It is tried again whenever the home is opened, and every five minutes while it is served; after a try that was cut off, a day later.

# --- links: add, remove
link--added = { $party }: link { $link }, { $bearer } { $address }, rank { $rank }
link--added-least = { $party }: link { $link }, { $bearer } { $address }, rank { $rank }, { $precedence } and above
link--next-used = the server uses it now; see: detente link explain { $party }
link--next-serve = detente serve, which uses it while it runs
link--forgotten = { $party }: link { $link } is forgotten

# --- agreements
agreement--signed-by-all = signed by all
agreement--waits = waits for { $parties }
agreement--head-id = ID
agreement--head-text = TEXT
agreement--head-version = VERSION
agreement--head-mark = MARK
agreement--head-parties = PARTIES
agreement--head-signed = SIGNED
agreement--none = No agreement is known here.
agreement--label-id = id
agreement--label-text = text
agreement--text = { $name } version { $version }, hash { $hash }
agreement--label-mark = mark
agreement--mark = { $mark ->
    [exercise] exercise
    [replay] replay
   *[other] live
}
agreement--label-start = start
agreement--label-signed = signed
agreement--by-nobody = by nobody
agreement--label-missing = missing
agreement--none-missing = none
agreement--label-version = version
agreement--label-party = party
agreement--head-type = TYPE
agreement--head-name = NAME
agreement--head-basis = BASIS
agreement--consistent = { $name } version { $version }: complete and consistent
agreement--contradicts = { $name } version { $version }: complete, and contradicts itself
agreement--proposed = proposed { $agreement }
agreement--by-nobody-yet = signed by nobody yet
agreement--asks = { $person } asks for our signature under { $agreement }
agreement--submitted = { $draft } submitted: our signature under { $agreement }
agreement--signed = signed: { $agreement } by { $party }, as { $serial }
agreement--sign-what = the agreement { $title } { $agreement } between { $parties }
codes--head = CODE

# --- epochs
epoch--agreement = agreement { $agreement }
epoch--open = OPEN
epoch--closed = closed
epoch--stopped = STOPPED
epoch--branch = BRANCH
epoch--entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
epoch--of = epoch { $epoch }
epoch--opened = opened { $at }
epoch--opened-because = opened { $at }, because { $reason }
epoch--why-stopped = nothing more is signed in it: { $why }
epoch--why-branch = a branch: its author has another open epoch and has closed neither
epoch--closing = { $n ->
    [one] closing head { $n } entry, named by epoch { $epochs }
   *[other] closing head { $n } entries, named by epoch { $epochs }
}
epoch--standing = { $entries }: { $standing }
epoch--withheld = withheld: { $entries }
epoch--withheld-since = withheld: { $entries } since { $since }
epoch--we-sign-nothing = WE SIGN NOTHING here until our next epoch is open.
epoch--unanswered = { $party } has not yet given back all it holds of ours.
epoch--waits = { $draft } waits for a second person.
epoch--one-person = One person may open it: every counterpart answered, or two renewed the card.
epoch--two-persons = It waits for nobody: two persons may open it now. What comes back later counts.
epoch--next-exchange = exchange with { $parties } (detente courier FOLDER, or serve), then: { $step }
epoch--sign = our next epoch under agreement { $agreement }: { $reason }
ask--open = Open and sign?
epoch--now-open = epoch { $epoch } is open under agreement { $agreement }; not carried yet
epoch--two-disown = Two persons: what was signed is to stand no longer. It takes the root key.
epoch--two-missing = Two persons: { $parties } has not given back all it holds of ours.
epoch--two-later = What only they hold will turn up later; it counts, and is shown as came late.

# --- incidents
incident--ours = ours
incident--theirs = theirs
incident--file = file
incident--no-file = no file
incident--head-id = ID
incident--head-party = PARTY
incident--head-whose = WHOSE
incident--head-kind = KIND
incident--head-proof = PROOF
incident--head-found = FOUND
incident--none = No register was shown to us in two versions.
incident--of-ours = incident { $id }: our own register, found { $at }
incident--of-theirs = incident { $id }: a register of { $party }, found { $at }
incident--without-file = there is no file: what we were shown may be one history, and longer
incident--stopped = nothing more is signed in this register
file--written = { $file }: { $bytes } bytes

# --- the record
record--head-party = PARTY
record--head-entry = ENTRY
record--head-serial = SERIAL
record--head-type = TYPE
record--head-claimed = CLAIMED
record--head-to = TO
record--head-note = NOTE
record--none = The record holds no entry yet.
record--not-for-us = not for us
record--breaks-rule = breaks a rule: { $code }
record--all-fields = { $file }: { $bytes } bytes, all fields
record--some-fields = { $file }: { $bytes } bytes, { $n } of its fields
record--bundled = { $file }: { $bytes } bytes; notifications in it, each proven for itself: { $n }
record--left = left out, for nothing of them can be shown from here: { $n } ({ $entries })
record--goes-with = with it goes field { $n } { $name }, which lists this figure

# --- ways to wake people
hook--command = command  { $command }
hook--mail = mail     to { $to }, from { $sender }, by { $smtp }
hook--mail-as = { $mail }, as { $user }
hook--mail-secured = { $mail }, STARTTLS
hook--removed = removed: { $name }
hook--head-way = WAY
hook--head-what = WHAT
hook--asked = the server tries { $name } now; what becomes of it stands in the log.
hook--tried = { $name } did what it is there for. Did anybody wake up?

# --- the desk
desk--half = one half of the invitation of { $person }: { $code }
desk--half-until = Shown once; good until { $until } ({ $span }).
desk--half-tell = Tell it in person or by telephone to who is invited, to nobody else.
desk--next-confirm = another person gives the other half: detente desk confirm { $person }
desk--other-half = the other half of the invitation of { $person }: { $code }
desk--other-half-tell = Shown once; a new one ends it. Tell it to who is invited, to nobody else.
desk--other-half-ends = What the person had to log in with before ends when both halves are used.
desk--next-join = the person opens /join at the desk
desk--logged-out = { $person } is logged out ({ $n })
desk--head-person = PERSON
desk--head-since = SINCE
desk--head-last = LAST USED
desk--nobody = Nobody is logged in at the desk.

# --- backup, restore, upgrade
backup--made = { $file }: { $bytes } bytes, made { $at }
backup--label-holds = holds
backup--label-keys = keys
backup--holds = { $registers }, { $entries }; read back and whole
backup--registers = { $n ->
    [one] { $n } register
   *[other] { $n } registers
}
backup--entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
backup--keys = { $keys }, under their passphrases
backup--passphrase = PASSPHRASE is in it: whoever has this file has the keys
restore--done = Restored to { $home } as of { $at }; every register verified.
restore--stopped = { $n ->
    [one] { $n } register of ours stopped: others may hold later entries.
   *[other] { $n } registers of ours stopped: others may hold later entries.
}
# A list of steps, line by line; the blanks and numbers before them are made by the program.
restore--now = What to do now, in this order:
restore--step-1 = Keep the old home switched off for good, wherever it is.
restore--step-2 = Exchange with every counterpart: detente courier FOLDER, or serve.
restore--step-2-more = What was said after the backup is with them; it comes back from there.
restore--step-3 = Open the next epoch of each agreement: detente epoch open AGREEMENT --reason restore.
restore--step-3-more = One person may where every counterpart has answered, else two; detente epoch show.
restore--until = Until then this home takes in, shows and verifies, and signs nothing.
upgrade--label-program = program
upgrade--label-formats = formats
upgrade--label-schema = store schema
upgrade--schema = { $found } in this home; this program reads { $needed }
upgrade--nothing = Nothing is to be done: this program reads this home as it is.

# --- rebuild, card renew, card root, keys passphrase
rebuild--done = Center { $center } ({ $code }) is set up again in { $home }: new keys, card number { $number }, the same root.
rebuild--knows = It knows { $parties } by their cards, and holds no entry yet. In this order:
rebuild--step-1 = Keep every other home of this center switched off for good.
rebuild--step-2 = Confirm each counterpart anew: detente peer confirm CODE.
rebuild--step-3 = Exchange with every counterpart: detente courier FOLDER, or serve. They are asked
rebuild--step-3-more = for all that bears our signature, and for all of theirs.
rebuild--step-4 = Open the next epoch of each agreement: detente epoch show says how.
rebuild--until = Until then this home takes in, shows and verifies, and signs nothing for others.
rebuild--next-safe = put the root key back into the safe
renew--asks = { $person } asks for a card with new keys: { $reason }.
renew--not-proven = Nothing will be proven with the keys of now. A counterpart that calls us knows us
renew--not-proven-more = again once it has our new card: by courier, or when we call it.
renew--takes-root = Its release takes the root key: --root-key FILE, out of the safe.
root--whole = { $path }: whole, and the root of { $center }
root--in-home = It lies in the home. Copy it to two media, check each of them with --check,
root--in-home-more = then remove it from here; it is needed only for another card.
keys--changed = { $path } is under the new passphrase; the keys are the same.
keys--kept-removed = The passphrase that was kept in the home is removed: it opens nothing now.
keys--copies-center = Backups and copies made before stay under the passphrase they were made with.
keys--copies-root = Other copies of it stay under the passphrase they were made with.

# --- record publish, offers, versions of a text
publish--done = { $folder }: { $n } entries of { $origin }
offer--saved = { $draft } saved { $at }: { $clause }, as { $type }
version--kept = kept: { $name } version { $version }, hash { $hash }
version--base = it changes the version with hash { $hash }
version--offered-by = offered by { $serials }
version--offered-by-nobody = offered by nobody yet
version--offered-short = { $number } offered
version--not-here = { $hash } (not here)
version--state-applies = applies
version--state-applied = applied before
version--state-kept = kept here, offered by nobody
version--state-open = offered
version--state-formed = signed by all
version--state-crossed = crossed with another, not in force
version--state-never-in-force = never in force
version--state-not-formed = not formed
version--state-cannot-be-decided = cannot be decided
version--line = { $number } { $state }
version--line-since = { $number } { $state } since { $since }
version--unsigned = not signed by { $parties }
version--until = until { $until }
version--hash = { $line }, hash { $hash }

# --- agreement show, diff, check
text--version = { $name } version { $version }, hash { $hash }
diff--added = added
diff--removed = removed
diff--changed = changed
diff--codes = codes { $list }: { $changes }
diff--codes-added = added { $codes }
diff--codes-removed = removed { $codes }
diff--labels = { $n ->
    [one] { $language }: { $n } label differs
   *[other] { $language }: { $n } labels differ
}
diff--same = The two are the same text, byte for byte.
diff--none = No clause differs.
diff--nothing = (nothing)
role--label = role
role--line = { $role }: { $parties }; sees { $sees }; may send { $may }
role--nobody = nobody
role--nothing = nothing
clause--head-paragraph = PARAGRAPH
clause--head-clause = CLAUSE
clause--head-id = ID
clause--head-name = NAME
clause--head-basis = BASIS
sound--at = { $file } line { $line }: { $clause }: { $what }
sound--nobody-may-send = nobody may send it: it is from { $sender }, and answers { $answers }
sound--nobody-may-perform = none of { $who } may send { $sends }
sound--never-triggered = nobody may send what triggers it: { $when }
sound--due-before-trigger = { $limit }: due before it arises
sound--window-empty = opens { $opens }, due { $by }: no time between them, first for { $on }; { $dates } such dates in 400 years
sound--exception-hidden = exception { $second } is never reached: exception { $first } takes all of it
sound--exceptions-overlap = exceptions { $first } and { $second } fit the same message; the first counts
sound--bounds-clash = no message passes this and { $other }
sound--ceiling-below-floor = { $other } has a floor that makes it at least { $least } for { $party }
sound--receipt-withheld = the addressee alone can keep these clocks from starting or stopping, as there is no deemed_receipt: { $clauses }
sound--two-readings = { $limit }, from { $anchor }: last day { $not_counted } or, first day counted, { $counted }; the text says { $chosen }
sound--nothing = nothing
sound--contradictions = Contradictions, each proved:
sound--warnings = Warnings:
sound--readings = Two readings of a period; which one holds stands in no text that was read:
sound--none = Contradictions: none in the class decided. Not looked at:
sound--not-1 = whether a chain of clauses can be met whatever the other side and the links do
sound--not-2 = several instances of periodic clauses with quotas
sound--not-3 = messages that cross
sound--not-4 = two clauses with different anchors
sound--not-5 = whether the clauses mean what the text means

# --- tallies
tally--head-as-of = AS OF
tally--head-party = PARTY
tally--head-figure = FIGURE
tally--head-ceiling = CEILING
tally--head-verdict = VERDICT
tally--head-declared = DECLARED IN
tally--head-marks = MARKS

# --- lateness
due--head-send-by = SEND BY
line--late-because = late, because { $reason }
