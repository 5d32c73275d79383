# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = Échange de prisonniers
party--P1 = Première partie
party--P2 = Deuxième partie
role--mediator = Médiateurs
role--chronicle = Chronique

# Regimes
regime--exchange = Tours d'échange
regime--all-for-all = Catégories, tous pour tous
regime--remains = Dépouilles mortelles
regime--queries = Demandes individuelles

# Arrangements, rights
arrangement--round = Conditions d'un tour
arrangement--settled = Décompte arrêté d'un tour
right--suspend = Droit de suspendre
right--resume = Droit de reprendre

# Events, duties, exchange, list, check
event--handover = Remise
event--remains-transfer = Remise de dépouilles
duty--2 = Réponse à la proposition d'un tour
duty--4 = Confirmation ou démenti d'une remise
duty--7 = Confirmation des dépouilles reçues
duty--8 = Réponse sur une personne
exchange--lists = Échange des listes
list--waiting = Personnes en attente de retour
check--list-after-call = Une liste répond à une proposition que son auteur a vue

# Tallies
tally--parity = Personnes comprises dans le décompte
tally--remains-received = Dépouilles reçues
unit--persons = personnes
unit--remains = dépouilles

# Message types
message--round-call = Proposition d'un tour d'échange
message--round-answer = Réponse à la proposition d'un tour
message--round-terms = Conditions signées d'un tour
message--person-list = Liste de personnes
message--list-committed = Liste déposée sous scellé
message--lists-released = Listes délivrées par le médiateur
message--handover-notice = Personnes remises
message--handover-confirmed = Personnes reçues
message--handover-denied = Remise démentie
message--settlement = Décompte arrêté
message--objection-to-count = Objection au décompte
message--category-list = Personnes détenues relevant d'une catégorie
message--category-list-struck = Personnes rayées de la liste par catégories
message--category-list-confirmed = Personnes d'une catégorie toujours détenues
message--remains-notice = Dépouilles remises
message--remains-confirmed = Dépouilles reçues
message--person-query = Demande au sujet d'une personne
message--person-answer = Réponse au sujet d'une personne
message--suspension = Suspension
message--resumption = Reprise
message--objection-to-suspension = Objection à une suspension

# Fields of a round
field--round-call--round = Tour
field--round-call--categories = Catégories
field--round-call--from_day = Premier jour possible
field--round-call--to_day = Dernier jour possible
field--round-call--place = Lieu proposé
field--round-call--note = Note
field--round-answer--round = Tour
field--round-answer--answer = Réponse
field--round-answer--other_day = Autre jour
field--round-answer--note = Note
field--round-terms--round = Tour
field--round-terms--rule = Règle
field--round-terms--categories = Catégories
field--round-terms--place = Lieu
field--round-terms--from_day = Premier jour
field--round-terms--to_day = Dernier jour
field--list-committed--round = Tour
field--lists-released--round = Tour
field--lists-released--outcome = Ce qui a été délivré
field--lists-released--note = Note
field--settlement--round = Tour
field--settlement--to_p1 = Dans le décompte, vers la première partie
field--settlement--to_p2 = Dans le décompte, vers la deuxième partie
field--settlement--beside_to_p1 = Hors décompte, vers la première partie
field--settlement--beside_to_p2 = Hors décompte, vers la deuxième partie
field--objection-to-count--round = Tour, pour les personnes
field--objection-to-count--stage = Étape, pour les dépouilles
field--objection-to-count--to_p1 = Notre décompte, vers la première partie
field--objection-to-count--to_p2 = Notre décompte, vers la deuxième partie
field--objection-to-count--reason = Motif

