# reviewed: not reviewed
# Liaisons, essais de ligne, contacts.
links--none = Aucun autre centre n'a encore été présenté à celui-ci.
links--unconfirmed = Son empreinte n'a pas encore été comparée avec l'autre partie.
links--heard = Un colis d'eux est arrivé le { $at }.
links--nothing = Rien n'est jamais arrivé.
links--tried = dernier essai { $at }
links--waits = { $serial } les attend
links--person = Leur machine répond ; aucune personne.
links--until = jusqu'à { $at }
links--side-ours = notre côté
links--side-theirs = leur côté
links--side-unknown = d'ici, on ne voit pas de quel côté
links--link = Liaison
links--state = État
links--round-trip = Aller-retour
links--up = établie { $at }
links--down = PAS DE VOIE, essayée { $at }
links--by-hand = portée à la main
links--untried = pas encore essayée
links--ms = { $n } ms
links--gap = { $held } inscriptions sur { $longest } tenues ; { $said } en nomme davantage.
links--lacking = { $n ->
    [one] { $n } inscription pour nous sans son contenu.
    [many] { $n } inscriptions pour nous sans leur contenu.
   *[other] { $n } inscriptions pour nous sans leur contenu.
}
links--unbroken = sans lacune
links--test = Envoyer un essai de ligne maintenant
links--tests = Derniers essais
links--sent = envoyé { $at }
links--contacts = Qui appeler
links--no-contacts = Personne n'est noté.
links--post = Poste
links--person-name = Nom
links--phone = Téléphone
links--note-contact = Noter
links--cause = À quoi attribuez-vous le silence ?
links--note = Remarque
links--judge = Inscrire
cause--technical = technique
cause--maintenance = maintenance
cause--not-answering = ne répond pas
cause--unknown = inconnue
