# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = Cessez-le-feu le long d'une ligne
party--P1 = Première partie
party--P2 = Seconde partie
role--monitors = Observateurs
role--mediator = Médiateurs
role--chronicle = Chronique

# Parts that can be suspended
regime--terms = Vie du cessez-le-feu
regime--incidents = Incidents et éclaircissements
regime--silence = Fenêtres de silence
regime--passage = Passage sûr
regime--withdrawals = Retraits
regime--monitoring = Observation
regime--log = Journal commun

# Events, duties, checks, lists and tallies
event--incident = Incident
event--movement = Déplacement
duty--2-2 = Version du destinataire d'un signalement
duty--2-3 = Réponse à un appel à cesser
duty--3-2 = Réponse à une demande d'éclaircissement
duty--3-3 = Réponse à une demande de visite commune
duty--5-1 = Préavis de déplacement
duty--5-2 = Réponse à un préavis de déplacement
duty--5-5 = Annonce de la fin d'un déplacement
duty--6-1 = Première déclaration de retrait
duty--6-2 = Déclaration hebdomadaire de retrait
duty--7-3 = Explication d'une entrave
duty--8-2 = Réserve à une inscription au journal
check--silence-order = Début avant la fin d'une fenêtre
check--silence-length = Durée d'une fenêtre de silence
tally--movements-under-notice = Déplacements annoncés
tally--heavy-weapons-left = Armes lourdes restant dans une zone
list--monitors = Liste des observateurs
unit--weapons = armes

# What both sign, and acts of one side
arrangement--entry-into-force = Cessez-le-feu
arrangement--silence = Fenêtre de silence
arrangement--joint-log = Inscription au journal commun
right--suspend = Droit de suspendre
right--resume = Droit de reprendre
right--withdraw = Droit de dénoncer l'accord
right--visit = Droit de demander une visite commune

# Message types
message--incident-report = Signalement d'incident
message--incident-account = Notre version de l'incident
message--stop-now = Cessez immédiatement
message--stop-answer = Réponse à un appel à cesser
message--clarification-request = Demande d'éclaircissement
message--clarification = Éclaircissement
message--clarification-insufficient = Éclaircissement jugé insuffisant
message--visit-request = Demande de visite commune
message--visit-answer = Réponse à la demande de visite commune
message--ceasefire-terms = Conditions du cessez-le-feu
message--suspension = Suspension
message--resumption = Reprise
message--objection-to-suspension = Objection à une suspension
message--withdrawal-from-agreement = Dénonciation de l'accord
message--mediator-note = Note d'un médiateur
message--log-entry = Inscription au journal commun
message--log-dissent = Réserve à une inscription
message--monitors-named = Observateurs désignés
message--monitors-removed = Observateurs retirés
message--monitors-confirmed = Observateurs confirmés
message--movement-restricted = Entrave aux déplacements des observateurs
message--restriction-explained = Entrave expliquée
message--monitor-report = Rapport des observateurs
message--silence-terms = Conditions d'une fenêtre de silence
message--movement-notice = Préavis de déplacement
message--passage-answer = Réponse à un préavis de déplacement
message--movement-cancelled = Déplacement annulé
message--movement-state = État d'un déplacement
message--movement-done = Déplacement terminé
message--withdrawal-declared = Déclaration de retrait
message--objection-to-count = Objection à un décompte

# Fields of incident-report
field--incident-report--incident = Identifiant de l'incident
field--incident-report--occurred = Moment des faits
field--incident-report--area = Secteur
field--incident-report--place = Lieu
field--incident-report--observer = Position de l'observateur
field--incident-report--observed_by = Mode d'observation
field--incident-report--direction = Direction du tir
field--incident-report--weapon = Arme
field--incident-report--count = Nombre de coups ou d'explosions
field--incident-report--killed = Tués
field--incident-report--injured = Blessés
field--incident-report--window = Fenêtre de silence visée
field--incident-report--text = Texte

# Fields of incident-account
field--incident-account--incident = Identifiant de l'incident
field--incident-account--account = En bref
field--incident-account--occurred = Moment des faits
field--incident-account--place = Lieu
field--incident-account--direction = Direction du tir
field--incident-account--weapon = Arme
field--incident-account--count = Nombre de coups ou d'explosions
field--incident-account--killed = Tués
field--incident-account--injured = Blessés
field--incident-account--text = Texte

# Fields of stop-now
field--stop-now--area = Secteur
field--stop-now--place = Lieu
field--stop-now--what = Ce qui se passe
field--stop-now--since = Depuis

# Fields of stop-answer
field--stop-answer--answer = Réponse
field--stop-answer--unit = Unité avertie
field--stop-answer--told_at = Avertie à
field--stop-answer--officer = Officier répondant

# Fields of clarification-request
field--clarification-request--incident = Identifiant de l'incident
field--clarification-request--about = Au sujet de
field--clarification-request--area = Secteur
field--clarification-request--question = Question

