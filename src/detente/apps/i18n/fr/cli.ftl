# reviewed: not reviewed
# Ce que disent les commandes, dans un terminal, à un officier de quart.

# --- dans chaque commande
say--next = ensuite : { $step }
say--not-spoken = { $variable } : le programme ne parle pas { $language } ; il continue en anglais. Il parle : { $known }
carry--self = detente courier FOLDER, ou detente serve, pour le porter
carry--server = le serveur l'envoie où une liaison est ouverte ; voir : detente link status
carry--then = { $step } ; { $way }
say--to-sign = À signer par { $person } ({ $post }) pour { $party } ({ $code }), clé { $key } : { $what }
ask--sign = Signer ?
ask--release = Autoriser l'envoi et signer ?
ask--unseal = Remettre son contenu ?
ask--erase = Effacer définitivement ?
# [y/N] se tape y ou n dans chaque langue.
ask--yes-no = { $question } [y/N]
ask--passphrase = Phrase de passe de { $home } :
ask--root-passphrase = Phrase de passe de la clé racine { $path } :
ask--old-passphrase = Phrase de passe actuelle de { $path } :
ask--new-passphrase = La nouvelle phrase de passe :
ask--same-again = La même, encore une fois :
time--never = jamais
# Avec --dry-run.
dry-run--stored = à blanc : rien n'a été conservé
dry-run--submitted = à blanc : rien n'a été soumis
dry-run--discarded = à blanc : rien n'a été écarté
dry-run--signed = à blanc : rien n'a été signé
dry-run--returned = à blanc : rien n'a été renvoyé
dry-run--claimed = à blanc : rien n'a été pris en charge
dry-run--handed-over = à blanc : rien n'a été remis
dry-run--written = à blanc : rien n'a été écrit
dry-run--noted = à blanc : rien n'a été noté
dry-run--drafted = à blanc : rien n'a été rédigé ({ $type }, au sujet de { $serial })
dry-run--served = à blanc : rien n'a été servi
dry-run--set-up = à blanc : rien n'a été établi dans { $home }
dry-run--taken-in = à blanc : rien n'a été pris, et rien laissé
dry-run--proposed = à blanc : rien n'a été proposé
dry-run--asked = à blanc : rien n'a été demandé
dry-run--removed = à blanc : rien n'a été retiré
dry-run--set = à blanc : rien n'a été réglé
dry-run--tried = à blanc : rien n'a été essayé
dry-run--restored = à blanc : rien n'a été restauré ; la sauvegarde est telle qu'elle a été écrite
dry-run--confirmed = à blanc : rien n'a été confirmé
dry-run--given = à blanc : rien n'a été donné
dry-run--ended = à blanc : il n'a été mis fin à rien
dry-run--kept = à blanc : rien n'a été gardé
dry-run--offered = à blanc : rien n'a été offert, au titre de { $clause }
dry-run--changed = à blanc : rien n'a été changé
dry-run--added = à blanc : rien n'a été ajouté

# --- mots de bien des commandes
precedence--flash = Z FLASH
precedence--immediate = O IMMÉDIAT
precedence--priority = P URGENT
precedence--routine = R ROUTINE
mark--live = réel
mark--exercise = EXERCICE
mark--replay = REJEU
mark--head = MARQUE
mark--counted = { $n } { $mark }
banner--exercise = EXERCICE  EXERCICE  EXERCICE : un exercice, à ne jamais prendre pour réel
banner--replay = REJEU  REJEU  REJEU : de l'histoire publique rejouée, à ne jamais prendre pour réelle
# À la place du nom d'un type, tant que le contenu d'une notification n'est pas venu.
type--absent = contenu pas ici
clock--not-started = délai non commencé
clock--met = pris connaissance à temps
clock--met-late = pris connaissance en retard
clock--late = PRISE DE CONNAISSANCE due { $due }, EN RETARD de { $span }
clock--running = PRENDRE CONNAISSANCE d'ici { $due } (reste { $span })
state--recorded = envoi autorisé, pas encore porté
state--carried = porté
state--received = reçu
state--opened = ouvert
state--acknowledged = pris connaissance
state--answered = répondu
state--declined = décliné
state--deferred = différé
needs--acknowledge = à en prendre connaissance
needs--acknowledge-them = reçu, prise de connaissance attendue d'eux
needs--answer = à répondre
needs--answer-them = réponse attendue d'eux
needs--content = son contenu n'est pas venu
needs--carry = pas encore porté
needs--receive = porté, pas reçu
# Les échelons : ce que chaque partie a fait d'une notification.
rung--not-offered = pas envoyé sous cet accord
rung--cannot-know = ne peut se savoir
rung--not-yet = pas encore
rung--not-yet-say = pas encore (ils disent : { $text })
rung--until = jusqu'à { $at }
# Pourquoi une partie dit manquer du contenu d'une notification.
lacks--no-content = son contenu n'est pas venu
lacks--does-not-open = ce qui est venu ne s'ouvre pas sur ce qui a été signé
lacks--over-quota = hors du quota de son type

