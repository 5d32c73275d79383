"""Every bound in one place: a name, a unit last, and the reason beside it."""

from __future__ import annotations

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

# --- encoding ---------------------------------------------------------------------------------
# A message nests at most: parcel > item > contents > opening > fields > row > cell. Twice that.
CBOR_DEPTH_MAX: Final = 16
# Integers are what RFC 8949 heads can carry; 64 bits.
UINT_MAX: Final = 2**64 - 1

# --- names ------------------------------------------------------------------------------------
# Origin = name + "/exercise/" + 32 + "/" + 16 must stay below 255, the bound of a cosigner name in
# the C2SP cosignature (opaque <1..2^8-1>).
CENTER_NAME_CHARS_MAX: Final = 128
PARTY_CODE_CHARS_MAX: Final = 8  # it is read aloud in every serial
NAME_CHARS_MAX: Final = 200  # a state's or a person's name; longer is a mistake or an attack
TYPE_NAME_CHARS_MAX: Final = 64
# `to` is one 64-bit unsigned integer: one bit per seat (design, leaf).
SEATS_MAX: Final = 64

# --- record -----------------------------------------------------------------------------------
# 256-wide tiles, C2SP tlog-tiles.
TILE_WIDTH: Final = 256
# C2SP entries carry a two-byte length.
TILE_ENTRY_BYTES_MAX: Final = 65_535
# C2SP signed-note: verifiers accept at least 16 signatures; 64 seats with two algorithms need 128.
NOTE_SIGNATURES_MAX: Final = 160
# 160 ML-DSA lines of 3.3 kB each and the text.
NOTE_BYTES_MAX: Final = 640 * KIB
# A tree of 2^40 entries is beyond any use; proofs stay below 41 hashes and loops stay bounded.
TREE_SIZE_MAX: Final = 2**40
# An inclusion proof in the largest tree: one hash a level.
PROOF_HASHES_MAX: Final = 40
# C2SP cosignature: opaque cosigner_name<1..2^8-1> and log_origin<1..2^8-1>.
NOTE_NAME_BYTES_MAX: Final = 255
# C2SP cosignature: the timestamp "MUST NOT exceed 2^63 - 1".
COSIGNATURE_TIME_MAX: Final = 2**63 - 1
# Text lines in front of the checkpoint of a tlog-proof: 40 hashes of 45 bytes, twice that.
PROOF_HEAD_BYTES_MAX: Final = 4 * KIB
# 256 entries of the greatest length with their two-byte lengths; larger files are not read.
TILE_BUNDLE_BYTES_MAX: Final = TILE_WIDTH * (TILE_ENTRY_BYTES_MAX + 2)
# A log folder with every superseded partial tile of 250,000 entries has half a million files.
LOG_FILES_MAX: Final = 2**20
LOG_DEPTH_MAX: Final = 12  # tile/entries/x000/x000/x000/000.p/255 is eight deep
# Public keys kept parsed: every statement key of every seat over several epochs.
KEYS_CACHED_MAX: Final = 4_096
# Cards kept verified: those of all seats and epochs, which every file of evidence carries again.
CARDS_CACHED_MAX: Final = 256
PACKS_CACHED_MAX: Final = 16  # packs kept read: a center has many agreements under a few
SALT_BYTES: Final = 16
PATHS_CACHED_MAX: Final = 4_096  # paths of fields kept encoded; a type has about forty
ROOTS_CACHED_MAX: Final = 1_024  # of one tree; entries name the last few sizes of each register
# Origins and heads of our own store kept parsed: a dozen agreements, a few registers each.
TEXTS_CACHED_MAX: Final = 1_024
# Notes kept parsed: each head is read several times while one parcel is taken in or made.
NOTES_CACHED_MAX: Final = 16
# A paragraph in any script; more is a memorandum, and a notification of its own.
LATE_REASON_BYTES_MAX: Final = 2_000
LEAF_BYTES_MAX: Final = 79  # 71 up to four seats; 64 seats need an eight-byte integer
# A list of 6,000 prisoners must fit with room; four times the largest list met in practice.
BODY_DIGESTS_MAX: Final = 32_768
FIELD_NUMBER_MAX: Final = 65_535
# Fields of a pack start here; below are the record's own paths (0 header, 1 receipt, 2 padding,
# ...).
PACK_FIELD_FIRST: Final = 16
FIELDS_MAX: Final = 1_024  # of one draft; the richest treaty form met has about forty
TEXT_FIELD_BYTES_MAX: Final = 64 * KIB  # about thirty pages; longer belongs in an attachment
OPENING_BYTES_MAX: Final = 4 * MIB  # 6,000 rows of 300 bytes, twice
SEEN_REGISTERS_MAX: Final = 4 * SEATS_MAX  # each seat with a few epochs
LACKING_RANGES_MAX: Final = 1_024
AHEAD_ENTRIES_MAX: Final = 1_024
# Contents kept ahead of a gap in one agreement; all are looked through whenever a parcel comes.
AHEAD_BYTES_MAX: Final = 64 * MIB
# Signed heads of one register beyond the leaves held, besides the longest: each is compared when
# its leaves come. An honest author has one or two on their way; the oldest are kept.
FAR_HEADS_MAX: Final = 8
ENTERED_COSIGNATURES_MAX: Final = 2 * SEATS_MAX
# The post-quantum cosignature costs 2.4 kB; one a day covers all before it (design, Keys).
MLDSA_ENTRY_INTERVAL_S: Final = 86_400

