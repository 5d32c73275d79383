# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = Military dialogue line
party--P1 = First party
party--P2 = Second party
role--mediator = Mediators
role--chronicle = Chronicle

# Parts that can be suspended
regime--line = Life of the line
regime--contacts = Counterparts
regime--talks-and-minutes = Talks and minutes
regime--queries = Queries about events
regime--emergency = Emergency messages
regime--protests = Protests

# Events, duties, checks, lists and tallies
event--talks = Talks
event--accident = Accident on one's own side
duty--1-4-first = First opening of the line
duty--1-4-again = Opening after a resumption
duty--2-1 = Naming of counterparts
duty--3-1 = Proposal of talks with an agenda
duty--3-2 = Answer to a proposal of talks
duty--3-4 = Draft of the minutes
duty--4-2 = Answer to a query
duty--4-4 = Meeting after a query
duty--5-1 = First notice of an accident
duty--5-2 = Particulars of an accident
duty--5-3 = Account of an accident
duty--6-2 = Answer to a pre-agreed message
duty--7-2 = Reply to a protest
check--hold-length = Length of a hold
check--talk-hours = Beginning and end of talks
list--counterparts = List of counterparts

# What both sign, and acts of one side
arrangement--entry-into-force = Entry into force
arrangement--minutes = Agreed minutes
right--suspend = Right to suspend the line
right--resume = Right to resume the line
right--withdraw = Right to withdraw
right--meeting = Right to ask for a meeting

# Message types
message--our-accident = Our accident
message--accident-particulars = Particulars of our accident
message--accident-account = Account of our accident
message--pre-agreed = Pre-agreed message
message--pre-agreed-answer = Answer to a pre-agreed message
message--protest = Protest
message--protest-reply = Reply to a protest
message--counterparts-named = Counterparts named
message--counterparts-removed = Counterparts removed
message--counterparts-confirmed = Counterparts reconfirmed
message--consent = Consent to entry into force
message--line-opened = Line opened
message--line-reopened = Line reopened
message--line-hold = Line on hold
message--line-suspension = Line suspended
message--line-resumption = Line resumed
message--objection-to-suspension = Objection to a suspension
message--withdrawal = Withdrawal from the agreement
message--mediator-note = Note of a mediator
message--query = Query about an event
message--explanation = Explanation
message--explanation-insufficient = Explanation found insufficient
message--meeting-request = Request for a meeting
message--meeting-held = Meeting held
message--talks-proposal = Proposal of talks
message--talks-answer = Answer to the proposal of talks
message--talks-called-off = Talks called off
message--minutes = Minutes of talks
message--minutes-remark = Remark on minutes

# Fields of our-accident
field--our-accident--accident = Sign of the accident
field--our-accident--kind = Kind
field--our-accident--occurred = When it happened
field--our-accident--place = Place
field--our-accident--heading = Heading for
field--our-accident--impact_expected = Impact expected at
field--our-accident--armed = Armed
field--our-accident--ordered = Ordered by us
field--our-accident--being_done = What is being done
field--our-accident--asked_of_you = What we ask of you

# Fields of accident-particulars
field--accident-particulars--accident = Sign of the accident
field--accident-particulars--kind = Kind
field--accident-particulars--occurred = When it happened
field--accident-particulars--place = Place
field--accident-particulars--armed = Armed
field--accident-particulars--danger = Danger
field--accident-particulars--being_done = What is being done
field--accident-particulars--not_known = Not yet known

# Fields of accident-account
field--accident-account--accident = Sign of the accident
field--accident-account--cause = Cause
field--accident-account--damage = Damage
field--accident-account--measures = Measures taken

# Fields of pre-agreed
field--pre-agreed--text = Agreed text
field--pre-agreed--number = Running number
field--pre-agreed--time = Time of the event
field--pre-agreed--about = About

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = Answer
field--pre-agreed-answer--number = Running number

# Fields of protest
field--protest--occurred = When it happened
field--protest--about = About
field--protest--text = Text
field--protest--asked_of_you = What we ask of you

