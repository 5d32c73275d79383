"""Sentences of the web desk, in the form of sentences.py."""

from __future__ import annotations

from typing import Final

# fmt: off
DESK: Final[dict[str, tuple[str, str]]] = {
    "desk-missing": ("What the web desk needs is not installed.",
        "Install it: pip install 'detente[desk]'. All else runs without: detente serve --no-desk"),
    "log-in": ("Nobody is logged in.", "Log in first."),
    "log-in-refused": ("Name, passphrase and code do not fit together.",
        "Try again with the next code. After a loss, another person here gives a new invitation:"
        " detente desk invite"),
    "too-many-tries": ("Too many wrong tries for {person}.", "Try again in {seconds} s."),
    "invitation-refused": ("That is no invitation for {person}, or it is too old.",
        "Another person here gives one: detente desk invite {person}"),
    "own-invitation": ("Nobody invites themselves: {person} needs another person for that.",
        "Let one of these do it: {others}"),
    "code-wrong": ("The code is not the one of this secret now.",
        "Check the clock of this device and of the authenticator, and try the next code."),
    "bad-secret": ("The secret in the form was changed.", "Open the page again."),
    "passkey-refused": ("The passkey does not let anybody in here.",
        "Try again. If it goes on, log in with passphrase and code, and add the passkey anew."),
    "too-many-passkeys": ("A person has at most {limit} passkeys.",
        "Let another person invite you again: the old ones then end."),
    "page-denied": ("{person} may not see this page ({page}).",
        "It is for: {roles}. See: detente people list"),
    "no-such-page": ("There is nothing at {address}.", "Go to the watch desk."),
    "not-so": ("{address} is not asked in this way.", "Go to the watch desk."),
    "other-site": ("A page of another site sent this.",
        "Nothing was done. Open the desk by its own address and do it there."),
    "form-too-large": ("The form is larger than any notification ({limit}).", "Send less."),
    "form-unreadable": ("The form could not be read.", "Open the page again, and try again."),
    "form-incomplete": ("{field} is missing.", "Fill it in."),
    "field-unexpected": ("{field} has no place in this form.", "Open the page again."),
    "another-message": ("What was shown is not what {serial} is.", "Open it again, and look."),
    "later-message": ("Its author has said more since this page was made: {serials}.",
        "Read that first, then decide again."),
    "not-looked": ("The form does not say what was looked at ({size}).", "Open the page again."),
    "draft-moved": ("Somebody else changed {draft} while you wrote.",
        "What you typed is still on this page. Open the draft in another window and bring both"
        " together."),
    "too-much-text": ("The form holds more than a notification can ({bytes} of {limit} bytes).",
        "Shorten it; what was saved before is kept."),
    "no-notification": ("{draft} is no notification.", "Open it in the release queue."),
    "no-such-precedence": ("{precedence} is no precedence.", "Open the page again."),
    "not-of-this-type": ("{serial} is not of type {type}.", "Copy from one of the same type."),
    "digits-differ": ("Those are not the last three digits of {draft}.",
        "Look again at what you release, and type its last three digits."),
    "late-reason-missing": ("Released now, {draft} would be late: {lines}.",
        "Send it all the same: say why it is late (on the command line: detente draft set {draft}"
        " --late-reason TEXT), and submit it. The reason is signed with it."),
    "late-by-now": ("Released now, {draft} is late ({lines}), and it does not say why.",
        "Return it: detente return {draft} --reason TEXT. Its drafter says why it is late and"
        " submits it again; then release it."),
    "late-reason-too-long": ("The reason for lateness is longer than {limit} bytes.",
        "Say it in fewer words; the rest belongs in a notification of its own."),
    "no-such-choice": ("{choice} is none of {known}.", "Open the page again."),
    "board-too-long": ("A board of another instant is computed from all {entries} entries of this"
        " record; the desk does so for {limit} at most, for everybody here would wait for it.",
        "When the center may be held up: detente board --agreement {agreement} --as-of TIME"),
    "no-such-place": ("{place} is no place in the record.", "Begin at the first page."),
    "tour-link-used": ("This link let somebody in before, or is of another run.",
        "Open the tour again and take the link that stands there now."),
    "tour-nothing-yet": ("No FLASH of the other side has arrived yet.",
        "Wait for it, and try again."),
    "demo-cable": ("The cable between the two practice centers does not answer.",
        "End the demonstration with Ctrl-C and begin it again."),
}