# --- cards ------------------------------------------------------------------------------------
CARD_BYTES_MAX: Final = 32 * KIB  # a full card is about 9.5 kB
# Cards of one root pair that are kept: each signed by it, so only its bearer could fill a store.
CARDS_PER_ROOT_MAX: Final = 64
CARD_LANGUAGES_MAX: Final = 32  # names of one party; the field works in nine languages

# --- agreements -------------------------------------------------------------------------------
# A center has a dozen agreements; a peer must not fill the store with founding texts.
AGREEMENTS_MAX: Final = 256
# Founding texts one peer may bring that we have not signed; others must find room beside it.
AGREEMENTS_UNSIGNED_MAX: Final = 16
PACK_FILES_MAX: Final = 512
PACK_FILE_BYTES_MAX: Final = 1 * MIB
PACK_BYTES_MAX: Final = 4 * MIB  # it travels in one parcel
# Later versions of one agreement that are kept: a treaty has had five amendments in thirty years.
VERSIONS_MAX: Final = 32
VERSIONS_BROUGHT_MAX: Final = 16  # those that came from peers; a person finds room beside them
PACK_PATH_CHARS_MAX: Final = 200  # what every file system and archive still takes
# A dotted key costs the TOML parser the square of its parts; no honest line is longer.
PACK_LINE_CHARS_MAX: Final = 1_000
PACK_LANGUAGES_MAX: Final = 32  # as on a card
# Occurrences of one series between two parties: daily for 54 years, hourly for two.
BOARD_PERIODS_MAX: Final = 20_000
PACK_AMOUNT_MAX: Final = 100_000  # number in "N minutes"; 100,000 days are 273 years
PACK_ROWS_MAX: Final = 64  # rows of one clause: what a tally counts, its exceptions
CLAUSE_ID_CHARS_MAX: Final = 64  # it is read aloud
CLAUSE_DEPTH_MAX: Final = 8  # a duty that waits for a duty that waits; no treaty met goes beyond 3
GEO_POINTS_MAX: Final = 64  # of one shape; two such shapes take two seconds at the very worst
GEO_EDGE_M_MAX: Final = 1_000_000  # beyond it, who drew a straight line meant another one
GEO_DISTANCE_M_MAX: Final = 10_000_000  # a quarter of the way around
# Phrases held against a wrong one to find the nearest; beyond them the message is no better.
PACK_PHRASES_COMPARED_MAX: Final = 2_000
FOUNDING_BYTES_MAX: Final = 32 * KIB
# What one center may send another of a type in a day where the pack says nothing. A replay of a
# year of the richest record known takes 100,000 entries; none has a day with a tenth of that.
QUOTA_ENTRIES_DEFAULT: Final = 2**17
QUOTA_BYTES_DEFAULT: Final = 512 * MIB  # the same of 4 KiB each, the middle of a list and a notice
# Of a type about the line itself: one every 21 seconds all day; a schedule asks for one a minute.
QUOTA_LINE_ENTRIES: Final = 4_096
QUOTA_LINE_BYTES: Final = 16 * MIB  # the same of 4 KiB each
# Of `given-elsewhere`, whose evidence all who hold it verify: a year of launches at once.
QUOTA_ELSEWHERE_ENTRIES: Final = 256
QUOTA_ELSEWHERE_BYTES: Final = 32 * MIB  # the same of 128 KiB each, several parties' receipts