# Fields of protest-reply
field--protest-reply--position = Position
field--protest-reply--text = Text

# Fields of counterparts-named
field--counterparts-named--counterparts = Counterparts
column--counterparts-named--counterparts--ref = Reference
column--counterparts-named--counterparts--office = Office
column--counterparts-named--counterparts--level = Level
column--counterparts-named--counterparts--speaks = Languages
column--counterparts-named--counterparts--name = Name
column--counterparts-named--counterparts--reached = Reached at

# Fields of counterparts-removed
field--counterparts-removed--counterparts = Counterparts
column--counterparts-removed--counterparts--ref = Reference

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = Counterparts
column--counterparts-confirmed--counterparts--ref = Reference

# Fields of consent
field--consent--in_force_from = In force from

# Fields of line-opened
field--line-opened--paths_tried = Paths tried
field--line-opened--in_charge = In charge of the line
field--line-opened--unanswered = Left unanswered
column--line-opened--unanswered--entry = Entry
column--line-opened--unanswered--remark = Remark

# Fields of line-reopened
field--line-reopened--paths_tried = Paths tried
field--line-reopened--in_charge = In charge of the line
field--line-reopened--unanswered = Left unanswered
column--line-reopened--unanswered--entry = Entry
column--line-reopened--unanswered--remark = Remark

# Fields of line-hold
field--line-hold--begins = Begins
field--line-hold--ends = Ends
field--line-hold--reason = Reason
field--line-hold--reach_us = How to reach us meanwhile

# Fields of line-suspension
field--line-suspension--scope = Scope
field--line-suspension--reason = Reason

# Fields of line-resumption
field--line-resumption--scope = Scope
field--line-resumption--in_charge = In charge of the line
field--line-resumption--remark = Remark

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Ground

# Fields of withdrawal
field--withdrawal--reason = Reason

# Fields of mediator-note
field--mediator-note--kind = Kind of note
field--mediator-note--about = About
field--mediator-note--text = Text

# Fields of query
field--query--observed = What was observed
field--query--occurred = When it happened
field--query--area = Area
field--query--seen = Description
field--query--concern = Cause of concern
field--query--asked = What is asked

# Fields of explanation
field--explanation--explained_as = Explained as
field--explanation--aim = Aim of the activity
field--explanation--place = Exact place
field--explanation--ends = Last day
field--explanation--formations = Formations
field--explanation--equipment = Types of equipment
field--explanation--more_by = More to follow by
field--explanation--text = Text

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = Lacking
field--explanation-insufficient--text = Text

# Fields of meeting-request
field--meeting-request--proposed = Time proposed
field--meeting-request--place = Place
field--meeting-request--form = Form
field--meeting-request--level = Level

# Fields of meeting-held
field--meeting-held--began = Began
field--meeting-held--form = Form
field--meeting-held--text = Text

# Fields of talks-proposal
field--talks-proposal--talk = Talks
field--talks-proposal--planned = Planned for
field--talks-proposal--urgency = Urgency of the talks
field--talks-proposal--form = Form
field--talks-proposal--level = Level
field--talks-proposal--place = Place
field--talks-proposal--agenda = Agenda
column--talks-proposal--agenda--item = Item
column--talks-proposal--agenda--subject = Subject

# Fields of talks-answer
field--talks-answer--answer = Answer
field--talks-answer--other_time = Other time proposed
field--talks-answer--deferred_until = Deferred until
field--talks-answer--reason = Reason

# Fields of talks-called-off
field--talks-called-off--talk = Talks
field--talks-called-off--reason = Reason

# Fields of minutes
field--minutes--talk = Talks
field--minutes--began = Began
field--minutes--ended = Ended
field--minutes--points = Points
field--minutes--paper = Hash of the signed paper
field--minutes--board = Hash of the board
column--minutes--points--item = Item
column--minutes--points--kind = Outcome
column--minutes--points--text = Text

# Fields of minutes-remark
field--minutes-remark--item = Item
field--minutes-remark--text = Text

