# reviewed: not reviewed
# Touches du clavier, réglages de ce navigateur.
page--keys = Touches et réglages
keys--place = Les touches sont celles de cet emplacement sur un clavier latin, quoi qu'il y soit imprimé. Elles sont au repos pendant la saisie.
keys--help = cette liste
keys--search = chercher dans le registre
keys--move = descendre et monter
keys--open = ouvrir
keys--back = retour
keys--acknowledge = accuser réception
keys--claim = prendre en charge
keys--standby = demander d'attendre
keys--answer = rédiger une réponse
keys--evidence = enregistrer comme preuve
keys--new = nouvelle notification
keys--print = imprimer
keys--main = bouton principal d'un formulaire
keys--settings = Réglages de ce navigateur
keys--toggle = Désactiver ou activer les touches simples
keys--theme = Clair ou sombre
keys--no-script = Sans script, aucune touche propre au poste ; celles du navigateur fonctionnent.
