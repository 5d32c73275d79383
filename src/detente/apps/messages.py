"""Every failure in words: what happened, and what to do next. The codes are raised everywhere else.

Sentences are plain English with facts in braces; a fact that an error lacks shows as `?`.
"""

from __future__ import annotations

import itertools
import string
from collections.abc import Mapping
from typing import Final

from detente.apps.neutral import neutral
from detente.core.errors import (
    Conflict,
    DetenteError,
    EnvironmentFault,
    NeedsSecondPerson,
    OurFault,
    RuleBroken,
    StateDamaged,
    TheirFault,
)

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
RULE: Final = 3
NOT_VERIFIED: Final = 4
SECOND_PERSON: Final = 5
NO_LINK: Final = 6
LATE: Final = 7
STATUS_WORDS: Final = (
    "0 done, 1 failed, 2 wrong usage, 3 message breaks a rule,\n"
    "  4 verification failed, 5 needs a second person, 6 no link, 7 something is late"
)

_RESTORE = "Sign nothing. Keep a copy of the home, then restore it from a backup."
_ASK_AGAIN = "Nothing to do here; tell them if it comes again."
_BUG = "This is a mistake of the program: report it with what you did."
_FORGED = "Do not rely on it. Ask who gave it to you for a fresh copy, by another way."