# Codes
code--pre-agreed--object-not-identified = We see an object that we cannot identify. We do not take it for an attack. Say whether it is yours.
code--pre-agreed--warning-disturbed = Our warning systems are disturbed. We do not know the cause. Say whether you know it.
code--pre-agreed--accident-no-attack = There has been an accident on our side. It is not an attack on you. Particulars follow.
code--pre-agreed--object-astray = An object of ours has left its course and may reach your territory. Nobody ordered it. Position follows.
code--pre-agreed--no-step = We are taking no step on this event. We ask you to take none until our next message.
code--pre-agreed--explained = The event is explained and over on our side. An account follows.
code--pre-agreed-answer--ours = It is ours
code--pre-agreed-answer--not-ours = It is not ours
code--pre-agreed-answer--not-known-yet = Not known yet
code--pre-agreed-answer--no-step-taken = We are taking no step
code--pre-agreed-answer--fuller-message-follows = A fuller message follows
code--hold-reason--maintenance = Maintenance
code--hold-reason--staff = No staff
code--hold-reason--move = Move of the center
code--hold-reason--fault = Fault
code--hold-reason--not-stated = Not stated
code--level--watch = Officers on watch
code--level--staff-officers = Staff officers
code--level--deputy-chiefs = Deputy chiefs of staff
code--level--chiefs-of-staff = Chiefs of the general staffs
code--level--ministers = Ministers of defence
code--language--ar = Arabic
code--language--de = German
code--language--en = English
code--language--es = Spanish
code--language--fr = French
code--language--it = Italian
code--language--ru = Russian
code--language--uk = Ukrainian
code--language--zh = Chinese
code--urgency--ordinary = Ordinary
code--urgency--urgent = Urgent
code--talk-form--in-person = In person
code--talk-form--telephone = By telephone
code--talk-form--video = By video link
code--talk-form--in-writing = In writing
code--talk-answer--accepted = Accepted
code--talk-answer--other-time = Another time proposed
code--talk-answer--declined = Declined
code--talk-answer--deferred = Deferred
code--point-kind--agreed = Agreed
code--point-kind--not-agreed = Not agreed
code--point-kind--taken-up-again = To be taken up again
code--point-kind--for-information = For information
code--observed--missile-launch = Missile launch
code--observed--flight = Flight of an aircraft
code--observed--unmanned-aircraft = Unmanned aircraft
code--observed--ship-or-submarine = Ship or submarine
code--observed--ground-forces = Ground forces
code--observed--explosion = Explosion
code--observed--interference = Jamming or interference
code--observed--alert = Raised alert
code--observed--other = Other
code--asked--exercise-or-not = Whether it is an exercise
code--asked--aim = Aim
code--asked--place = Exact place
code--asked--end = Date of the end
code--asked--formations = Formations, subordination, number
code--asked--equipment = Types of equipment
code--asked--cause = Cause
code--explained-as--ours = Ours
code--explained-as--ours-exercise = Ours, an exercise
code--explained-as--not-ours = Not ours
code--explained-as--no-such-event = No such event known to us
code--explained-as--not-known-yet = Not known yet
code--accident-kind--missile = Missile
code--accident-kind--aircraft = Aircraft
code--accident-kind--unmanned-aircraft = Unmanned aircraft
code--accident-kind--ship-or-submarine = Ship or submarine
code--accident-kind--explosion-or-fire = Explosion or fire
code--accident-kind--nuclear-material = Nuclear material
code--accident-kind--chemical-or-biological = Chemical or biological material
code--accident-kind--space-object = Space object
code--accident-kind--other = Other
code--yes-no-unknown--yes = Yes
code--yes-no-unknown--no = No
code--yes-no-unknown--not-known = Not known
code--protest-reply--noted = Noted
code--protest-reply--accepted = Accepted
code--protest-reply--rejected = Rejected
code--protest-reply--being-examined = Being examined
code--note-kind--invitation = Invitation
code--note-kind--passed-on = Passed on from a party
code--note-kind--proposal = Proposal
code--note-kind--information = Information
code--path--network = Network
code--path--courier = Courier
code--path--voice = Voice
code--path--satellite = Satellite
code--path--radio = Radio
