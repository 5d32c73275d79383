# reviewed: not reviewed
# Ce que disent les commandes en dehors du quart.

# --- courier
courier--label-in = reçu
courier--label-out = remis
courier--in = { $parcels }, { $entries }
courier--in-from = { $parcels } de { $parties }, { $entries }
courier--parcels = { $n ->
    [one] { $n } colis
    [many] { $n } colis
   *[other] { $n } colis
}
courier--new-entries = { $n ->
    [one] { $n } nouvelle inscription
    [many] { $n } nouvelles inscriptions
   *[other] { $n } nouvelles inscriptions
}
courier--about = sur { $serial }
courier--proposed = l'accord { $agreement } nous a été proposé
courier--for-others = { $n ->
    [one] { $n } colis pour d'autres, laissé tel quel
    [many] { $n } colis pour d'autres, laissés tels quels
   *[other] { $n } colis pour d'autres, laissés tels quels
}
courier--hash-differs = { $file } n'est pas ce que dit son nom ; rien n'en a été pris
courier--too-large = { $file } est trop grand pour un colis ; rien n'en a été pris
courier--not-a-file = { $file } n'est pas un simple fichier ; rien n'en a été pris
courier--unreadable = { $file } ne peut être lu ; rien n'en a été pris
courier--damaged = { $file } { $why } ; rien n'en a été pris
courier--set-aside = mis de côté ({ $code }) : { $why }
courier--gap = quelque chose est au-delà d'une lacune ; nous le disons, et ils le renvoient
courier--unsettled = { $n ->
    [one] { $n } colis pris et encore sur le support : il ne peut être changé
    [many] { $n } colis pris et encore sur le support : il ne peut être changé
   *[other] { $n } colis pris et encore sur le support : il ne peut être changé
}
courier--sent = { $n ->
    [one] { $n } colis à { $party }
    [many] { $n } colis à { $party }
   *[other] { $n } colis à { $party }
}
courier--nothing-out = rien : nul n'est connu pour manquer de quoi que ce soit de nous

# --- cartes et centres pairs
card--head = carte { $number }, émise { $at }
card--fingerprint = empreinte, à lire à haute voix :
card--written = écrite : { $file }, { $bytes } octets
card--stands = Ses signatures tiennent. De qui elle est, seule une comparaison de vive voix peut le dire.
peer--next-compare = comparer l'empreinte avec eux de vive voix, puis : detente peer confirm { $party }
peer--looks-like = ATTENTION : { $name } ressemble à { $other }, un nom connu ici.
peer--mixed = ATTENTION : { $name } a des lettres de plus d'une écriture.
ask--compared = Avez-vous comparé chaque mot de cette empreinte avec l'autre côté ?
peer--confirmed = { $party } est confirmé par { $person }.
peer--none = Aucun centre n'a encore été introduit à celui-ci.
peer--next-card = demander sa carte à l'autre côté, puis : detente peer add FILE
peer--word-confirmed = confirmé
peer--word-not-confirmed = NON confirmé
peer--head-party = PARTIE
peer--head-center = CENTRE
peer--head-name = NOM
peer--head-fingerprint = EMPREINTE
peer--fingerprint-confirmed = empreinte confirmée { $at } par { $person }
peer--fingerprint-not-confirmed = empreinte NON confirmée
peer--noted = noté : { $post } de { $party } ; cela reste dans ce dossier.
peer--forgotten = oublié : { $post } de { $party } ; cela reste dans ce dossier.

# --- la feuille de contact, imprimée pour le mur : 80 colonnes ; étiquettes de 14 lettres au plus
sheet--title = FEUILLE DE CONTACT
sheet--printed = imprimée { $at }
sheet--center = centre
sheet--party = partie
sheet--names = noms
sheet--fingerprint = empreinte
sheet--confirmed = confirmée { $at } par { $person }
sheet--not-confirmed = NON confirmée
sheet--words = mots
sheet--digits = chiffres
sheet--hex = hex
# Trois lignes d'un même texte, de 80 lettres au plus chacune.
sheet--compare-1 = Pour comparer : appeler un numéro connu avant cette carte. Eux lisent le
sheet--compare-2 = premier mot, vous le deuxième, ainsi jusqu'au dernier ; puis en sens inverse.
sheet--compare-3 = Un mot diffère : ce n'est pas leur carte. Puis : detente peer confirm CODE
sheet--links = liaisons
sheet--no-links = aucune ; porter à la main : detente courier FOLDER
sheet--call = appeler
sheet--noted = (noté { $at })
sheet--none-noted = rien de noté : detente peer note { $party } ...
sheet--signed = nous ont signé
sheet--person = { $person }, { $post } ; dernier { $at } { $serial }
sheet--nobody = personne encore
sheet--contact = contact
sheet--heard = entendu { $heard }, porté { $carried }