# fmt: off
MESSAGES: Final[dict[str, tuple[str, str]]] = {
    # --- demo -------------------------------------------------------------------------------------
    "keep-not-empty": ("The folder {folder} is not empty.",
        "Name a folder that is empty or not there: detente demo --keep DIR"),
    "demo-worker-ended": ("The process of {party} ended in mid-replay, with status {status}.",
        "Run the replay again; what this run had made was removed."),
    "demo-worker-silent": ("The process of {party} gave no answer for {seconds} s and was ended.",
        "Run the replay again when this machine has less to do."),
    "demo-worker-failed": ("{party} could not go on with the replay: {why} ({detail}).",
        "Check that the disk has room, and run the replay again."),
    "demo-differs": ("The replay came out wrong ({what}): expected {expected}, found {found}.",
        _BUG),
    "demo-unexpected-verdict": ("Exit {found} instead of {expected} for {file}: {said}.", _BUG),
    # --- the command line -------------------------------------------------------------------------
    "usage": ("{problem}.", "See: {command} --help"),
    "no-such-command": ("There is no command {command}.", "See: detente help"),
    "say-who": ("More than one person, or nobody, may do this ({act}): {people}.",
        "Say who acts with --as PERSON, or let one be entered: detente people propose --help"),
    "abandoned": ("Nothing was done, as you asked.", "Run the command again when you are ready."),
    "no-passphrase": ("The home {home} is locked and nobody can be asked for its passphrase.",
        "Give --passphrase-file FILE, or name that file in DETENTE_PASSPHRASE_FILE."),
    "passphrase-file-open": ("Others on this machine may read {path}.",
        "Run: chmod 600 {path}; then choose another passphrase if somebody may have read it."),
    "passphrase-file-unreadable": ("The passphrase file {path} cannot be read as text.",
        "Check the path, and that the file holds the passphrase in its first line."),
    "passphrases-differ": ("The two passphrases are not the same.", "Try again."),
    "file-unreadable": ("The file {path} cannot be read: {why}.", "Check the path."),
    "file-unwritable": ("The file {path} cannot be written: {why}.", "Choose another place."),
    "file-exists": ("The file {path} is there already and was left as it is.",
        "Choose another name, or move the file away."),
    "machine-failed": ("The machine refused: {why} {path}.",
        "Set right what it names, and run the command again; --debug shows where."),
    "module-absent": ("This installation cannot run {command}: {module} is missing.",
        "Install the program whole; detente verify needs the fewest parts."),
    "home-not-empty": ("The folder {home} is not empty, and no center is set up over other files.",
        "Choose another folder with --home."),
    "bad-field-input": ("{text} is not FIELD=VALUE.", "Write the name of the field, =, the value."),
    "bad-person-input": ("{text} does not say who somebody is.",
        "Write ID:NAME:ROLE,ROLE:POST, such as orlova:K. Orlova:watch,drafter:Watch officer."),
    "bad-name-input": ("{text} is not LANGUAGE=NAME.", "Write such as --name en=Ardania."),
    "no-such-type": ("The agreement has no type {type}.", "Its types: {known}."),
    "no-such-list": ("The agreement has no code list {list}.", "Its lists: {known}."),
    "no-such-tally": ("The agreement has no tally {tally}.", "Its tallies: {known}."),
    "choose-agreement": ("There is more than one agreement, or none: {agreements}.",
        "Name one with --agreement ID, or see: detente agreement list"),
    "not-ours": ("{serial} was not written by us.", "Only its author can do this."),
    "ours": ("{serial} was written by us.", "Only a recipient can do this."),
    "nothing-to-sign": ("Nothing waits for a signature under {name}.",
        "See: detente draft list; a draft must be submitted before it is released."),
    # --- people and release -----------------------------------------------------------------------
    "own-draft": ("{person} submitted {draft} and cannot release it.",
        "Another person must release it: {others}. See: detente people list"),
    "not-alone": ("One person alone cannot do this: {act}.", "Let another person release it."),
    "role-missing": ("{person} may not do this ({act}); it takes the role {roles}.",
        "Let somebody with that role do it. See: detente people list"),
    "no-such-person": ("Nobody here is called {person}.", "Known here: {known}."),
    "no-such-act": ("No act is called {act}.", _BUG),
    "unknown-role": ("There is no role {roles}.", "The roles are: {known}."),
    "bad-person": ("This cannot be entered as a person: {person}.",
        "Give each person an id, a name and a post of their own, in printable characters."),
    "people-missing": ("A center needs at least {least} people, one of them a releaser.",
        "Give --person twice or more, once with the role releaser."),
    "too-many-people": ("No more than {limit} people can be entered.", "Dismiss somebody first."),
    "no-such-draft": ("There is no draft {draft}.", "See: detente draft list"),
    "not-submitted": ("{draft} was not submitted, so it cannot be released.",
        "Its drafter submits it: detente draft submit {draft}"),
    "draft-changed": ("{draft} is not what was submitted.",
        "Return it and let it be submitted anew."),
    "not-now": ("This cannot be done to a draft that is {state} ({act}).",
        "See: detente draft list"),
    "reason-missing": ("A draft is returned with a reason, of up to 2,000 characters.",
        "Give --reason."),
    "too-many-fields": ("A draft has at most {limit} fields.", "Take some away."),
    # --- the message and its rules ----------------------------------------------------------------
    "field-missing": ("Field {n} {name} is missing; expected {expected} ({paragraph}).",
        "Set it: detente draft set DRAFT {name}=..."),
    "field-unknown": ("This type has no field {found}; it has {expected}.", "Take it away."),
    "field-type": ("Field {n} {name} is {found}; expected {expected} ({paragraph}).",
        "Set it anew."),
    "field-long": ("Field {n} {name} is too long ({found}); allowed {expected}.", "Shorten it."),
    "field-layout": ("The fields do not lie as their type says.", _ASK_AGAIN),
    "code-unknown": ("Field {n} {name}: {found} is no code of its list.", "Choose: {expected}."),
    "code-order": ("Field {n} {name}: {found} stands twice or out of order.", "{expected}."),
    "bad-date": ("{value}{found} is not a day.", "Write YYYY-MM-DD, an existing day."),
    "bad-instant": ("{value}{found} is not a time.",
        "Write 2026-11-22 14:32Z, 221432ZNOV26 or 14:32Z; a time without Z is not guessed."),
    "text-control": ("Field {n} {name} contains {found}, which a reader cannot see.",
        "Take that character out; text of this kind may not hide anything."),
    "text-not-normal": ("Field {n} {name} is not in Unicode NFC.", "Type it anew."),
    "unknown-type": ("No type is called {type}.", "See: detente agreement show ID"),
    "not-your-type": ("{type} is sent by {sender} only.", "Choose another type."),
    "agreement-not-signed": ("Agreement {agreement} is not signed by {missing}.",
        "Wait for their signature, carried by: detente courier FOLDER"),
    "adoption-not-first": ("The signature of an agreement must open a register, and be to all.",
        _ASK_AGAIN),
    "other-founding": ("The signature is for another founding text.", _ASK_AGAIN),
    "wrong-mark": ("Its mark (live, exercise, replay) is not that of its agreement.", _ASK_AGAIN),
    "wrong-pack": ("It names another text of the agreement.", _ASK_AGAIN),
    "wrong-addressees": ("Its addressees are nobody, its author, or no party.",
        "Address parties of the agreement other than its author."),
    "serial-missing": ("It has no serial.", _ASK_AGAIN),
    "serial-of-another": ("Its serial {serial} is not of its author's range.", _ASK_AGAIN),
    "serial-on-machine-entry": ("An entry made by a machine has a serial: {serial}.", _ASK_AGAIN),
    "serial-repeated": ("Its author has used the serial {serial} before.", _ASK_AGAIN),
    "person-missing": ("It names no person.", _ASK_AGAIN),
    "reference-missing": ("{type} must point at another notification.", "Name its serial."),
    "wrong-target": ("{type} points at a notification it cannot be about.",
        "One corrects and cancels one's own, and acknowledges and answers the others'."),
    "receipt-for-another-register": ("It gives a receipt for a register it cannot speak of.",
        _ASK_AGAIN),
    "received-now-lacking": ("It says that it lacks what its author had received before.",
        _ASK_AGAIN),
    "receipt-of-other-history": ("It claims to have seen another history of a register.",
        "Compare heads with both parties by voice; keep this record."),
    "cannot-open": ("We do not hold the content of entry {index} of {origin}.",
        "It is asked for with every parcel: detente courier FOLDER"),
    "no-such-message": ("There is no notification {serial}.", "See: detente inbox"),
    "ambiguous-message": ("{serial} stands in more than one agreement: {agreements}.",
        "Name one with --agreement ID."),
    "no-such-field": ("It has no field at that path: {path}{name}{field}.",
        "See the fields: detente show SERIAL"),
    # --- agreements and peers ---------------------------------------------------------------------
    "no-such-agreement": ("There is no agreement {agreement}.", "See: detente agreement list"),
    "ambiguous-agreement": ("More than one agreement begins with {agreement}.",
        "Write more digits."),
    "already-signed": ("We have signed agreement {agreement} already.", "Nothing is left to do."),
    "not-adopted": ("We have not signed agreement {agreement}.",
        "Run: detente agreement adopt {agreement}; another person signs."),
    "party-not-in-pack": ("The parties {parties} are not those the text names: {pack}.",
        "Name the others with --with; your own code was chosen at detente init."),
    "no-such-party": ("No party of the agreement is called {party}.", "Its parties: {known}."),
    "no-such-peer": ("No introduced center is called {peer}; known: {known}.",
        "Introduce it by its card: detente peer add FILE"),
    "ambiguous-peer": ("More than one center is called {peer}.",
        "Name it by its center name or the beginning of its fingerprint."),
    "not-introduced": ("A party's center was not introduced (fingerprint {fingerprint}).",
        "Ask for its card and run: detente peer add FILE"),
    "own-card": ("This is our own card.", "Ask the other side for theirs."),
    "card-changed": ("{center} shows another card under the same root.",
        "Do not go on by this link. Ask them by voice whether they changed their keys."),
    "no-such-pack": ("No agreement text is called {name}.",
        "Known: {known}. A folder of your own is written with a slash, such as ./name."),
    "bad-pack": ("{file} line {line}: {problem}: {found}; expected {expected}.",
        "Correct that line of the pack, and run: detente agreement check PACK"),
    "pack-unreadable": ("{path} cannot be read: {why}.", "Check the folder and its rights."),
    "pack-not-founded": ("The text sent is not the one the founding text names.", _ASK_AGAIN),
    "type-incomplete": ("Field {name} has no code list.", _BUG),
    # --- the home ---------------------------------------------------------------------------------
    "no-center": ("There is no center at {home}.",
        "Name its folder with --home, or set one up: detente init --help"),
    "center-exists": ("A center is set up here already.", "Choose another folder with --home."),
    "home-in-use": ("Another detente process uses this home.", "Wait for it to end, or end it."),
    "wrong-passphrase": ("The passphrase does not open {path}, or the file was changed.",
        "Type it again; if it is certainly right, restore the key file from its backup."),
    "passphrase-short": ("The passphrase has {got} characters; it needs {needed}.",
        "Use a longer one."),
    "passphrase-text": ("The passphrase is not valid Unicode.", "Choose another."),
    "key-absent": ("A key is not here: {path}{purpose}.", "Bring the medium that holds it."),
    "key-file-damaged": ("{path} is not a key file ({why}).", "Restore it from its backup."),
    "key-file-present": ("{path} is there already.", "Keys are never written over; move it first."),
    "root-differs": ("The root is another than expected ({origin}).", _RESTORE),
    "secret-damaged": ("A stored secret does not open ({context}).", _RESTORE),
    "card-not-ours": ("The keys here are not those on the card of {center}.", _RESTORE),
    "disk-full": ("The disk is full. Nothing was done by halves.", "Make room and run it again."),
    "disk-failed": ("The disk failed: {detail} {path}.", "Check the disk and its rights first."),
    "sqlite-too-old": ("SQLite {found} can damage its files; {needed} is needed.",
        "Install the program's locked libraries."),
    "sqlite-not-durable": ("SQLite does not keep what it promises on this disk.",
        "Put the home on a local disk."),
    "store-version": ("The record was written by another version of the program.",
        "Use the version that wrote it."),
    "store-damaged": ("The record file is damaged.", _RESTORE),
    "store-unreadable": ("What is stored in {table} cannot be read ({why}).", _RESTORE),
    "store-closed": ("The store is closed.", _BUG),
    "stored-head-differs": ("The stored head of {origin} is not the one we had read.", _RESTORE),
    "head-damaged": ("The signed head of {origin} does not fit its entries ({why}).", _RESTORE),
    "register-damaged": ("Register {origin} is damaged at entry {index} ({why}).", _RESTORE),
    "opening-damaged": ("The content of entry {index} of {origin} was changed ({why}).", _RESTORE),
    "house-closed": ("Entry {index} of the house register cannot be read.", _RESTORE),
    "serials-used-up": (
        "No serial is left for {year}.",
        "Report this: no center writes that much.",
    ),
    "no-register": (
        "Nothing of the register of {party} is held here.",
        "Wait for their parcel, or name another party.",
    ),
    "folder-not-empty": ("The folder {path} is not empty.", "Name an empty or absent folder."),
    "opened-not-agreed": (
        "Under this agreement no center says that a message was opened.",
        "Nothing to do; acknowledge it when a person has read it: detente ack SERIAL",
    ),
    "seat-misnamed": (
        "The founding text calls a center {center} ({seat}); the card of its key does not.",
        "Adopt nothing. Ask its maker for a text with the names of the cards.",
    ),
    "seats-not-in-pack": (
        "The founding text does not bind the parties that its pack names ({expected}).",
        "Adopt nothing. Ask its maker for another.",
    ),
    "seen-falls": ("An entry has seen less of a register than one before it {origin}{index}.",
        "Its author's fault; keep this record as it is."),
    "cosignature-false": ("A cosignature entered in {origin}, entry {index}, is false ({why}).",
        "Its author entered it; keep this record as it is."),
    "head-moved": ("Something else wrote to the record meanwhile.", "Run the command again."),
    "value-moved": ("Something else changed a stored value meanwhile.", "Run the command again."),
    "contract-broken": ("The program asked the store for something impossible.", _BUG),
    "no-such-entry": ("There is no such entry.", _BUG),
    "opening-present": ("The entry has its content already.", _BUG),
    "epoch-stopped": ("Nothing more is signed in {origin}: somebody showed a head of ours we lack.",
        "See: detente status. Ask every counterpart what they hold of ours."),
    "clock-unusable": ("The machine's clock shows no usable time ({value}).", "Set the clock."),
    "scenario-clock-live": ("Live traffic never runs on a scenario clock.", "Use an exercise."),
    "scenario-clock-back": ("A scenario clock cannot go back.", "Begin the scenario anew."),
    "unknown-mark": ("There is no such mark: {mark}.", "Use live, exercise or replay."),
    # --- links and parcels ------------------------------------------------------------------------
    "link-absent": ("The folder {folder} is not there.", "Put the medium in and name its folder."),
    "link-full": ("The medium {folder} is full. Nothing was left there by halves.", "Make room."),
    "link-read-only": ("The medium {folder} cannot be written.", "Take off its write protection."),
    "link-failed": ("The medium {folder} failed: {detail}.", "Try another medium."),
    "bad-parcel-name": ("{name} is not the name of a parcel.", _BUG),
    "parcel-too-large": ("A parcel would be too large ({bytes} bytes).", _BUG),
    "unknown-link-tag": ("A parcel is not for us, or from nobody we were introduced to.",
        "Leave it to whom it belongs."),
    "sender-names-another": ("Its sender names somebody else: {sender}{origin}.", _FORGED),
    "bad-padding": ("A parcel is not padded as it must be.", _ASK_AGAIN),
    "does-not-open": ("It does not open to what was signed ({part}).", _FORGED),
    "not-addressed-to-us": ("Entry {index} of {origin} was not addressed to us.", _ASK_AGAIN),
    "no-leaf-for-opening": ("Content came for an entry that is not there.", _ASK_AGAIN),
    "agreement-without-us": ("Agreement {agreement} was sent to us and has no seat for us.",
        _ASK_AGAIN),
    "too-many-agreements": ("More than {limit} agreements are kept by nobody.", "Ask them why."),
    "too-many-registers": ("More than {limit} registers of one party are kept by nobody.",
        "Ask them why they opened so many."),
    "receipt-of-no-party": ("A receipt for {origin} by somebody who is no party to its agreement.",
        "Nothing needs doing; it was set aside."),
    "too-much-lacking": ("Of {origin} we lack more than a receipt can list ({limit} ranges).",
        "It is taken as soon as they send the contents along."),
    "unknown-agreement": ("It belongs to an agreement we do not have: {origin}.",
        "It comes again once the agreement has come."),
    "beyond-head": ("It has entries beyond its signed head.", _ASK_AGAIN),
    "register-forks": ("{origin} has two histories at entry {index}; one key signed both.",
        "Keep both: they prove it. See: detente status"),
    "own-head-unknown": ("Somebody showed a head of ours of size {size}; we hold {held}.",
        "Nothing more is signed there. Was this home restored? Ask every counterpart."),
    "cosigned-unknown-head": ("A receipt is for a head of ours that we never signed.", _ASK_AGAIN),
    "not-a-register-of-this-agreement": ("{origin} is no register of this agreement.", _ASK_AGAIN),
    # --- formats and proofs -----------------------------------------------------------------------
    "too-large": ("It is too large for a {what} (at most {limit}).", _FORGED),
    "bad-encoding": ("Its bytes are not in the one form allowed ({reason}).", _FORGED),
    "bad-shape": ("{where} is not what it must be; expected {expected}.", _FORGED),
    "bad-name": ("{name} is no {what} name.",
        "Center: lower-case host name. Party code: 2 to 8 of A-Z and 0-9, a letter first."),
    "unknown-version": ("It is of a version this program does not know.", "Use a newer program."),
    "weak-key": ("It contains a key that proves nothing.", "Do not accept it. Ask for a new card."),
    "key-reused": ("One key serves two purposes.", "Do not accept it. Ask for a new card."),
    "wrong-length": ("A key or signature has the wrong length.", _FORGED),
    "bad-signature": ("A signature is false.", _FORGED),
    "unknown-signature": ("It is signed by a key that has no place there: {name}.", _FORGED),
    "repeated-signature": ("It carries one key's signature twice.", _FORGED),
    "signature-missing": ("The signature of its author is missing.", _FORGED),
    "no-known-signature": ("None of its signatures is by a key given.", "Check the key."),
    "ambiguous-keys": ("Two keys given have one name and id.", "Give each key once."),
    "bad-note": ("A signed note is not in its form ({reason}).", _FORGED),
    "bad-checkpoint": ("A checkpoint is not in its form ({reason}).", _FORGED),
    "bad-cosignature": ("A cosignature is not in its form ({reason}).", _FORGED),
    "bad-proof": ("A proof is not in its form ({reason}).", _FORGED),
    "bad-inclusion-proof": ("The entry does not stand under the signed root.", _FORGED),
    "bad-consistency-proof": ("Two roots are not of one history.", _FORGED),
    "bad-multiproof": ("The entries do not stand under the signed root.", _FORGED),
    "bad-origin": ("{origin} is not the name of a register.", _FORGED),
    "bad-key-name": ("A key's name is not allowed.", "Check the key."),
    "bad-vkey": ("This is not a verifier key.", "Write it as NAME+ID+KEY."),
    "bad-tile": ("A tile is not in its form ({reason}).", _FORGED),
    "evidence-refused": ("REFUSED. {part}: {why}.", _FORGED),
    "trusted-card-refused": ("The card {file} that was given as trusted does not stand ({why}).",
        "Use the card as you got it from a source you trust."),
    "not-the-trusted-root": ("It is signed under root {signed}, not under {trusted}.",
        "It is not from whom you trust. Do not rely on it."),
    "cannot-read": ("{path} cannot be read: {why}.", "Check the path and its rights."),
    "unknown-part": ("The file has a part nobody knows: {part}{what}.", _FORGED),
    "evidence-too-large": ("The evidence would be too large.", "Show fewer fields: --field NAME"),
    "no-signed-head": ("No signed head of {origin} covers the entry yet.",
        "Exchange parcels first: detente courier FOLDER"),
    "folder-unreadable": ("{path}{folder} cannot be read as a folder.", "Check the path."),
    "unreadable": ("{path} cannot be read.", "Check the path and its rights."),
    # --- inside -----------------------------------------------------------------------------------
    "encode-depth": ("A value is nested too deep.", _BUG),
    "encode-range": ("A number is too large.", _BUG),
    "encode-text": ("A text is not valid Unicode.", "Type it anew."),
    "encode-type": ("A value has a type that the format lacks.", _BUG),
    "entry-too-long": ("An entry is too long for a tile.", _BUG),
    "cosignature-range": ("A cosignature was asked for a range that is none.", _BUG),
    "cosignature-time": ("A cosignature was asked for a time that is none.", _BUG),
    "cosignature-type": ("A cosignature was asked of a key that makes none.", _BUG),
    "no-such-key": ("There is no such key.", _BUG),
    "no-such-range": ("There is no such range of entries.", _BUG),
    "not-a-frontier": ("These hashes are no edge of a tree.", _BUG),
    "not-a-hash": ("This is no hash.", _BUG),
    "tree-full": ("The tree is full.", _BUG),
    "wrong-seed": ("A seed has the wrong length.", _BUG),
}
# fmt: on

