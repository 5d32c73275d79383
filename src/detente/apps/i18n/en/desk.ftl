# reviewed: not reviewed
# Sentences of the desk. A value stands as { $name }; a number chooses a whole sentence.
page--desk = Watch desk
page--message = Message
page--compose = Compose
page--release = Release
page--due = Due
page--tallies = Ceilings and counts
page--links = Links
page--shift = Shift log
page--evidence = Evidence
page--agreement = Agreement
page--people = People and keys

# Lengths of time
span--second = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
span--minute = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
span--hour = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span--day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
