# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = Pause des frappes
party--P1 = Première partie
party--P2 = Seconde partie
role--mediator = Médiateurs
role--chronicle = Chronique

# Parts that can be suspended
regime--pauses = Pause et violations
regime--claims = Déclarations et affirmations

# Events, duties, checks, lists and tallies
event--strike = Frappe alléguée pendant une pause
duty--4-2 = Réponse à une violation alléguée
check--pause-order = Début avant la fin
check--pause-length = Durée d'une pause

# What both sign, and acts of one side
arrangement--pause = Pause
right--release = Droit de se dégager d'une pause
right--withdraw = Droit de dénoncer l'accord

# Message types
message--public-statement = Déclaration publique sur une pause
message--strike-claim = Affirmation sur des frappes et des interceptions
message--outage-report = Signalement d'une coupure
message--pause-terms = Conditions d'une pause
message--breach-alleged = Violation alléguée
message--breach-answer = Réponse à une violation alléguée
message--release = Dégagement d'une pause
message--objection-to-release = Objection à un dégagement
message--withdrawal = Dénonciation de l'accord

# Fields of public-statement
field--public-statement--speaker = Auteur des propos
field--public-statement--said_on = Date des propos
field--public-statement--said_at = Heure des propos
field--public-statement--text = Texte
field--public-statement--start_claimed = Début, selon l'auteur
field--public-statement--end_claimed = Fin, selon l'auteur
field--public-statement--objects_claimed = Objets, selon l'auteur
field--public-statement--area_claimed = Zone, selon l'auteur
field--public-statement--source = Source

# Fields of strike-claim
field--strike-claim--speaker = Auteur des propos
field--strike-claim--said_on = Date des propos
field--strike-claim--said_at = Heure des propos
field--strike-claim--struck_by = Auteur allégué des frappes
field--strike-claim--begins = Depuis
field--strike-claim--ends = Jusqu'à
field--strike-claim--objects = Catégories d'objets
field--strike-claim--area = Zone
field--strike-claim--figures = Chiffres avancés
field--strike-claim--known_by = Origine du chiffre
field--strike-claim--text = Texte
field--strike-claim--source = Source
column--strike-claim--figures--what = Objet
column--strike-claim--figures--hedge = Réserve
column--strike-claim--figures--figure = Chiffre
column--strike-claim--figures--note = Note

# Fields of outage-report
field--outage-report--speaker = Auteur des propos
field--outage-report--said_on = Date des propos
field--outage-report--said_at = Heure des propos
field--outage-report--services = Services
field--outage-report--place = Lieu
field--outage-report--since = Depuis
field--outage-report--restored = Rétabli
field--outage-report--figures = Chiffres avancés
field--outage-report--incident = Identifiant de l'incident
field--outage-report--known_by = Origine du chiffre
field--outage-report--text = Texte
field--outage-report--source = Source
column--outage-report--figures--what = Objet
column--outage-report--figures--hedge = Réserve
column--outage-report--figures--figure = Chiffre
column--outage-report--figures--note = Note

# Fields of pause-terms
field--pause-terms--objects = Catégories d'objets
field--pause-terms--area = Zone
field--pause-terms--start = Début
field--pause-terms--end = Première seconde après la pause
field--pause-terms--release = Clause de dégagement
field--pause-terms--prolongs = Prolonge les conditions
field--pause-terms--remark = Remarque

# Fields of breach-alleged
field--breach-alleged--incident = Identifiant de l'incident
field--breach-alleged--occurred = Moment des faits
field--breach-alleged--objects = Catégories d'objets
field--breach-alleged--area = Zone
field--breach-alleged--place = Lieu
field--breach-alleged--means = Moyens
field--breach-alleged--terms = Conditions visées
field--breach-alleged--text = Texte

# Fields of breach-answer
field--breach-answer--incident = Identifiant de l'incident
field--breach-answer--answer = Réponse
field--breach-answer--occurred = Moment des faits
field--breach-answer--text = Texte

# Fields of release
field--release--incident = Identifiant de l'incident
field--release--reason = Motif

# Fields of objection-to-release
field--objection-to-release--ground = Fondement

# Fields of withdrawal
field--withdrawal--reason = Motif

# Codes
code--object-class--refineries = Raffineries de pétrole
code--object-class--pipelines-and-stores = Conduites et dépôts de pétrole et de gaz
code--object-class--power = Production et transport d'électricité
code--object-class--nuclear-plants = Centrales nucléaires
code--object-class--dams = Barrages hydroélectriques
code--object-class--heat = Chauffage urbain
code--object-class--water = Approvisionnement en eau
code--object-class--any-by-air = Tout objet, depuis les airs
code--area--whole-territory = Tout le territoire de chaque partie
code--area--capital = Capitale de chaque partie
code--area--other-cities = Autres villes
code--area--border-regions = Régions frontalières
code--area--sea = Mer et ports
code--release--on-alleged-breach = Sur violation alléguée
code--release--on-unanswered-breach = Sur violation alléguée restée sans réponse
code--release--none = Aucune clause de dégagement
code--means--missile = Missile
code--means--unmanned-aircraft = Drone
code--means--aircraft = Aéronef
code--means--artillery = Artillerie
code--means--sabotage = Sabotage
code--means--cyber = Attaque informatique
code--means--not-known = Inconnu
code--breach-answer--affirmed = Reconnu
code--breach-answer--denied = Nié
code--breach-answer--not-ours = Le fait a eu lieu, pas de notre fait
code--breach-answer--outside-the-terms = De notre fait, hors des conditions signées
code--breach-answer--being-examined = À l'examen
code--strike-figure--drones-launched = Drones lancés
code--strike-figure--drones-intercepted = Drones interceptés
code--strike-figure--missiles-launched = Missiles lancés
code--strike-figure--missiles-intercepted = Missiles interceptés
code--strike-figure--ballistic-launched = Missiles balistiques lancés
code--strike-figure--ballistic-intercepted = Missiles balistiques interceptés
code--strike-figure--hits = Impacts
code--strike-figure--places-hit = Lieux touchés
code--strike-figure--killed = Tués
code--strike-figure--injured = Blessés
code--strike-figure--strikes = Frappes
code--hedge--exactly = Tel quel
code--hedge--about = Environ
code--hedge--more-than = Plus de
code--hedge--at-least = Au moins
code--hedge--almost = Près de
code--hedge--up-to = Jusqu'à
code--known-by--own-services = Services du côté de l'auteur
code--known-by--own-observation = Observation du côté de l'auteur
code--known-by--experts = Experts cités par l'auteur
code--known-by--press = Presse
code--known-by--not-stated = Non précisé
code--service--power = Électricité
code--service--heat = Chauffage
code--service--water = Eau
code--service--gas = Gaz
code--service--communications = Communications
code--outage-figure--buildings = Bâtiments privés de service
code--outage-figure--customers = Abonnés privés de service
code--outage-figure--people = Personnes privées de service
code--outage-figure--plants-damaged = Installations endommagées
code--outage-figure--months-to-repair = Mois de réparation
code--outage-figure--hours-a-day = Heures par jour sans service