_STATUS_BY_CODE: Final[Mapping[str, int]] = {
    "usage": USAGE,
    "no-such-command": USAGE,
    "say-who": USAGE,
    "bad-field-input": USAGE,
    "bad-person-input": USAGE,
    "bad-name-input": USAGE,
    "choose-agreement": USAGE,
    "link-absent": NO_LINK,
    "link-full": NO_LINK,
    "link-read-only": NO_LINK,
    "link-failed": NO_LINK,
    "evidence-refused": NOT_VERIFIED,
}
# Of our own typing; the same codes from outside are failed verifications.
_USAGE_CODES: Final = frozenset(
    {
        "bad-name",
        "bad-shape",
        "bad-date",
        "bad-instant",
        "unknown-role",
        "bad-person",
        "people-missing",
        "reason-missing",
        "passphrase-short",
    }
)


# What may be wrong with a part of evidence, after its name; any other code is shown as it is.
_REFUSED_BECAUSE: Final = {
    "does-not-open": "is not what was signed",
    "root-differs": "does not lead to what was signed",
    "bad-multiproof": "does not lead to what was signed",
    "bad-inclusion-proof": "does not lead to the signed head",
    "bad-consistency-proof": "does not lead to the signed head",
    "bad-signature": "a signature is false",
    "unknown-signature": "a signature is by a key that has no place there",
    "repeated-signature": "one key signed twice",
    "signature-missing": "the author's signature is missing",
    "weak-key": "holds a key that anybody can forge for",
    "bad-encoding": "is not in the one form allowed",
    "bad-shape": "is not in the one form allowed",
    "wrong-length": "is not in the one form allowed",
    "bad-proof": "is not in the one form allowed",
    "bad-note": "is not in the one form allowed",
    "bad-checkpoint": "is not in the one form allowed",
    "unknown-version": "is of a version this program does not know",
    "unknown-part": "is needed by nothing in the file",
    "too-large": "is larger than any evidence",
    "not-introduced": "the card of a party is missing",
    "not-a-register-of-this-agreement": "belongs to another agreement",
    "receipt-for-another-register": "speaks of another register",
}


