# reviewed: not reviewed
# Le cadre de chaque page, la session, le poste de veille, une notification et son échelle.
page--desk = Poste de veille
page--due = Échéances
page--tallies = Plafonds et décomptes
page--drafts = Projets et envoi
page--links = Liaisons
page--record = Registre
page--agreements = Accords
page--log = Journal de quart
page--people = Personnes et clés
page--fault = Ceci n'a pas pu être fait
page--enter = Ouvrir la session
page--join = Première ouverture de session
page--message = Notification
page--confirm = Confirmer
mark--exercise = EXERCICE
mark--exercise-means = Un exercice, à ne jamais prendre pour réel.
mark--replay = REDITE
mark--replay-means = Histoire publique rejouée, à ne jamais prendre pour réelle.
frame--skip = Aller au contenu
frame--screens = Écrans
frame--links = Liaisons avec les autres centres
frame--no-links = Aucun autre centre n'est encore présenté.
live--ok = EN DIRECT
live--amber = PAS EN DIRECT depuis
live--red = PAS EN DIRECT depuis
live--still = État à { $at }. Cette page ne se renouvelle pas seule.
live--stale = Cet écran n'est plus à jour : le serveur ne s'est pas fait entendre depuis 30 secondes. Ce que vous faites reste vérifié par le serveur.
sound--on = Son activé
sound--off = Couper le son
silence--heard = entendu
silence--announced = silencieux, comme annoncé
silence--no-path = PAS DE VOIE
silence--nobody-answers = VOIE OUVERTE, PERSONNE NE RÉPOND
silence--one-way = SENS UNIQUE : les leurs arrivent, les nôtres ne sont pas confirmées
silence--never-connected = jamais relié
silence--unknown = inconnu
silence--since = depuis { $at }

fault--whose = À qui la faute :
fault--next = Que faire :
fault--back = Retour

enter--person = Votre nom court
enter--passphrase = Phrase de passe
enter--code = Code de votre authentificateur (6 chiffres)
enter--go = Ouvrir la session
enter--passkey = Ouvrir la session avec une clé d'accès
enter--leave = Fermer la session
enter--join = J'ai reçu une invitation : première ouverture de session
join--how = Une autre personne de ce centre vous a donné une invitation. Choisissez une phrase de passe et saisissez le secret ci-dessous dans un authentificateur.
join--invitation = Invitation
join--passphrase = Nouvelle phrase de passe (8 caractères ou plus)
join--secret = Secret pour l'authentificateur :
join--open = L'ouvrir dans un authentificateur de cet appareil
join--code = Code qu'il affiche maintenant
join--go = Commencer

lane--us = { $n ->
    [0] À FAIRE PAR NOUS
   *[other] À FAIRE PAR NOUS ({ $n })
}
lane--us-empty = Rien ne nous attend.
lane--them = { $n ->
    [0] EN ATTENTE D'EUX
   *[other] EN ATTENTE D'EUX ({ $n })
}
lane--them-empty = Rien n'est chez eux.
lane--held = RETENU : enfreint une règle ({ $n })
column--precedence = Urgence
column--serial = Numéro
column--what = Objet
column--when = Quand
column--needs = Ce qui est attendu
precedence--flash = Z FLASH
precedence--immediate = O IMMÉDIAT
precedence--priority = P URGENT
precedence--routine = R ROUTINE
way--to = à { $parties }
way--from = de { $party }
needs--acknowledge = à confirmer
needs--answer = à répondre
needs--content = son contenu n'est pas arrivé
needs--carry = pas encore acheminé
needs--receive = acheminé, non reçu
needs--them-acknowledge = reçu, à confirmer par eux
needs--them-answer = à répondre par eux
needs--them-content = son contenu n'est pas arrivé
needs--them-carry = pas encore acheminé : leur délai n'a pas commencé
needs--them-receive = acheminé, non reçu : leur délai n'a pas commencé
clock--running = CONFIRMER avant { $due }
clock--left = reste { $span }
clock--late-word = EN RETARD
clock--late = CONFIRMATION due le { $due }, il y a { $span }
clock--not-started = délai non commencé
clock--met = confirmé à temps
clock--met-late = confirmé en retard
banner--corrected = CORRIGÉ
banner--cancelled = ANNULÉ
banner--sent-in-error = ENVOYÉ PAR ERREUR
quiet--last = La dernière notification fut { $serial }, du { $at }.
quiet--none-yet = Aucune notification n'est encore arrivée.
quiet--no-agreement = Aucun accord n'est encore signé ici.
quiet--gap = { $n ->
    [one] { $party } : il manque { $n } inscription.
    [many] { $party } : il manque { $n } inscriptions.
   *[other] { $party } : il manque { $n } inscriptions.
}
quiet--unbroken = Rien ne manque dans aucun registre que nous tenons.