# --- evidence ---------------------------------------------------------------------------------
EVIDENCE_BYTES_MAX: Final = 16 * MIB  # a list of 6,000 rows shown whole takes about 1 MiB
EVIDENCE_CARDS_MAX: Final = SEATS_MAX  # one a party; each was needed or the file is refused
# In a `given-elsewhere`: between two parties it has 27 kB, most of it cards; each further one that
# received it adds some 14 kB, and two signatures that whoever reads the record verifies.
GIVEN_ELSEWHERE_BYTES_MAX: Final = 256 * KIB
# Items of all arrays and maps in it: 3,000 rows of a table whole; a notice of four fields has 110.
# Reading so many takes 20 ms, and every reader of the record reads them.
GIVEN_ELSEWHERE_ITEMS_MAX: Final = 2**16

# Several of them in one file. A notification of a few fields with its receipts takes some 40 KiB,
# so that 1,700 fill it; a reader needs three times its size, and half a minute.
BUNDLE_BYTES_MAX: Final = 64 * MIB
BUNDLE_FILES_MAX: Final = 2_048

# Two notes of two lines, two cuts, a card and a founding text of the greatest length.
INCIDENT_BYTES_MAX: Final = 80 * KIB
# A tree of 2^40 leaves cut in two: at most one hash a level on either side of the cut, and one.
CUT_HASHES_MAX: Final = 41

