# reviewed: not reviewed

# Agreement, parties
agreement--new-start = New START
party--USA = États-Unis d'Amérique
party--RUS = Fédération de Russie

# Regimes
regime--data = Données
regime--launches = Lancements
regime--telemetry = Télémétrie
regime--inspections = Inspections
regime--limits = Limites centrales

# Tallies
tally--deployed-launchers = ICBM, SLBM et bombardiers lourds déployés
tally--deployed-warheads = Ogives sur ICBM et SLBM déployés, et comptées pour les bombardiers lourds déployés
tally--all-launchers = Lanceurs et bombardiers lourds, déployés ou non
unit--warheads = ogives

# Message types
message--aggregate = Totaux publiés
message--baseline-data = Première déclaration complète des données
message--six-month-data = Données semestrielles
message--data-change = Changement de données
message--item-event = Perte, mise hors d'état ou exposition d'un matériel
message--launch-notice = Lancement d'un ICBM ou d'un SLBM
message--telemetry-complaint = Télémétrie incomplète ou de mauvaise qualité
message--telemetry-explanation = Explication sur la télémétrie
message--clearance-number = Numéro permanent d'autorisation diplomatique
message--flight-plan = Plan de vol d'un avion d'inspection

# Fields of the totals
field--aggregate--as_of = À la date du
field--aggregate--deployed_launchers = ICBM, SLBM et bombardiers lourds déployés
field--aggregate--deployed_warheads = Ogives sur ICBM et SLBM déployés, et comptées pour les bombardiers lourds déployés
field--aggregate--all_launchers = Lanceurs et bombardiers lourds, déployés ou non
field--aggregate--source = Source
field--aggregate--derived = Chiffres déduits, non lus
field--aggregate--unverified = Chiffres non vérifiés
field--aggregate--remark = Remarque
field--aggregate--sending = Envoi

# Fields of the data
field--baseline-data--as_of = À la date du
field--baseline-data--categories = Catégories
column--baseline-data--categories--category = Catégorie
column--baseline-data--categories--value = Valeur
field--six-month-data--as_of = À la date du
field--six-month-data--categories = Catégories
column--six-month-data--categories--category = Catégorie
column--six-month-data--categories--value = Valeur
field--data-change--category = Catégorie
field--data-change--item = Matériel ou installation
field--data-change--value_before = Valeur avant
field--data-change--value_after = Valeur après
field--data-change--occurred = Date du changement
field--data-change--cause = Cause
field--data-change--note = Note
field--item-event--item = Matériel
field--item-event--event = Événement
field--item-event--occurred = Date de l'événement
field--item-event--location = Lieu
field--item-event--note = Note

# Fields of launches and telemetry
field--launch-notice--launch_id = Notre identifiant du lancement
field--launch-notice--planned = Date prévue
field--launch-notice--launch_area = Zone de lancement
field--launch-notice--impact_areas = Zones d'impact
field--telemetry-complaint--launch = Notification du lancement
field--telemetry-complaint--media = Supports reçus
field--telemetry-complaint--media_received = Date de réception des supports
field--telemetry-complaint--deficiency = Ce qui est incomplet ou défectueux
field--telemetry-explanation--explanation = Explication

# Fields of inspections
field--clearance-number--number = Numéro d'autorisation
field--clearance-number--year = Année civile
field--flight-plan--flight_plan = Plan de vol

# Codes
code--aggregate-cell--deployed-launchers = ICBM, SLBM et bombardiers lourds déployés
code--aggregate-cell--deployed-warheads = Ogives
code--aggregate-cell--all-launchers = Lanceurs et bombardiers lourds, déployés ou non
code--sending--day-assumed = Le jour de l'envoi est supposé
code--sending--published-only = Publié, non envoyé à l'autre partie
code--change-cause--production = Production
code--change-cause--movement = Déplacement
code--change-cause--conversion = Conversion
code--change-cause--elimination = Élimination
code--change-cause--accident-loss = Perte par accident
code--change-cause--disabled-beyond-repair = Mis hors d'état sans réparation possible
code--change-cause--static-display = Mis en exposition statique
code--change-cause--other = Autre (voir note)
code--item-event--accident-loss = Perte par accident
code--item-event--disabled-beyond-repair = Mis hors d'état sans réparation possible
code--item-event--static-display = Mis en exposition statique
code--item-event--other = Autre (voir note)

# Roles, regimes added
role--chronicle = Chronique
regime--movements = Déplacements

# Life
arrangement--entry-into-force = Entrée en vigueur
arrangement--extension = Prorogation du traité
right--suspend = Droit de suspendre
right--countermeasure = Droit de prendre des contre-mesures
right--resume = Droit de reprendre
right--propose = Droit de proposer
right--observe-voluntarily = Respect volontaire des limites

# Events
event--change = Changement de données
event--item-loss = Perte, mise hors d'état ou exposition d'un matériel
event--launch = Lancement
event--telemetry = Réception des supports de télémétrie
event--inspection-flight = Vol d'un avion d'inspection

# Duties
duty--II-1 = Premières données complètes
duty--II-2 = Données semestrielles
duty--II-3 = Notification d'un changement de données
duty--II-3a = Notification de la perte, de la mise hors d'état ou de l'exposition d'un matériel
duty--IV-1 = Notification d'un lancement
duty--IV-2 = Réclamation relative à la télémétrie
duty--IV-3 = Explication en réponse à une réclamation
duty--airplanes = Types d'avions d'inspection
duty--inspectors = Listes des inspecteurs et des membres d'équipage
duty--VI-1-first = Numéro d'autorisation pour la première année
duty--VI-1-yearly = Numéro d'autorisation pour chaque année suivante
duty--VI-2 = Plan de vol avant le décollage