message--no = N°
message--code = Code (c'est ce qui est signé)
message--no-content = contenu absent ici
message--no-fields = Elle n'a pas de champs.
message--hides = contient des caractères qu'on ne verrait pas
message--way = De { $author } à { $parties }.
message--claims = Daté du { $at } par son auteur.
message--by = Envoyée là-bas par { $who }, { $post }.
message--problem = Elle enfreint une règle et ne compte pour rien :
message--refers = À propos de
message--referred = Cité par
message--released = envoyée le { $at }
message--received = reçue le { $at }
message--claimed = prise en charge par { $who }
message--beside = À côté :
message--read-back = Relecture
message--acts = Ce que vous pouvez dire
message--writes = Écrire à ce sujet (il faut une autre personne)
message--ladder = Ce qu'elle est devenue
message--proof = Preuve
message--card = Que faire
act--claim = Prendre en charge
act--opened = Dire qu'elle a été ouverte
act--acknowledged = Confirmer
act--standby-until = Demander d'attendre
act--passed-on-to-unit = Dire qu'elle a été transmise
act--not-agreement = Confirmer = nous l'avons et l'avons lue. Ce n'est pas un accord.
meaning--claim = Vous la prenez en charge. L'autre partie ne le voit pas.
meaning--opened = Une personne d'ici l'a ouverte.
meaning--acknowledged = Nous l'avons et l'avons lue. Ce n'est pas un accord.
meaning--standby-until = Une réponse se prépare ; attendez jusqu'à l'heure donnée.
meaning--passed-on-to-unit = Elle a été transmise à l'unité nommée.
confirm--later = { $n ->
    [one] { $party } en a dit plus depuis. Lisez-le d'abord.
    [many] { $party } en a envoyé { $n } de plus depuis. Lisez-les d'abord.
   *[other] { $party } en a envoyé { $n } de plus depuis. Lisez-les d'abord.
}
confirm--twice = Ceci a déjà été dit.
confirm--as = Vous signez comme { $who }, { $post } (clé { $key }).
confirm--until = Jusqu'à (16:30Z, ou avec une date)
confirm--unit = Unité
confirm--sign = Signer
confirm--back = Retour
rung--carried = acheminé
rung--received = reçu (machine)
rung--opened = ouvert
rung--acknowledged = confirmé (personne)
rung--standby-until = attente demandée
rung--passed-on = transmis
rung--answered = répondu
rung--until = jusqu'à { $at }
rung--they-say = Ils disent : { $why }
rung-state--not-yet = pas encore
rung-state--not-offered = pas proposé par eux
rung-state--cannot-know = on ne peut savoir
check--signature = Signature
check--sequence = En séquence
check--opening = Le contenu est ce qui fut signé
check--rules = Règles de l'accord
check--received = Reçu par tous
verdict--ok = OK
verdict--failed = ÉCHEC
verdict--waiting = EN ATTENTE
verdict--not-checked = NON VÉRIFIÉ
