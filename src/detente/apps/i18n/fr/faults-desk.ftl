# reviewed: not reviewed
# Ce qui n'a pas marché au poste, au quart et sur les liaisons.

# --- liaisons et serveur
server-not-proven = Qui répond à cette adresse n'a pas prouvé être le centre de la carte.
server-not-proven--next = Vérifier l'adresse avec l'autre côté. Si elle est juste, quelqu'un se tient entre deux.
not-admitted = Le centre à { $address } ne nous admet pas.
not-admitted--next = Leur demander s'ils ont introduit notre carte actuelle : detente peer add.
line-refused = Personne n'écoute à { $address }.
line-refused--next = Vérifier l'adresse ; un nouvel essai se fait de lui-même.
line-timeout = Pas de réponse de { $address } à temps.
line-timeout--next = Vérifier la ligne ; un nouvel essai se fait de lui-même.
line-broken = La connexion vers { $address } s'est rompue.
line-broken--next = Elle se rouvre d'elle-même.
line-failed = Pas de connexion vers { $address } : { $why }.
line-failed--next = Vérifier l'adresse et la ligne ; un nouvel essai se fait de lui-même.
line-busy = Le centre à { $address } ne peut rien prendre maintenant.
line-busy--next = Rien à faire ; un nouvel essai se fait de lui-même.
bad-request = Ce qui est venu par la ligne n'est pas ce qu'admet ce protocole ({ $what }).
bad-request--next = Le dire à l'autre côté ; leur programme est peut-être d'une autre version.
too-slow = Un message sur la ligne est venu, ou a été pris, trop lentement ; la connexion a été coupée.
too-slow--next = Si cela se reproduit : detente link test NAME, ou une autre liaison.
too-many-connections = Plus de { $limit } connexions d'un même centre ; la plus ancienne a été coupée.
too-many-connections--next = Leur demander pourquoi.
no-room = Il est venu d'un centre à la fois plus que n'en tient la mémoire ({ $bytes } octets).
no-room--next = { step--tell-them }
bad-address = { $address } n'est pas HOST:PORT.
bad-address--next = Écrire par exemple rrc.brevia.example:7443.
cannot-listen = Rien ne peut écouter sur { $address } : { $why }.
cannot-listen--next = Choisir une autre adresse par --listen, ou arrêter ce qui emploie celle-ci.
server-running = Un serveur tient { $home }, et { $command } a besoin du dossier pour soi.
server-running--next = D'abord arrêter le serveur, puis relancer la commande.
server-silent = Le serveur à { $socket } n'a pas répondu : { $why }.
server-silent--next = Voir ce que dit le serveur ; le relancer s'il a pris fin.
server-busy = Trop de choses attendent ici d'être faites (plus de { $limit }).
server-busy--next = Réessayer plus tard.
answer-late = Aucune réponse n'était prête en { $seconds } secondes.
answer-late--next = { server-busy--next }
program-failed = Le programme a commis une erreur ({ $what }) ; rien n'en a été conservé.
program-failed--next = { step--report }
bad-duration = { $text } n'est pas une durée.
bad-duration--next = Écrire par exemple 90, 15m, 2h ou 1d.
no-such-link = Il n'y a pas de liaison { $name } vers eux.
no-such-link--next = Les liaisons sont : { $known }.
bad-link-name = { $name } ne peut être le nom d'une liaison.
bad-link-name--next = Employer 1 à 32 signes parmi a-z, 0-9 et le trait d'union, ainsi line-a.
link-exists = Il y a déjà une liaison { $name } vers eux.
link-exists--next = Choisir un autre nom, ou retirer celle-là : detente link remove.
too-many-links = Il y a déjà { $limit } liaisons vers eux.
too-many-links--next = En retirer une qui ne sert pas : detente link remove.