# --- personnes
people--head-id = ID
people--head-name = NOM
people--head-roles = RÔLES
people--head-post = POSTE
people--gone = n'est plus ici
people--asks-enter = { $by } demande d'inscrire { $name } comme { $roles } ; il y faut une seconde personne.
people--asks-dismiss = { $by } demande de radier { $name } ; il y faut une seconde personne.
people--submitted = { $draft } soumis : rien ne change avant qu'une autre personne ne l'autorise.
erase--goes = Disparaîtraient définitivement : { $n } champs et lignes personnels, dans { $serials }.
erase--for-ever = Cela ne s'annule pas. L'autre partie efface sa propre copie. Les sauvegardes et fichiers exportés auparavant le contiennent encore : les détruire à la main.
erase--draft = efface définitivement des données personnelles de { $serial }, sous l'accord { $agreement }
erase--reason = motif : { $reason }
erase--submitted = { $draft } soumis : rien n'est effacé avant qu'une autre personne ne l'autorise.
erase--done = { $draft } autorisé : effacé ici. Ce qui reste se vérifie comme avant.
erase--unfinished = Un fichier de ce dossier peut encore le contenir : quelqu'un lit le stock en ce moment, ou le disque est plein, ou la mémoire manque. Nouvel essai à chaque ouverture, et toutes les cinq minutes tant que le centre est en service ; après un essai interrompu, un jour plus tard.

# --- liaisons : add, remove
link--added = { $party } : liaison { $link }, { $bearer } { $address }, rang { $rank }
link--added-least = { $party } : liaison { $link }, { $bearer } { $address }, rang { $rank }, { $precedence } et au-dessus
link--next-used = le serveur l'emploie maintenant ; voir : detente link explain { $party }
link--next-serve = detente serve, qui l'emploie tant qu'il marche
link--forgotten = { $party } : la liaison { $link } est oubliée

# --- accords
agreement--signed-by-all = signé de tous
agreement--waits = attend { $parties }
agreement--head-id = ID
agreement--head-text = TEXTE
agreement--head-version = VERSION
agreement--head-mark = MARQUE
agreement--head-parties = PARTIES
agreement--head-signed = SIGNÉ
agreement--none = Aucun accord n'est connu ici.
agreement--label-id = id
agreement--label-text = texte
agreement--text = { $name } version { $version }, hachage { $hash }
agreement--label-mark = marque
agreement--mark = { $mark ->
    [exercise] exercice
    [replay] rejeu
   *[other] réel
}
agreement--label-start = début
agreement--label-signed = signé
agreement--by-nobody = par personne
agreement--label-missing = manque
agreement--none-missing = personne
agreement--label-version = version
agreement--label-party = partie
agreement--head-type = TYPE
agreement--head-name = NOM
agreement--head-basis = FONDEMENT
agreement--consistent = { $name } version { $version } : complet et cohérent
agreement--contradicts = { $name } version { $version } : complet, et se contredit
agreement--proposed = proposé { $agreement }
agreement--by-nobody-yet = signé de personne encore
agreement--asks = { $person } demande notre signature sous { $agreement }
agreement--submitted = { $draft } soumis : notre signature sous { $agreement }
agreement--signed = signé : { $agreement } par { $party }, sous { $serial }
agreement--sign-what = l'accord { $title } { $agreement } entre { $parties }
codes--head = CODE

