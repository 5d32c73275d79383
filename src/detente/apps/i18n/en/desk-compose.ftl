# reviewed: not reviewed
# Writing, releasing and returning.
page--compose = New notification
page--draft = Draft
page--release = Release
compose--new = New notification
compose--under = Under { $pack } with { $parties }
compose--unsigned = Not signed by all yet: only the line itself can be used.
compose--none = No agreement is in force here. Nothing can be written yet.
compose--begin = Begin
compose--about = About { $serial }
draft--saved = saved { $at }
draft--by = drafted by { $who }
draft--returned = Returned: { $note }
draft--required = must be filled in
draft--optional = may be left empty
draft--table = One row a line, cells parted by |
draft--bytes = { $n } of { $max } bytes
draft--time = 2027-01-01 06:00Z, or 010600ZJAN27
draft--to = To
draft--precedence = Precedence (only to raise it)
draft--valid-until = Stands until (may be empty)
draft--text-language = Language of free text
draft--check = Check
draft--check-ok = Breaks no rule, if it were released now.
draft--must = MUST
draft--field = field { $n }
draft--save = Save
draft--submit = Submit for release
draft--discard = Discard
draft--preview = As the other side will see it
draft--fixed = This draft is { $state }. To change it, a releaser returns it.
draft--unsaved = Not saved: { $why }
state--drafted = drafted
state--submitted = submitted
state--returned = returned
state--released = released
state--discarded = discarded
draft--effects = If it were released now and received at once
draft--effects-none = Nothing on the board would read otherwise.
draft--effects-unknown = The record is too long to foresee what it would change on the board.
draft--over = BEYOND A BOUND
draft--truth = The truth can always be sent; both sides will see it.
draft--late-reason = Where it is late: why (signed and sent with it; both sides read it)
drafts--waiting = { $n ->
    [0] WAITING FOR RELEASE
   *[other] WAITING FOR RELEASE ({ $n })
}
drafts--waiting-empty = Nothing waits for release.
drafts--writing = { $n ->
    [0] BEING WRITTEN
   *[other] BEING WRITTEN ({ $n })
}
drafts--writing-empty = Nothing is being written.
drafts--submitted = submitted { $at } by { $who }
drafts--own = You submitted this. Another person must release it.
drafts--review = Review
drafts--kind-adoption = Signature under an agreement
drafts--kind-people = People
drafts--kind-card = Our card
release--own = You submitted { $draft }. Another person must release it: two people, without exception.
release--others = These may: { $names }
release--nobody = Nobody else here may release. Enter another releaser first.
release--role = Your roles do not let you release.
release--changed = It is not what was submitted. Return it.
release--late = Released now, it is late, and it does not say why. Return it: its drafter gives the reason.
release--breaks = It breaks a rule now: { $code }
release--signs = To be signed by { $who } ({ $post }) for { $party }.
release--digits = To release, type the last three digits of { $draft }
release--go = Release and sign
release--go-read = Sign all the same; these were read
release--return = Return to the drafter
release--reason = Reason
release--not-submitted = Nobody has submitted it yet.
