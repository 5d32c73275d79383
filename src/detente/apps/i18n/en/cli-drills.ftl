# reviewed: not reviewed
# What commands say of routine contacts and of drills. How to translate: see the top of cli.ftl.

# --- routine contacts; a sign stands before each in the list: o kept, x missed, . not yet, ? unknown
contact--no-hours = no hours are set; none today
contact--none-today = { $hours }; none today
contact--month = this month: kept { $kept }, missed { $missed }
contact--month-doubtful = this month: kept { $kept }, missed { $missed }, cannot know { $n }
contact--missed-at = missed { $at }, { $cause }
contact--more = and { $n } before
contact--kept = kept { $at } by { $who }  [{ $serial }]
contact--missed = MISSED, { $cause }
contact--doubt-came-late = cannot know: they say so in time, but it came here afterwards
contact--doubt-missing = cannot know: something they signed, perhaps then, is not here
contact--not-yet = not yet, counts until { $at }
contact--cause-unknown = cause unknown
contact--judged = judged { $cause }
contact--judged-note = judged { $cause } ({ $note })
# These two follow "To be signed by ...:".
contact--sign = hours of routine contact with { $party }: { $hours }
contact--sign-none = hours of routine contact with { $party }: none
contact--ended = no routine contact with { $party } from now on
contact--counts = A contact counts from { $minutes } minutes before its hour until { $minutes } after it: sent by one side and acknowledged by a person of the other.
link--label-contact = contact

# --- drills; what is signed follows "To be signed by ...:"
drill--sign-plan = a drill with { $party } is planned for { $at }
drill--sign-run = EXERCISE: a drill message to { $party }: { $text }
drill--sign-call-off = the drill { $drill } is called off: { $reason }
drill--planned = drill with { $party } planned for { $at }, limit { $limit }
drill--next-run = when it is due: detente drill run { $drill }
drill--none-due = no drill is due
drill--signed = drill message signed { $at }  as { $serial }, to { $party }; to be acknowledged within { $limit }
drill--called-off = called off: { $reason }
drill--due = DUE
drill--none-decided = no drill was run that is decided
drill--median = { $n ->
    [one] { $n } drill, { $missed } missed; median { $median }
   *[other] { $n } drills, { $missed } missed; median { $median }
}
drill--no-median = { $n ->
    [one] { $n } drill, { $missed } missed; at least half were not acknowledged
   *[other] { $n } drills, { $missed } missed; at least half were not acknowledged
}
# One line of a report: sent, received or not, then one of those after it.
drill--cannot-know = EXERCISE cannot know: its message is not here any more
drill--sent = EXERCISE { $serial } sent { $at }
drill--received = received { $at }
drill--not-received = not received
drill--waiting = to be acknowledged by { $at }
drill--acknowledged = acknowledged { $at } by { $who } (limit { $limit })
drill--acknowledged-after = acknowledged { $at } by { $who } after { $span } (limit { $limit })
drill--acknowledged-late = acknowledged { $at } by { $who } (LATE, limit { $limit })
drill--acknowledged-after-late = acknowledged { $at } by { $who } after { $span } (LATE, limit { $limit })
drill--missed = MISSED: not acknowledged within { $limit }

# --- drills in status, at a hand-over and in the log, where EXERCISE stands before each
status--drill = drill with { $party } was due { $at }: detente drill run { $drill }
status--contact = routine contact with { $party } of { $at } was missed: detente link cause { $party } unknown
item--drill = drill with { $party }, planned by { $name }: detente drill run
line--contact-hours-set = set the hours of routine contact with { $party }
line--drill-planned = planned a drill with { $party } { $subject }
line--drill-run = ran the drill { $serial } with { $party } { $subject }
line--drill-called-off = called off the drill with { $party } { $subject }
line--drill-acknowledged = drill acknowledged { $serial } by { $party } { $name }
line--drill-missed = DRILL NOT ACKNOWLEDGED { $serial } by { $party }
# These two follow the two lines before, after a colon.
line--drill-after = after { $span }
line--drill-within = within { $span }
