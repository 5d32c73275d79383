# reviewed: not reviewed
# Personnes, rôles, clés, pairs.
page--invitation = Invitation
people--name = Nom
people--post = Poste
people--roles = Rôles
people--log-in = Session
people--no-role = sans rôle : ne travaille plus ici
people--no-account = n'a pas de compte au poste
people--code = phrase de passe et code
people--passkeys = { $n ->
    [one] { $n } clé d'accès
    [many] { $n } clés d'accès
   *[other] { $n } clés d'accès
}
people--add-passkey = Ajouter pour moi une clé d'accès de cet appareil
people--here = en session
people--invite = Inviter
people--log-out = Fermer toutes ses sessions
people--pending = { $who } demande un changement de { $person } : une autre personne le confirme.
people--propose = Inscrire, changer ou congédier une personne
people--id = Nom court
people--roles-none = Sans rôle, une personne est congédiée.
people--go = Proposer à une autre personne
people--matrix = Qui peut faire quoi
people--act = Acte
people--alone = une personne
people--two = deux personnes
people--sees = Qui peut voir quoi
people--peers = Autres centres
people--ours = Notre propre empreinte
people--compare = Lisez-la à voix haute ; faites-leur lire la leur. Comparez chaque mot.
people--confirmed = comparée avec l'autre partie
people--unconfirmed = PAS COMPARÉE avec l'autre partie
people--confirm = Nous l'avons comparée
role--watch = quart
role--drafter = rédacteur
role--releaser = responsable d'envoi
role--auditor = vérificateur
invitation--for = Invitation de { $person }
invitation--once = Montrée une seule fois. Dites-la de vive voix ou par téléphone ; elle vaut 24 heures. La personne ouvre la page de session et choisit : première ouverture de session.
invitation--gone = Elle a déjà été montrée, ou aucune n'a été donnée. Donnez-en une nouvelle.
