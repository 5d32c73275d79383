# reviewed: not reviewed
# Keys of the keyboard, settings of this browser.
page--keys = Keys and settings
keys--place = Keys are those at this place of a Latin keyboard, whatever is printed on them. They rest while you type.
keys--help = this list
keys--search = search the record
keys--move = down and up
keys--open = open
keys--back = back
keys--acknowledge = acknowledge
keys--claim = claim
keys--standby = ask to stand by
keys--answer = write an answer
keys--evidence = save as evidence
keys--new = new notification
keys--print = print
keys--main = main button of a form
keys--settings = Settings of this browser
keys--toggle = Switch single keys off or on
keys--theme = Light or dark
keys--no-script = Without script there are no keys of our own; those of the browser work.
