# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = Ligne de dialogue militaire
party--P1 = Première partie
party--P2 = Seconde partie
role--mediator = Médiateurs
role--chronicle = Chronique

# Parts that can be suspended
regime--line = Vie de la ligne
regime--contacts = Interlocuteurs désignés
regime--talks-and-minutes = Entretiens et procès-verbaux
regime--queries = Demandes d'explication
regime--emergency = Messages d'urgence
regime--protests = Protestations

# Events, duties, checks, lists and tallies
event--talks = Entretiens
event--accident = Accident de son propre côté
duty--1-4-first = Première ouverture de la ligne
duty--1-4-again = Ouverture après une reprise
duty--2-1 = Désignation des interlocuteurs
duty--3-1 = Proposition d'entretiens avec ordre du jour
duty--3-2 = Réponse à une proposition d'entretiens
duty--3-4 = Projet de procès-verbal
duty--4-2 = Réponse à une demande d'explication
duty--4-4 = Rencontre après une demande d'explication
duty--5-1 = Premier avis d'accident
duty--5-2 = Précisions sur un accident
duty--5-3 = Compte rendu d'accident
duty--6-2 = Réponse à un message convenu
duty--7-2 = Réponse à une protestation
check--hold-length = Durée d'une mise en attente
check--talk-hours = Début et fin des entretiens
list--counterparts = Liste des interlocuteurs

# What both sign, and acts of one side
arrangement--entry-into-force = Entrée en vigueur
arrangement--minutes = Procès-verbal convenu
right--suspend = Droit de suspendre la ligne
right--resume = Droit de rouvrir la ligne
right--withdraw = Droit de dénoncer l'accord
right--meeting = Droit de demander une rencontre

# Message types
message--our-accident = Accident de notre côté
message--accident-particulars = Précisions sur notre accident
message--accident-account = Compte rendu de notre accident
message--pre-agreed = Message convenu
message--pre-agreed-answer = Réponse à un message convenu
message--protest = Protestation
message--protest-reply = Réponse à une protestation
message--counterparts-named = Interlocuteurs désignés
message--counterparts-removed = Interlocuteurs retirés
message--counterparts-confirmed = Interlocuteurs confirmés
message--consent = Consentement à l'entrée en vigueur
message--line-opened = Ligne ouverte
message--line-reopened = Ligne rouverte
message--line-hold = Ligne en attente
message--line-suspension = Ligne suspendue
message--line-resumption = Reprise de la ligne
message--objection-to-suspension = Objection à une suspension
message--withdrawal = Dénonciation de l'accord
message--mediator-note = Note d'un médiateur
message--query = Demande d'explication
message--explanation = Explication
message--explanation-insufficient = Explication jugée insuffisante
message--meeting-request = Demande de rencontre
message--meeting-held = Rencontre tenue
message--talks-proposal = Proposition d'entretiens
message--talks-answer = Réponse à la proposition d'entretiens
message--talks-called-off = Entretiens annulés
message--minutes = Procès-verbal d'entretiens
message--minutes-remark = Remarque sur un procès-verbal

# Fields of our-accident
field--our-accident--accident = Identifiant de l'accident
field--our-accident--kind = Nature
field--our-accident--occurred = Moment des faits
field--our-accident--place = Lieu
field--our-accident--heading = Se dirige vers
field--our-accident--impact_expected = Impact attendu à
field--our-accident--armed = Armé
field--our-accident--ordered = Ordonné par nous
field--our-accident--being_done = Mesures en cours
field--our-accident--asked_of_you = Ce que nous vous demandons

# Fields of accident-particulars
field--accident-particulars--accident = Identifiant de l'accident
field--accident-particulars--kind = Nature
field--accident-particulars--occurred = Moment des faits
field--accident-particulars--place = Lieu
field--accident-particulars--armed = Armé
field--accident-particulars--danger = Danger
field--accident-particulars--being_done = Mesures en cours
field--accident-particulars--not_known = Encore inconnu

# Fields of accident-account
field--accident-account--accident = Identifiant de l'accident
field--accident-account--cause = Cause
field--accident-account--damage = Dommages
field--accident-account--measures = Mesures prises

# Fields of pre-agreed
field--pre-agreed--text = Texte convenu
field--pre-agreed--number = Numéro d'ordre
field--pre-agreed--time = Heure du fait
field--pre-agreed--about = Au sujet de

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = Réponse
field--pre-agreed-answer--number = Numéro d'ordre

# Fields of protest
field--protest--occurred = Moment des faits
field--protest--about = Au sujet de
field--protest--text = Texte
field--protest--asked_of_you = Ce que nous vous demandons