def exit_status(error: DetenteError) -> int:
    """Exit status of a command that ended with this error."""
    if error.code in _STATUS_BY_CODE:
        return _STATUS_BY_CODE[error.code]
    typed = isinstance(error, OurFault) and not isinstance(error, RuleBroken)
    if typed and error.code in _USAGE_CODES:
        return USAGE
    if isinstance(error, NeedsSecondPerson):
        return SECOND_PERSON
    if isinstance(error, RuleBroken):
        return RULE
    if isinstance(error, TheirFault | StateDamaged):
        return NOT_VERIFIED
    return FAILED


def at_fault(error: DetenteError) -> str:
    """Who must act, in words, by the class of the error."""
    if isinstance(error, NeedsSecondPerson):
        return "nobody's fault: the act takes a second person"
    if isinstance(error, RuleBroken):
        return "the message: it breaks a rule of its type or agreement; nothing was signed"
    if isinstance(error, OurFault):
        return "this request"
    if isinstance(error, TheirFault):
        return "what came from outside"
    if isinstance(error, Conflict):
        return "this machine: two things wrote at once"
    if isinstance(error, StateDamaged):
        return "this machine: the stored record does not verify"
    return "this machine" if isinstance(error, EnvironmentFault) else "unknown"


def sentence(error: DetenteError) -> str:
    """What happened, in one sentence; never raises, also for a code nobody wrote a sentence for."""
    facts = shown_facts(error)
    if error.code == "evidence-refused":
        why = facts.get("why", "")
        facts["why"] = _REFUSED_BECAUSE.get(why, why)
    return _sentence(error.code, facts)


