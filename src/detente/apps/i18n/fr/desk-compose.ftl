# reviewed: not reviewed
# Rédiger, envoyer, renvoyer.
page--compose = Nouvelle notification
page--draft = Projet
page--release = Envoi
compose--new = Nouvelle notification
compose--under = Sous { $pack } avec { $parties }
compose--unsigned = Pas encore signé par tous : seule la ligne elle-même peut servir.
compose--none = Aucun accord n'est en vigueur ici. Rien ne peut encore être écrit.
compose--begin = Commencer
compose--about = À propos de { $serial }
draft--saved = enregistré { $at }
draft--by = rédigé par { $who }
draft--returned = Renvoyé : { $note }
draft--required = à remplir
draft--optional = peut rester vide
draft--table = Une ligne par rangée, cellules séparées par une barre verticale
draft--bytes = { $n } octets sur { $max }
draft--time = 2027-01-01 06:00Z, ou 010600ZJAN27
draft--to = À
draft--precedence = Urgence (seulement pour l'élever)
draft--valid-until = Tient jusqu'à (peut rester vide)
draft--text-language = Langue du texte libre
draft--check = Contrôle
draft--check-ok = N'enfreint aucune règle, si on l'envoyait maintenant.
draft--must = OBLIGATOIRE
draft--field = champ { $n }
draft--save = Enregistrer
draft--submit = Soumettre pour envoi
draft--discard = Abandonner
draft--preview = Comme l'autre partie la verra
draft--fixed = Ce projet est { $state }. Pour le changer, un responsable d'envoi le renvoie.
draft--unsaved = Non enregistré : { $why }
state--drafted = rédigé
state--submitted = soumis
state--returned = renvoyé
state--released = envoyé
state--discarded = abandonné
drafts--waiting = { $n ->
    [0] EN ATTENTE D'ENVOI
   *[other] EN ATTENTE D'ENVOI ({ $n })
}
drafts--waiting-empty = Rien n'attend l'envoi.
drafts--writing = { $n ->
    [0] EN COURS DE RÉDACTION
   *[other] EN COURS DE RÉDACTION ({ $n })
}
drafts--writing-empty = Rien n'est en cours de rédaction.
drafts--submitted = soumis le { $at } par { $who }
drafts--own = Vous l'avez soumis. Une autre personne doit l'envoyer.
drafts--review = Examiner
drafts--kind-adoption = Signature sous un accord
drafts--kind-people = Personnes
drafts--kind-card = Notre carte
release--own = Vous avez soumis { $draft }. Une autre personne doit l'envoyer : deux personnes, sans exception.
release--others = Peuvent le faire : { $names }
release--nobody = Personne d'autre ici ne peut envoyer. Inscrivez d'abord un autre responsable d'envoi.
release--role = Vos rôles ne vous permettent pas d'envoyer.
release--changed = Ce n'est pas ce qui fut soumis. Renvoyez-le.
release--breaks = Il enfreint maintenant une règle : { $code }
release--signs = À signer par { $who } ({ $post }) pour { $party }.
release--digits = Pour envoyer, tapez les trois derniers chiffres de { $draft }
release--go = Envoyer et signer
release--return = Renvoyer au rédacteur
release--reason = Motif
release--not-submitted = Personne ne l'a encore soumis.