# Fields of protest-reply
field--protest-reply--position = Position
field--protest-reply--text = Texte

# Fields of counterparts-named
field--counterparts-named--counterparts = Interlocuteurs
column--counterparts-named--counterparts--ref = Référence
column--counterparts-named--counterparts--office = Fonction
column--counterparts-named--counterparts--level = Niveau
column--counterparts-named--counterparts--speaks = Langues
column--counterparts-named--counterparts--name = Nom
column--counterparts-named--counterparts--reached = Joignable à

# Fields of counterparts-removed
field--counterparts-removed--counterparts = Interlocuteurs
column--counterparts-removed--counterparts--ref = Référence

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = Interlocuteurs
column--counterparts-confirmed--counterparts--ref = Référence

# Fields of consent
field--consent--in_force_from = En vigueur à partir de

# Fields of line-opened
field--line-opened--paths_tried = Voies essayées
field--line-opened--in_charge = Responsable de la ligne
field--line-opened--unanswered = Restés sans réponse
column--line-opened--unanswered--entry = Inscription
column--line-opened--unanswered--remark = Remarque

# Fields of line-reopened
field--line-reopened--paths_tried = Voies essayées
field--line-reopened--in_charge = Responsable de la ligne
field--line-reopened--unanswered = Restés sans réponse
column--line-reopened--unanswered--entry = Inscription
column--line-reopened--unanswered--remark = Remarque

# Fields of line-hold
field--line-hold--begins = Début
field--line-hold--ends = Fin
field--line-hold--reason = Motif
field--line-hold--reach_us = Comment nous joindre entre-temps

# Fields of line-suspension
field--line-suspension--scope = Portée
field--line-suspension--reason = Motif

# Fields of line-resumption
field--line-resumption--scope = Portée
field--line-resumption--in_charge = Responsable de la ligne
field--line-resumption--remark = Remarque

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Fondement

# Fields of withdrawal
field--withdrawal--reason = Motif

# Fields of mediator-note
field--mediator-note--kind = Nature de la note
field--mediator-note--about = Au sujet de
field--mediator-note--text = Texte

# Fields of query
field--query--observed = Ce qui a été observé
field--query--occurred = Moment des faits
field--query--area = Zone
field--query--seen = Description
field--query--concern = Motif de préoccupation
field--query--asked = Ce qui est demandé

# Fields of explanation
field--explanation--explained_as = Nature du fait
field--explanation--aim = But de l'activité
field--explanation--place = Lieu exact
field--explanation--ends = Dernier jour
field--explanation--formations = Formations
field--explanation--equipment = Types de matériel
field--explanation--more_by = Suite au plus tard le
field--explanation--text = Texte

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = Éléments manquants
field--explanation-insufficient--text = Texte

# Fields of meeting-request
field--meeting-request--proposed = Moment proposé
field--meeting-request--place = Lieu
field--meeting-request--form = Forme
field--meeting-request--level = Niveau

# Fields of meeting-held
field--meeting-held--began = Commencée à
field--meeting-held--form = Forme
field--meeting-held--text = Texte

# Fields of talks-proposal
field--talks-proposal--talk = Entretien
field--talks-proposal--planned = Prévu pour
field--talks-proposal--urgency = Degré d'urgence
field--talks-proposal--form = Forme
field--talks-proposal--level = Niveau
field--talks-proposal--place = Lieu
field--talks-proposal--agenda = Ordre du jour
column--talks-proposal--agenda--item = Point
column--talks-proposal--agenda--subject = Objet

# Fields of talks-answer
field--talks-answer--answer = Réponse
field--talks-answer--other_time = Autre moment proposé
field--talks-answer--deferred_until = Reporté jusqu'au
field--talks-answer--reason = Motif

# Fields of talks-called-off
field--talks-called-off--talk = Entretien
field--talks-called-off--reason = Motif

# Fields of minutes
field--minutes--talk = Entretien
field--minutes--began = Commencé à
field--minutes--ended = Terminé à
field--minutes--points = Points traités
field--minutes--paper = Empreinte du document signé
field--minutes--board = Empreinte du tableau
column--minutes--points--item = Point
column--minutes--points--kind = Issue
column--minutes--points--text = Texte

# Fields of minutes-remark
field--minutes-remark--item = Point
field--minutes-remark--text = Texte

