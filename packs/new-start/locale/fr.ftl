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
