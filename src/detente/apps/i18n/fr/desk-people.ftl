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
people--invited = Invitation par { $by }, valable jusqu'à { $until }.
people--confirmed-by = Confirmée par { $by }.
people--unconfirmed-invitation = Une autre personne doit encore confirmer.
people--confirm-invitation = Confirmer l'invitation : voir l'autre moitié
people--remove-passkeys = Retirer toutes les clés d'accès
people--prove = Pour inviter ou confirmer, montrer d'abord encore une fois ce qui sert à se connecter :
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
invitation--first = Voici une moitié. L'autre est donnée par une autre personne, qui confirme.
invitation--second = Voici l'autre moitié.
invitation--others = Confirme, à la page des personnes, l'une de celles-ci : { $who }
invitation--terminal = Personne d'autre ici ne peut confirmer : la personne invitée le fait au terminal du centre :
invitation--once = Montrée une seule fois. La dire de vive voix ou par téléphone à la personne invitée, à nul autre ; elle vaut 24 heures. La personne ouvre la page de connexion et choisit : première connexion.
invitation--gone = Déjà montrée, ou aucune ne fut donnée. En donner une nouvelle.
page--account = Ma connexion
account--look = Quelque chose a changé dans votre connexion depuis votre dernier passage. À regarder d'abord.
account--go-on = Continuer
account--not-me = Si ce n'était pas vous, ou sans votre accord, prévenir aussitôt les autres ici.
account--events = Ce qui est arrivé à cette connexion
account--nothing = Rien n'est noté.
account--new = nouveau
account--invited = nouvelle invitation par { $by }
account--confirmed = invitation confirmée par { $by }
account--begun = commencée sur invitation par { $by }, confirmée par { $what }
account--passkey-added = clé d'accès ajoutée : { $what }
account--passkey-removed = clé d'accès retirée : { $what }
account--passkeys-removed = toutes les clés d'accès retirées par { $by }
account--codes-tried = codes faux essayés par qui connaît la phrase de passe
account--remove = Retirer
account--others = { $n ->
    [0] En session nulle part ailleurs
    [one] En session à { $n } autre endroit
    [many] En session à { $n } autres endroits
   *[other] En session à { $n } autres endroits
}
account--proved = Des clés d'accès peuvent être ajoutées et retirées jusqu'à { $at }.
account--prove = Pour ajouter ou retirer une clé d'accès, montrer encore une fois ce qui sert à se connecter.
account--prove-go = Montrer
account--prove-passkey = Montrer une clé d'accès
