# reviewed: not reviewed
# Links, drills of the line, contacts.
links--none = No other center was introduced to this one yet.
links--unconfirmed = Its fingerprint was not compared with the other side yet.
links--heard = A parcel of theirs came { $at }.
links--nothing = Nothing ever came.
links--tried = last tried { $at }
links--waits = { $serial } waits for them
links--told = they said so in { $serial }
links--person = Their machine answers; no person does.
links--until = until { $at }
links--side-ours = our side
links--side-theirs = their side
links--side-unknown = whose side cannot be seen from here
links--link = Link
links--state = State
links--round-trip = Round trip
links--up = up { $at }
links--down = NO PATH, tried { $at }
links--by-hand = carried by hand
links--untried = not tried yet
links--ms = { $n } ms
links--gap = { $held } of { $longest } entries held; { $said } names more.
links--lacking = { $n ->
    [one] { $n } entry to us without its content.
   *[other] { $n } entries to us without their content.
}
links--unbroken = unbroken
links--test = Send a line test now
links--tests = Last tests
links--sent = sent { $at }
links--contacts = Whom to call
links--no-contacts = Nobody is noted.
links--post = Post
links--person-name = Name
links--phone = Telephone
links--note-contact = Note
links--cause = What do you judge the silence to come from?
links--note = Note
links--judge = Enter
cause--technical = technical
cause--maintenance = maintenance
cause--not-answering = not answering
cause--unknown = unknown