# --- le poste web
desk-missing = Ce dont le poste web a besoin n'est pas installé.
desk-missing--next = L'installer : pip install 'detente[desk]'. Tout le reste marche sans lui : detente serve --no-desk
log-in = Personne n'est connecté.
log-in--next = D'abord se connecter.
log-in-refused = Nom, phrase de passe et code ne vont pas ensemble.
log-in-refused--next = Réessayer avec le code suivant ; après plusieurs codes erronés, attendre d'abord une minute. Après une perte, deux autres personnes d'ici donnent une nouvelle invitation : detente desk invite
invitation-refused = Ce ne sont pas les deux moitiés d'une invitation de { $person }, ou elle est trop ancienne.
invitation-refused--next = Une moitié est chez qui a invité, l'autre chez qui a confirmé ; une nouvelle : detente desk invite { $person }
no-invitation = Aucune invitation de { $person } n'attend d'être confirmée.
no-invitation--next = Une autre personne en donne d'abord une : detente desk invite { $person }
own-half = Qui a invité { $person } a une moitié du code et ne reçoit pas l'autre.
own-half--next = Laisser confirmer une de ces personnes ; { $person } seulement au terminal du centre : { $others }
proof-needed = Ce qui sert à se connecter n'a pas été montré dans les { $minutes } dernières minutes.
proof-needed--next = Le montrer encore une fois à la page Ma connexion, puis refaire ceci.
no-such-passkey = Il n'y a pas de telle clé d'accès ({ $key }).
no-such-passkey--next = Rouvrir la page.
bad-desk-origin = { $origin } n'est pas l'adresse d'un poste derrière un proxy.
bad-desk-origin--next = L'écrire comme le font les navigateurs : https://desk.brevia.example, avec :PORT si ce n'est pas 443, et sans chemin. Une clé d'accès demande un nom, non un numéro.
own-invitation = Nul ne s'invite soi-même : { $person } a besoin pour cela d'une autre personne.
own-invitation--next = Laisser faire une de ces personnes : { $others }
code-wrong = Le code n'est pas celui de ce secret à cet instant.
code-wrong--next = Vérifier l'horloge de cet appareil et de l'authentificateur, et essayer le code suivant.
bad-secret = Le secret du formulaire a été changé.
bad-secret--next = Rouvrir la page.
passkey-refused = La clé d'accès n'ouvre à personne ici.
passkey-refused--next = Réessayer. Si cela persiste, se connecter par phrase de passe et code, et ajouter de nouveau la clé d'accès.
too-many-passkeys = Une personne a au plus { $limit } clés d'accès.
too-many-passkeys--next = En retirer une à la page de votre connexion.
page-denied = { $person } ne peut voir cette page ({ $page }).
page-denied--next = Elle est pour : { $roles }. Voir : detente people list
no-such-page = Il n'y a rien à { $address }.
no-such-page--next = Aller au poste de quart.
not-so = { $address } ne se demande pas ainsi.
not-so--next = Aller au poste de quart.
other-site = Une page d'un autre site a envoyé ceci.
other-site--next = Rien n'a été fait. Ouvrir le poste à sa propre adresse et le faire là.
form-too-large = Le formulaire est plus grand que toute notification ({ $limit }).
form-too-large--next = Envoyer moins.
form-too-slow = Le formulaire n'est pas arrivé entier en { $seconds } secondes.
form-too-slow--next = Rien n'a été fait. Rouvrir la page, et l'envoyer encore une fois.
form-unreadable = Le formulaire n'a pu être lu.
form-unreadable--next = Rouvrir la page, et réessayer.
form-incomplete = { $field } manque.
form-incomplete--next = Le remplir.
field-unexpected = { $field } n'a pas sa place dans ce formulaire.
field-unexpected--next = Rouvrir la page.
another-message = Ce qui a été montré n'est pas ce qu'est { $serial }.
another-message--next = L'ouvrir de nouveau, et regarder.
later-message = Son auteur en a dit davantage depuis qu'on l'a regardé ({ $n }) : { $serials }.
later-message--next = Le lire d'abord, puis décider de nouveau.
not-looked = Le formulaire ne dit pas ce qui a été regardé ({ $size }).
not-looked--next = Rouvrir la page.
draft-moved = Quelqu'un d'autre a changé { $draft } pendant la saisie.
draft-moved--next = Ce qui a été saisi est encore sur cette page. Ouvrir le projet dans une autre fenêtre et réunir les deux.
too-much-text = Le formulaire contient plus qu'une notification ne peut ({ $bytes } octets sur { $limit }).
too-much-text--next = L'abréger ; ce qui a été enregistré avant est gardé.
no-notification = { $draft } n'est pas une notification.
no-notification--next = L'ouvrir parmi ce qui attend une autorisation.
no-such-precedence = { $precedence } n'est pas un degré d'urgence.
no-such-precedence--next = Rouvrir la page.
not-of-this-type = { $serial } n'est pas du type { $type }.
not-of-this-type--next = Copier d'une du même type.
digits-differ = Ce ne sont pas les trois derniers chiffres de { $draft }.
digits-differ--next = Regarder de nouveau ce dont l'envoi serait autorisé, et saisir ses trois derniers chiffres.
late-reason-missing = Envoyé maintenant, { $draft } serait en retard : { $lines }.
late-reason-missing--next = L'envoyer quand même : dire pourquoi il est en retard (en ligne de commande : detente draft set { $draft } --late-reason TEXT), et le soumettre. Le motif est signé avec lui.
no-such-choice = { $choice } n'est pas parmi { $known }.
no-such-choice--next = Rouvrir la page.
no-such-place = { $place } n'est pas un endroit du registre.
no-such-place--next = Commencer à la première page.
board-too-long = Le tableau d’un autre instant se calcule sur les { $entries } entrées de ce registre ; le bureau le fait pour { $limit } au plus, car tout le monde ici attendrait.
board-too-long--next = Quand le centre peut être retenu : detente board --agreement { $agreement } --as-of TIME
tour-link-used = Ce lien a déjà fait entrer quelqu'un, ou date d'une autre fois.
tour-link-used--next = Rouvrir la visite et prendre le lien qui s'y trouve maintenant.
tour-nothing-yet = Aucun FLASH de l'autre côté n'est encore arrivé.
tour-nothing-yet--next = L'attendre, et réessayer.
demo-cable = Le câble entre les deux centres d'exercice ne répond pas.
demo-cable--next = Mettre fin à la démonstration par Ctrl-C et la recommencer.