# --- époques
epoch--agreement = accord { $agreement }
epoch--open = OUVERTE
epoch--closed = close
epoch--stopped = ARRÊTÉE
epoch--branch = BRANCHE
epoch--entries = { $n ->
    [one] { $n } inscription
    [many] { $n } inscriptions
   *[other] { $n } inscriptions
}
epoch--of = époque { $epoch }
epoch--opened = ouverte { $at }
epoch--opened-because = ouverte { $at }, parce que { $reason }
epoch--why-stopped = rien n'y est plus signé : { $why }
epoch--why-branch = une branche : son auteur a une autre époque ouverte et n'a clos ni l'une ni l'autre
epoch--closing = { $n ->
    [one] tête de clôture { $n } inscription, nommée par l'époque { $epochs }
    [many] tête de clôture { $n } inscriptions, nommée par l'époque { $epochs }
   *[other] tête de clôture { $n } inscriptions, nommée par l'époque { $epochs }
}
epoch--standing = { $entries } : { $standing }
epoch--withheld = retenu : { $entries }
epoch--withheld-since = retenu : { $entries } depuis { $since }
epoch--we-sign-nothing = NOUS NE SIGNONS RIEN ici avant que notre prochaine époque soit ouverte.
epoch--unanswered = { $party } n'a pas encore rendu tout ce qu'il détient de nous.
epoch--waits = { $draft } attend une seconde personne.
epoch--one-person = Une personne peut l'ouvrir : chaque contrepartie a répondu, ou deux ont renouvelé la carte.
epoch--two-persons = Elle n'attend personne : deux personnes peuvent l'ouvrir maintenant. Ce qui revient plus tard compte.
epoch--next-exchange = échanger avec { $parties } (detente courier FOLDER, ou serve), puis : { $step }
epoch--sign = notre prochaine époque sous l'accord { $agreement } : { $reason }
ask--open = Ouvrir et signer ?
epoch--now-open = l'époque { $epoch } est ouverte sous l'accord { $agreement } ; pas encore portée
epoch--two-disown = Deux personnes : ce qui a été signé ne doit plus tenir. Il y faut la clé racine.
epoch--two-missing = Deux personnes : { $parties } n'a pas rendu tout ce qu'il détient de nous.
epoch--two-later = Ce qu'eux seuls détiennent apparaîtra plus tard ; cela compte, et se montre comme venu tard.

# --- incidents
incident--ours = de nous
incident--theirs = d'eux
incident--file = fichier
incident--no-file = pas de fichier
incident--head-id = ID
incident--head-party = PARTIE
incident--head-whose = DE QUI
incident--head-kind = SORTE
incident--head-proof = PREUVE
incident--head-found = TROUVÉ
incident--none = Aucun registre ne nous a été montré en deux versions.
incident--of-ours = incident { $id } : notre propre registre, trouvé { $at }
incident--of-theirs = incident { $id } : un registre de { $party }, trouvé { $at }
incident--without-file = il n'y a pas de fichier : ce qui nous a été montré peut être une même histoire, plus longue
incident--stopped = rien n'est plus signé dans ce registre
file--written = { $file } : { $bytes } octets

# --- le registre
record--head-party = PARTIE
record--head-entry = INSCRIPTION
record--head-serial = NUMÉRO
record--head-type = TYPE
record--head-claimed = DÉCLARÉ
record--head-to = À
record--head-note = NOTE
record--none = Le registre ne contient encore aucune inscription.
record--not-for-us = pas pour nous
record--breaks-rule = enfreint une règle : { $code }
record--all-fields = { $file } : { $bytes } octets, tous les champs
record--some-fields = { $file } : { $bytes } octets, { $n } de ses champs
record--bundled = { $file } : { $bytes } octets ; notifications dedans, chacune prouvée à part : { $n }
record--left = laissées de côté, car rien n'en peut être montré d'ici : { $n } ({ $entries })
record--goes-with = avec lui va le champ { $n } { $name }, qui donne ce chiffre

# --- moyens de réveiller
hook--command = commande { $command }
hook--mail = courriel à { $to }, de { $sender }, par { $smtp }
hook--mail-as = { $mail }, en tant que { $user }
hook--mail-secured = { $mail }, STARTTLS
hook--removed = retiré : { $name }
hook--head-way = MOYEN
hook--head-what = QUOI
hook--asked = le serveur essaie { $name } maintenant ; ce qu'il en advient est au journal.
hook--tried = { $name } a fait ce pour quoi il est là. Quelqu'un s'est-il réveillé ?

# --- le poste
desk--half = une moitié de l'invitation de { $person } : { $code }
desk--half-until = Montrée une fois ; bonne jusqu'à { $until } ({ $span }).
desk--half-tell = La dire en personne ou par téléphone à la personne invitée, à nul autre.
desk--next-confirm = une autre personne donne l'autre moitié : detente desk confirm { $person }
desk--other-half = l'autre moitié de l'invitation de { $person } : { $code }
desk--other-half-tell = Montrée une fois ; une nouvelle y met fin. La dire à la personne invitée, à nul autre.
desk--other-half-ends = Ce avec quoi la personne se connectait avant prend fin quand les deux moitiés ont servi.
desk--next-join = la personne ouvre /join au poste
desk--logged-out = { $person } est déconnectée ({ $n })
desk--head-person = PERSONNE
desk--head-since = DEPUIS
desk--head-last = DERNIER USAGE
desk--nobody = Personne n'est connecté au poste.