# --- parcels and links ------------------------------------------------------------------------
PARCEL_BYTES_MAX: Final = 16 * MIB  # one read into memory; more is split
PARCEL_CLASS_BYTES_MIN: Final = 1 * KIB  # size classes are powers of two from here
PARCEL_ITEMS_MAX: Final = 1_024  # a dozen agreements with a few registers each take a hundred
# Items of all arrays of one parcel's inside: five times those of the fullest honest one. A value of
# one byte costs seventy in memory.
PARCEL_VALUES_MAX: Final = 2**20
# A hint below what its sender signed makes us send the same again: thirty bytes ask for an answer
# of megabytes. Whoever lost a store asks by recovery (X19), which has its own budget.
HINTS_HEARD_S: Final = 600
HINTS_HEARD_MAX: Final = 16  # a center that gets its own back asks again with each parcel
# What somebody asks for in the same words and was sent so often it cannot take: it holds another
# history of that register, which its author showed it, or another key of it. Who loses one parcel
# in ten loses so many in a row once in 10^8, and then still has the author, who owes it.
SAME_ANSWERS_MAX: Final = 8
HINT_HEADS_MAX: Final = 1_024  # a dozen agreements of a few seats and epochs, many times over
# What one parcel carries of leaves and contents before the next is begun; half of the maximum, so
# that one last opening of full size still fits.
PARCEL_FILL_BYTES: Final = 8 * MIB
# Versions of a text that go along with one content: one of full size, which is what terms name. So
# a content of full size, its version and a founding pack still fit into one parcel.
PARCEL_VERSIONS_BYTES: Final = PACK_BYTES_MAX
# What one parcel carries of several agreements; the rest is for names, notes and cards.
PARCEL_JOINED_BYTES: Final = PARCEL_BYTES_MAX - 2 * MIB
PARCEL_LEAVES_MAX: Final = 65_536
LINK_TAG_BYTES: Final = 16
RECOVERY_ID_BYTES: Final = 16  # drawn at random; nobody guesses one that would be taken as known
# A request to send everything again costs its peer the whole record; honest ones are rare.
RECOVERY_INTERVAL_S: Final = 3_600
# How far parcel numbers and steps leap after a restore: beyond all that was sent since the backup.
# Two years of seconds, since numbers of a lost store may rest on a clock that ran ahead. Where that
# is not enough, the peer says how far it is.
RECOVERY_NUMBERS_LEAP: Final = 2**26
RECOVERY_PASSED_MAX: Final = 2**63 - 1  # of what a peer says it took; as many numbers are left then
RECOVERY_STEPS_LEAP: Final = 32
LINK_STEP_INTERVAL_S: Final = 86_400  # the step rises at most daily
# Parcels under the pair's secret in a row without a word back; a bag of a courier has fewer.
LINK_UNHEARD_MAX: Final = 8
LINK_STEPS_AHEAD_MAX: Final = 1_024  # about three years of silence
LINK_STEPS_NEAR: Final = 16  # a fortnight's; looked at for every peer before any three years are
QUARANTINE_ITEMS_MAX: Final = 1_024  # oldest are dropped, and the drop is counted
QUARANTINE_BYTES_MAX: Final = 64 * MIB
# Kept of one parcel; the others are counted. Each costs a flush, and a parcel has 65,536 openings.
QUARANTINE_PER_PARCEL_MAX: Final = 32
# Two heads prove a fork; a few more show its course. Each keeps its incident file.
INCIDENTS_PER_REGISTER_MAX: Final = 8
# Parcels handed over between two writings of their number; a start passes over so many numbers, so
# that none is used twice.
PARCELS_UNSAVED_MAX: Final = 64
# Names kept of parcels left for one peer on media; a set of 100,000 entries has a dozen.
LEFT_NAMES_MAX: Final = 256
COURIER_FILES_MAX: Final = 4_096  # parcels looked at in one pass over a folder
LINKS_PER_PEER_MAX: Final = 16  # wires, satellite, courier; a desk shows them all on one screen
LINK_ADDRESS_CHARS_MAX: Final = 4_096  # a path, PATH_MAX of Linux
# What was handed over on a live link and not receipted for so long is sent again; a receipt takes
# a few flushes, a few seconds on a bad day. It doubles each time up to an hour: a peer that does
# not receipt at all must not cost us a parcel a minute.
RECEIPT_WAIT_S: Final = 60
RECEIPT_WAIT_S_MAX: Final = 3_600
# A cosignature alone waits so long for something to travel with; only marks rest on it.
COSIGNATURE_HOLD_S: Final = 2

# --- https ------------------------------------------------------------------------------------
HTTPS_HEADER_BYTES_MAX: Final = 8 * KIB  # an honest request has about 200 bytes of it
# A hello has about 40 bytes, an open a card and a signature, an answer a nonce and signatures.
HTTPS_GREETING_BYTES_MAX: Final = CARD_BYTES_MAX + KIB
# The current link key, and those of earlier cards that are still kept.
HTTPS_PROOFS_MAX: Final = 4
# From the first byte of a connection to its opening: a handshake and two small messages.
HTTPS_OPEN_S: Final = 15
# For the head of one request once its first byte has come, and before the rate below counts.
HTTPS_GRACE_S: Final = 10
# A wide link at its worst; 16 MiB then take 34 minutes. Slower is the business of another bearer.
HTTPS_RATE_BYTES_PER_S_MIN: Final = 8 * KIB
HTTPS_IDLE_S: Final = 120  # between two requests; a caller asks at least every HTTPS_WAIT_S_MAX
HTTPS_WAIT_S_MAX: Final = 30  # an empty request is held so long; below what middle boxes cut off
HTTPS_ANSWER_S: Final = 120  # for the answer beyond what was asked to wait: a disk under load
HTTPS_REQUESTS_MAX: Final = 1_000_000  # of one connection; then it is opened and proved anew
# Connections not opened yet, in all and from one address; beyond, the oldest of the address that
# has most is closed. Addresses that an introduced center proved itself from have room of their own.
HTTPS_STRANGERS_MAX: Final = 64
HTTPS_STRANGERS_PER_ADDRESS_MAX: Final = 16
# Of one center: its machines and way outs; more would be room that one hostile center takes.
HTTPS_ADDRESSES_PER_PEER_MAX: Final = 8
HTTPS_CONNECTIONS_PER_PEER_MAX: Final = 8  # two a link, and those that broke unnoticed
# Bodies being received: of one peer one parcel, in all sixteen of them.
HTTPS_PEER_BODIES_BYTES_MAX: Final = PARCEL_BYTES_MAX + 64 * KIB
HTTPS_BODIES_BYTES_MAX: Final = 16 * HTTPS_PEER_BODIES_BYTES_MAX
HTTPS_CONNECT_S: Final = 15  # for the way there and the TLS handshake
# Before we ask again where the last question brought nothing sound and was not held as asked.
HTTPS_PAUSE_S: Final = 1
HTTPS_RETRY_S_MIN: Final = 1  # before a link that failed is tried again; doubles up to the next
HTTPS_RETRY_S_MAX: Final = 60
HTTPS_CERTIFICATE_DAYS: Final = 3_650  # nobody looks; longer than any run

