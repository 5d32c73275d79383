# reviewed: not reviewed
# Liaisons, essais de liaison, contacts.
links--none = Aucun autre centre n'a encore été introduit ici.
links--unconfirmed = L'empreinte de sa clé n'a pas encore été comparée avec l'autre côté.
links--heard = Un de leurs colis est venu { $at }.
links--nothing = Rien n'est jamais venu.
links--tried = dernière tentative { $at }
links--waits = { $serial } les attend
links--told = ils l’ont dit dans { $serial }
links--person = Leur machine répond ; aucune personne ne répond.
links--until = jusqu'à { $at }
links--side-ours = de notre côté
links--side-theirs = de leur côté
links--side-unknown = de quel côté, cela ne se voit pas d'ici
links--link = Liaison
links--state = État
links--round-trip = Aller-retour
links--up = établie { $at }
links--down = AUCUN CHEMIN, tenté { $at }
links--by-hand = porté à la main
links--untried = pas encore tenté
links--ms = { $n } ms
links--gap = Inscriptions détenues : { $held } sur { $longest } ; { $said } en nomme davantage.
links--lacking = { $n ->
    [one] { $n } inscription pour nous sans son contenu.
    [many] { $n } inscriptions pour nous sans leur contenu.
   *[other] { $n } inscriptions pour nous sans leur contenu.
}
links--unbroken = sans lacune
links--test = Envoyer un essai de liaison maintenant
links--tests = Derniers essais
links--sent = envoyé { $at }
links--contacts = Qui appeler
links--no-contacts = Personne n'est noté.
links--post = Poste
links--person-name = Nom
links--phone = Téléphone
links--note-contact = Noter
links--cause = D'où vient le silence, à votre jugement ?
links--note = Note
links--judge = Inscrire
cause--technical = technique
cause--maintenance = maintenance
cause--not-answering = ne répond pas
cause--unknown = inconnue
