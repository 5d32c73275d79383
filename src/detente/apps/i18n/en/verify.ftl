# reviewed: not reviewed
# What `detente verify` says of a file or a log to somebody who need not know the program.

mark--exercise = EXERCISE: a drill, never live traffic
mark--replay = REPLAY: public history played again, never live traffic

# --- who signed
name--known = { $name } ({ $center })
name--root = root { $words }
evidence--signed = consistent, signed by { $name }
evidence--not-compared = consistent, signed under root { $words }, identity not compared

# --- labels before a value
label--entry = entry
label--register = register
label--read-back = read-back
label--invalid = INVALID
label--refers-to = refers to
label--claimed = claimed
label--received = received
label--held = held
label--provable = provable
label--agreement = agreement
label--under = under
# Followed by the name of a field.
label--field = field
label--first-head = head 1
label--second-head = head 2
label--differ = differ
label--not-proven = not proven

# --- evidence
evidence--no-serial = no serial
evidence--register = { $register }  index { $n }
evidence--invalid = { $why }: by rule it performs nothing
breach--adoption-not-first = an adoption stands first in a register and nowhere else
breach--serial-missing = it has no serial
breach--serial-on-machine-entry = a machine's entry has no serial
breach--serial-of-another = its serial is another party's
evidence--claimed = { $at }  by its author's clock
evidence--no-receipt = no receipt of { $name } in this file
evidence--received = { $at }  by { $name }, by its own register and clock
evidence--held = { $at }  by { $name }; { $why }
lacking--no-content = they say its content never came
lacking--does-not-open = they say its content did not open
lacking--over-quota = they say it was over its quota
evidence--no-time = no time: no cosignature of another party is in this file
evidence--not-before = not before { $at } (cosigned by { $name })
evidence--not-before-nothing = not before: nothing in this file
evidence--not-after = not after { $at } (cosigned by { $name })
evidence--not-after-nothing = not after: nothing in this file
evidence--clocks-contradict = these clocks contradict each other
evidence--agreement = text with hash { $hash }…; it names the fields
evidence--agreement-amended = text with hash { $hash }…
evidence--under = its later version { $hash }, which names the fields
evidence--no-field = no field of it is shown
field--post = post
field--person = person
field--drafted-by = drafted by
field--released-by = released by
field--language = language
field--late-reason = late reason
value--bytes = { $n ->
    [one] { $n } byte { $hex }
   *[other] { $n } bytes { $hex }
}

# --- bundles
bundle--counted = bundle of { $n }: { $good } stand, { $bad } refused
bundle--alone = each for itself; nothing says that none is missing, nor why in this order
bundle--place = { $n } of { $total }

# --- incidents
incident--signed = proven: one key of { $name } signed both
incident--not-compared = proven: one key under root { $words } signed both, identity not compared
incident--head = size { $size }, root { $root }
incident--before = its first { $n } have root { $root }
incident--differ = in their first { $n }: no register has two such heads
incident--not-why = why: a copied key, a store set back, or intent; nor which is true
incident--not-who = who: compare the root with a card you trust (--trust CARD)

# --- logs
word--refused = REFUSED
word--good = good
word--foreign = foreign
log--no-head = REFUSED: no signed checkpoint here is borne out by the entries here.
log--good = good
log--refused = { $n ->
    [one] REFUSED in { $n } part
   *[other] REFUSED in { $n } parts
}
log--summary = { $n ->
    [one] { $verdict }: { $origin }, { $n } entry, root { $root }
   *[other] { $verdict }: { $origin }, { $n } entries, root { $root }
}
log--files = { $n ->
    [one] { $n } file of kind { $kind }
   *[other] { $n } files of kind { $kind }
}
log--foreign = { $path }: not part of a log, not trusted
log--entry = entry { $n }
log--entries = entries { $first } to { $last }
log--checkpoint = { $path } (size { $size })
# What is wrong with a part, and its code.
log--finding = { $what } { $why } [{ $code }]
reason--missing = is not there
reason--unreadable = cannot be read as a plain file of a possible size
reason--truncated = ends inside an entry
reason--trailing-bytes = has bytes after its last entry
reason--length = does not have 32 bytes for every hash
reason--entry-differs = does not hash to what the signed root covers
reason--hash-differs = is not what the signed root covers
reason--beyond-checkpoint = is covered by no signed checkpoint
reason--unproven = cannot be led to a signed root with the files here
reason--root-differs = has a root that the entries here do not give
reason--entries-missing = covers more entries than the files here hold
reason--origin-differs = names another log than the file checkpoint
reason--no-known-signature = has no signature by the given key
reason--bad-signature = has a false signature under the name of the given key
reason--too-many-files = is one of more files than are looked at
reason--malformed = is not well formed

# --- what to do next; follows "next:"
step--bring-card = who signed is not compared: get the card of that party by another way than this file came, then give it: --trust CARD
step--other-vkey = the key given signed nothing here: ask whose register it is for the key that detente record publish showed, by another way
step--fresh-log = do not rely on what is refused: ask who published the register for a fresh copy of the whole folder
