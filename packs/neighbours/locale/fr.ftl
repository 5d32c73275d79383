# reviewed: not reviewed

agreement--neighbours = Voisins
message--notice = Avis de mouvement
field--notice--day = Jour
field--notice--people = Personnes
field--notice--remark = Remarque
message--prisoners = Prisonniers
field--prisoners--persons = Liste
column--prisoners--persons--number = Numéro
column--prisoners--persons--name = Nom
column--prisoners--persons--born = Naissance