# Fields of persons
field--person-list--round = Tour
field--person-list--persons = Personnes
column--person-list--persons--ref = Numéro sur la liste
column--person-list--persons--category = Catégorie
column--person-list--persons--surname = Nom
column--person-list--persons--first_names = Prénoms
column--person-list--persons--rank = Grade
column--person-list--persons--number = Numéro matricule ou personnel
column--person-list--persons--born = Date de naissance
column--person-list--persons--birthplace = Lieu de naissance
column--person-list--persons--depends_on = Puissance dont dépend la personne
column--person-list--persons--father = Prénom du père
column--person-list--persons--mother = Nom de jeune fille de la mère
column--person-list--persons--inform = Personne à informer
column--person-list--persons--inform_address = Adresse de la personne à informer
column--person-list--persons--letters = Adresse pour la correspondance
column--person-list--persons--health = État de santé
field--handover-notice--handover_id = Identifiant de la remise
field--handover-notice--round = Tour
field--handover-notice--occurred = Moment de la remise
field--handover-notice--place = Lieu
field--handover-notice--persons = Personnes remises
column--handover-notice--persons--ref = Numéro sur la liste
column--handover-notice--persons--category = Catégorie
field--handover-confirmed--handover_id = Identifiant de la remise
field--handover-confirmed--round = Tour
field--handover-confirmed--persons = Personnes reçues
column--handover-confirmed--persons--ref = Numéro sur la liste
column--handover-confirmed--persons--category = Catégorie
field--handover-confirmed--missing = Annoncées et non reçues
field--handover-confirmed--note = Note
field--handover-denied--handover_id = Identifiant de la remise
field--handover-denied--round = Tour
field--handover-denied--reason = Motif
field--category-list--persons = Personnes
column--category-list--persons--ref = Numéro sur la liste
column--category-list--persons--category = Catégorie
column--category-list--persons--surname = Nom
column--category-list--persons--first_names = Prénoms
column--category-list--persons--born = Date de naissance
column--category-list--persons--number = Numéro matricule ou personnel
column--category-list--persons--health = État de santé
field--category-list-struck--persons = Personnes
column--category-list-struck--persons--ref = Numéro sur la liste
column--category-list-struck--persons--why = Raison
field--category-list-confirmed--persons = Personnes
column--category-list-confirmed--persons--ref = Numéro sur la liste

# Fields of remains and questions
field--remains-notice--transfer_id = Identifiant de la remise
field--remains-notice--stage = Étape
field--remains-notice--occurred = Moment de la remise
field--remains-notice--place = Lieu
field--remains-notice--bodies = Dépouilles remises
column--remains-notice--bodies--ref = Numéro de housse
column--remains-notice--bodies--found = Lieu de découverte
column--remains-notice--bodies--name = Nom, s'il est connu
field--remains-confirmed--transfer_id = Identifiant de la remise
field--remains-confirmed--stage = Étape
field--remains-confirmed--bodies = Dépouilles reçues
column--remains-confirmed--bodies--ref = Numéro de housse
field--remains-confirmed--note = Note
field--person-query--surname = Nom
field--person-query--first_names = Prénoms
field--person-query--born = Date de naissance
field--person-query--number = Numéro matricule ou personnel
field--person-query--last_seen = Dernières nouvelles de la personne
field--person-answer--answer = Réponse
field--person-answer--note = Note
field--suspension--scope = Ce qui est suspendu
field--suspension--ground = Motif invoqué
field--resumption--scope = Ce qui reprend
field--resumption--note = Note
field--objection-to-suspension--reason = Motif

# Codes
code--category--service = Militaire
code--category--civilian = Civil
code--category--under-25 = Militaire de moins de 25 ans
code--category--severely-wounded = Blessé grave
code--category--seriously-ill = Malade grave
code--category--medical = Personnel sanitaire ou religieux
code--category--other = Autre
code--round-rule--parity = Nombres égaux dans le décompte
code--round-rule--all-for-all = Tous pour tous dans les catégories nommées
code--round-rule--one-sided = Une partie remet, sans contrepartie
code--round-answer--agreed = D'accord
code--round-answer--other-day = D'accord, un autre jour
code--round-answer--declined = Refusé
code--release--both-released = Les deux listes délivrées
code--release--none-released = Aucune liste délivrée
code--struck--handed-over = Remis
code--struck--died = Décédé
code--struck--listed-by-mistake = Inscrit par erreur
code--person-answer--held = Détenu par nous
code--person-answer--not-held = Non détenu par nous
code--person-answer--released-earlier = Libéré ou remis auparavant
code--person-answer--died = Décédé
code--person-answer--being-checked = En vérification, pas encore de réponse