# Codes
code--pre-agreed--object-not-identified = Nous voyons un objet que nous ne pouvons identifier. Nous ne le prenons pas pour une attaque. Dites s'il est à vous.
code--pre-agreed--warning-disturbed = Nos systèmes d'alerte sont perturbés. Nous n'en connaissons pas la cause. Dites si vous la connaissez.
code--pre-agreed--accident-no-attack = Un accident s'est produit de notre côté. Ce n'est pas une attaque contre vous. Des précisions suivent.
code--pre-agreed--object-astray = Un engin à nous a quitté sa trajectoire et peut atteindre votre territoire. Personne ne l'a ordonné. Sa position suit.
code--pre-agreed--no-step = Nous ne prenons aucune mesure au sujet de cet événement. Nous vous demandons de n'en prendre aucune avant notre prochain message.
code--pre-agreed--explained = L'événement est expliqué et terminé de notre côté. Un compte rendu suit.
code--pre-agreed-answer--ours = C'est à nous
code--pre-agreed-answer--not-ours = Ce n'est pas à nous
code--pre-agreed-answer--not-known-yet = Pas encore connu
code--pre-agreed-answer--no-step-taken = Nous ne prenons aucune mesure
code--pre-agreed-answer--fuller-message-follows = Un message plus complet suit
code--hold-reason--maintenance = Maintenance
code--hold-reason--staff = Manque de personnel
code--hold-reason--move = Déménagement du centre
code--hold-reason--fault = Panne
code--hold-reason--not-stated = Non précisé
code--level--watch = Officiers de permanence
code--level--staff-officers = Officiers d'état-major
code--level--deputy-chiefs = Sous-chefs d'état-major
code--level--chiefs-of-staff = Chefs d'état-major des armées
code--level--ministers = Ministres de la défense
code--language--ar = Arabe
code--language--de = Allemand
code--language--en = Anglais
code--language--es = Espagnol
code--language--fr = Français
code--language--it = Italien
code--language--ru = Russe
code--language--uk = Ukrainien
code--language--zh = Chinois
code--urgency--ordinary = Ordinaire
code--urgency--urgent = Urgent
code--talk-form--in-person = En présence
code--talk-form--telephone = Par téléphone
code--talk-form--video = Par visioconférence
code--talk-form--in-writing = Par écrit
code--talk-answer--accepted = Acceptée
code--talk-answer--other-time = Autre moment proposé
code--talk-answer--declined = Déclinée
code--talk-answer--deferred = Différée
code--point-kind--agreed = Convenu
code--point-kind--not-agreed = Non convenu
code--point-kind--taken-up-again = À reprendre
code--point-kind--for-information = Pour information
code--observed--missile-launch = Tir de missile
code--observed--flight = Vol d'un aéronef
code--observed--unmanned-aircraft = Drone
code--observed--ship-or-submarine = Navire ou sous-marin
code--observed--ground-forces = Forces terrestres
code--observed--explosion = Explosion
code--observed--interference = Brouillage ou perturbation
code--observed--alert = Relèvement du niveau d'alerte
code--observed--other = Autre
code--asked--exercise-or-not = S'il s'agit d'un exercice
code--asked--aim = But
code--asked--place = Lieu exact
code--asked--end = Date de fin
code--asked--formations = Formations, subordination, effectifs
code--asked--equipment = Types de matériel
code--asked--cause = Cause
code--explained-as--ours = De notre fait
code--explained-as--ours-exercise = De notre fait, un exercice
code--explained-as--not-ours = Pas de notre fait
code--explained-as--no-such-event = Aucun fait de ce genre connu de nous
code--explained-as--not-known-yet = Pas encore connu
code--accident-kind--missile = Missile
code--accident-kind--aircraft = Aéronef
code--accident-kind--unmanned-aircraft = Drone
code--accident-kind--ship-or-submarine = Navire ou sous-marin
code--accident-kind--explosion-or-fire = Explosion ou incendie
code--accident-kind--nuclear-material = Matières nucléaires
code--accident-kind--chemical-or-biological = Matières chimiques ou biologiques
code--accident-kind--space-object = Objet spatial
code--accident-kind--other = Autre
code--yes-no-unknown--yes = Oui
code--yes-no-unknown--no = Non
code--yes-no-unknown--not-known = Inconnu
code--protest-reply--noted = Prise en note
code--protest-reply--accepted = Admise
code--protest-reply--rejected = Rejetée
code--protest-reply--being-examined = À l'examen
code--note-kind--invitation = Invitation
code--note-kind--passed-on = Transmis de la part d'une partie
code--note-kind--proposal = Proposition
code--note-kind--information = Information
code--path--network = Réseau
code--path--courier = Courrier
code--path--voice = Voix
code--path--satellite = Satellite
code--path--radio = Radio
