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
record--goes-with = with it goes field { $n } { $name }, which lists this figure