# --- backup, restore, upgrade
backup--made = { $file } : { $bytes } octets, faite { $at }
backup--label-holds = contient
backup--label-keys = clés
backup--holds = { $registers }, { $entries } ; relue et entière
backup--registers = { $n ->
    [one] { $n } registre
    [many] { $n } registres
   *[other] { $n } registres
}
backup--entries = { $n ->
    [one] { $n } inscription
    [many] { $n } inscriptions
   *[other] { $n } inscriptions
}
backup--keys = { $keys }, sous leurs phrases de passe
backup--passphrase = LA PHRASE DE PASSE est dedans : qui a ce fichier a les clés
restore--done = Restauré dans { $home } en l'état de { $at } ; chaque registre vérifié.
restore--stopped = { $n ->
    [one] { $n } registre de nous arrêté : d'autres peuvent détenir des inscriptions plus tardives.
    [many] { $n } registres de nous arrêtés : d'autres peuvent détenir des inscriptions plus tardives.
   *[other] { $n } registres de nous arrêtés : d'autres peuvent détenir des inscriptions plus tardives.
}
# Une suite de pas, ligne à ligne ; blancs et numéros sont mis par le programme.
restore--now = Que faire maintenant, dans cet ordre :
restore--step-1 = Tenir l'ancien dossier éteint pour de bon, où qu'il soit.
restore--step-2 = Échanger avec chaque contrepartie : detente courier FOLDER, ou serve.
restore--step-2-more = Ce qui a été dit après la sauvegarde est chez elles ; cela en revient.
restore--step-3 = Ouvrir la prochaine époque de chaque accord : detente epoch open AGREEMENT --reason restore.
restore--step-3-more = Une personne le peut où chaque contrepartie a répondu, sinon deux ; detente epoch show.
restore--until = D'ici là ce dossier prend, montre et vérifie, et ne signe rien.
upgrade--label-program = programme
upgrade--label-formats = formats
upgrade--label-schema = schéma
upgrade--schema = { $found } dans ce dossier ; ce programme lit { $needed }
upgrade--nothing = Rien à faire : ce programme lit ce dossier tel quel.

# --- rebuild, card renew, card root, keys passphrase
rebuild--done = Le centre { $center } ({ $code }) est de nouveau établi dans { $home } : clés nouvelles, carte numéro { $number }, même racine.
rebuild--knows = Il connaît { $parties } par leurs cartes, et ne détient encore aucune inscription. Dans cet ordre :
rebuild--step-1 = Tenir tout autre dossier de ce centre éteint pour de bon.
rebuild--step-2 = Confirmer de nouveau chaque contrepartie : detente peer confirm CODE.
rebuild--step-3 = Échanger avec chaque contrepartie : detente courier FOLDER, ou serve. Il leur est demandé
rebuild--step-3-more = tout ce qui porte notre signature, et tout ce qui est d'elles.
rebuild--step-4 = Ouvrir la prochaine époque de chaque accord : detente epoch show dit comment.
rebuild--until = D'ici là ce dossier prend, montre et vérifie, et ne signe rien pour d'autres.
rebuild--next-safe = remettre la clé racine au coffre
renew--asks = { $person } demande une carte aux clés nouvelles : { $reason }.
renew--not-proven = Rien ne sera plus prouvé par les clés d'à présent. Une contrepartie qui nous appelle nous
renew--not-proven-more = reconnaît une fois qu'elle a notre carte : par courrier, ou quand nous l'appelons.
renew--takes-root = Son autorisation demande la clé racine : --root-key FILE, sortie du coffre.
root--whole = { $path } : entier, et la racine de { $center }
root--in-home = Elle est dans le dossier. La copier sur deux supports, vérifier chacun par --check,
root--in-home-more = puis l'ôter d'ici ; elle ne sert que pour une autre carte.
keys--changed = { $path } est sous la nouvelle phrase de passe ; les clés sont les mêmes.
keys--kept-removed = La phrase de passe gardée dans le dossier est ôtée : elle n'ouvre plus rien.
keys--copies-center = Sauvegardes et copies d'avant restent sous la phrase de passe d'alors.
keys--copies-root = Ses autres copies restent sous la phrase de passe d'alors.