# Fields of clarification
field--clarification--text = Texte
field--clarification--more_by = Suite au plus tard le

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = Éléments manquants
field--clarification-insufficient--text = Texte

# Fields of visit-request
field--visit-request--place = Lieu
field--visit-request--proposed = Moment proposé
field--visit-request--persons = Personnes

# Fields of visit-answer
field--visit-answer--answer = Réponse
field--visit-answer--other_time = Autre moment proposé
field--visit-answer--reason = Motif

# Fields of ceasefire-terms
field--ceasefire-terms--start = Début
field--ceasefire-terms--map = Empreinte de la carte
field--ceasefire-terms--remark = Remarque

# Fields of suspension
field--suspension--scope = Portée
field--suspension--reason = Motif

# Fields of resumption
field--resumption--scope = Portée
field--resumption--remark = Remarque

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Fondement

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = Motif

# Fields of mediator-note
field--mediator-note--kind = Nature de la note
field--mediator-note--about = Au sujet de
field--mediator-note--text = Texte

# Fields of log-entry
field--log-entry--entry = Identifiant de l'inscription
field--log-entry--what = Nature de l'inscription
field--log-entry--occurred = Moment des faits
field--log-entry--area = Secteur
field--log-entry--text = Texte
field--log-entry--rests_on = Se fonde sur
column--log-entry--rests_on--entry = Inscription

# Fields of log-dissent
field--log-dissent--entry = Identifiant de l'inscription
field--log-dissent--text = Texte

# Fields of monitors-named
field--monitors-named--monitors = Observateurs
column--monitors-named--monitors--ref = Numéro d'insigne
column--monitors-named--monitors--function = Fonction
column--monitors-named--monitors--base = Base
column--monitors-named--monitors--name = Nom
column--monitors-named--monitors--document = Document

# Fields of monitors-removed
field--monitors-removed--monitors = Observateurs
column--monitors-removed--monitors--ref = Numéro d'insigne

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = Observateurs
column--monitors-confirmed--monitors--ref = Numéro d'insigne

# Fields of movement-restricted
field--movement-restricted--occurred = Moment des faits
field--movement-restricted--area = Secteur
field--movement-restricted--place = Lieu
field--movement-restricted--how = Nature de l'entrave
field--movement-restricted--by_whom = Par qui, selon les observateurs
field--movement-restricted--ended = Terminée à
field--movement-restricted--text = Texte

# Fields of restriction-explained
field--restriction-explained--answer = Réponse
field--restriction-explained--text = Texte

# Fields of monitor-report
field--monitor-report--period_from = Du
field--monitor-report--period_to = Au
field--monitor-report--observations = Observations
field--monitor-report--text = Texte
column--monitor-report--observations--time = Heure
column--monitor-report--observations--observer = Position de l'observateur
column--monitor-report--observations--place = Lieu
column--monitor-report--observations--area = Secteur
column--monitor-report--observations--direction = Direction du tir
column--monitor-report--observations--weapon = Arme
column--monitor-report--observations--count = Nombre de coups ou d'explosions
column--monitor-report--observations--incident = Identifiant de l'incident
column--monitor-report--observations--note = Note

# Fields of silence-terms
field--silence-terms--areas = Secteurs
field--silence-terms--start = Début
field--silence-terms--end = Première seconde après la fenêtre
field--silence-terms--purpose = But
field--silence-terms--place = Lieu
field--silence-terms--crew = Équipe et véhicules

# Fields of movement-notice
field--movement-notice--movement = Identifiant du déplacement
field--movement-notice--urgency = Degré d'urgence
field--movement-notice--departs = Départ
field--movement-notice--arrives = Arrivée
field--movement-notice--purpose = But
field--movement-notice--route = Itinéraire
field--movement-notice--vehicles = Véhicules
field--movement-notice--persons = Personnes
field--movement-notice--marks = Marquages
field--movement-notice--reached = Joignable en route à
column--movement-notice--route--point = Point
column--movement-notice--route--place = Lieu
column--movement-notice--route--area = Secteur

# Fields of passage-answer
field--passage-answer--answer = Réponse
field--passage-answer--other_time = Autre moment proposé
field--passage-answer--units_told = Unités averties
field--passage-answer--reason = Motif

# Fields of movement-cancelled
field--movement-cancelled--movement = Identifiant du déplacement
field--movement-cancelled--reason = Motif

# Fields of movement-state
field--movement-state--movement = Identifiant du déplacement
field--movement-state--state = État
field--movement-state--at = À
field--movement-state--place = Lieu

# Fields of movement-done
field--movement-done--movement = Identifiant du déplacement
field--movement-done--arrived = Arrivé à
field--movement-done--text = Texte

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = À la date du
field--withdrawal-declared--area = Secteur
field--withdrawal-declared--tanks = Chars
field--withdrawal-declared--guns = Canons et obusiers
field--withdrawal-declared--mortars = Mortiers
field--withdrawal-declared--rocket_launchers = Lance-roquettes multiples
field--withdrawal-declared--moved_to = Transféré vers

