# reviewed: not reviewed
# Le cadre de chaque page, la connexion, le poste de quart, une notification et ses échelons.
page--desk = Poste de quart
page--due = Échéances
page--tallies = Plafonds et décomptes
page--drafts = Projets et autorisations d'envoi
page--links = Liaisons
page--record = Registre
page--agreements = Accords
page--log = Journal de quart
page--people = Personnes et clés
page--fault = Cela n'a pu être fait
page--enter = Connexion
page--join = Première connexion
page--message = Notification
page--confirm = Confirmer
mark--exercise = EXERCICE
mark--exercise-means = Un exercice, à ne jamais prendre pour réel.
mark--replay = REJEU
mark--replay-means = De l'histoire publique rejouée, à ne jamais prendre pour réelle.
frame--skip = Aller au contenu
frame--screens = Écrans
frame--links = Liaisons vers les autres centres
frame--no-links = Aucun autre centre n'est encore introduit.
live--ok = EN DIRECT
live--amber = PLUS EN DIRECT depuis
live--red = PLUS EN DIRECT depuis
live--still = À l'instant { $at }. Cette page ne se renouvelle pas d'elle-même.
live--stale = Cet écran est périmé : rien n'a été entendu du serveur depuis 30 secondes. Ce que vous faites reste contrôlé par le serveur.
sound--on = Son activé
sound--off = Activer le son
silence--heard = entendu
silence--announced = muet, comme annoncé
silence--no-path = AUCUN CHEMIN
silence--nobody-answers = CHEMIN OUVERT, PERSONNE NE RÉPOND
silence--one-way = SENS UNIQUE : les leurs arrivent, les nôtres ne sont pas confirmés
silence--never-connected = jamais connecté
silence--unknown = inconnu
silence--since = depuis { $at }

fault--whose = À qui la faute :
fault--next = Que faire :
fault--back = Retour

enter--person = Votre nom court
enter--passphrase = Phrase de passe
enter--code = Code de votre authentificateur (6 chiffres)
enter--go = Se connecter
enter--passkey = Se connecter avec une clé d'accès
enter--leave = Se déconnecter
enter--join = J'ai reçu une invitation : première connexion
join--how = Deux personnes de ce centre vous ont donné chacune une moitié d'invitation. Choisissez une phrase de passe, et entrez le secret ci-dessous dans un programme d'authentification.
join--invitation = Une moitié de l'invitation
join--second = L'autre moitié de l'invitation
join--passphrase = Nouvelle phrase de passe (8 caractères ou plus)
join--secret = Secret pour l'authentificateur :
join--open = L'ouvrir dans un authentificateur de cet appareil
join--code = Code qu'il montre maintenant
join--go = Commencer

lane--us = { $n ->
    [0] NOUS ATTEND
   *[other] NOUS ATTEND ({ $n })
}
lane--us-empty = Rien ne nous attend.
lane--them = { $n ->
    [0] LES ATTEND
   *[other] LES ATTEND ({ $n })
}
lane--them-empty = Rien n'est chez eux.
lane--held = MIS DE CÔTÉ : enfreint une règle ({ $n })
desk--wakes = FLASH sans prise de connaissance : prochain réveil { $who }, { $at }.
desk--contact = Contact régulier avec { $party } de { $at } MANQUÉ : non tenu jusqu'à { $closes }.
desk--contact-noted = Noter : cause inconnue
desk--drill = Un essai d'alerte avec { $party } était prévu pour { $at }.
column--precedence = Urgence
column--serial = Numéro de série
column--what = Quoi
column--when = Quand
column--needs = Ce qu'elle attend
precedence--flash = Z FLASH
precedence--immediate = O IMMÉDIAT
precedence--priority = P URGENT
precedence--routine = R ROUTINE
way--to = à { $parties }
way--from = de { $party }
needs--acknowledge = à en prendre connaissance
needs--answer = à répondre
needs--content = son contenu n'est pas venu
needs--carry = pas encore acheminé
needs--receive = acheminé, pas reçu
needs--them-acknowledge = reçu, prise de connaissance attendue d'eux
needs--them-answer = réponse attendue d'eux
needs--them-content = son contenu n'est pas venu
needs--them-carry = pas encore acheminé : son délai n'a pas commencé
needs--them-receive = acheminé, pas reçu : son délai n'a pas commencé
clock--running = PRENDRE CONNAISSANCE jusqu'à { $due }
clock--left = reste { $span }
clock--late-word = EN RETARD
clock--late = prise de connaissance due { $due }, il y a { $span }
clock--not-started = délai pas commencé
clock--met = pris connaissance à temps
clock--met-late = pris connaissance en retard
banner--corrected = CORRIGÉ
banner--cancelled = ANNULÉ
banner--sent-in-error = ENVOYÉ PAR ERREUR
quiet--last = Dernière notification : { $serial } du { $at }.
quiet--none-yet = Aucune notification n'est encore venue.
quiet--no-agreement = Aucun accord n'est encore signé ici.
quiet--gap = { $n ->
    [one] { $party } : { $n } inscription manque.
    [many] { $party } : { $n } inscriptions manquent.
   *[other] { $party } : { $n } inscriptions manquent.
}
quiet--unbroken = Rien ne manque dans aucun registre que nous détenons.