# --- record publish, offres, versions d'un texte
publish--done = { $folder } : { $n } inscriptions de { $origin }
offer--saved = { $draft } enregistré { $at } : { $clause }, comme { $type }
version--kept = gardé : { $name } version { $version }, hachage { $hash }
version--base = il change la version dont le hachage est { $hash }
version--offered-by = offert par { $serials }
version--offered-by-nobody = offert par personne encore
version--offered-short = { $number } offert
version--not-here = { $hash } (pas ici)
version--state-applies = en vigueur
version--state-applied = en vigueur avant
version--state-kept = gardé ici, offert par personne
version--state-open = offert
version--state-formed = signé de tous
version--state-crossed = croisé avec un autre, pas en vigueur
version--state-never-in-force = jamais en vigueur
version--state-not-formed = non formé
version--state-cannot-be-decided = ne peut être décidé
version--line = { $number } { $state }
version--line-since = { $number } { $state } depuis { $since }
version--unsigned = pas signé de { $parties }
version--until = jusqu'à { $until }
version--hash = { $line }, hachage { $hash }

# --- agreement show, diff, check
text--version = { $name } version { $version }, hachage { $hash }
diff--added = ajouté
diff--removed = retiré
diff--changed = changé
diff--codes = codes { $list } : { $changes }
diff--codes-added = ajoutés { $codes }
diff--codes-removed = retirés { $codes }
diff--labels = { $n ->
    [one] { $language } : { $n } libellé diffère
    [many] { $language } : { $n } libellés diffèrent
   *[other] { $language } : { $n } libellés diffèrent
}
diff--same = Les deux sont le même texte, octet pour octet.
diff--none = Aucune clause ne diffère.
diff--nothing = (rien)
role--label = rôle
role--line = { $role } : { $parties } ; voit { $sees } ; peut envoyer { $may }
role--nobody = personne
role--nothing = rien
clause--head-paragraph = PARAGRAPHE
clause--head-clause = CLAUSE
clause--head-id = ID
clause--head-name = NOM
clause--head-basis = FONDEMENT
sound--at = { $file } ligne { $line } : { $clause } : { $what }
sound--nobody-may-send = nul ne peut l'envoyer : il est de { $sender }, et répond à { $answers }
sound--nobody-may-perform = nul parmi { $who } ne peut envoyer { $sends }
sound--never-triggered = nul ne peut envoyer ce qui la déclenche : { $when }
sound--due-before-trigger = { $limit } : due avant de naître
sound--window-empty = s'ouvre { $opens }, due { $by } : nul temps entre les deux, d'abord pour { $on } ; { $dates } dates pareilles en 400 ans
sound--exception-hidden = l'exception { $second } n'est jamais atteinte : l'exception { $first } en prend tout
sound--exceptions-overlap = les exceptions { $first } et { $second } vont au même message ; la première compte
sound--bounds-clash = aucun message ne satisfait à la fois ceci et { $other }
sound--ceiling-below-floor = { $other } a un plancher qui en fait au moins { $least } pour { $party }
sound--receipt-withheld = le destinataire seul peut empêcher ces délais de courir ou de cesser, faute de deemed_receipt : { $clauses }
sound--two-readings = { $limit }, à partir de { $anchor } : dernier jour { $not_counted } ou, premier jour compté, { $counted } ; le texte dit { $chosen }
sound--nothing = rien
sound--contradictions = Contradictions, chacune prouvée :
sound--warnings = Avertissements :
sound--readings = Deux lectures d'un délai ; laquelle tient n'est dans aucun texte qui ait été lu :
sound--none = Contradictions : aucune dans la classe décidée. Non regardé :
sound--not-1 = si une suite de clauses peut être tenue quoi que fassent l'autre côté et les liaisons
sound--not-2 = plusieurs instances de clauses périodiques à contingents
sound--not-3 = des messages qui se croisent
sound--not-4 = deux clauses aux ancrages différents
sound--not-5 = si les clauses veulent dire ce que veut dire le texte

# --- décomptes
tally--head-as-of = AU
tally--head-party = PARTIE
tally--head-figure = CHIFFRE
tally--head-ceiling = PLAFOND
tally--head-verdict = VERDICT
tally--head-declared = DÉCLARÉ DANS
tally--head-marks = MARQUES

# --- retard
due--head-send-by = ENVOYER AVANT
line--late-because = en retard, parce que { $reason }