# --- le quart
not-on-watch = { $person } n'a pas le quart ; il est à : { $watch }.
not-on-watch--next = Laisser faire qui l'a, ou d'abord le prendre : detente watch take
already-on-watch = { $person } a le quart depuis { $since }.
already-on-watch--next = Rien à faire.
to-oneself = { $person } ne peut se passer le quart à soi-même.
to-oneself--next = Nommer qui doit le prendre : detente watch hand-over PERSON
watch-not-given = { $watch } a le quart depuis { $since } et ne l'a pas passé à { $person }.
watch-not-given--next = Demander à { $watch } de le passer. En cas d'urgence seulement : detente watch take --alone REASON
handover-old = { $person } a signé la relève à { $at }, il y a plus d'une heure.
handover-old--next = Tout dire de nouveau : detente watch hand-over PERSON
items-untold = { $count ->
    [one] { $count } des points ouverts n'a pas été dit : { $items }.
    [many] { $count } des points ouverts n'ont pas été dits : { $items }.
   *[other] { $count } des points ouverts n'ont pas été dits : { $items }.
}
items-untold--next = Les dire, et passer le quart de nouveau ; ou remettre à plus tard : detente watch postpone REASON
items-unheard = { $count ->
    [one] { $count } des points dits n'a pas été entendu : { $items }.
    [many] { $count } des points dits n'ont pas été entendus : { $items }.
   *[other] { $count } des points dits n'ont pas été entendus : { $items }.
}
items-unheard--next = Les faire redire, puis confirmer chacun : detente watch take --heard
no-such-item = Rien d'ouvert ne s'appelle { $item }.
no-such-item--next = Voir ce qui est ouvert : detente watch hand-over --list
too-many-items = { $count } points sont ouverts ; une relève en dit au plus { $limit }.
too-many-items--next = D'abord prendre connaissance, répondre, ou en clore.
bad-desk-check = Une vérification du poste nomme chacun de { $things } une fois, avec un de : { $known }.
bad-desk-check--next = Par exemple : --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested
note-missing = Une relève demande une note, en propres mots.
note-missing--next = Donner --note.
why-missing = Ceci demande un motif.
why-missing--next = Dire pourquoi, en propres mots.
text-missing = Il n'y a pas de texte.
text-missing--next = Dire ce qui s'est passé, en propres mots.
text-too-long = Le texte dépasse { $limit } caractères.
text-too-long--next = Dire le reste dans une autre inscription.
not-yet = { $at } n'est pas encore venu.
not-yet--next = Une inscription tardive dit ce qui s'est passé.
no-such-log-entry = { $count } inscriptions commencent par { $entry }, et il en faut une.
no-such-log-entry--next = Copier quatre signes ou plus de son id : detente log list
struck-already = { $entry } a été rayé ou clos par { $by } à { $at }.
struck-already--next = Rien à faire ; écrire une autre inscription s'il y a plus à dire.
bad-roster = Un tableau de rappel nomme jusqu'à { $limit } personnes, une fois chacune, avec le nom d'un moyen.
bad-roster--next = Par exemple : detente watch roster petro=phone rossi=mail
bad-hook = Aucun moyen de réveiller quelqu'un ne peut avoir cela { $what }.
bad-hook--next = Voir : detente watch hook --help
too-many-hooks = Il y a déjà { $limit } moyens.
too-many-hooks--next = En retirer un : detente watch hook NAME --remove
no-such-hook = Aucun moyen ne s'appelle { $way }.
no-such-hook--next = Connus ici : { $known }.
hook-absent = Cette machine ne peut réveiller { $person } : le tableau de rappel ne nomme pas de moyen.
hook-absent--next = Réveiller soi-même cette personne ; puis : detente watch roster, detente watch hook
hook-failed = Le moyen { $way } de réveiller { $person } a failli : { $why }.
hook-failed--next = Réveiller soi-même cette personne ; puis le réparer : detente watch hook { $way }
password-file-open = Le fichier du mot de passe { $path } n’est pas à vous seul.
password-file-open--next = Que le compte de ce centre en soit propriétaire, et lancez : chmod 600 { $path } ; puis choisissez un autre mot de passe si quelqu’un a pu le lire.
password-file-unreadable = Le fichier du mot de passe { $path } ne peut pas servir.
password-file-unreadable--next = Vérifiez le chemin, et que sa première ligne est le mot de passe.
certificates-unreadable = Les certificats de { $path } ne peuvent pas être lus.
certificates-unreadable--next = Donnez un fichier de certificats en PEM.
hook-timeout = Le moyen { $way } de réveiller { $person } n'avait pas fini après { $seconds } s ; il a été coupé.
hook-timeout--next = Réveiller soi-même cette personne ; puis le réparer : detente watch hook { $way }
hook-busy = { $limit } moyens de réveiller sont déjà à l'œuvre.
hook-busy--next = Réveiller soi-même { $person }.