# Fields of objection-to-count
field--objection-to-count--tanks = Chars
field--objection-to-count--guns = Canons et obusiers
field--objection-to-count--mortars = Mortiers
field--objection-to-count--rocket_launchers = Lance-roquettes multiples
field--objection-to-count--ground = Fondement

# Codes
code--sector--sector-1 = Secteur 1
code--sector--sector-2 = Secteur 2
code--sector--sector-3 = Secteur 3
code--sector--sector-4 = Secteur 4
code--sector--sector-5 = Secteur 5
code--sector--sector-6 = Secteur 6
code--weapon--small-arms = Armes légères
code--weapon--machine-gun = Mitrailleuse
code--weapon--grenade-launcher = Lance-grenades
code--weapon--mortar = Mortier
code--weapon--gun = Canon ou obusier
code--weapon--rocket-launcher = Lance-roquettes multiple
code--weapon--tank = Char
code--weapon--anti-tank-missile = Missile antichar
code--weapon--unmanned-aircraft = Drone
code--weapon--aircraft = Aéronef
code--weapon--missile = Missile
code--weapon--mine = Mine
code--weapon--not-known = Inconnue
code--direction--incoming = Tir entrant
code--direction--outgoing = Tir sortant
code--direction--both = Dans les deux sens
code--direction--not-known = Inconnue
code--observed-by--heard = Entendu
code--observed-by--seen = Vu
code--observed-by--camera = Caméra
code--observed-by--unmanned-aircraft = Drone
code--observed-by--traces = Traces sur place
code--observed-by--told = Rapporté par des tiers
code--account--as-reported = Comme signalé
code--account--otherwise = Les faits sont autres
code--account--not-ours = Le fait a eu lieu, pas de notre fait
code--account--did-not-happen = Le fait n'a pas eu lieu
code--account--being-examined = À l'examen
code--stop-answer--stopped = Cessé
code--stop-answer--passed-to-unit = Transmis à l'unité
code--stop-answer--not-ours = Pas de notre fait
code--stop-answer--being-examined = À l'examen
code--lacking--time = Heure
code--lacking--place = Lieu
code--lacking--units = Unités
code--lacking--cause = Cause
code--lacking--measures = Mesures
code--lacking--everything = Tout ce qui était demandé
code--visit-answer--accepted = Acceptée
code--visit-answer--other-time = Autre moment proposé
code--visit-answer--declined = Déclinée
code--purpose--repair-power = Réparation du réseau électrique
code--purpose--repair-water = Réparation du réseau d'eau
code--purpose--repair-gas = Réparation du réseau de gaz
code--purpose--evacuation = Évacuation
code--purpose--recovery-of-dead = Récupération des morts
code--purpose--mine-clearance = Déminage
code--purpose--crossing = Franchissement de la ligne
code--purpose--other = Autre
code--urgency--ordinary = Ordinaire
code--urgency--emergency = Urgence
code--movement-purpose--aid = Aide humanitaire
code--movement-purpose--medical = Médical
code--movement-purpose--evacuation = Évacuation
code--movement-purpose--repair-crew = Équipe de réparation
code--movement-purpose--monitors = Patrouille d'observateurs
code--movement-purpose--recovery-of-dead = Récupération des morts
code--movement-purpose--rotation = Relève du personnel
code--movement-purpose--other = Autre
code--passage-answer--noted = Noté, rien n'est assuré
code--passage-answer--assured = Unités averties, aucun tir de notre part
code--passage-answer--not-assured = Ne peut être assuré
code--passage-answer--other-time = Autre moment proposé
code--movement-state--departed = Parti
code--movement-state--at-point = À un point de l'itinéraire
code--movement-state--delayed = Retardé
code--movement-state--stopped = Arrêté
code--movement-state--shot-at = Pris sous le feu
code--movement-state--turned-back = Rebroussé chemin
code--restriction--refused = Passage refusé
code--restriction--delayed = Passage retardé
code--restriction--weapon-pointed = Menace d'une arme
code--restriction--shot-at = Pris sous le feu
code--restriction--mines = Mines
code--restriction--road-closed = Route fermée
code--restriction--aircraft-jammed = Drone brouillé
code--restriction--aircraft-shot-at = Drone pris pour cible
code--restriction-answer--lifted = Levée
code--restriction-answer--safety = Pour la sécurité des observateurs
code--restriction-answer--mistake = Une erreur de notre part
code--restriction-answer--not-ours = Pas nos hommes
code--restriction-answer--being-examined = À l'examen
code--log-kind--incident = Incident
code--log-kind--silence-kept = Silence observé
code--log-kind--silence-broken = Silence rompu
code--log-kind--passage = Passage
code--log-kind--withdrawal = Retrait
code--log-kind--restriction = Entrave aux déplacements des observateurs
code--log-kind--meeting = Rencontre
code--log-kind--other = Autre
code--note-kind--invitation = Invitation
code--note-kind--passed-on = Transmis de la part d'une partie
code--note-kind--proposal = Proposition
code--note-kind--information = Information
