# reviewed: not reviewed
# Rédiger, autoriser l'envoi, renvoyer.
page--compose = Nouvelle notification
page--draft = Projet
page--release = Autorisation d'envoi
compose--new = Nouvelle notification
compose--under = Au titre de { $pack } avec { $parties }
compose--unsigned = Pas encore signé par tous : seule la liaison elle-même peut servir.
compose--none = Aucun accord n'est en vigueur ici. Rien ne peut encore être rédigé.
compose--begin = Commencer
compose--about = Au sujet de { $serial }
draft--saved = enregistré { $at }
draft--by = rédigé par { $who }
draft--returned = Renvoyé : { $note }
draft--required = à remplir
draft--optional = peut rester vide
draft--table = Une rangée par ligne, cellules séparées par |
draft--bytes = { $n } octets sur { $max }
draft--time = 2027-01-01 06:00Z, ou 010600ZJAN27
draft--to = À
draft--precedence = Urgence (seulement pour l'élever)
draft--valid-until = Valable jusqu'à (peut rester vide)
draft--text-language = Langue du texte libre
draft--check = Contrôle
draft--check-ok = N'enfreint aucune règle, si l'envoi était autorisé maintenant.
draft--must = OBLIGATOIRE
draft--field = champ { $n }
draft--save = Enregistrer
draft--submit = Soumettre à autorisation
draft--discard = Écarter
draft--preview = Tel que l'autre côté le verra
draft--fixed = État de ce projet : { $state }. Pour le changer, une personne qui autorise l'envoi le renvoie.
draft--unsaved = Non enregistré : { $why }
state--drafted = rédigé
state--submitted = soumis
state--returned = renvoyé
state--released = envoi autorisé
state--discarded = écarté
draft--effects = Si l'envoi était autorisé maintenant et reçu aussitôt
draft--effects-none = Rien au tableau ne se lirait autrement.
draft--effects-unknown = Le registre est trop long pour prévoir ce qui changerait au tableau.
draft--over = HORS LIMITE
draft--truth = La vérité peut toujours être envoyée ; les deux côtés la verront.
draft--late-reason = En cas de retard : pourquoi (signé et envoyé avec ; les deux côtés le lisent)
drafts--waiting = { $n ->
    [0] EN ATTENTE D'AUTORISATION
   *[other] EN ATTENTE D'AUTORISATION ({ $n })
}
drafts--waiting-empty = Rien n'attend d'autorisation.
drafts--writing = { $n ->
    [0] EN COURS DE RÉDACTION
   *[other] EN COURS DE RÉDACTION ({ $n })
}
drafts--writing-empty = Rien n'est en cours de rédaction.
drafts--submitted = soumis { $at } par { $who }
drafts--own = Soumis par vous. Une autre personne doit autoriser l'envoi.
drafts--review = Examiner
drafts--kind-adoption = Signature au bas d'un accord
drafts--kind-people = Personnes
drafts--kind-card = Notre carte
release--own = { $draft } soumis par vous. Une autre personne doit autoriser l'envoi : deux personnes, sans exception.
release--others = Peuvent l'autoriser : { $names }
release--nobody = Personne d'autre ici ne peut autoriser l'envoi. Inscrire d'abord une autre personne qui le peut.
release--role = Vos rôles ne vous permettent pas d'autoriser l'envoi.
release--changed = Ce n'est pas ce qui fut soumis. Le renvoyer.
release--late = Envoi autorisé maintenant, il y aurait retard, et rien ne dit pourquoi. Renvoyer : la personne qui l'a rédigé donne le motif.
release--breaks = Enfreint maintenant une règle : { $code }
release--signs = À signer par { $who } ({ $post }) pour { $party }.
release--digits = Pour autoriser l'envoi, saisir les trois derniers chiffres de { $draft }
release--go = Autoriser l'envoi et signer
release--go-read = Signer quand même ; ceux-ci ont été lus
release--return = Renvoyer au rédacteur
release--reason = Motif
release--not-submitted = Personne ne l'a encore soumis.
