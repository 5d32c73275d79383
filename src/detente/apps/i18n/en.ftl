# reviewed: not reviewed
# Types of entries that every agreement has.
message--adopted = Agreement adopted
message--received = Received
message--opened = Opened
message--acknowledged = Acknowledged
message--standby-until = Stand by until
message--passed-on-to-unit = Passed on to unit
message--answered = Answered
message--declined = Declined
message--deferred = Deferred
message--corrected = Corrected
message--cancelled = Cancelled
message--sent-in-error = Sent in error
message--service = Service message
message--line-test = Line test
message--re-send-request = Request to send again

# Their fields.
field--adopted--founding = Founding text
field--adopted--earlier = Last heads of the earlier epochs
field--adopted--reason = Reason of the new epoch
field--adopted--card = Card
field--adopted--disowned = Disowned entries
field--adopted--root-signatures = Signatures of the root
field--standby-until--until = Until
field--passed-on-to-unit--unit = Unit
field--answered--text = Text
field--declined--reason = Reason
field--deferred--until = Until
field--deferred--reason = Reason
field--cancelled--reason = Reason
field--sent-in-error--reason = Reason
field--service--text = Text
field--service--from = From
field--service--until = Until
field--line-test--text = Text
field--re-send-request--ranges = Ranges
column--adopted--earlier--epoch = Epoch
column--adopted--earlier--size = Entries
column--adopted--earlier--root = Root
column--adopted--disowned--epoch = Epoch
column--adopted--disowned--size = From entry
column--re-send-request--ranges--seat = Seat
column--re-send-request--ranges--epoch = Epoch
column--re-send-request--ranges--from = From entry
column--re-send-request--ranges--to = To entry

# What the record says of every entry.
record--post = Post
record--person = Person
record--drafted-by = Drafted by
record--released-by = Released by
record--language = Language
record--serial = Serial
record--claimed = Time claimed by the sender
record--received = Time received
record--refers-to = Refers to
record--valid-until = Valid until
record--precedence = Precedence
record--mark = Mark
record--agreement = Agreement

precedence--routine = Routine
precedence--priority = Priority
precedence--immediate = Immediate
precedence--flash = Flash

mark--live = Live
mark--exercise = Exercise
mark--replay = Replay

# The ladder of one notification.
ladder--carried = Carried
ladder--received = Received (by machine)
ladder--opened = Opened (by a person)
ladder--acknowledged = Acknowledged (by a person)
ladder--passed-on = Passed on
ladder--answered = Answered
ladder--declined = Declined
ladder--deferred = Deferred
ladder--standby-until = Stand by until
ladder--not-yet = Not yet
ladder--cannot-know = Cannot know

verdict--within = Within the ceiling
verdict--over = Over the ceiling
verdict--not-binding-yet = Not binding yet

basis--read = Read in the text
basis--reported = Reported by others
basis--derived = Derived from what was read
basis--own = Our own addition