def next_step(error: DetenteError) -> str:
    """What to do next."""
    known = MESSAGES.get(error.code)
    return _filled(known[1], shown_facts(error)) if known else _BUG


def sentence_for(told: str) -> str:
    """The sentence of a code whose facts are not at hand."""
    return _sentence(told, {})


def _sentence(told: str, facts: Mapping[str, str]) -> str:
    known = MESSAGES.get(told)
    if known is None:
        listed = ", ".join(f"{key} {fact}" for key, fact in facts.items())
        return f"{told}: {listed}"
    return _filled(known[0], facts)


def shown_facts(error: DetenteError) -> dict[str, str]:
    """The facts as safe text."""
    return {key: _shown(fact) for key, fact in sorted(error.facts.items())}


class _Facts(dict[str, str]):
    """Facts of an error; what is missing shows as `?`, or as nothing beside another one."""

    def __missing__(self, key: str) -> str:
        return "?"


def _filled(template: str, shown: Mapping[str, str]) -> str:
    facts = _Facts(shown)
    names = [name for _, name, _, _ in string.Formatter().parse(template) if name]
    if any(name in facts for name in names):
        # Adjacent alternatives such as {path}{purpose}: what is absent says nothing.
        for one, other in itertools.pairwise(names):
            if f"{{{one}}}{{{other}}}" in template:
                facts.setdefault(one, "")
                facts.setdefault(other, "")
    return template.format_map(facts).replace(" .", ".").strip()


def _shown(fact: object) -> str:
    if isinstance(fact, list | tuple | set | frozenset):
        return ", ".join(neutral(str(item)) for item in fact) or "none"
    if isinstance(fact, bytes):
        return fact.hex()
    return neutral(str(fact))
