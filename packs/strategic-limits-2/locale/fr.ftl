# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = Limitation des armes stratégiques
party--P1 = Première partie
party--P2 = Deuxième partie
party--P3 = Troisième partie
role--depository = Dépositaire
role--chronicle = Chronique

# Regimes
regime--data = Données
regime--launches = Lancements
regime--explanations = Explications et réunions
regime--limits = Plafonds
regime--restraint = Limites tenues sur parole

# Arrangements, rights
arrangement--entry-into-force = Entrée en vigueur
arrangement--extension = Prorogation
arrangement--accession = Adhésion
right--suspend = Droit de suspendre
right--countermeasure = Droit de prendre des contre-mesures
right--resume = Droit de reprendre
right--propose = Droit de proposer
right--meeting = Droit à une réunion
right--restraint = Retenue sur sa seule parole
right--withdraw = Droit de retrait

# Events, duties, check
event--change = Changement de nombres
event--launch = Lancement
duty--6 = Données de base sur les emplacements
duty--6-figures = Premiers chiffres
duty--7 = Déclaration semestrielle
duty--8 = Notification d'un changement
duty--9 = Notification d'un lancement
duty--10-1 = Explication
duty--10-2 = Réunion
duty--13 = Réponse à une proposition
check--proposal-span = Une proposition finit après avoir commencé

# Tallies
tally--warheads = Ogives selon ce décompte
tally--launchers = Lanceurs et bombardiers lourds
tally--warheads-interim = Ogives, sur parole
tally--launchers-interim = Lanceurs et bombardiers lourds, sur parole
unit--warheads = ogives

# Message types
message--baseline = Données de base : emplacements des lanceurs
message--declaration = Déclaration semestrielle
message--change-notice = Notification d'un changement
message--objection-to-data = Objection aux données de l'autre partie
message--launch-notice = Notification d'un lancement
message--launch-cancelled = Lancement annulé
message--explanation-request = Demande d'explication
message--explanation = Explication
message--explanation-insufficient = Explication jugée insuffisante
message--meeting-request = Demande de réunion
message--meeting-held = Réunion tenue
message--instrument-of-ratification = Instrument de ratification
message--extension = Signature d'une prorogation
message--suspension = Suspension
message--countermeasure = Contre-mesure : sa propre exécution retenue
message--resumption = Reprise
message--objection-to-suspension = Objection à une suspension ou à une contre-mesure
message--proposal = Proposition
message--proposal-answer = Réponse à une proposition
message--version = Signature d'une nouvelle version
message--restraint-declared = Déclaration de retenue
message--withdrawal = Retrait

# Fields of the data
field--baseline--as_of = À la date du
field--baseline--sites = Sites
column--baseline--sites--site = Site
column--baseline--sites--kind = Genre
column--baseline--sites--launchers = Combien
field--baseline--note = Note
field--declaration--as_of = À la date du
field--declaration--fixed_launchers = Lanceurs fixes
field--declaration--mobile_launchers = Lanceurs mobiles
field--declaration--submarine_launchers = Lanceurs sur sous-marins
field--declaration--heavy_bombers = Bombardiers lourds
field--declaration--warheads_on_missiles = Ogives sur missiles
field--declaration--warheads_total = Ogives, total propre
field--declaration--launchers_total = Lanceurs et bombardiers lourds, total propre
field--declaration--note = Note
field--change-notice--change_id = Notre identifiant du changement
field--change-notice--kind = Genre
field--change-notice--cause = Cause
field--change-notice--number = Combien
field--change-notice--site = Site
field--change-notice--occurred = Date du changement
field--change-notice--note = Note
field--objection-to-data--as_of = À la date du
field--objection-to-data--warheads_total = Notre décompte : ogives
field--objection-to-data--launchers_total = Notre décompte : lanceurs et bombardiers lourds
field--objection-to-data--left_out = Non compris dans le chiffre de l'autre partie
column--objection-to-data--left_out--what = Quoi
column--objection-to-data--left_out--number = Combien
field--objection-to-data--reason = Motif
field--launch-notice--launch_id = Notre identifiant du lancement
field--launch-notice--planned = Moment prévu
field--launch-notice--launch_area = Zone de lancement
field--launch-notice--impact_areas = Zones d'impact
field--launch-cancelled--launch_id = Notre identifiant du lancement
field--launch-cancelled--reason = Motif

# Fields of explanations
field--explanation-request--concern = Ce qui nous préoccupe
field--explanation-request--asked = Ce dont nous demandons l'explication
field--explanation--explanation = Explication
field--explanation-insufficient--what_is_missing = Ce qui manque
field--meeting-request--place = Lieu proposé
field--meeting-request--day = Jour proposé
field--meeting-held--day = Jour
field--meeting-held--place = Lieu
field--meeting-held--outcome = Résultat

# Fields of life
field--instrument-of-ratification--agreement = Accord ratifié
field--instrument-of-ratification--ratified_on = Date de la ratification
field--extension--lasts = Durée de la prorogation
field--extension--note = Note
field--suspension--scope = Ce qui est suspendu
field--suspension--ground = Motif invoqué
field--countermeasure--scope = Ce qui est retenu
field--countermeasure--ground = Motif invoqué
field--resumption--scope = Ce qui reprend
field--resumption--note = Note
field--objection-to-suspension--reason = Motif
field--proposal--subject = Ce qui est proposé
field--proposal--scope = Parties du texte concernées
field--proposal--begins = Premier jour
field--proposal--ends = Dernier jour
field--proposal--condition = Condition
field--proposal-answer--answer = Réponse
field--proposal-answer--note = Note
field--version--hash = Empreinte du nouveau texte
field--version--newcomer = Nouvel adhérent
field--version--note = Note
field--restraint-declared--scope = Ce qui est respecté
field--restraint-declared--condition = Condition
field--restraint-declared--ends = Dernier jour
field--restraint-declared--note = Note
field--withdrawal--reason = Motifs

# Codes
code--launcher-kind--fixed-launcher = Lanceur fixe
code--launcher-kind--mobile-launcher = Lanceur mobile
code--launcher-kind--submarine-launcher = Lanceur sur sous-marin
code--launcher-kind--heavy-bomber = Bombardier lourd
code--change-cause--deployed = Déployé
code--change-cause--withdrawn = Retiré du déploiement
code--change-cause--converted = Converti
code--change-cause--eliminated = Éliminé
code--change-cause--lost = Perdu
code--change-cause--other = Autre (voir note)
code--condition--none = Sans condition
code--condition--same-conduct = Tant que l'autre partie fait de même
code--condition--other = Autre condition (voir le texte)
code--proposal-answer--accepted = Acceptée
code--proposal-answer--accepted-in-part = Acceptée en partie
code--proposal-answer--counter-proposal = Une autre proposition suit
code--proposal-answer--under-study = À l'étude, pas encore de réponse
code--proposal-answer--declined = Refusée
