# reviewed: not reviewed
# The record and evidence.
record--search = Serial, or the beginning of a leaf hash
record--go = Find
record--party = Party
record--type = Type
record--agreement = Agreement
record--any = any
record--receipts = with what machines write
record--count = { $n ->
    [one] { $n } entry is held in all.
   *[other] { $n } entries are held in all.
}
record--none = Nothing fits.
record--empty = The record holds no entry yet.
record--next = Older ones
record--entry = Entry
record--claimed = Dated by its author
record--to = To
record--note = Note
record--not-for-us = not for us
record--breaks = breaks a rule: { $code }
message--evidence = Save as evidence
message--thread = Save the thread as evidence