# --- serving ----------------------------------------------------------------------------------
COURIER_VISIT_S: Final = 10  # how often a server looks into a courier's folder
COURIER_VISIT_S_MIN: Final = 0.01  # a look reads the whole folder
INTERVAL_S_MAX: Final = 86_400  # between two looks; what is looked at less often is forgotten
LINK_NOTE_S: Final = 10  # how often what a link did is written down while nothing changes
CONTROL_WORDS_MAX: Final = 4_096  # of one command line
CONTROL_BYTES_MAX: Final = 32 * MIB  # one command with a file on its standard input
CONTROL_PIECE_BYTES: Final = 256 * KIB  # of its output in one message
CONTROL_COMMANDS_MAX: Final = 32  # at once; officers and scripts of one machine
CONTROL_QUESTIONS_MAX: Final = 16  # of one command; each runs it from the start
CONTROL_S: Final = 30  # for one message of a command to come or to be taken
# Of one kind of trouble with one party so many are told in a minute; the rest as a number.
LOG_TROUBLES_MAX: Final = 5
LOG_TROUBLES_S: Final = 60
JOBS_WAITING_MAX: Final = 256  # of one peer, or of the commands here

# --- what is done by the clock ----------------------------------------------------------------
# A live link brings a receipt within a second; five minutes outlast the restart of a machine.
SILENT_AFTER_S: Final = 300
# An outage announced for longer than a week is a silence all the same, and somebody looks at it:
# one message must not excuse a center for ever.
ANNOUNCED_S_MAX: Final = 7 * 86_400
# Nothing heard for so long is no longer called heard where no line test has a rhythm of its own: a
# courier comes about daily, and a day late is no alarm.
QUIET_AFTER_S: Final = 2 * 86_400
# An unanswered line test is missed after an hour, the rhythm of the line that is tested most often.
LINE_TEST_ANSWER_S_MAX: Final = 3_600
# The next test while one stands unanswered: it would wait in the same queue and prove no more.
LINE_TEST_AGAIN_S_MIN: Final = 86_400
LINE_TESTS_KEPT_MAX: Final = 64  # of one peer, for the count of missed ones; a month of daily ones
# A gap that closes by itself is no matter for a signed request; several exchanges fit in it.
GAP_ASK_AFTER_S: Final = 900
GAP_ASK_AGAIN_S: Final = 3_600  # doubles each time: somebody repairs, and is not drowned in asking
GAP_ASK_INTERVAL_S_MAX: Final = 86_400  # once a day is enough to say that it still stands
GAP_RANGES_MAX: Final = 64  # rows of one request; what is left is asked for with the next
PEER_NOTES_MAX: Final = 64  # posts of one center, on a sheet that somebody reads at night

