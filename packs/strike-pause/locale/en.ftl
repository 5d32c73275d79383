# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = Pause in strikes
party--P1 = First party
party--P2 = Second party
role--mediator = Mediators
role--chronicle = Chronicle

# Parts that can be suspended
regime--pauses = Pause and breaches
regime--claims = Statements and claims

# Events, duties, checks, lists and tallies
event--strike = Strike alleged during a pause
duty--4-2 = Answer to an alleged breach
check--pause-order = Start before end
check--pause-length = Length of a pause

# What both sign, and acts of one side
arrangement--pause = Pause
right--release = Right to be released from a pause
right--withdraw = Right to withdraw

# Message types
message--public-statement = Public statement on a pause
message--strike-claim = Claim of strikes and interceptions
message--outage-report = Report of an outage
message--pause-terms = Terms of a pause
message--breach-alleged = Alleged breach
message--breach-answer = Answer to an alleged breach
message--release = Release from a pause
message--objection-to-release = Objection to a release
message--withdrawal = Withdrawal from the agreement

# Fields of public-statement
field--public-statement--speaker = Speaker
field--public-statement--said_on = Said on
field--public-statement--said_at = Said at
field--public-statement--text = Text
field--public-statement--start_claimed = Start, as said
field--public-statement--end_claimed = End, as said
field--public-statement--objects_claimed = Objects, as said
field--public-statement--area_claimed = Area, as said
field--public-statement--source = Source

# Fields of strike-claim
field--strike-claim--speaker = Speaker
field--strike-claim--said_on = Said on
field--strike-claim--said_at = Said at
field--strike-claim--struck_by = Said to have struck
field--strike-claim--begins = From
field--strike-claim--ends = To
field--strike-claim--objects = Classes of objects
field--strike-claim--area = Area
field--strike-claim--figures = Figures claimed
field--strike-claim--known_by = How known
field--strike-claim--text = Text
field--strike-claim--source = Source
column--strike-claim--figures--what = What
column--strike-claim--figures--hedge = Hedge
column--strike-claim--figures--figure = Figure
column--strike-claim--figures--note = Note

# Fields of outage-report
field--outage-report--speaker = Speaker
field--outage-report--said_on = Said on
field--outage-report--said_at = Said at
field--outage-report--services = Services
field--outage-report--place = Place
field--outage-report--since = Since
field--outage-report--restored = Restored
field--outage-report--figures = Figures claimed
field--outage-report--incident = Sign of the incident
field--outage-report--known_by = How known
field--outage-report--text = Text
field--outage-report--source = Source
column--outage-report--figures--what = What
column--outage-report--figures--hedge = Hedge
column--outage-report--figures--figure = Figure
column--outage-report--figures--note = Note

# Fields of pause-terms
field--pause-terms--objects = Classes of objects
field--pause-terms--area = Area
field--pause-terms--start = Start
field--pause-terms--end = First second after the pause
field--pause-terms--release = Release clause
field--pause-terms--prolongs = Prolongs the terms
field--pause-terms--remark = Remark

# Fields of breach-alleged
field--breach-alleged--incident = Sign of the incident
field--breach-alleged--occurred = When it happened
field--breach-alleged--objects = Classes of objects
field--breach-alleged--area = Area
field--breach-alleged--place = Place
field--breach-alleged--means = Means
field--breach-alleged--terms = Terms concerned
field--breach-alleged--text = Text

# Fields of breach-answer
field--breach-answer--incident = Sign of the incident
field--breach-answer--answer = Answer
field--breach-answer--occurred = When it happened
field--breach-answer--text = Text

# Fields of release
field--release--incident = Sign of the incident
field--release--reason = Reason

# Fields of objection-to-release
field--objection-to-release--ground = Ground

# Fields of withdrawal
field--withdrawal--reason = Reason

# Codes
code--object-class--refineries = Oil refineries
code--object-class--pipelines-and-stores = Oil and gas pipelines and stores
code--object-class--power = Power generation and transmission
code--object-class--nuclear-plants = Nuclear power plants
code--object-class--dams = Dams of hydroelectric plants
code--object-class--heat = Heat supply
code--object-class--water = Water supply
code--object-class--any-by-air = Any object, from the air
code--area--whole-territory = Whole territory of each party
code--area--capital = Capital of each party
code--area--other-cities = Other cities and towns
code--area--border-regions = Border regions
code--area--sea = Sea and ports
code--release--on-alleged-breach = On an alleged breach
code--release--on-unanswered-breach = On an alleged breach left unanswered
code--release--none = No release clause
code--means--missile = Missile
code--means--unmanned-aircraft = Unmanned aircraft
code--means--aircraft = Aircraft
code--means--artillery = Artillery
code--means--sabotage = Sabotage
code--means--cyber = Attack on networks
code--means--not-known = Not known
code--breach-answer--affirmed = Affirmed
code--breach-answer--denied = Denied
code--breach-answer--not-ours = It happened and was not ours
code--breach-answer--outside-the-terms = Ours, outside the terms signed
code--breach-answer--being-examined = Being examined
code--strike-figure--drones-launched = Drones launched
code--strike-figure--drones-intercepted = Drones intercepted
code--strike-figure--missiles-launched = Missiles launched
code--strike-figure--missiles-intercepted = Missiles intercepted
code--strike-figure--ballistic-launched = Ballistic missiles launched
code--strike-figure--ballistic-intercepted = Ballistic missiles intercepted
code--strike-figure--hits = Hits
code--strike-figure--places-hit = Places hit
code--strike-figure--killed = Killed
code--strike-figure--injured = Injured
code--strike-figure--strikes = Strikes
code--hedge--exactly = As stated
code--hedge--about = About
code--hedge--more-than = More than
code--hedge--at-least = At least
code--hedge--almost = Almost
code--hedge--up-to = Up to
code--known-by--own-services = Services of the speaker's side
code--known-by--own-observation = Observation of the speaker's side
code--known-by--experts = Experts named by the speaker
code--known-by--press = Press
code--known-by--not-stated = Not stated
code--service--power = Electricity
code--service--heat = Heat
code--service--water = Water
code--service--gas = Gas
code--service--communications = Communications
code--outage-figure--buildings = Buildings without service
code--outage-figure--customers = Customers without service
code--outage-figure--people = People without service
code--outage-figure--plants-damaged = Plants damaged
code--outage-figure--months-to-repair = Months to repair
code--outage-figure--hours-a-day = Hours a day without service
