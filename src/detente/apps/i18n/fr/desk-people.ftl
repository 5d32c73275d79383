# reviewed: not reviewed
# Personnes, rôles, clés, autres centres.
page--invitation = Invitation
people--name = Nom
people--post = Poste
people--roles = Rôles
people--log-in = Connexion
people--no-role = sans rôle : ne travaille plus ici
people--no-account = sans compte au poste
people--code = phrase de passe et code
people--passkeys = { $n ->
    [one] { $n } clé d'accès
    [many] { $n } clés d'accès
   *[other] { $n } clés d'accès
}
people--add-passkey = Ajouter pour moi une clé d'accès de cet appareil
people--here = en session
people--invite = Inviter
people--log-out = Fermer toutes les sessions
people--pending = { $who } demande un changement : { $person }. Une autre personne le confirme.
people--propose = Inscrire, changer ou relever une personne
people--id = Nom court
people--roles-none = Sans rôle, une personne est relevée de ses fonctions.
people--go = Proposer à une autre personne
people--matrix = Qui peut faire quoi
people--act = Acte
people--alone = une personne
people--two = deux personnes
people--sees = Qui peut voir quoi
people--peers = Autres centres
people--ours = Empreinte de notre clé
people--compare = La lire à haute voix ; les laisser lire la leur. Comparer chaque mot.
people--confirmed = comparée avec l'autre côté
people--unconfirmed = NON COMPARÉE avec l'autre côté
people--confirm = Nous l'avons comparée
role--watch = officier de quart
role--drafter = rédacteur
role--releaser = autorise l'envoi
role--auditor = auditeur
invitation--for = Invitation pour { $person }
invitation--once = Montrée une seule fois. La dire de vive voix ou par téléphone ; elle vaut 24 heures. La personne ouvre la page de connexion et choisit : première connexion.
invitation--gone = Déjà montrée, ou aucune ne fut donnée. En donner une nouvelle.