# --- routine contacts and drills ----------------------------------------------------------------
# A routine contact counts from so long before its hour until so long after it: who takes the watch
# at the hour gets to it within half an hour, and clocks set by hand differ by minutes. So hours lie
# at least twice as far apart, and no contact counts for two of them.
CONTACT_WINDOW_S: Final = 1_800
CONTACT_HOURS_MAX: Final = 24  # of one day; the line that is tested most often is tested hourly
CONTACTS_MISSED_SHOWN_MAX: Final = 31  # of one month; one a day is a page, more is the same news
# A silence that began so long before a month is the same silence in it, with the same cause.
CONTACT_LOOK_BACK_S: Final = 7 * 86_400
# The desk tells of contacts missed in the last day; what is older stands with the link.
CONTACT_TOLD_S: Final = 86_400
# Where an agreement says nothing of when a person acknowledges: half an hour, as in most that do.
DRILL_ANSWER_S: Final = 1_800
DRILL_ANSWER_S_MIN: Final = 60  # nobody reads and signs in less
DRILL_ANSWER_S_MAX: Final = 86_400  # who takes longer was not reached
DRILLS_PLANNED_MAX: Final = 64  # open ones with one center; one a week for a year, with room
# What a report and its median look back over: three years of a drill each quarter.
DRILLS_COUNTED_MAX: Final = 12

# --- backups ----------------------------------------------------------------------------------
# Every register of 256 agreements with four epochs a seat takes about 200 bytes of it.
BACKUP_MANIFEST_BYTES_MAX: Final = 16 * MIB
BACKUP_SMALL_BYTES_MAX: Final = 64 * KIB  # a card, a key file, a passphrase: each below half of it
BACKUP_READ_BYTES: Final = 1 * MIB  # read at once; a store may be larger than memory
# Parcels of one center that came before the founding text they speak of, kept until it comes.
EARLY_PARCELS_MAX: Final = 8
# A backup older than this is named: a counterpart hands back what was signed, not drafts or people.
BACKUP_AGE_S_MAX: Final = 7 * 86_400
# Free disk below which an operator is told: a hundred of the largest openings with their log.
DISK_FREE_BYTES_MIN: Final = 1_024 * MIB
# A busy day of the busiest center known writes a tenth of this; below it the next entry may fail.
DISK_FREE_BYTES_LEAST: Final = 64 * MIB
# Two clocks set by hand differ by minutes; what differs by more makes deadlines undecided.
CLOCK_APART_S_MAX: Final = 300

# --- stores -----------------------------------------------------------------------------------
# Rows read at once while a range is streamed; a leaf is at most 79 bytes, so about 320 kB.
STORE_LEAVES_PER_READ: Final = 4_096
# The same for openings and small values, which may be 4 MiB each: 64 MiB at the worst.
STORE_VALUES_PER_READ: Final = 16

# --- keys at rest -----------------------------------------------------------------------------
# Argon2id, RFC 9106 second recommended option: 64 MiB, three passes, four lanes.
ARGON2_MEMORY_KIB: Final = 64 * KIB
ARGON2_PASSES: Final = 3
ARGON2_LANES: Final = 4
PASSPHRASE_CHARS_MIN: Final = 8
# Earlier cards whose sealing keys still open what was on the way; each is tried in turn.
OLDER_SEALING_KEYS_MAX: Final = 8
KEY_FILE_BYTES_MAX: Final = 8 * KIB  # the larger of the two is about 2 kB

# --- demonstration ----------------------------------------------------------------------------
# The slowest request takes about a second on a small machine; beyond this a process hangs.
DEMO_ANSWER_S_MAX: Final = 120

# --- people -----------------------------------------------------------------------------------
PEOPLE_MAX: Final = 1_000  # the largest center known has forty
REASON_CHARS_MAX: Final = 2_000  # a page; more is a memorandum and belongs in a notification

# --- the board ----------------------------------------------------------------------------------

# Messages that one line names as what it rests on; of more it names the newest, beside a digest of
# all. A side of the largest exchange of prisoners known was confirmed in far fewer.
BOARD_NAMED_ENTRIES_MAX: Final = 64
# Lines of what runs out next; a watch looks at those of the coming days.
BOARD_EXPIRING_MAX: Final = 200

# --- the desk -----------------------------------------------------------------------------------