# --- retard
late-by-now = Envoyé maintenant, { $draft } est en retard ({ $lines }), et ne dit pas pourquoi.
late-by-now--next = Le renvoyer : detente return { $draft } --reason TEXT. Son rédacteur dit le motif du retard et le soumet de nouveau ; puis en autoriser l'envoi.
outside-check = L'accord ({ $paragraph }, { $check }) ne le permet pas ; ce n'est donc pas signé.
outside-check--next = Changer ce qui y est dit ; la règle est dans le texte : detente agreement show { $agreement }
late-reason-too-long = Le motif du retard dépasse { $limit } octets.
late-reason-too-long--next = Le dire en moins de mots ; le reste va dans une notification à part.

# --- contacts réguliers et essais d'alerte
bad-contact-hours = { $text } n'est pas une heure de contact régulier.
bad-contact-hours--next = Les heures sont en UTC, par exemple : 08:00Z,14:00Z,20:00Z
contact-hours-close = Deux heures de contact régulier sont à moins de { $minutes } minutes l'une de l'autre.
contact-hours-close--next = Un seul contact compterait pour les deux : les écarter davantage.
no-exercise-with = Un essai d'alerte se mène sous un accord d'exercice, et aucun avec { $center } n'est signé des deux et ouvert pour nous.
no-exercise-with--next = En proposer un : detente agreement propose PACK --with PEER --mark exercise
drill-past = { $at } est passé.
drill-past--next = Prévoir l'essai d'alerte pour un instant à venir.
drill-not-due = L'essai d'alerte est prévu pour { $at }.
drill-not-due--next = Le mener alors ; ou l'annuler et en prévoir un autre.
bad-drill-limit = Un essai d'alerte donne de { $least } à { $most } minutes pour prendre connaissance.
bad-drill-limit--next = Donner une autre limite.
bad-language = { $language } n'est pas le code d'une langue.
bad-language--next = Par exemple : en, fr, ru, zh.
too-many-drills = { $limit } essais d'alerte sont déjà prévus avec ce centre.
too-many-drills--next = En mener, ou en annuler : detente drill call-off
no-such-drill = { $count } essais d'alerte commencent par { $drill }, et il en faut un.
no-such-drill--next = Copier quatre signes ou plus de son id : detente drill report
drill-over = L'essai d'alerte { $drill } a été mené ou annulé à { $at }.
drill-over--next = Rien à faire ; en prévoir un autre s'il le faut.
not-minutes = { $text } n'est pas un nombre de minutes.
not-minutes--next = Taper un nombre tel que 30, ou rien.
