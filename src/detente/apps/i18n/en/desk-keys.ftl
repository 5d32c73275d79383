# reviewed: not reviewed
# Keys.
page--keys = Keys
keys--how = A key is where it lies on the keyboard, whatever layout is set. While you type in a field, keys are letters.
keys--on = Keys are on. Turn them off
keys--off = Keys are off. Turn them on
keys--theme = Light or dark
keys--keys = this list
keys--search = search the record
keys--next = next row
keys--previous = row before
keys--open = open the row
keys--back = back
keys--new = new notification
keys--acknowledge = acknowledge: shows what would be signed; Enter signs
keys--claim = claim
keys--standby = stand by
keys--answer = answer
keys--evidence = save as evidence
keys--print = print
keys--main = main action of a form
