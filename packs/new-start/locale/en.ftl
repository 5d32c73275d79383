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
