# reviewed: not reviewed
# Le registre et les preuves.
record--search = Numéro de série, ou début de l'empreinte d'une inscription
record--go = Chercher
record--party = Partie
record--type = Type
record--agreement = Accord
record--any = tous
record--receipts = avec ce qu'écrivent les machines
record--count = { $n ->
    [one] { $n } inscription détenue en tout.
    [many] { $n } inscriptions détenues en tout.
   *[other] { $n } inscriptions détenues en tout.
}
record--none = Rien ne correspond.
record--empty = Le registre ne contient encore aucune inscription.
record--next = Plus anciennes
record--entry = Inscription
record--claimed = Datée par son auteur
record--to = À
record--note = Note
record--not-for-us = pas pour nous
record--breaks = enfreint une règle : { $code }
message--evidence = Enregistrer comme preuve
message--thread = Enregistrer tout le fil comme preuve