message--no = N°
message--code = Code (c'est lui qui est signé)
message--no-content = contenu absent d'ici
message--no-fields = Aucun champ.
message--hides = a des caractères qui ne se verraient pas
message--way = De { $author } à { $parties }.
message--under = au titre de { $agreement }
message--claims = Daté { $at } par son auteur.
message--by = Envoi autorisé là-bas par { $who }, { $post }.
message--problem = Enfreint une règle et ne compte pour rien :
message--erased = Données personnelles effacées ici
message--erased-by = demandé par { $asked }, autorisé par { $released } : { $reason }
message--erased-elsewhere = Effacées ailleurs : revenue à ce centre sans ses données personnelles
erasing--unfinished = Un effacement n'est pas terminé : un fichier de ce centre peut encore contenir ce qui a été effacé. Quelqu'un lit le stock en ce moment, ou le disque est plein, ou la mémoire manque : prévenir l'opérateur.
message--refers = Se rapporte à
message--referred = S'y rapportent
message--released = envoi autorisé { $at }
message--received = reçu { $at }
message--claimed = pris en charge par { $who }
message--beside = À côté :
message--read-back = Collationnement
difference--head = Ce qui change, champ par champ
difference--against = Comparé à
difference--field = Champ
difference--before = Avant
difference--after = Maintenant
difference--absent = non indiqué
difference--none = Aucun champ ne diffère de ce qui valait.
difference--alike = Champs inchangés : { $n }
message--acts = Ce que vous pouvez dire
message--writes = Écrire à ce sujet (il y faut une autre personne)
message--ladder = Ce qu'il en est advenu
message--proof = Preuve
message--card = Que faire
act--claim = Prendre en charge
act--opened = Dire qu'il a été ouvert
act--acknowledged = Prendre connaissance
act--standby-until = Demander d'attendre
act--passed-on-to-unit = Dire qu'il a été transmis
act--not-agreement = Prendre connaissance = nous l'avons et l'avons lu. Cela ne vaut pas consentement.
meaning--claim = Vous le prenez en main. L'autre côté ne le voit pas.
meaning--opened = Une personne d'ici l'a ouvert.
meaning--acknowledged = Nous l'avons et l'avons lu. Cela ne vaut pas consentement.
meaning--standby-until = Une réponse se prépare ; attendre jusqu'à l'heure donnée.
meaning--passed-on-to-unit = Transmis à l'unité nommée.
confirm--later = { $n ->
    [one] { $party } a dit autre chose depuis. Le lire d'abord.
    [many] { $party } a envoyé depuis { $n } autres messages. Les lire d'abord.
   *[other] { $party } a envoyé depuis { $n } autres messages. Les lire d'abord.
}
later--more = et { $n } de plus
later--closed = quelque chose d'eux dont le contenu n'est pas ici
message--later = { $party } en a dit davantage depuis que cela a été regardé.
confirm--twice = Cela a déjà été dit.
confirm--as = Vous signez en tant que { $who }, { $post } (clé { $key }).
confirm--until = Jusqu'à (16:30Z, ou avec une date)
confirm--unit = Unité
confirm--sign = Signer
confirm--back = Retour
rung--carried = acheminé
rung--received = reçu (par la machine)
rung--opened = ouvert
rung--acknowledged = pris connaissance (par une personne)
rung--standby-until = attente demandée
rung--passed-on = transmis
rung--answered = répondu
rung--until = jusqu'à { $at }
rung--they-say = Ils disent : { $why }
rung-state--not-yet = pas encore
rung-state--not-offered = non prévu chez eux
rung-state--cannot-know = impossible à savoir
check--signature = Signature
check--sequence = Dans la suite
check--opening = Le contenu est ce qui fut signé
check--rules = Règles de l'accord
check--received = Reçu par tous
check--elsewhere = Donné sous un autre accord
verdict--ok = BON
verdict--failed = ÉCHEC
verdict--waiting = EN ATTENTE
verdict--not-checked = NON CONTRÔLÉ