# Tallies
tally--inspections-type-one = Inspections du premier type dans l'année
tally--inspections-type-two = Inspections du deuxième type dans l'année

# Message types of life and objections
message--objection-to-data = Objection aux données de l'autre partie
message--instrument-of-ratification = Instrument de ratification
message--extension = Signature d'une prorogation
message--suspension = Suspension
message--countermeasure = Contre-mesure : ses propres notifications retenues
message--resumption = Reprise
message--objection-to-suspension = Objection à une suspension ou à une contre-mesure
message--proposal = Proposition
message--proposal-answer = Réponse à une proposition
message--voluntary-observance = Déclaration de respect volontaire
field--objection-to-data--as_of = À la date du
field--objection-to-data--deployed_launchers = Notre décompte : ICBM, SLBM et bombardiers lourds déployés
field--objection-to-data--deployed_warheads = Notre décompte : ogives
field--objection-to-data--all_launchers = Notre décompte : lanceurs et bombardiers lourds, déployés ou non
field--objection-to-data--left_out = Non compris dans le chiffre de l'autre partie
column--objection-to-data--left_out--what = Quoi
column--objection-to-data--left_out--number = Combien
field--objection-to-data--reason = Motif
field--instrument-of-ratification--agreement = Accord ratifié
field--instrument-of-ratification--ratified_on = Date de la ratification
field--instrument-of-ratification--place = Lieu de l'échange
field--extension--lasts = Durée de la prorogation
field--extension--note = Note
field--suspension--scope = Ce qui est suspendu
field--suspension--ground = Motif invoqué
field--countermeasure--scope = Ce qui est retenu
field--countermeasure--ground = Motif invoqué
field--countermeasure--announced_on = Date de l'annonce
field--resumption--scope = Ce qui reprend
field--resumption--note = Note
field--objection-to-suspension--reason = Motif
field--proposal--subject = Ce qui est proposé
field--proposal--scope = Parties du traité concernées
field--proposal--begins = Premier jour
field--proposal--ends = Dernier jour
field--proposal--condition = Condition
field--proposal-answer--answer = Réponse
field--proposal-answer--note = Note
field--voluntary-observance--scope = Ce qui est respecté
field--voluntary-observance--condition = Condition
field--voluntary-observance--ends = Dernier jour
field--voluntary-observance--note = Note

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = Lancement annulé
message--launch-report = Lancement effectué
message--launch-observed = Lancement observé, sans notification connue
message--telemetry-receipt = Supports de télémétrie reçus
message--bomber-abroad = Bombardier lourd hors du territoire national plus de 24 heures
message--inspection-intent = Intention d'inspecter
message--airplane-types = Types d'avions pour les inspecteurs
message--inspector-lists = Liste des inspecteurs et des membres d'équipage
field--six-month-data--warheads_on_icbm = Ogives sur ICBM déployés
field--six-month-data--warheads_on_slbm = Ogives sur SLBM déployés
field--six-month-data--deployed_heavy_bombers = Bombardiers lourds déployés
field--data-change--change_id = Notre identifiant du changement
field--item-event--change_id = Notre identifiant de l'événement
field--launch-cancelled--launch_id = Notre identifiant du lancement
field--launch-cancelled--reason = Motif
field--launch-report--launch_id = Notre identifiant du lancement
field--launch-report--occurred = Moment du lancement
field--launch-report--note = Note
field--launch-observed--launch_id = Identifiant du lancement
field--launch-observed--occurred = Moment observé
field--launch-observed--launch_area = Zone observée
field--launch-observed--note = Note
field--telemetry-receipt--launch_id = Identifiant du lancement
field--telemetry-receipt--received_on = Date de réception
field--telemetry-receipt--media = Supports reçus
field--telemetry-complaint--launch_id = Identifiant du lancement
field--bomber-abroad--bomber = Bombardier
field--bomber-abroad--destination = Destination
field--bomber-abroad--leaves = Date de départ
field--bomber-abroad--returns = Date de retour
field--inspection-intent--intent_id = Notre identifiant de l'inspection
field--inspection-intent--type = Type d'inspection
field--inspection-intent--point_of_entry = Point d'entrée
field--inspection-intent--arrives = Heure d'arrivée prévue
field--inspection-intent--site_designated = Heure de désignation du site
field--inspection-intent--team = Membres de l'équipe
column--inspection-intent--team--number = Numéro
column--inspection-intent--team--name = Nom
field--airplane-types--as_of = À la date du
field--airplane-types--types = Types d'avions
column--airplane-types--types--airplane = Avion
field--inspector-lists--as_of = À la date du
field--inspector-lists--persons = Personnes
column--inspector-lists--persons--number = Numéro
column--inspector-lists--persons--function = Fonction
column--inspector-lists--persons--name = Nom
column--inspector-lists--persons--born = Date de naissance
column--inspector-lists--persons--passport = Numéro de passeport
field--flight-plan--take_off = Décollage prévu du dernier aérodrome
field--flight-plan--flight_id = Notre identifiant du vol

# Codes added
code--inspection-type--type-one = Premier type : sites avec systèmes déployés et non déployés
code--inspection-type--type-two = Deuxième type : sites avec systèmes non déployés seulement
code--team-function--inspector = Inspecteur
code--team-function--aircrew = Membre d'équipage
code--condition--none = Sans condition
code--condition--same-conduct = Tant que l'autre partie fait de même
code--condition--other = Autre condition (voir le texte)
code--proposal-answer--accepted = Acceptée
code--proposal-answer--accepted-in-part = Acceptée en partie
code--proposal-answer--counter-proposal = Une autre proposition suit
code--proposal-answer--under-study = À l'étude, pas encore de réponse
code--proposal-answer--declined = Refusée
