# reviewed: not reviewed
# Ce que disent les commandes des contacts réguliers et des essais d'alerte.

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
contact--counts = Un contact compte de { $minutes } minutes avant son heure à { $minutes } après : envoyé par un côté, et une personne de l'autre en prend connaissance.
link--label-contact = contact

# --- essais d'alerte
drill--sign-plan = un essai d'alerte avec { $party } est prévu pour { $at }
drill--sign-run = EXERCICE : un message d'essai d'alerte à { $party } : { $text }
drill--sign-call-off = l'essai d'alerte { $drill } est annulé : { $reason }
drill--planned = essai d'alerte avec { $party } prévu pour { $at }, limite { $limit }
drill--next-run = quand il est échu : detente drill run { $drill }
drill--none-due = aucun essai d'alerte n'est échu
drill--signed = message d'essai d'alerte signé { $at }  par { $serial }, à { $party } ; prise de connaissance attendue en { $limit }
drill--called-off = annulé : { $reason }
drill--due = ÉCHU
drill--none-decided = aucun essai d'alerte mené n'est décidé
drill--median = { $n ->
    [one] { $n } essai d'alerte, manqués : { $missed } ; médiane { $median }
    [many] { $n } essais d'alerte, manqués : { $missed } ; médiane { $median }
   *[other] { $n } essais d'alerte, manqués : { $missed } ; médiane { $median }
}
drill--no-median = { $n ->
    [one] { $n } essai d'alerte, manqués : { $missed } ; au moins la moitié sans prise de connaissance
    [many] { $n } essais d'alerte, manqués : { $missed } ; au moins la moitié sans prise de connaissance
   *[other] { $n } essais d'alerte, manqués : { $missed } ; au moins la moitié sans prise de connaissance
}
drill--cannot-know = EXERCICE impossible à savoir : son message n'est plus ici
drill--sent = EXERCICE { $serial } envoyé { $at }
drill--received = reçu { $at }
drill--not-received = non reçu
drill--waiting = prise de connaissance attendue d'ici { $at }
drill--acknowledged = pris connaissance { $at } par { $who } (limite { $limit })
drill--acknowledged-after = pris connaissance { $at } par { $who } après { $span } (limite { $limit })
drill--acknowledged-late = pris connaissance { $at } par { $who } (EN RETARD, limite { $limit })
drill--acknowledged-after-late = pris connaissance { $at } par { $who } après { $span } (EN RETARD, limite { $limit })
drill--missed = MANQUÉ : sans prise de connaissance en { $limit }

# --- essais d'alerte dans l'état, à la relève et au journal
status--drill = essai d'alerte avec { $party } prévu pour { $at }, à mener : detente drill run { $drill }
status--contact = contact régulier avec { $party } de { $at } manqué : detente link cause { $party } unknown
item--drill = essai d'alerte avec { $party }, prévu par { $name } : detente drill run
line--contact-hours-set = a fixé les heures de contact régulier avec { $party }
line--drill-planned = a prévu un essai d'alerte avec { $party } { $subject }
line--drill-run = a mené l'essai d'alerte { $serial } avec { $party } { $subject }
line--drill-called-off = a annulé l'essai d'alerte avec { $party } { $subject }
line--drill-acknowledged = essai d'alerte, pris connaissance { $serial } par { $party } { $name }
line--drill-missed = ESSAI D'ALERTE SANS PRISE DE CONNAISSANCE { $serial } de { $party }
line--drill-after = après { $span }
line--drill-within = en { $span }
