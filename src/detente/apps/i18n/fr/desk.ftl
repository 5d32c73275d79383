# reviewed: not reviewed
# Phrases du poste. Une valeur s'écrit { $name } ; un nombre choisit une phrase entière.

# Durées
span--second = { $n ->
    [one] { $n } seconde
    [many] { $n } secondes
   *[other] { $n } secondes
}
span--minute = { $n ->
    [one] { $n } minute
    [many] { $n } minutes
   *[other] { $n } minutes
}
span--hour = { $n ->
    [one] { $n } heure
    [many] { $n } heures
   *[other] { $n } heures
}
span--day = { $n ->
    [one] { $n } jour
    [many] { $n } jours
   *[other] { $n } jours
}
