# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = Limits on strategic arms
party--P1 = First party
party--P2 = Second party
party--P3 = Third party
role--depository = Depository
role--chronicle = Chronicle

# Regimes
regime--data = Data
regime--launches = Launches
regime--explanations = Explanations and meetings
regime--limits = Ceilings
regime--restraint = Limits kept by word

# Arrangements, rights
arrangement--entry-into-force = Entry into force
arrangement--extension = Extension
arrangement--accession = Accession
right--suspend = Right to suspend
right--countermeasure = Right to countermeasures
right--resume = Right to resume
right--propose = Right to propose
right--meeting = Right to a meeting
right--restraint = Restraint by one's own word
right--withdraw = Right to withdraw

# Events, duties, check
event--change = Change in numbers
event--launch = Launch
duty--6 = Baseline of places
duty--6-figures = First figures
duty--7 = Six-monthly declaration
duty--8 = Notice of a change
duty--9 = Notice of a launch
duty--10-1 = Explanation
duty--10-2 = Meeting
duty--13 = Answer to a proposal
check--proposal-span = A proposal ends after it begins

# Tallies
tally--warheads = Warheads by this count
tally--launchers = Launchers and heavy bombers
tally--warheads-interim = Warheads, kept by word
tally--launchers-interim = Launchers and heavy bombers, kept by word
unit--warheads = warheads

# Message types
message--baseline = Baseline: places of launchers
message--declaration = Six-monthly declaration
message--change-notice = Notice of a change
message--objection-to-data = Objection to the other side's data
message--launch-notice = Notice of a launch
message--launch-cancelled = Launch cancelled
message--explanation-request = Request for an explanation
message--explanation = Explanation
message--explanation-insufficient = Explanation found insufficient
message--meeting-request = Request for a meeting
message--meeting-held = Meeting held
message--instrument-of-ratification = Instrument of ratification
message--extension = Signature of an extension
message--suspension = Suspension
message--countermeasure = Countermeasure: own performance withheld
message--resumption = Resumption
message--objection-to-suspension = Objection to a suspension or countermeasure
message--proposal = Proposal
message--proposal-answer = Answer to a proposal
message--version = Signature of a new version
message--restraint-declared = Declaration of restraint
message--withdrawal = Withdrawal

# Fields of the data
field--baseline--as_of = As of
field--baseline--sites = Sites
column--baseline--sites--site = Site
column--baseline--sites--kind = Kind
column--baseline--sites--launchers = How many
field--baseline--note = Note
field--declaration--as_of = As of
field--declaration--fixed_launchers = Fixed launchers
field--declaration--mobile_launchers = Mobile launchers
field--declaration--submarine_launchers = Launchers on submarines
field--declaration--heavy_bombers = Heavy bombers
field--declaration--warheads_on_missiles = Warheads on missiles
field--declaration--warheads_total = Warheads, own total
field--declaration--launchers_total = Launchers and heavy bombers, own total
field--declaration--note = Note
field--change-notice--change_id = Our identifier of the change
field--change-notice--kind = Kind
field--change-notice--cause = Cause
field--change-notice--number = How many
field--change-notice--site = Site
field--change-notice--occurred = Date of the change
field--change-notice--note = Note
field--objection-to-data--as_of = As of
field--objection-to-data--warheads_total = Our count: warheads
field--objection-to-data--launchers_total = Our count: launchers and heavy bombers
field--objection-to-data--left_out = Left out of the other side's figure
column--objection-to-data--left_out--what = What
column--objection-to-data--left_out--number = How many
field--objection-to-data--reason = Reason
field--launch-notice--launch_id = Our identifier of the launch
field--launch-notice--planned = Planned time
field--launch-notice--launch_area = Launch area
field--launch-notice--impact_areas = Impact areas
field--launch-cancelled--launch_id = Our identifier of the launch
field--launch-cancelled--reason = Reason

# Fields of explanations
field--explanation-request--concern = What concerns us
field--explanation-request--asked = What we ask to have explained
field--explanation--explanation = Explanation
field--explanation-insufficient--what_is_missing = What is missing
field--meeting-request--place = Place proposed
field--meeting-request--day = Day proposed
field--meeting-held--day = Day
field--meeting-held--place = Place
field--meeting-held--outcome = Outcome

# Fields of life
field--instrument-of-ratification--agreement = Agreement ratified
field--instrument-of-ratification--ratified_on = Date of ratification
field--extension--lasts = Length of the extension
field--extension--note = Note
field--suspension--scope = What is suspended
field--suspension--ground = Ground given
field--countermeasure--scope = What is withheld
field--countermeasure--ground = Ground given
field--resumption--scope = What is resumed
field--resumption--note = Note
field--objection-to-suspension--reason = Reason
field--proposal--subject = What is proposed
field--proposal--scope = Parts of the text concerned
field--proposal--begins = First day
field--proposal--ends = Last day
field--proposal--condition = Condition
field--proposal-answer--answer = Answer
field--proposal-answer--note = Note
field--version--hash = Hash of the new text
field--version--newcomer = Newcomer
field--version--note = Note
field--restraint-declared--scope = What is kept
field--restraint-declared--condition = Condition
field--restraint-declared--ends = Last day
field--restraint-declared--note = Note
field--withdrawal--reason = Reasons

# Codes
code--launcher-kind--fixed-launcher = Fixed launcher
code--launcher-kind--mobile-launcher = Mobile launcher
code--launcher-kind--submarine-launcher = Launcher on a submarine
code--launcher-kind--heavy-bomber = Heavy bomber
code--change-cause--deployed = Deployed
code--change-cause--withdrawn = Withdrawn from deployment
code--change-cause--converted = Converted
code--change-cause--eliminated = Eliminated
code--change-cause--lost = Lost
code--change-cause--other = Other (see note)
code--condition--none = Without condition
code--condition--same-conduct = As long as the other side does the same
code--condition--other = Another condition (see text)
code--proposal-answer--accepted = Accepted
code--proposal-answer--accepted-in-part = Accepted in part
code--proposal-answer--counter-proposal = Another proposal follows
code--proposal-answer--under-study = Under study, no answer yet
code--proposal-answer--declined = Declined
