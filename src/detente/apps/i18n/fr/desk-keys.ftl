# reviewed: not reviewed
# Touches.
page--keys = Touches
keys--how = Une touche est là où elle se trouve sur le clavier, quelle que soit la disposition choisie. Pendant la saisie dans un champ, les touches sont des lettres.
keys--on = Touches actives. Les désactiver
keys--off = Touches inactives. Les activer
keys--theme = Clair ou sombre
keys--keys = cette liste
keys--search = chercher dans le registre
keys--next = ligne suivante
keys--previous = ligne précédente
keys--open = ouvrir la ligne
keys--back = retour
keys--new = nouvelle notification
keys--acknowledge = prendre connaissance : montre ce qui serait signé ; Enter signe
keys--claim = prendre en charge
keys--standby = demander d'attendre
keys--answer = répondre
keys--evidence = enregistrer comme preuve
keys--print = imprimer
keys--main = action principale d'un formulaire
