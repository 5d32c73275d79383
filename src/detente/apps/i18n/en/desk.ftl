# reviewed: not reviewed
# Sentences of the desk. A value stands as { $name }; a number chooses a whole sentence.

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
