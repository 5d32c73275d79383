# reviewed: not reviewed
# Ce que `detente verify` dit d'un fichier ou d'un journal à qui n'a pas à connaître le programme.

mark--exercise = EXERCICE : un exercice, jamais du trafic réel
mark--replay = REJEU : de l'histoire publique rejouée, jamais du trafic réel

name--known = { $name } ({ $center })
name--root = racine { $words }
evidence--signed = cohérent, signé par { $name }
evidence--not-compared = cohérent, signé sous la racine { $words }, identité non comparée

label--entry = inscription
label--register = registre
label--read-back = relecture
label--invalid = NON VALIDE
label--refers-to = renvoie à
label--claimed = déclaré
label--received = reçu
label--held = détenu
label--provable = prouvable
label--agreement = accord
label--under = selon
label--field = champ
label--first-head = tête 1
label--second-head = tête 2
label--differ = diffèrent
label--not-proven = non prouvé

evidence--no-serial = sans numéro
evidence--register = { $register }  rang { $n }
evidence--invalid = { $why } : selon la règle, elle n'exécute rien
breach--adoption-not-first = une adoption est la première d'un registre et nulle part ailleurs
breach--serial-missing = elle n'a pas de numéro
breach--serial-on-machine-entry = l'inscription d'une machine n'a pas de numéro
breach--serial-of-another = son numéro est d'une autre partie
evidence--claimed = { $at }  selon l'horloge de son auteur
evidence--no-receipt = aucune attestation de réception de { $name } dans ce fichier
evidence--received = { $at }  par { $name }, selon son propre registre et son horloge
evidence--held = { $at }  par { $name } ; { $why }
lacking--no-content = ils disent que son contenu n'est jamais venu
lacking--does-not-open = ils disent que son contenu ne s'est pas ouvert
lacking--over-quota = ils disent qu'elle était hors quota
evidence--no-time = aucune heure : aucune cosignature d'une autre partie dans ce fichier
evidence--not-before = pas avant { $at } (cosigné par { $name })
evidence--not-before-nothing = pas avant : rien dans ce fichier
evidence--not-after = pas après { $at } (cosigné par { $name })
evidence--not-after-nothing = pas après : rien dans ce fichier
evidence--clocks-contradict = ces horloges se contredisent
evidence--agreement = texte de hachage { $hash }… ; il nomme les champs
evidence--agreement-amended = texte de hachage { $hash }…
evidence--under = sa version ultérieure { $hash }, qui nomme les champs
evidence--no-field = aucun de ses champs n'est montré
field--post = poste
field--person = personne
field--drafted-by = rédigé par
field--released-by = autorisé par
field--language = langue
field--late-reason = motif retard
value--bytes = { $n ->
    [one] { $n } octet { $hex }
    [many] { $n } octets { $hex }
   *[other] { $n } octets { $hex }
}

bundle--counted = lot de { $n } : { $good } tiennent, { $bad } refusés
bundle--alone = chacun pour soi ; rien ne dit qu'aucun ne manque, ni pourquoi dans cet ordre
bundle--place = { $n } sur { $total }
incident--signed = prouvé : une même clé de { $name } a signé les deux
incident--not-compared = prouvé : une même clé sous la racine { $words } a signé les deux, identité non comparée
incident--head = taille { $size }, racine { $root }
incident--before = ses { $n } premières ont la racine { $root }
incident--differ = dans leurs { $n } premières : aucun registre n'a deux têtes pareilles
incident--not-why = pourquoi : une clé copiée, un stockage ramené en arrière, ou l'intention ; ni laquelle est vraie
incident--not-who = qui : comparer la racine à une carte à laquelle vous vous fiez (--trust CARD)

word--refused = REFUSÉ
word--good = bon
word--foreign = étranger
log--no-head = REFUSÉ : aucun point de contrôle signé ici n'est confirmé par les inscriptions ici.
log--good = bon
log--refused = { $n ->
    [one] REFUSÉ en { $n } partie
    [many] REFUSÉ en { $n } parties
   *[other] REFUSÉ en { $n } parties
}
log--summary = { $n ->
    [one] { $verdict } : { $origin }, { $n } inscription, racine { $root }
    [many] { $verdict } : { $origin }, { $n } inscriptions, racine { $root }
   *[other] { $verdict } : { $origin }, { $n } inscriptions, racine { $root }
}
log--files = { $n ->
    [one] { $n } fichier du genre { $kind }
    [many] { $n } fichiers du genre { $kind }
   *[other] { $n } fichiers du genre { $kind }
}
log--foreign = { $path } : ne fait pas partie d'un journal, sans confiance
log--entry = inscription { $n }
log--entries = inscriptions { $first } à { $last }
log--checkpoint = { $path } (taille { $size })
log--finding = { $what } : { $why } [{ $code }]
reason--missing = n'est pas là
reason--unreadable = ne se lit pas comme un simple fichier d'une taille possible
reason--truncated = finit au milieu d'une inscription
reason--trailing-bytes = octets après la dernière inscription
reason--length = pas 32 octets par hachage
reason--entry-differs = son hachage n'est pas celui que couvre la racine signée
reason--hash-differs = n'est pas ce que couvre la racine signée
reason--beyond-checkpoint = aucun point de contrôle signé ne le couvre
reason--unproven = ne peut être mené à une racine signée avec les fichiers ici
reason--root-differs = la racine n'est pas celle que donnent les inscriptions ici
reason--entries-missing = couvre plus d'inscriptions que n'en détiennent les fichiers ici
reason--origin-differs = nomme un autre journal que le fichier checkpoint
reason--no-known-signature = aucune signature de la clé donnée
reason--bad-signature = une signature fausse sous le nom de la clé donnée
reason--too-many-files = de trop : il y a plus de fichiers que l'on n'en regarde
reason--malformed = n'est pas bien formé