# A watch is eight hours; the hand-over may take long, and nobody is thrown out in the midst of it.
DESK_SESSION_S: Final = 12 * 3_600
# How exactly it is stored when a session was last used; each storing costs a commit.
DESK_SESSION_NOTED_S: Final = 300
# Wrong codes beside the right passphrase before no code is taken for a while: three of a million
# codes are right at any time, so a thief of the passphrase needs a month for an even chance, and
# the owner is told at their next log-in. Wrong tries of one name from one source before the next
# ones of both have to wait.
LOGIN_TRIES_MAX: Final = 5
LOGIN_WAIT_S: Final = 60
LOGIN_SLOW_S: Final = 8  # the longest such wait; who mistyped at night still gets in
LOGIN_SOURCES_MAX: Final = 4_096  # names and sources whose wrong tries are remembered
LOGINS_AT_ONCE_MAX: Final = 1  # passphrases that are tried at once; each takes 64 MiB
LOGINS_WAITING_MAX: Final = 64  # tries that wait for their turn: four seconds of passphrases
# Since somebody last showed what they log in with: to add or remove a passkey, not to leave the
# desk for a coffee.
FRESH_PROOF_S: Final = 300
ACCOUNT_EVENTS_MAX: Final = 16  # kept of one account, the last ones; they fit on a screen
# Long enough to be handed over in person or read by telephone on the next shift.
INVITATION_S: Final = 24 * 3_600
PASSKEYS_MAX: Final = 8  # of one person: two at each desk they sit at, and one in the safe
CHALLENGE_S: Final = 120  # between the question and the touch of the key
CHALLENGES_MAX: Final = 1_000  # open at once; anybody may ask for one
# Of one source, or of one person who is logged in: all of a shift behind one address.
CHALLENGES_PER_SOURCE_MAX: Final = 32
PASSKEY_ANSWER_BYTES_MAX: Final = 64 * KIB  # attestations with certificates are some kB
PASSKEY_BYTES_MAX: Final = 4 * KIB  # public key of the largest algorithm, with room
# The largest form is a list of 6,000 persons typed into one field.
DESK_FORM_BYTES_MAX: Final = 4 * MIB
# Of a form that anybody may send, who is not logged in: a name, a passphrase, a code.
DESK_DOOR_BYTES_MAX: Final = 16 * KIB
# Requests of people who are not logged in, in hand at once; beyond, the source that has most gives
# one up. A page of the door takes milliseconds, a passphrase that waits for its turn some seconds.
DESK_STRANGERS_MAX: Final = 64
# Their readings that wait for the engine at once, so that a deed is never behind more of them.
DESK_DOOR_READINGS_MAX: Final = 4
DESK_DOOR_BODY_S: Final = 10  # for 16 KiB to come; the worst line in use brings them in three
# Until the answer to one of them is ready, and again so long until it was taken: the longest wait
# for a turn of a passphrase, thrice.
DESK_DOOR_S: Final = 30
DESK_DOOR_RETRY_S: Final = 10  # when whoever was told that too much waits is to come again
DESK_HEAD_S: Final = 10  # for the head of a request, from the connection or the answer before
# Connections without a request, of whoever is not known to be logged in: all desks of a center that
# connect anew at once. With DESK_LISTENERS_MAX and the links they fit in the 1,024 descriptors of
# most machines.
DESK_DOOR_CONNECTIONS_MAX: Final = 384
DESK_SESSIONS_SEEN_MAX: Final = 4_096  # remembered as seen to stand; beyond, some are asked anew
DESK_FORM_FIELDS_MAX: Final = 512  # twice the fields of the largest type
# A page says that it is not live when this many beats did not come (ux.md 3.0: 10 s and 30 s).
DESK_BEAT_S: Final = 5
DESK_STREAM_S: Final = 30  # after which a stream is asked again whose it is
DESK_LISTENERS_MAX: Final = 500  # desks of one center; each costs a connection and little else
# Entries of a record for which a draft's effects on the board are foreseen: evaluation from nothing
# of so many takes a third of a second, each time a draft is saved.
DESK_FORESEEN_MAX: Final = 5_000
DESK_EFFECTS_MAX: Final = 40  # shown of one draft; more is a text to be read on the board
# Entries of a record of which the desk shows the board of another instant: it is evaluated from
# nothing, in the engine's thread, and about so many take it a second.
DESK_PAST_MAX: Final = 20_000
# Pages that wait for the engine at once, far fewer than JOBS_WAITING_MAX: all desks fetch theirs
# anew when something came, and an act of a person must not be refused or wait behind all of them.
DESK_READINGS_MAX: Final = 16
# Pages kept for others who ask for the same in the same second: some kinds, languages and roles.
DESK_SHARED_MAX: Final = 64
# Notifications of a thread that the desk gives as one file: each takes milliseconds of the engine's
# thread. Of longer ones the command line makes it.
DESK_THREAD_MAX: Final = 64
# Rows of one page of the record; the next page has an address of its own.
DESK_ROWS_MAX: Final = 100
# Later words of one party, listed before an answer to it is signed: whoever finds more of them
# reads the desk before they sign.
DESK_LATER_MAX: Final = 20
# Ranges of entries without content that a form names of what its reader had before them, of all
# registers of one party; of the others it says how many: its address stays below 64 KiB.
DESK_LACKED_MAX: Final = 100
# Entries looked at for one page of a filtered list; a page says where it stopped.
DESK_LOOKED_MAX: Final = 50_000
# --- erasing --------------------------------------------------------------------------------------
# Between two tries to let no file of the store hold what was erased: each takes as long as writing
# the whole store anew.
ERASING_EVERY_S: Final = 300
# After a try that was killed: for want of memory so would be the next.
ERASING_CUT_OFF_S: Final = 86_400

