# reviewed: not reviewed

# Agreement, parties
agreement--new-start = New START
party--USA = United States of America
party--RUS = Russian Federation

# Regimes
regime--data = Data
regime--launches = Launches
regime--telemetry = Telemetry
regime--inspections = Inspections
regime--limits = Central limits

# Tallies
tally--deployed-launchers = Deployed ICBMs, SLBMs and heavy bombers
tally--deployed-warheads = Warheads on deployed ICBMs and SLBMs, and counted for deployed heavy bombers
tally--all-launchers = Deployed and non-deployed launchers and heavy bombers
unit--warheads = warheads

# Message types
message--aggregate = Published totals
message--baseline-data = First full declaration of data
message--six-month-data = Six-monthly data
message--data-change = Change in data
message--item-event = Loss, disablement or display of an item
message--launch-notice = Launch of an ICBM or SLBM
message--telemetry-complaint = Telemetry incomplete or of poor quality
message--telemetry-explanation = Explanation about telemetry
message--clearance-number = Standing diplomatic clearance number
message--flight-plan = Flight plan of an inspection airplane

# Fields of the totals
field--aggregate--as_of = As of
field--aggregate--deployed_launchers = Deployed ICBMs, SLBMs and heavy bombers
field--aggregate--deployed_warheads = Warheads on deployed ICBMs and SLBMs, and counted for deployed heavy bombers
field--aggregate--all_launchers = Deployed and non-deployed launchers and heavy bombers
field--aggregate--source = Source
field--aggregate--derived = Figures derived, not read
field--aggregate--unverified = Figures not verified
field--aggregate--remark = Remark
field--aggregate--sending = Sending

# Fields of the data
field--baseline-data--as_of = As of
field--baseline-data--categories = Categories
column--baseline-data--categories--category = Category
column--baseline-data--categories--value = Value
field--six-month-data--as_of = As of
field--six-month-data--categories = Categories
column--six-month-data--categories--category = Category
column--six-month-data--categories--value = Value
field--data-change--category = Category
field--data-change--item = Item or facility
field--data-change--value_before = Value before
field--data-change--value_after = Value after
field--data-change--occurred = Date of the change
field--data-change--cause = Cause
field--data-change--note = Note
field--item-event--item = Item
field--item-event--event = Event
field--item-event--occurred = Date of the event
field--item-event--location = Location
field--item-event--note = Note

# Fields of launches and telemetry
field--launch-notice--launch_id = Our identifier of the launch
field--launch-notice--planned = Planned date
field--launch-notice--launch_area = Launch area
field--launch-notice--impact_areas = Impact areas
field--telemetry-complaint--launch = Notice of the launch
field--telemetry-complaint--media = Media received
field--telemetry-complaint--media_received = Date the media were received
field--telemetry-complaint--deficiency = What is incomplete or deficient
field--telemetry-explanation--explanation = Explanation

# Fields of inspections
field--clearance-number--number = Clearance number
field--clearance-number--year = Calendar year
field--flight-plan--flight_plan = Flight plan

# Codes
code--aggregate-cell--deployed-launchers = Deployed ICBMs, SLBMs and heavy bombers
code--aggregate-cell--deployed-warheads = Warheads
code--aggregate-cell--all-launchers = Deployed and non-deployed launchers and heavy bombers
code--sending--day-assumed = The day it was sent is assumed
code--sending--published-only = Published, not sent to the other party
code--change-cause--production = Production
code--change-cause--movement = Movement
code--change-cause--conversion = Conversion
code--change-cause--elimination = Elimination
code--change-cause--accident-loss = Loss by accident
code--change-cause--disabled-beyond-repair = Disabled beyond repair
code--change-cause--static-display = Put on static display
code--change-cause--other = Other (see note)
code--item-event--accident-loss = Loss by accident
code--item-event--disabled-beyond-repair = Disabled beyond repair
code--item-event--static-display = Put on static display
code--item-event--other = Other (see note)

# Roles, regimes added
role--chronicle = Chronicle
regime--movements = Movements

# Life
arrangement--entry-into-force = Entry into force
arrangement--extension = Extension of the treaty
right--suspend = Right to suspend
right--countermeasure = Right to countermeasures
right--resume = Right to resume
right--propose = Right to propose
right--observe-voluntarily = Voluntary observance of the limits

# Events
event--change = Change in data
event--item-loss = Loss, disablement or display of an item
event--launch = Launch
event--telemetry = Receipt of telemetry media
event--inspection-flight = Flight of an inspection airplane

# Duties
duty--II-1 = First full data
duty--II-2 = Six-monthly data
duty--II-3 = Notice of a change in data
duty--II-3a = Notice of a lost, disabled or displayed item
duty--IV-1 = Notice of a launch
duty--IV-2 = Complaint about telemetry
duty--IV-3 = Explanation in answer to a complaint
duty--airplanes = Types of inspection airplanes
duty--inspectors = Lists of inspectors and aircrew members
duty--VI-1-first = Clearance number for the first year
duty--VI-1-yearly = Clearance number for each later year
duty--VI-2 = Flight plan before take-off

