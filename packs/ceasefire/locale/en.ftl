# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = Ceasefire along a line
party--P1 = First party
party--P2 = Second party
role--monitors = Monitors
role--mediator = Mediators
role--chronicle = Chronicle

# Parts that can be suspended
regime--terms = Life of the ceasefire
regime--incidents = Incidents and clarification
regime--silence = Windows of silence
regime--passage = Safe passage
regime--withdrawals = Withdrawals
regime--monitoring = Monitoring
regime--log = Joint log

# Events, duties, checks, lists and tallies
event--incident = Incident
event--movement = Movement
duty--2-2 = Own account of a reported incident
duty--2-3 = Answer to a call to stop
duty--3-2 = Answer to a request for clarification
duty--3-3 = Answer to a request for a joint visit
duty--5-1 = Notice of a movement
duty--5-2 = Answer to a notice of a movement
duty--5-5 = Report of the end of a movement
duty--6-1 = First declaration of withdrawal
duty--6-2 = Weekly declaration of withdrawal
duty--7-3 = Explanation of a restriction
duty--8-2 = Dissent from a log entry
check--silence-order = Start before end of a window
check--silence-length = Length of a window of silence
tally--movements-under-notice = Movements under notice
tally--heavy-weapons-left = Heavy weapons left in an area
list--monitors = List of monitors
unit--weapons = weapons

# What both sign, and acts of one side
arrangement--entry-into-force = Ceasefire
arrangement--silence = Window of silence
arrangement--joint-log = Entry of the joint log
right--suspend = Right to suspend
right--resume = Right to resume
right--withdraw = Right to withdraw from the agreement
right--visit = Right to ask for a joint visit

# Message types
message--incident-report = Incident report
message--incident-account = Own account of an incident
message--stop-now = Stop now
message--stop-answer = Answer to stop now
message--clarification-request = Request for clarification
message--clarification = Clarification
message--clarification-insufficient = Clarification found insufficient
message--visit-request = Request for a joint visit
message--visit-answer = Answer to the request for a joint visit
message--ceasefire-terms = Terms of the ceasefire
message--suspension = Suspension
message--resumption = Resumption
message--objection-to-suspension = Objection to a suspension
message--withdrawal-from-agreement = Withdrawal from the agreement
message--mediator-note = Note of a mediator
message--log-entry = Joint log entry
message--log-dissent = Dissent from a log entry
message--monitors-named = Monitors named
message--monitors-removed = Monitors removed
message--monitors-confirmed = Monitors reconfirmed
message--movement-restricted = Movement of monitors restricted
message--restriction-explained = Restriction explained
message--monitor-report = Report of the monitors
message--silence-terms = Terms of a window of silence
message--movement-notice = Notice of a movement
message--passage-answer = Answer to a notice of a movement
message--movement-cancelled = Movement cancelled
message--movement-state = State of a movement
message--movement-done = Movement ended
message--withdrawal-declared = Declaration of withdrawal
message--objection-to-count = Objection to a count

# Fields of incident-report
field--incident-report--incident = Sign of the incident
field--incident-report--occurred = When it happened
field--incident-report--area = Sector
field--incident-report--place = Place
field--incident-report--observer = Position of the observer
field--incident-report--observed_by = How observed
field--incident-report--direction = Direction of fire
field--incident-report--weapon = Weapon
field--incident-report--count = Number of shots or bursts
field--incident-report--killed = Killed
field--incident-report--injured = Injured
field--incident-report--window = Window of silence concerned
field--incident-report--text = Text

# Fields of incident-account
field--incident-account--incident = Sign of the incident
field--incident-account--account = In short
field--incident-account--occurred = When it happened
field--incident-account--place = Place
field--incident-account--direction = Direction of fire
field--incident-account--weapon = Weapon
field--incident-account--count = Number of shots or bursts
field--incident-account--killed = Killed
field--incident-account--injured = Injured
field--incident-account--text = Text

# Fields of stop-now
field--stop-now--area = Sector
field--stop-now--place = Place
field--stop-now--what = What is happening
field--stop-now--since = Since

# Fields of stop-answer
field--stop-answer--answer = Answer
field--stop-answer--unit = Unit told
field--stop-answer--told_at = Told at
field--stop-answer--officer = Officer answering

# Fields of clarification-request
field--clarification-request--incident = Sign of the incident
field--clarification-request--about = About
field--clarification-request--area = Sector
field--clarification-request--question = Question

# Fields of clarification
field--clarification--text = Text
field--clarification--more_by = More to follow by

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = Lacking
field--clarification-insufficient--text = Text