# --- the watch ----------------------------------------------------------------------------------

# A hand-over that waits longer for the other's act tells of another hour: it is told anew.
HAND_OVER_S_MAX: Final = 3_600
# What falls due in the incoming watch is told; the longest watches kept are of twelve hours.
WATCH_AHEAD_S: Final = 12 * 3_600
# Of one hand-over; nobody reads a tenth of it aloud, but none of it may be left out either.
WATCH_ITEMS_MAX: Final = 10_000
ROSTER_MAX: Final = 32  # a center of forty people does not wake more of them one by one
# A clock that was set back by less than a day loses no line of the log.
LOG_LOOK_BACK_S: Final = 86_400
# Comings and goings of links and wakings kept for the log: two weeks of a link that breaks every
# ten minutes. All are looked through when one is added.
HAPPENINGS_MAX: Final = 5_000
# One page of the shift log: the day that a person looks back over.
LOG_PAGE_S: Final = 86_400
LOG_LINES_MAX: Final = 500  # of one page; a day has some fifty
# A desk that is armed says so every few seconds; after a minute without it nobody would hear.
LISTEN_S_MAX: Final = 60
# A clock that was set back by this much, as the time service of a machine does, wakes nobody: a
# desk that told so a moment ago tells so anew within this time.
LISTEN_AHEAD_S: Final = DESK_BEAT_S
# Notices by which it is told how long a way takes: one of a busy day, some weeks of a quiet line.
PASSAGE_NOTICES_MAX: Final = 20
# Entries of ours looked through for them: most say only that something was received or read.
PASSAGE_LOOKED_MAX: Final = 1_000
RING_S: Final = 60  # between two rings of a FLASH that nobody acknowledged, each one person further
# One person is not woken again sooner, however many FLASH messages come: they are awake by then.
RING_AGAIN_S_MIN: Final = 20
WAKE_NEXT_S: Final = 300  # where nobody listens: for one person to come to the desk
HOOK_S_MAX: Final = 30  # for a command or a mail server; half a ring, so that they do not pile up
HOOKS_MAX: Final = 64  # ways of one home; a roster has half as many people
HOOKS_AT_ONCE_MAX: Final = 32  # one for everybody on the roster
HOOK_COMMAND_CHARS_MAX: Final = 4_096  # a program and what it is told
HOOK_SAID_BYTES_MAX: Final = 1_000  # kept of what a failing command said
HOOK_SAID_S: Final = 1  # for the rest of it once the command has ended
HOOK_PASSWORD_BYTES_MAX: Final = 1_024  # of the file with a mail password; RFC 4616: 255 octets
EMAIL_CHARS_MAX: Final = 254  # RFC 5321: a path has 256 octets, its brackets among them