# --- inbox
lane--us = NOUS ATTEND ({ $n })
lane--them = LES ATTEND ({ $n })
lane--over = FAIT ({ $n })
lane--release = À AUTORISER ({ $n })
inbox--submitted = soumis par { $person }, à autoriser par une autre personne
inbox--empty-none-came = Aucune notification ne nous attend. Il n'en est encore venu aucune.
inbox--empty-us = Aucune notification ne nous attend. La dernière était { $name }, reçue { $at }.
inbox--empty-them = Rien n'est chez eux.
inbox--empty-over = Rien n'est encore fait.
inbox--breaks-rule = enfreint une règle ({ $code })
inbox--claimed = pris en charge par { $person }
inbox--from = de { $party }
inbox--to = à { $parties }
inbox--under = { $way }, au titre de { $agreement }
inbox--folder-again = Le dossier est de nouveau là.
# Ce que son auteur a dit plus tard d'une notification.
superseded--corrected = corrigée
superseded--cancelled = annulée
superseded--sent-in-error = envoyée par erreur

# --- show
show--way = de { $author } à { $parties }   accord { $agreement }
show--corrected = CORRIGÉE par son auteur, { $serial }, { $at }  { $reason }
show--cancelled = ANNULÉE par son auteur, { $serial }, { $at }  { $reason }
show--sent-in-error = ENVOYÉE PAR ERREUR par son auteur, { $serial }, { $at }  { $reason }
show--standing = { $standing } : époque { $epoch } de { $author } ; voir detente epoch show
show--breaks-rule = ENFREINT UNE RÈGLE ({ $code }) : { $rule }
show--performs-nothing = Elle a été reçue ; selon la règle elle n'exécute rien, pour les deux côtés.
show--erased = EFFACÉ ICI { $at }, demandé par { $asked }, autorisé par { $released } : { $reason }
show--erased-elsewhere = EFFACÉ AILLEURS : revenue à ce centre sans ses données personnelles.
show--raw-erased = effacé
show--label-claimed = déclaré
show--claimed = { $mark ->
    [exercise] { $at } (selon l'horloge de son auteur dans cet exercice)
    [replay] { $at } (selon l'horloge de son auteur dans ce rejeu)
   *[other] { $at } (selon l'horloge de son auteur)
}
show--label-by = par
show--machine = une machine
show--label-drafted = rédigé
show--drafted = par { $drafter }, envoi autorisé par { $releaser }
show--free-text = texte libre en { $language }
show--refers-to = renvoie à { $serial }
show--valid-until = valable jusqu'à { $at }
show--label-state = état
show--hides = Les signes dessinés [U+...] sont dans le texte et ne se verraient pas.
show--read-back = RELECTURE  { $number }
show--ladder = ÉCHELONS { $party }
show--no-fields = Elle n'a pas de champs.
show--number = N°
show--code = CODE (ceci est signé)
show--stacked = chaque langue est une vue ; { $code }
proof--ok = EN ORDRE
proof--failed = ÉCHEC
proof--waiting = EN ATTENTE
proof--not-checked = NON VÉRIFIÉ
proof--signature-ok = signature : la tête de ce registre est signée de la clé de son auteur
proof--signature-waiting = signature : aucune tête signée ne la couvre encore
proof--signature-failed = signature : { $rule }
proof--sequence-ok = à la suite : inscription { $number } de { $size } détenues, aucune ne manque avant elle
proof--opening-ok = contenu : s'ouvre sur sa feuille, en-tête et chaque champ
proof--opening-waiting = contenu : pas ici ({ $why })
proof--opening-failed = ouverture : { $rule }
proof--rules-ok = règles : n'en enfreint aucune de son type ni de l'accord
proof--rules-not-checked = règles : ne peuvent être jugées sans le contenu
proof--rules-failed = règles : { $rule }
proof--received-ok = reçu : selon le propre registre de chaque destinataire ({ $parties })
proof--received-waiting = reçu : pas encore dit par { $parties }
proof--elsewhere-ok = donné ailleurs : prouve { $serial } ({ $type }) sous { $agreement } { $founding }, reçu { $received }
proof--elsewhere-not-checked = donné ailleurs : aucune clause ici n'accepte { $type } de { $agreement }
proof--elsewhere-failed = donné ailleurs, ne tient pas : { $rule }

# --- ce qu'une personne dit d'une notification : d'abord ce qui est signé (suit « À signer par ... : »)
act--opened = une personne l'a ouverte
act--acknowledged = prendre connaissance : nous l'avons et l'avons lue. Cela ne vaut pas consentement.
act--standby-until = patienter jusqu'à { $until } : une réponse se prépare
act--passed-on-to-unit = transmise à { $unit }
act--service = un message de service à tous : { $text }
act--line-test = un essai de la ligne
acted--opened = ouverte { $at }  par { $serial }
acted--acknowledged = pris connaissance { $at }  par { $serial }
acted--acknowledged-after = pris connaissance { $at }, { $span } après réception  par { $serial }
acted--standby-until = priés de patienter jusqu'à { $until } ; signé { $at }  par { $serial }
acted--passed-on-to-unit = dit transmise à { $unit } ; signé { $at }  par { $serial }
acted--service = message de service signé { $at }  par { $serial }
acted--line-test = essai de ligne signé { $at }  par { $serial }
act--about = { $serial }  { $name }   relecture { $number }
act--claimed = pris en charge par { $person } ; l'autre côté ne le voit pas.
act--unsealed = Son contenu va désormais à tous les destinataires ; cela ne se reprend pas.
answer--said-before = Nous avons déjà dit : { $serial } ({ $type }). Les deux côtés verront les deux.

# --- projets et envoi
draft--saved = { $draft } enregistré { $at }
draft--next-check = detente draft check { $draft }, puis detente draft submit { $draft }
draft--elsewhere = preuve de { $serial } sous { $agreement } { $founding }, reçu { $received } : { $bytes } octets
draft--state-drafted = rédigé
draft--state-submitted = soumis
draft--state-returned = renvoyé
draft--state-released = envoi autorisé
draft--state-discarded = écarté
draft--by = rédigé par { $person }, enregistré { $at }
draft--returned = renvoyé : { $reason }
draft--person = personne { $id } : { $name }, { $roles }
draft--no-role = aucun rôle
draft--signature = notre signature sous l'accord { $agreement }
draft--to = { $name }  à { $parties }
draft--refers-to = renvoie à { $serial }
draft--valid-until = valable jusqu'à { $at }
draft--since = { $party } en a dit davantage depuis : { $serials }
draft--since-more = et { $n } de plus
draft--since-read = Une fois cela lu : detente release { $draft } --read SERIALS
draft--preview = Ce que lira l'autre côté ; la colonne des codes est ce qui est signé.
draft--passes-stopped = { $draft } : n'enfreint aucune règle, mais nous ne signons rien sous son accord pour l'heure.
draft--next-epoch = detente epoch show { $agreement } dit pourquoi, et comment poursuivre
draft--passes = { $draft } : n'enfreint aucune règle, si l'envoi était autorisé maintenant.
draft--submitted = { $draft } soumis : rien n'est signé avant qu'une autre personne n'autorise l'envoi.
draft--next-nobody = personne d'autre ici ne peut encore l'autoriser : detente people propose --help
draft--head-draft = PROJET
draft--head-state = ÉTAT
draft--head-type = TYPE
draft--head-by = PAR
draft--head-saved = ENREGISTRÉ
draft--none = Aucun projet n'attend personne.
draft--discarded = { $draft } écarté.
draft--sent-back = { $draft } renvoyé : { $reason }
release--house = { $draft } autorisé : inscrit au registre interne.
release--done = envoi autorisé { $serial }  { $type }   relecture { $number }
release--signed = signé { $at }, pas encore porté
release--card = { $draft } autorisé : notre carte a le numéro { $number }. Elle va d'elle-même à chaque centre pair.
release--opened = La prochaine époque est ouverte sous { $agreements }.
release--left = Arrêté jusqu'à l'ouverture de sa prochaine époque : { $agreements }.
release--next-safe = remettre la clé racine au coffre ; puis : detente backup FILE
release--what-person = l'inscription de { $name } parmi nos personnes ({ $draft })
release--what-card = notre prochaine carte ({ $draft })
release--what-erasure = l'effacement de données personnelles ({ $draft })
release--what-epoch = notre prochaine époque sous l'accord { $agreement } ({ $draft })
release--what-signature = l'accord { $agreement }
release--what = { $draft }, { $type }, à { $parties }

# --- époques et cartes : pourquoi l'une s'est arrêtée, ce que signe une autorisation
reason--loss = son dossier a été perdu
reason--restore = son dossier a été ramené à un état plus ancien
reason--rotation = ses clés ont été renouvelées comme prévu
reason--revocation = ses clés ont été retirées
reason--capture = ses clés peuvent être en d'autres mains
stop--nothing = rien n'y a été signé par ce dossier
stop--recovered = ce dossier a été restauré d'une sauvegarde
stop--card-renewed = la carte a été renouvelée
stop--own-head-unknown = on a montré une tête de nous qui manque à ce dossier
stop--register-forks = deux têtes de nous ne peuvent être vraies toutes deux ; voir detente incident list
stop--own-card-newer = notre racine a signé une carte plus récente que celle de ce dossier
stop--earlier = elle est revenue des autres ; ce dossier n'y a jamais signé
standing--came-late = venue tard
standing--after-closing = après sa tête de clôture, non comptée
standing--disowned = désavouée par son auteur
standing--repeated = redite dans une époque ultérieure, comptée une fois
denial--disowned = { $party } : époque { $epoch } DÉSAVOUÉE à partir de { $size }, d'autres en détenaient { $held } avant de pouvoir le savoir
denial--repudiated = { $party } : époque { $epoch } RÉPUDIÉE : close à { $size }, d'autres en détenaient { $held } avant de pouvoir le savoir, ce qui compte
denial--gap = { $party } : époque { $epoch } close à { $size }, d'autres en détenaient { $held } avant de pouvoir le savoir, ce qui compte ; { $reason }
epoch--draft = notre prochaine époque sous l'accord { $agreement }
epoch--label-reason = motif
epoch--reason = { $code } : { $reason }
epoch--label-closes = clôt
epoch--closes = { $size ->
    [one] époque { $epoch } à { $size } inscription, racine { $root }
    [many] époque { $epoch } à { $size } inscriptions, racine { $root }
   *[other] époque { $epoch } à { $size } inscriptions, racine { $root }
}
epoch--label-disowns = désavoue
epoch--disowns = époque { $epoch } à partir de l'inscription { $size } ; signé de la racine
epoch--label-card = carte
epoch--card = numéro { $number }, car elle n'a pas servi ici avant
epoch--label-not-heard = non ouïs
epoch--not-heard = { $parties } : ce qu'eux seuls détiennent de nous viendra tard
card--draft = notre carte numéro { $number } à la place du numéro { $held }
card--label-issued = émise
card--label-keys = clés
card--keys = registre { $register }, détenteur { $holder }, témoin { $witness }, liaison { $link }
card--label-root = racine
card--root = la même : les pairs prennent la carte d'eux-mêmes, nul ne recompare les mots
card--label-then = ensuite
card--then = { $n ->
    [one] rien n'est plus signé dans { $n } époque ; la suivante doit s'ouvrir
    [many] rien n'est plus signé dans { $n } époques ; la suivante doit s'ouvrir
   *[other] rien n'est plus signé dans { $n } époques ; la suivante doit s'ouvrir
}

# --- due et board (les mots d'un tableau sont dans board.ftl)
due--head-when = QUAND
due--head-who = QUI
due--head-due = DÛ
due--head-line = LIGNE
due--head-what = QUOI
due--head-paragraph = PARAGRAPHE
board--caution = Ce que le registre de { $party } montre que son centre détenait alors, autant que cela est ici : il a pu détenir davantage.

# --- le quart
watch--nobody = NUL N'A LE QUART
watch--has = { $name } depuis { $since }
watch--alone = PRIS SEUL : { $reason }
watch--pending = passé à { $name }, qui ne l'a pas encore pris
watch--label-on = de quart
watch--postponed-until = relève remise à { $until } par { $name } : { $reason }
watch--postponed = relève remise à plus tard par { $name } : { $reason }
watch--woken = réveil { $number }  { $name }, par { $way }
watch--woken-by-people = réveil { $number }  { $name }, de vive voix seulement : aucun moyen n'est nommé
watch--woken-nobody = réveil   personne : detente watch roster
watch--head-about = SUJET
watch--head-what = QUOI
watch--head-when = QUAND
watch--head-id = ID
watch--to-tell = { $n ->
    [one] { $n } point à dire.
    [many] { $n } points à dire.
   *[other] { $n } points à dire.
}
# Suivent « À signer par ... : ».
watch--sign-told = { $n ->
    [one] j'ai dit { $n } point à { $name } et passe le quart
    [many] j'ai dit { $n } points à { $name } et passe le quart
   *[other] j'ai dit { $n } points à { $name } et passe le quart
}
watch--sign-heard = { $n ->
    [one] j'ai entendu { $n } point et prends le quart
    [many] j'ai entendu { $n } points et prends le quart
   *[other] j'ai entendu { $n } points et prends le quart
}
watch--sign-nobody = je prends le quart, que personne n'a
watch--sign-alone = je prends le quart SEUL : { $name } n'a pas signé
watch--sign-postponed = la relève est remise à plus tard : { $reason }
watch--sign-roster = prochains réveils : { $names }
watch--sign-roster-nobody = prochains réveils : personne
watch--handed-over = passé à { $name } ; le quart change de main quand la personne le prend.
watch--taken = { $name } a le quart depuis { $since }.
watch--taken-alone = PRIS SEUL : { $name } n'a pas signé.
watch--unclaimed = { $n ->
    [one] { $n } message pris en charge, sans prise de connaissance : n'est plus à la charge de personne.
    [many] { $n } messages pris en charge, sans prise de connaissance : ne sont plus à la charge de personne.
   *[other] { $n } messages pris en charge, sans prise de connaissance : ne sont plus à la charge de personne.
}
watch--given = { $name } à { $at } : { $note }
watch--since-then = depuis : { $settled } réglés, { $new } nouveaux (detente watch hand-over --list)
watch--postpone-until = relève remise à { $until } ; elle est dite et signée de nouveau.
watch--postpone = relève remise à plus tard ; elle est dite et signée de nouveau.

# --- points d'une relève : le sujet, ce qu'il y a à savoir, quand
item--message = message
item--needs = { $type } avec { $party } : { $needs }
item--claimed = { $type } avec { $party } : pris en charge par { $person }, sans prise de connaissance
item--promise = promesse : ils entendent encore de nous ({ $person })
item--clock = { $type }, { $needs } par { $party }
item--duty = obligation
item--owed = nous devons { $clause }
item--link = liaison { $party }
item--silence-since = { $silence } depuis { $since }
item--draft = soumis par { $person }, à autoriser par une autre personne
item--standing = permanent
item--text = { $text } ({ $name })
item--by = d'ici { $due }
item--late = EN RETARD, dû { $due }
item--since = depuis { $since }

# --- le journal de quart
log--entered = { $id }  inscrit, { $at }
log--standing = { $id }  dit à chaque relève jusqu'à clôture, { $at }
log--nothing = rien de { $since } à { $until }
log--machine = auto
log--sign-entry = au journal de quart : { $text }
log--sign-strike = rayé du journal : { $entry }, { $reason }
log--sign-close = clos : { $entry }, { $reason }
log--struck = rayé, et encore lisible : { $text }
log--closed = clos, et encore lisible : { $text }
log--was-struck = RAYÉ par { $name } { $at } : { $reason }
log--was-closed = CLOS par { $name } { $at } : { $reason }
log--late = INSCRIPTION TARDIVE :
log--late-for = INSCRIPTION TARDIVE pour { $about } :
log--late-page = INSCRIPTION TARDIVE, page { $page } :
log--late-for-page = INSCRIPTION TARDIVE pour { $about }, page { $page } :
log--until = { $said } (jusqu'à { $until })
# Ce qu'ont fait personnes et machine ; qui a écrit la ligne est devant, un texte peut suivre.
line--received = reçu { $serial } { $type } de { $party }
line--signed = signé { $serial } { $type } à { $party } par { $name }
line--signed-by-machine = signé { $serial } { $type } à { $party } par cette machine
line--watch-taken = a pris le quart
line--watch-taken-from = a pris le quart de { $name }
line--watch-taken-alone = A PRIS LE QUART SEUL
line--watch-taken-alone-from = A PRIS LE QUART SEUL de { $name }
line--watch-handed-over = a passé le quart à { $name }
line--watch-postponed = a remis la relève
line--roster-set = a fixé le tableau de rappel { $subject }
line--link-up = liaison rétablie { $party } { $subject }
line--link-down = LIAISON COUPÉE { $party } { $subject }
line--woken = réveillé { $name } { $serial }
line--woken-by = réveillé { $name } par { $party } { $serial }
line--not-woken = NON RÉVEILLÉ { $name } { $serial }
line--not-woken-by = NON RÉVEILLÉ { $name } par { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = rayé { $subject }
line--standing-opened = PERMANENT { $serial }
line--standing-closed = clos { $subject }
line--person-set = a confirmé un changement de { $subject }
line--submitted = soumis { $subject }
line--returned = renvoyé { $subject }
line--released = envoi autorisé { $subject }
line--claimed = pris en charge { $serial }
line--confirmed = a confirmé l'empreinte de { $party }
line--silence-cause = a jugé du silence de { $party }
line--unsealed = a remis ce qui était scellé
line--erased = a autorisé l'effacement de données personnelles de { $serial }, demandé par { $name }
line--epoch-opened = a ouvert une époque
line--card-issued = a émis une carte
line--text = { $said } : { $text }

# --- liaisons : les verdicts sur un silence
silence--heard = ENTENDU
silence--announced = ANNONCÉ
silence--no-path = AUCUN CHEMIN
silence--nobody-answers = CHEMIN OUVERT, PERSONNE NE RÉPOND
silence--one-way = SENS UNIQUE
silence--never-connected = JAMAIS CONNECTÉ
silence--unknown = INCONNU
side--ours = notre côté
side--theirs = leur côté
side--unknown = de quel côté ne se voit pas d'ici
since--never = jamais
since--ago = { $at } (il y a { $span })
since--ahead = { $at } (après l'heure de cette horloge)
verdict--heard = ENTENDU : un de leurs colis est venu { $since }
verdict--announced = ANNONCÉ : ils nous ont dit des travaux, { $serial }, de { $start } à { $until }
verdict--no-path = AUCUN CHEMIN : essayé { $since } ; { $why }
verdict--no-path-last = AUCUN CHEMIN : essayé { $since } ; passé pour la dernière fois { $last } ; { $why }
verdict--no-person = CHEMIN OUVERT, PERSONNE NE RÉPOND : leur machine répond, nulle personne ; la prise de connaissance de { $serial } était due { $due }
verdict--nobody-answers = CHEMIN OUVERT, PERSONNE NE RÉPOND : réception de { $serial } non attestée, remis { $since }
verdict--one-way = SENS UNIQUE : nous recevons, ils ne disent pas détenir { $serial }, remis { $since }
verdict--never-connected = JAMAIS CONNECTÉ : rien n'est jamais venu
verdict--never-tried = JAMAIS CONNECTÉ : rien n'est jamais venu ; essayé { $since } ; { $why }
verdict--unknown = INCONNU : dernier colis d'eux { $since }
# Pourquoi un essai a échoué, et de quel côté il a pris fin.
why--failed = { $failure }, { $side }
meaning--heard = Leur centre est en vie ; cela ne dit pas si une personne veille.
meaning--announced = Le silence jusque-là a été annoncé par eux ; il ne veut rien dire d'autre.
meaning--no-path = Aucune ligne n'atteint un serveur qui prouve être le leur. Ils peuvent fort bien être là.
meaning--no-person = La ligne et leur machine marchent. Pourquoi nulle personne ne répond ne se voit pas d'ici.
meaning--nobody-answers = Leur serveur prend ce que nous envoyons et n'atteste rien ; pourquoi ne se voit pas d'ici.
meaning--one-way = Les leurs nous viennent ; si les nôtres atteignent leur centre ne se voit pas d'ici.
meaning--never-connected = Aucune liaison vers eux n'a jamais été vue marcher, et aucune n'a été vue faillir.
meaning--unknown = Rien de nous n'attend leur attestation ; leur silence ne prouve donc encore rien.
meaning--no-more = le réseau n'a rien dit de plus
todo--call = les appeler par une autre voie : detente peer show { $party } --contacts
todo--note = noter ce qui s'apprend : detente link cause { $party } CAUSE --note ...
todo--test = essayer la ligne : detente link test { $party }
todo--wait = attendre jusqu'à { $until } ; ce qui ne peut attendre : { $call }
todo--own-side = d'abord regarder de notre côté : { $step }
todo--carry = ce qui doit partir maintenant peut être porté : detente courier FOLDER

# --- liaisons : list, status, explain, test, cause
link--none-introduced = Aucun centre n'a encore été introduit à celui-ci.
link--next-card = demander sa carte à l'autre côté, puis : detente peer add FILE
link--no-link = pas de liaison : detente courier FOLDER
link--head-party = PARTIE
link--head-link = LIAISON
link--head-bearer = MOYEN
link--head-address = ADRESSE
link--head-carries = PORTE
link--head-state = ÉTAT
link--carries-all = tout
link--carries-only = { $letter } seul
link--carries-up = { $letter } et plus
link--by-hand = porté à la main : detente courier { $folder }
link--not-tried = pas encore essayée
link--up = ouverte { $since }
link--up-trip = ouverte { $since }, { $trip }
link--trip = { $seconds } s aller et retour
link--down-never = AUCUN CHEMIN, essayée { $since }, jamais passée
link--down-never-why = AUCUN CHEMIN, essayée { $since }, jamais passée : { $why }
link--down = AUCUN CHEMIN, essayée { $since }, dernière fois ouverte { $last }
link--down-why = AUCUN CHEMIN, essayée { $since }, dernière fois ouverte { $last } : { $why }
link--label-heard = entendu
link--label-carried = porté
link--label-trip = aller-retour
link--label-cause = cause
link--label-before = avant elle
link--cause = { $cause }, notée { $at } par { $person }
link--cause-note = { $cause }, notée { $at } par { $person } : { $note }
cause--technical = technique
cause--maintenance = travaux
cause--not-answering = ne répondent pas
cause--unknown = inconnue
link--label-sequence = suite
link--sequence = { $agreement } : les leurs { $number } sans lacune ; des nôtres ils détiennent { $held } de { $size }
link--sequence-gap = { $agreement } : les leurs { $number } LACUNE : { $ranges } ; des nôtres ils détiennent { $held } de { $size }
link--gap-seen = vue { $since } ; nous la demandons { $next }
link--gap-asked = demandé { $ranges } à { $at } ; de nouveau { $next }
link--label-test = essai
link--label-missed = manqués
link--missed = { $n ->
    [one] { $n } essai : { $tests }
    [many] { $n } essais : { $tests }
   *[other] { $n } essais : { $tests }
}
test--missed = MANQUÉ, réception non attestée
test--waiting = réception pas encore attestée
test--receipted = réception attestée
test--receipted-at = réception attestée { $at } selon leur horloge
explain--to = Vers { $party } une notification irait maintenant :
explain--by-none = par aucune liaison
explain--tried = Ce qui a été essayé :
explain--nothing-tried = rien : aucune liaison vers eux n'est établie
route--no-link = aucune liaison n'est établie ; detente courier FOLDER la porte
route--none-carries = aucune liaison ne porte ce degré d'urgence ; detente courier FOLDER le fait
route--all = toutes les liaisons qui la portent, à la fois ; le premier exemplaire compte
route--all-failed = toutes ont failli ; la première dans l'ordre est essayée de nouveau
route--passed-over = première dans l'ordre à n'avoir pas failli ; sautées : { $links }
route--first = première dans l'ordre
test--sign = un essai de la ligne vers { $party } par { $link }
test--any-link = la prochaine liaison libre
test--signed = essai de ligne signé { $at }  par { $serial }, à { $party }
test--rings-nowhere = { $answer } ; il ne sonne nulle part et n'attend d'acte de personne
test--nothing-due = rien n'est dû
test--done-as = { $what }  par { $serial }
cause--noted = silence de { $party } : { $cause }, noté par { $person } ; l'autre côté ne le voit pas.
act-due--line-test = essai de ligne vers { $party } par { $link }
act-due--receipt = attestation de réception sous { $agreement }, au rythme qu'il demande
act-due--gap-closed = lacune comblée : { $origin }
act-due--gap-seen = lacune vue : { $origin }
act-due--asked = demandé { $ranges } de { $origin }
act-due--erased = ce qui a été effacé n'est plus dans aucun fichier de ce dossier

# --- status, fsck, init
status--head = { $name } ({ $code })   { $at }
status--label-watch = de quart
status--label-needs-us = NOUS ATTEND
status--label-to-release = à autoriser
status--label-needs-them = les attend
status--label-late = en retard
status--label-agreements = accords
status--label-links = liaisons
status--label-link = liaison
status--label-gap = lacune
status--label-quarantine = mis de côté
status--label-erasing = EFFACEMENT
status--label-stopped = ARRÊTÉ
status--label-epoch = époque
status--label-incident = INCIDENT
status--label-record = registre
status--first = la première : { $serial }  { $clock }
status--first-only = la première : { $serial }
status--unsigned = non signés par nous : { $agreements }
status--no-links = aucune : aucun centre n'a été introduit
status--never-heard = { $party } : rien n'est encore venu
status--heard = { $party } : dernier colis reçu { $at } (il y a { $span })
status--sent = remis { $at }
status--unconfirmed = empreinte NON confirmée
status--withheld = { $n ->
    [one] retenue : { $n } inscription (nommée par { $parties })
    [many] retenues : { $n } inscriptions (nommées par { $parties })
   *[other] retenues : { $n } inscriptions (nommées par { $parties })
}
status--withheld-since = { $n ->
    [one] retenue : { $n } inscription depuis { $since } (nommée par { $parties })
    [many] retenues : { $n } inscriptions depuis { $since } (nommées par { $parties })
   *[other] retenues : { $n } inscriptions depuis { $since } (nommées par { $parties })
}
status--lacking = { $n ->
    [one] { $n } inscription sans contenu
    [many] { $n } inscriptions sans contenu
   *[other] { $n } inscriptions sans contenu
}
status--ahead = { $n } au-delà d'une lacune
status--aside = { $n } mis de côté, dernier : { $why }
status--erasing = pas terminé : un fichier de ce dossier peut encore contenir ce qui a été effacé ; quelqu'un lit le stock en ce moment, ou le disque est plein, ou la mémoire manque
status--stopped = { $agreement } : rien n'est signé, { $why } ; detente epoch show
status--incident = { $origin } : { $what }
status--incident-ours = de nous, { $origin } : { $what }
status--record = { $n ->
    [one] { $n } inscription, vérifiée { $at }
    [many] { $n } inscriptions, vérifiées { $at }
   *[other] { $n } inscriptions, vérifiées { $at }
}
status--next-release = detente release { $draft }, par une autre personne que { $person }
status--next-exchange = échanger avec chaque contrepartie : detente courier FOLDER, ou detente serve
status--rebuilt = Chacune rend tout une fois par heure au plus ; continuer l'échange jusque-là.
fsck--label-looked = regardé
fsck--label-good = en ordre
fsck--label-failed = ÉCHEC
fsck--registers = { $n ->
    [one] { $n } registre, chaque racine recalculée
    [many] { $n } registres, chaque racine recalculée
   *[other] { $n } registres, chaque racine recalculée
}
fsck--entries = { $n ->
    [one] { $n } inscription
    [many] { $n } inscriptions
   *[other] { $n } inscriptions
}
fsck--contents = { $n ->
    [one] { $n } contenu, contre sa feuille
    [many] { $n } contenus, contre leurs feuilles
   *[other] { $n } contenus, contre leurs feuilles
}
fsck--heads = { $n ->
    [one] { $n } tête signée
    [many] { $n } têtes signées
   *[other] { $n } têtes signées
}
fsck--cosignatures = { $n ->
    [one] { $n } cosignature inscrite
    [many] { $n } cosignatures inscrites
   *[other] { $n } cosignatures inscrites
}
fsck--whole = verdict : le registre est entier.
fsck--damaged = verdict : ne pas se fier à ce registre.
init--done = Le centre { $center } ({ $code }) est établi dans { $home }.
init--label-fingerprint = empreinte
init--passphrase = Sa phrase de passe est dans { $path }.
init--next = donner le fichier `card` de ce dossier à l'autre côté ; detente peer add THEIR-CARD

# --- doctor : le nom d'une vérification tient en un mot ou deux ; son résultat, à qui, que faire
doctor--ok = ok
doctor--warn = avis
doctor--fail = faute
doctor--whose = à qui : { $whose } ; que faire : { $step }
doctor--end = { $failures }, { $warnings } ; rien n'a été changé.
doctor--failures = { $n ->
    [one] { $n } faute
    [many] { $n } fautes
   *[other] { $n } fautes
}
doctor--warnings = { $n ->
    [one] { $n } avis
    [many] { $n } avis
   *[other] { $n } avis
}
# Noms des vérifications.
check--home = dossier
check--center-key = clé du centre
check--root-key = clé racine
check--store = stock
check--passphrase = phrase
check--sqlite = sqlite
check--schema = schéma
check--disk = disque
check--socket = prise
check--backup = sauvegarde
check--record = registre
check--quarantine = de côté
check--signing = signature
check--incident = incident
check--clock = horloge
check--peers = pairs
check--peer = pair
check--link = liaison
check--gap = lacune
check--gaps = lacunes
check--agreements = accords
check--releases = envois
check--erasing = effacement
# À qui ; suit « à qui : ».
owner--operator = l'opérateur de cette machine
owner--watch = le quart
owner--outside = ce qui est venu de l'extérieur
owner--both = qui a signé les deux
owner--clocks = leur horloge ou la nôtre : ne se voit pas d'ici
owner--ours = notre côté
owner--theirs = leur côté
owner--unseen = ne se voit pas d'ici
owner--line = qui les a écrits, ou la ligne
# Ce qui a été trouvé.
found--unreadable = { $path } ne peut être lu : { $why }
found--open-to-others = d'autres sur cette machine ont des droits sur { $path }
found--kept-passphrase = gardée dans le dossier : qui a le dossier a les clés
found--owner-alone = pour son seul propriétaire
found--no-passphrase = pas gardée dans le dossier
found--no-root = pas ici ; elle ne sert qu'à émettre une carte
found--missing = { $path } manque
found--schema = schéma { $found } ; ce programme lit { $needed }
found--disk = { $free } Mio libres
found--server = un serveur répond à { $socket }
found--killed = { $socket } a été laissé par un serveur tué
found--silent = { $socket } ne répond pas : { $why }
found--no-backup = ce dossier n'a jamais été sauvegardé
found--backup = dernière { $at }, il y a { $span }
found--record = chaque racine recalculée, chaque tête conservée vérifiée
found--quarantine = { $held } mis de côté, { $dropped } ôtés faute de place ; dernier : { $last }
found--empty = vide
found--restored = restauré d'une sauvegarde de { $at } ; arrêtés : { $agreements }
found--stopped = rien n'est signé sous { $agreements } ; detente epoch show dit pourquoi
found--rebuilt = ce dossier a été reconstruit, et rien de son registre n'est encore revenu
found--signing = ouverte dans { $number } accords sur { $all }
found--incident = { $origin } : { $what }
found--clocks = des inscriptions portent une heure après celle de cette horloge : { $entries }
found--clock = { $at } ; aucune inscription ne porte une heure ultérieure
found--no-peers = personne n'a été introduit
found--unconfirmed = { $party } : empreinte NON confirmée
found--link = { $party } : { $silence }
found--link-since = { $party } : { $silence }, { $at }
found--gap = { $party } : des inscriptions dont l'existence est montrée ne sont pas venues
found--none = aucune
found--unsigned = non signés par nous : { $agreements }
found--all-signed = { $number }, tous signés par nous
found--releases = attendent une seconde personne : { $drafts }
found--no-releases = aucun n'attend
# Les sortes de silence, au milieu d'une ligne.
quiet--heard = entendu
quiet--announced = annoncé
quiet--no-path = aucun chemin
quiet--nobody-answers = personne ne répond
quiet--one-way = sens unique
quiet--never-connected = jamais connecté
quiet--unknown = inconnu
# Que faire ; suit « que faire : ».
mend--rights = nous donner les droits
mend--room = faire de la place ; un disque plein arrête la signature
mend--start = relancer le serveur
mend--server = regarder le serveur
mend--sender = le dire à qui l'a envoyé
mend--erasing = arrêter ce qui lit le stock, ou faire de la place sur le disque ou en mémoire ; nouvel essai toutes les cinq minutes, après un essai interrompu un jour plus tard
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = échanger avec chaque contrepartie, puis : detente epoch open { $agreement } --reason { $reason }
mend--exchange = échanger avec chaque contrepartie : detente courier FOLDER, ou serve ; chacune rend tout une fois par heure au plus
mend--clock = comparer l'horloge de cette machine à une autre source ; ce n'est pas refusé
mend--confirm = detente peer show { $party } --contacts ; puis : detente peer confirm { $party }
