# reviewed: not reviewed
# Types d'inscriptions que tout accord possède.
message--adopted = Accord adopté
message--received = Reçu
message--opened = Ouvert
message--acknowledged = Accusé de réception
message--standby-until = Attendre jusqu'à
message--passed-on-to-unit = Transmis à l'unité
message--answered = Répondu
message--declined = Refusé
message--deferred = Différé
message--corrected = Corrigé
message--cancelled = Annulé
message--sent-in-error = Envoyé par erreur
message--service = Message de service
message--line-test = Essai de liaison
message--re-send-request = Demande de nouvel envoi

# Leurs champs.
field--adopted--founding = Texte fondateur
field--adopted--earlier = Derniers états des époques antérieures
field--adopted--reason = Motif de la nouvelle époque
field--adopted--card = Carte
field--adopted--disowned = Entrées désavouées
field--adopted--root-signatures = Signatures de la racine
field--standby-until--until = Jusqu'à
field--passed-on-to-unit--unit = Unité
field--answered--text = Texte
field--declined--reason = Motif
field--deferred--until = Jusqu'à
field--deferred--reason = Motif
field--cancelled--reason = Motif
field--sent-in-error--reason = Motif
field--service--text = Texte
field--service--from = À partir de
field--service--until = Jusqu'à
field--line-test--text = Texte
field--re-send-request--ranges = Plages
column--adopted--earlier--epoch = Époque
column--adopted--earlier--size = Entrées
column--adopted--earlier--root = Racine
column--adopted--disowned--epoch = Époque
column--adopted--disowned--size = À partir de
column--re-send-request--ranges--seat = Siège
column--re-send-request--ranges--epoch = Époque
column--re-send-request--ranges--from = De l'inscription
column--re-send-request--ranges--to = À l'inscription

# Ce que le registre dit de chaque inscription.
record--post = Poste
record--person = Personne
record--drafted-by = Rédigé par
record--released-by = Autorisé par
record--language = Langue
record--serial = Numéro de série
record--claimed = Heure déclarée par l'expéditeur
record--received = Heure de réception
record--refers-to = Se rapporte à
record--valid-until = Valable jusqu'à
record--precedence = Urgence
record--mark = Marque
record--agreement = Accord

precedence--routine = Routine
precedence--priority = Urgent
precedence--immediate = Immédiat
precedence--flash = Flash

mark--live = Réel
mark--exercise = Exercice
mark--replay = Relecture

# Les échelons d'une notification.
ladder--carried = Acheminé
ladder--received = Reçu (par la machine)
ladder--opened = Ouvert (par une personne)
ladder--acknowledged = Accusé de réception (par une personne)
ladder--passed-on = Transmis
ladder--answered = Répondu
ladder--declined = Refusé
ladder--deferred = Différé
ladder--standby-until = Attendre jusqu'à
ladder--not-yet = Pas encore
ladder--cannot-know = Impossible à savoir

verdict--within = Dans la limite
verdict--over = Au-dessus de la limite
verdict--not-binding-yet = Limite pas encore obligatoire

basis--read = Lu dans le texte
basis--reported = Rapporté par des tiers
basis--derived = Déduit de ce qui a été lu
basis--own = Ajouté par nous
