# reviewed: not reviewed
# Ce que disent les commandes des contacts réguliers et des exercices de liaison.

# --- contacts réguliers
contact--no-hours = aucune heure n'est fixée ; aucune aujourd'hui
contact--none-today = { $hours } ; aucune aujourd'hui
contact--month = ce mois-ci : tenus { $kept }, manqués { $missed }
contact--month-doubtful = ce mois-ci : tenus { $kept }, manqués { $missed }, impossible à savoir { $n }
contact--missed-at = manqué { $at }, { $cause }
contact--more = et { $n } avant
contact--kept = tenu { $at } par { $who }  [{ $serial }]
contact--missed = MANQUÉ, { $cause }
contact--doubt-came-late = impossible à savoir : ils le disent à temps, mais cela est arrivé ici après
contact--doubt-missing = impossible à savoir : quelque chose qu'ils ont signé, peut-être alors, n'est pas ici
contact--not-yet = pas encore, compte jusqu'à { $at }
contact--cause-unknown = cause inconnue
contact--judged = cause jugée : { $cause }
contact--judged-note = cause jugée : { $cause } ({ $note })
contact--sign = heures de contact régulier avec { $party } : { $hours }
contact--sign-none = heures de contact régulier avec { $party } : aucune
contact--ended = plus de contact régulier avec { $party } désormais
contact--counts = Un contact compte de { $minutes } minutes avant son heure à { $minutes } après : envoyé par un côté, et réception accusée par une personne de l'autre.
link--label-contact = contact

# --- exercices de liaison
drill--sign-plan = un exercice avec { $party } est prévu pour { $at }
drill--sign-run = EXERCICE : un message d'exercice à { $party } : { $text }
drill--sign-call-off = l'exercice { $drill } est annulé : { $reason }
drill--planned = exercice avec { $party } prévu pour { $at }, limite { $limit }
drill--next-run = quand il est échu : detente drill run { $drill }
drill--none-due = aucun exercice n'est échu
drill--signed = message d'exercice signé { $at }  par { $serial }, à { $party } ; accusé de réception attendu en { $limit }
drill--called-off = annulé : { $reason }
drill--due = ÉCHU
drill--none-decided = aucun exercice mené n'est décidé
drill--median = { $n ->
    [one] { $n } exercice, manqués : { $missed } ; médiane { $median }
    [many] { $n } exercices, manqués : { $missed } ; médiane { $median }
   *[other] { $n } exercices, manqués : { $missed } ; médiane { $median }
}
drill--no-median = { $n ->
    [one] { $n } exercice, manqués : { $missed } ; au moins la moitié sans accusé de réception
    [many] { $n } exercices, manqués : { $missed } ; au moins la moitié sans accusé de réception
   *[other] { $n } exercices, manqués : { $missed } ; au moins la moitié sans accusé de réception
}
drill--cannot-know = EXERCICE impossible à savoir : son message n'est plus ici
drill--sent = EXERCICE { $serial } envoyé { $at }
drill--received = reçu { $at }
drill--not-received = non reçu
drill--waiting = accusé de réception attendu d'ici { $at }
drill--acknowledged = réception accusée { $at } par { $who } (limite { $limit })
drill--acknowledged-after = réception accusée { $at } par { $who } après { $span } (limite { $limit })
drill--acknowledged-late = réception accusée { $at } par { $who } (EN RETARD, limite { $limit })
drill--acknowledged-after-late = réception accusée { $at } par { $who } après { $span } (EN RETARD, limite { $limit })
drill--missed = MANQUÉ : sans accusé de réception en { $limit }

# --- exercices dans l'état, à la relève et au journal
status--drill = exercice avec { $party } prévu pour { $at }, à mener : detente drill run { $drill }
status--contact = contact régulier avec { $party } de { $at } manqué : detente link cause { $party } unknown
item--drill = exercice avec { $party }, prévu par { $name } : detente drill run
line--contact-hours-set = a fixé les heures de contact régulier avec { $party }
line--drill-planned = a prévu un exercice avec { $party } { $subject }
line--drill-run = a mené l'exercice { $serial } avec { $party } { $subject }
line--drill-called-off = a annulé l'exercice avec { $party } { $subject }
line--drill-acknowledged = exercice, réception accusée { $serial } par { $party } { $name }
line--drill-missed = EXERCICE SANS ACCUSÉ DE RÉCEPTION { $serial } de { $party }
line--drill-after = après { $span }
line--drill-within = en { $span }
