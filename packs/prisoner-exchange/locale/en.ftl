# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = Prisoner exchange
party--P1 = First side
party--P2 = Second side
role--mediator = Mediators
role--chronicle = Chronicle

# Regimes
regime--exchange = Rounds
regime--all-for-all = Categories, all for all
regime--remains = Remains
regime--queries = Questions about one person

# Arrangements, rights
arrangement--round = Terms of a round
arrangement--settled = Settled count of a round
right--suspend = Right to suspend
right--resume = Right to resume

# Events, duties, exchange, list, check
event--handover = Hand-over
event--remains-transfer = Transfer of remains
duty--2 = Answer to the call of a round
duty--4 = Confirmation or denial of a hand-over
duty--7 = Confirmation of remains received
duty--8 = Answer about one person
exchange--lists = Exchange of lists
list--waiting = Persons waiting to go home
check--list-after-call = A list answers a call that its author has seen

# Tallies
tally--parity = Persons inside the count
tally--remains-received = Remains received
unit--persons = persons
unit--remains = remains

# Message types
message--round-call = Call for a round
message--round-answer = Answer to a call
message--round-terms = Signed terms of a round
message--person-list = List of persons
message--list-committed = List committed
message--lists-released = Lists released by the mediator
message--handover-notice = Persons handed over
message--handover-confirmed = Persons received
message--handover-denied = Hand-over denied
message--settlement = Settled count
message--objection-to-count = Objection to the count
message--category-list = Persons of a category who are held
message--category-list-struck = Persons struck off the category list
message--category-list-confirmed = Persons of a category still held
message--remains-notice = Remains handed over
message--remains-confirmed = Remains received
message--person-query = Question about one person
message--person-answer = Answer about one person
message--suspension = Suspension
message--resumption = Resumption
message--objection-to-suspension = Objection to a suspension

# Fields of a round
field--round-call--round = Round
field--round-call--categories = Categories
field--round-call--from_day = First day possible
field--round-call--to_day = Last day possible
field--round-call--place = Place proposed
field--round-call--note = Note
field--round-answer--round = Round
field--round-answer--answer = Answer
field--round-answer--other_day = Other day
field--round-answer--note = Note
field--round-terms--round = Round
field--round-terms--rule = Rule
field--round-terms--categories = Categories
field--round-terms--place = Place
field--round-terms--from_day = First day
field--round-terms--to_day = Last day
field--list-committed--round = Round
field--lists-released--round = Round
field--lists-released--outcome = What was released
field--lists-released--note = Note
field--settlement--round = Round
field--settlement--to_p1 = Inside the count, to the first side
field--settlement--to_p2 = Inside the count, to the second side
field--settlement--beside_to_p1 = Beside the count, to the first side
field--settlement--beside_to_p2 = Beside the count, to the second side
field--objection-to-count--round = Round, for persons
field--objection-to-count--stage = Stage, for remains
field--objection-to-count--to_p1 = Our count, to the first side
field--objection-to-count--to_p2 = Our count, to the second side
field--objection-to-count--reason = Reason

# Fields of persons
field--person-list--round = Round
field--person-list--persons = Persons
column--person-list--persons--ref = Number on the list
column--person-list--persons--category = Category
column--person-list--persons--surname = Surname
column--person-list--persons--first_names = First names
column--person-list--persons--rank = Rank
column--person-list--persons--number = Army, personal or serial number
column--person-list--persons--born = Date of birth
column--person-list--persons--birthplace = Place of birth
column--person-list--persons--depends_on = Power on which the person depends
column--person-list--persons--father = First name of the father
column--person-list--persons--mother = Maiden name of the mother
column--person-list--persons--inform = Person to be informed
column--person-list--persons--inform_address = Address of the person to be informed
column--person-list--persons--letters = Address for letters
column--person-list--persons--health = State of health
field--handover-notice--handover_id = Identifier of the hand-over
field--handover-notice--round = Round
field--handover-notice--occurred = Time of the hand-over
field--handover-notice--place = Place
field--handover-notice--persons = Persons handed over
column--handover-notice--persons--ref = Number on the list
column--handover-notice--persons--category = Category
field--handover-confirmed--handover_id = Identifier of the hand-over
field--handover-confirmed--round = Round
field--handover-confirmed--persons = Persons received
column--handover-confirmed--persons--ref = Number on the list
column--handover-confirmed--persons--category = Category
field--handover-confirmed--missing = Named and not received
field--handover-confirmed--note = Note
field--handover-denied--handover_id = Identifier of the hand-over
field--handover-denied--round = Round
field--handover-denied--reason = Reason
field--category-list--persons = Persons
column--category-list--persons--ref = Number on the list
column--category-list--persons--category = Category
column--category-list--persons--surname = Surname
column--category-list--persons--first_names = First names
column--category-list--persons--born = Date of birth
column--category-list--persons--number = Army, personal or serial number
column--category-list--persons--health = State of health
field--category-list-struck--persons = Persons
column--category-list-struck--persons--ref = Number on the list
column--category-list-struck--persons--why = Why
field--category-list-confirmed--persons = Persons
column--category-list-confirmed--persons--ref = Number on the list

# Fields of remains and questions
field--remains-notice--transfer_id = Identifier of the transfer
field--remains-notice--stage = Stage
field--remains-notice--occurred = Time of the transfer
field--remains-notice--place = Place
field--remains-notice--bodies = Remains handed over
column--remains-notice--bodies--ref = Number of the bag
column--remains-notice--bodies--found = Place where found
column--remains-notice--bodies--name = Name, if known
field--remains-confirmed--transfer_id = Identifier of the transfer
field--remains-confirmed--stage = Stage
field--remains-confirmed--bodies = Remains received
column--remains-confirmed--bodies--ref = Number of the bag
field--remains-confirmed--note = Note
field--person-query--surname = Surname
field--person-query--first_names = First names
field--person-query--born = Date of birth
field--person-query--number = Army, personal or serial number
field--person-query--last_seen = Last known of the person
field--person-answer--answer = Answer
field--person-answer--note = Note
field--suspension--scope = What is suspended
field--suspension--ground = Ground given
field--resumption--scope = What is resumed
field--resumption--note = Note
field--objection-to-suspension--reason = Reason

# Codes
code--category--service = Service member
code--category--civilian = Civilian
code--category--under-25 = Service member under 25
code--category--severely-wounded = Severely wounded
code--category--seriously-ill = Seriously ill
code--category--medical = Medical personnel or chaplain
code--category--other = Other
code--round-rule--parity = Equal numbers inside the count
code--round-rule--all-for-all = All for all in the categories named
code--round-rule--one-sided = One side hands over, nothing in return
code--round-answer--agreed = Agreed
code--round-answer--other-day = Agreed, on another day
code--round-answer--declined = Declined
code--release--both-released = Both lists released
code--release--none-released = Neither list released
code--struck--handed-over = Handed over
code--struck--died = Died
code--struck--listed-by-mistake = Listed by mistake
code--person-answer--held = Held by us
code--person-answer--not-held = Not held by us
code--person-answer--released-earlier = Released or handed over earlier
code--person-answer--died = Died
code--person-answer--being-checked = Being checked, no answer yet