# Tallies
tally--inspections-type-one = Inspections of type one in the year
tally--inspections-type-two = Inspections of type two in the year

# Message types of life and objections
message--objection-to-data = Objection to the other side's data
message--instrument-of-ratification = Instrument of ratification
message--extension = Signature of an extension
message--suspension = Suspension
message--countermeasure = Countermeasure: own notifications withheld
message--resumption = Resumption
message--objection-to-suspension = Objection to a suspension or countermeasure
message--proposal = Proposal
message--proposal-answer = Answer to a proposal
message--voluntary-observance = Declaration of voluntary observance
field--objection-to-data--as_of = As of
field--objection-to-data--deployed_launchers = Our count: deployed ICBMs, SLBMs and heavy bombers
field--objection-to-data--deployed_warheads = Our count: warheads
field--objection-to-data--all_launchers = Our count: deployed and non-deployed launchers and heavy bombers
field--objection-to-data--left_out = Left out of the other side's figure
column--objection-to-data--left_out--what = What
column--objection-to-data--left_out--number = How many
field--objection-to-data--reason = Reason
field--instrument-of-ratification--agreement = Agreement ratified
field--instrument-of-ratification--ratified_on = Date of ratification
field--instrument-of-ratification--place = Place of the exchange
field--extension--lasts = Length of the extension
field--extension--note = Note
field--suspension--scope = What is suspended
field--suspension--ground = Ground given
field--countermeasure--scope = What is withheld
field--countermeasure--ground = Ground given
field--countermeasure--announced_on = Date on which it was announced
field--resumption--scope = What is resumed
field--resumption--note = Note
field--objection-to-suspension--reason = Reason
field--proposal--subject = What is proposed
field--proposal--scope = Parts of the treaty concerned
field--proposal--begins = First day
field--proposal--ends = Last day
field--proposal--condition = Condition
field--proposal-answer--answer = Answer
field--proposal-answer--note = Note
field--voluntary-observance--scope = What is observed
field--voluntary-observance--condition = Condition
field--voluntary-observance--ends = Last day
field--voluntary-observance--note = Note

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = Launch cancelled
message--launch-report = Launch carried out
message--launch-observed = Launch observed, no notice known
message--telemetry-receipt = Telemetry media received
message--bomber-abroad = Heavy bomber outside national territory for more than 24 hours
message--inspection-intent = Intention to inspect
message--airplane-types = Types of airplanes for inspectors
message--inspector-lists = List of inspectors and aircrew members
field--six-month-data--warheads_on_icbm = Warheads on deployed ICBMs
field--six-month-data--warheads_on_slbm = Warheads on deployed SLBMs
field--six-month-data--deployed_heavy_bombers = Deployed heavy bombers
field--data-change--change_id = Our identifier of the change
field--item-event--change_id = Our identifier of the event
field--launch-cancelled--launch_id = Our identifier of the launch
field--launch-cancelled--reason = Reason
field--launch-report--launch_id = Our identifier of the launch
field--launch-report--occurred = Time of the launch
field--launch-report--note = Note
field--launch-observed--launch_id = Identifier of the launch
field--launch-observed--occurred = Time observed
field--launch-observed--launch_area = Area observed
field--launch-observed--note = Note
field--telemetry-receipt--launch_id = Identifier of the launch
field--telemetry-receipt--received_on = Date of receipt
field--telemetry-receipt--media = Media received
field--telemetry-complaint--launch_id = Identifier of the launch
field--bomber-abroad--bomber = Bomber
field--bomber-abroad--destination = Destination
field--bomber-abroad--leaves = Date of departure
field--bomber-abroad--returns = Date of return
field--inspection-intent--intent_id = Our identifier of the inspection
field--inspection-intent--type = Type of inspection
field--inspection-intent--point_of_entry = Point of entry
field--inspection-intent--arrives = Estimated time of arrival
field--inspection-intent--site_designated = Time at which the site will be designated
field--inspection-intent--team = Members of the team
column--inspection-intent--team--number = Number
column--inspection-intent--team--name = Name
field--airplane-types--as_of = As of
field--airplane-types--types = Airplane types
column--airplane-types--types--airplane = Airplane
field--inspector-lists--as_of = As of
field--inspector-lists--persons = Persons
column--inspector-lists--persons--number = Number
column--inspector-lists--persons--function = Function
column--inspector-lists--persons--name = Name
column--inspector-lists--persons--born = Date of birth
column--inspector-lists--persons--passport = Passport number
field--flight-plan--take_off = Planned take-off from the last airfield
field--flight-plan--flight_id = Our identifier of the flight

# Codes added
code--inspection-type--type-one = Type one: sites with deployed and non-deployed systems
code--inspection-type--type-two = Type two: sites with non-deployed systems only
code--team-function--inspector = Inspector
code--team-function--aircrew = Aircrew member
code--condition--none = Without condition
code--condition--same-conduct = As long as the other side does the same
code--condition--other = Another condition (see text)
code--proposal-answer--accepted = Accepted
code--proposal-answer--accepted-in-part = Accepted in part
code--proposal-answer--counter-proposal = Another proposal follows
code--proposal-answer--under-study = Under study, no answer yet
code--proposal-answer--declined = Declined