# Fields of visit-request
field--visit-request--place = Place
field--visit-request--proposed = Time proposed
field--visit-request--persons = Persons

# Fields of visit-answer
field--visit-answer--answer = Answer
field--visit-answer--other_time = Other time proposed
field--visit-answer--reason = Reason

# Fields of ceasefire-terms
field--ceasefire-terms--start = Start
field--ceasefire-terms--map = Hash of the map
field--ceasefire-terms--remark = Remark

# Fields of suspension
field--suspension--scope = Scope
field--suspension--reason = Reason

# Fields of resumption
field--resumption--scope = Scope
field--resumption--remark = Remark

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Ground

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = Reason

# Fields of mediator-note
field--mediator-note--kind = Kind of note
field--mediator-note--about = About
field--mediator-note--text = Text

# Fields of log-entry
field--log-entry--entry = Sign of the entry
field--log-entry--what = Kind of entry
field--log-entry--occurred = When it happened
field--log-entry--area = Sector
field--log-entry--text = Text
field--log-entry--rests_on = Rests on
column--log-entry--rests_on--entry = Entry

# Fields of log-dissent
field--log-dissent--entry = Sign of the entry
field--log-dissent--text = Text

# Fields of monitors-named
field--monitors-named--monitors = Monitors
column--monitors-named--monitors--ref = Badge number
column--monitors-named--monitors--function = Function
column--monitors-named--monitors--base = Base
column--monitors-named--monitors--name = Name
column--monitors-named--monitors--document = Document

# Fields of monitors-removed
field--monitors-removed--monitors = Monitors
column--monitors-removed--monitors--ref = Badge number

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = Monitors
column--monitors-confirmed--monitors--ref = Badge number

# Fields of movement-restricted
field--movement-restricted--occurred = When it happened
field--movement-restricted--area = Sector
field--movement-restricted--place = Place
field--movement-restricted--how = How restricted
field--movement-restricted--by_whom = By whom, as the monitors saw it
field--movement-restricted--ended = Ended
field--movement-restricted--text = Text

# Fields of restriction-explained
field--restriction-explained--answer = Answer
field--restriction-explained--text = Text

# Fields of monitor-report
field--monitor-report--period_from = From
field--monitor-report--period_to = To
field--monitor-report--observations = Observations
field--monitor-report--text = Text
column--monitor-report--observations--time = Time
column--monitor-report--observations--observer = Position of the observer
column--monitor-report--observations--place = Place
column--monitor-report--observations--area = Sector
column--monitor-report--observations--direction = Direction of fire
column--monitor-report--observations--weapon = Weapon
column--monitor-report--observations--count = Number of shots or bursts
column--monitor-report--observations--incident = Sign of the incident
column--monitor-report--observations--note = Note

# Fields of silence-terms
field--silence-terms--areas = Sectors
field--silence-terms--start = Start
field--silence-terms--end = First second after the window
field--silence-terms--purpose = Purpose
field--silence-terms--place = Place
field--silence-terms--crew = Crew and vehicles

# Fields of movement-notice
field--movement-notice--movement = Sign of the movement
field--movement-notice--urgency = Urgency of the movement
field--movement-notice--departs = Departs
field--movement-notice--arrives = Arrives
field--movement-notice--purpose = Purpose
field--movement-notice--route = Route
field--movement-notice--vehicles = Vehicles
field--movement-notice--persons = Persons
field--movement-notice--marks = Markings
field--movement-notice--reached = Reached on the way at
column--movement-notice--route--point = Point
column--movement-notice--route--place = Place
column--movement-notice--route--area = Sector

# Fields of passage-answer
field--passage-answer--answer = Answer
field--passage-answer--other_time = Other time proposed
field--passage-answer--units_told = Units told
field--passage-answer--reason = Reason

# Fields of movement-cancelled
field--movement-cancelled--movement = Sign of the movement
field--movement-cancelled--reason = Reason

# Fields of movement-state
field--movement-state--movement = Sign of the movement
field--movement-state--state = State
field--movement-state--at = At
field--movement-state--place = Place

# Fields of movement-done
field--movement-done--movement = Sign of the movement
field--movement-done--arrived = Arrived
field--movement-done--text = Text

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = As of
field--withdrawal-declared--area = Sector
field--withdrawal-declared--tanks = Tanks
field--withdrawal-declared--guns = Guns and howitzers
field--withdrawal-declared--mortars = Mortars
field--withdrawal-declared--rocket_launchers = Multiple rocket launchers
field--withdrawal-declared--moved_to = Moved to

# Fields of objection-to-count
field--objection-to-count--tanks = Tanks
field--objection-to-count--guns = Guns and howitzers
field--objection-to-count--mortars = Mortars
field--objection-to-count--rocket_launchers = Multiple rocket launchers
field--objection-to-count--ground = Ground

# Codes
code--sector--sector-1 = Sector 1
code--sector--sector-2 = Sector 2
code--sector--sector-3 = Sector 3
code--sector--sector-4 = Sector 4
code--sector--sector-5 = Sector 5
code--sector--sector-6 = Sector 6
code--weapon--small-arms = Small arms
code--weapon--machine-gun = Machine gun
code--weapon--grenade-launcher = Grenade launcher
code--weapon--mortar = Mortar
code--weapon--gun = Gun or howitzer
code--weapon--rocket-launcher = Multiple rocket launcher
code--weapon--tank = Tank
code--weapon--anti-tank-missile = Anti-tank missile
code--weapon--unmanned-aircraft = Unmanned aircraft
code--weapon--aircraft = Aircraft
code--weapon--missile = Missile
code--weapon--mine = Mine
code--weapon--not-known = Not known
code--direction--incoming = Incoming
code--direction--outgoing = Outgoing
code--direction--both = In both directions
code--direction--not-known = Not known
code--observed-by--heard = Heard
code--observed-by--seen = Seen
code--observed-by--camera = Camera
code--observed-by--unmanned-aircraft = Unmanned aircraft
code--observed-by--traces = Traces on the spot
code--observed-by--told = Told by others
code--account--as-reported = As reported
code--account--otherwise = It happened otherwise
code--account--not-ours = It happened and was not ours
code--account--did-not-happen = It did not happen
code--account--being-examined = Being examined
code--stop-answer--stopped = Stopped
code--stop-answer--passed-to-unit = Passed to the unit
code--stop-answer--not-ours = Not ours
code--stop-answer--being-examined = Being examined
code--lacking--time = Time
code--lacking--place = Place
code--lacking--units = Units
code--lacking--cause = Cause
code--lacking--measures = Measures
code--lacking--everything = Everything that was asked
code--visit-answer--accepted = Accepted
code--visit-answer--other-time = Another time proposed
code--visit-answer--declined = Declined
code--purpose--repair-power = Repair of power lines
code--purpose--repair-water = Repair of water supply
code--purpose--repair-gas = Repair of gas supply
code--purpose--evacuation = Evacuation
code--purpose--recovery-of-dead = Recovery of the dead
code--purpose--mine-clearance = Mine clearance
code--purpose--crossing = Crossing of the line
code--purpose--other = Other
code--urgency--ordinary = Ordinary
code--urgency--emergency = Emergency
code--movement-purpose--aid = Aid
code--movement-purpose--medical = Medical
code--movement-purpose--evacuation = Evacuation
code--movement-purpose--repair-crew = Repair crew
code--movement-purpose--monitors = Patrol of monitors
code--movement-purpose--recovery-of-dead = Recovery of the dead
code--movement-purpose--rotation = Rotation of personnel
code--movement-purpose--other = Other
code--passage-answer--noted = Noted, nothing assured
code--passage-answer--assured = Units told, no fire from us
code--passage-answer--not-assured = Cannot be assured
code--passage-answer--other-time = Another time proposed
code--movement-state--departed = Departed
code--movement-state--at-point = At a point of the route
code--movement-state--delayed = Delayed
code--movement-state--stopped = Stopped
code--movement-state--shot-at = Shot at
code--movement-state--turned-back = Turned back
code--restriction--refused = Passage refused
code--restriction--delayed = Passage delayed
code--restriction--weapon-pointed = Weapon pointed
code--restriction--shot-at = Shot at
code--restriction--mines = Mines
code--restriction--road-closed = Road closed
code--restriction--aircraft-jammed = Unmanned aircraft jammed
code--restriction--aircraft-shot-at = Unmanned aircraft shot at
code--restriction-answer--lifted = Lifted
code--restriction-answer--safety = For the safety of the monitors
code--restriction-answer--mistake = A mistake of ours
code--restriction-answer--not-ours = Not our people
code--restriction-answer--being-examined = Being examined
code--log-kind--incident = Incident
code--log-kind--silence-kept = Silence kept
code--log-kind--silence-broken = Silence broken
code--log-kind--passage = Passage
code--log-kind--withdrawal = Withdrawal
code--log-kind--restriction = Restriction of monitors
code--log-kind--meeting = Meeting
code--log-kind--other = Other
code--note-kind--invitation = Invitation
code--note-kind--passed-on = Passed on from a party
code--note-kind--proposal = Proposal
code--note-kind--information = Information
