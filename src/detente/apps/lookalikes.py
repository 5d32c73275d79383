"""Names that can be taken for others: letters of several scripts in one word, and look-alikes of
known names.

Nothing is refused here: honest names stand in every script. Whoever shows a name of others says
what was found, and shows its code points on request. The comparison is that of skeletons (Unicode
Technical Standard 39, section 4), after NFKD; the table holds what confusables.txt of Unicode
(Unicode License V3) says of Latin, Greek, Cyrillic, Armenian, Cherokee and Arabic letters, digits
and punctuation.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

# Each group: characters that look alike; the first stands for all of them.
_GROUPS: Final = (
    "!ǃ &ꝸ '`՚՝‘’‛′‵ꞌ *\u066d ,\u060d\u066b‚ -\u06d4\u2010‒–⁃ .\u0660\u06f0 /⁁\u2044 "
    "0OΟОՕ 1Il|ƖǀΙІӀ\u0627\u0661\u06f1 2ƧϨꙄꝚ 3ƷȜЗӠꝪꞫ 4Ꮞ 5Ƽ 6бᏮ 8Ȣȣ 9Ꝯ :։꞉ <‹ >› ?ɁʔᎮ "
    "AΑАᎪ BΒВᏴꞴ CСᏟ DᎠ EΕЕᎬ FϜꞘ GԌᏀᏳ HΗНᎻ JͿЈᎫꞲ KΚКᏦ LᏞ MΜϺМᎷ NΝ PΡРᏢ RƦᎡᏒ SЅՏᏕᏚ TΤТᎢ UՍ "
    "VѴ\u0667\u06f7Ꮩ WԜᎳᏔ XΧХꞳ YΥУҮᎩᎽ ZΖᏃ aɑαа bƄЬᏏ cс dԁᏧ eеҽ℮ fքẝꞙ gƍɡց hһհᏂ iıɩɪιіӏᎥꙇ "
    "jϳј nոռ oοσоօ\u0647\u0665\u06be\u06c1\u06d5\u06f5 pρр qԛգզ rг sƽѕꜱ uʋυսꞟ vνѵ wɯѡԝա "
    "x×х yɣʏγуүỿ ·•‧ꞏ ÞϷ ßβᏰꞵ þƿϸ ĸκк ƅь ƆϽↃ ƏӘ ƐԐᏋ ƨϩꙅ ƩΣ ƫᎿ Ʊ℧ ǝəә ǶԊ ȝʒӡꝫ ȷյ "
    "ɅΛЛ\u0668\u06f8 ɔͻↄ ɛεєԑꞓ ɜз ɢԍᏻ ɰպ ɸφф ɿ℩ ʍм ʘꙨ ʙвᏼ ʚꞝ ʜн ͰᎨᎰⱵ ͶИ ͷи ͽꜿ ΓГᎱ ΠП ΦФՓ "
    "ΨѰ δծẟ πп ςϛ τт ψѱ ωꙍꞷ ϿꜾ ЄꞒ Э℈ ѠᏇ ҶӋ ҷӌ \u060c\u066c \u060f\u0639 \u0618\u064e "
    "\u0619\u064f \u061a\u0650 \u0629\u06c3 \u0641\u06a7 \u0643\u06a9\u06aa "
    "\u0649\u064a\u066e\u06ba\u06cc\u06d2 \u0652\u06df \u0655\u065f \u0658\u065a꙼ "
    "\u0662\u06f2 \u0663\u06f3 \u0664\u06f4 \u0666\u06f6 \u0669\u06f9 \u066f\u06a1 "
    "\u067b\u06d0 —―ꟷ ꙌꞶ ꜧꞕ Ꝺꝺ "
)
# A character, then the several that look like it.
_SEVERAL: Final = (
    "\"'' mrn ÆAE æae ŒOE œoe Ɓ'B ƇC' Ɗ'D ƓG' ƘK' Ƥ'P Ƭ'T Ƴ'Y ǁll ɮlȝ ʣdz ʤdȝ ʥdʑ ʦts "
    "ʧtʃ ʨtɕ ʩfŋ ʪls ʫlz Ыbl ЮlO ыƅi ѼѠ҆҇ ѽw҆҇ ҐΓ' ґr' ӔAE ӕae \u062b\u0649\u06db "
    "\u0634\u0633\u06db \u063f\u0649\u06db \u0672l\u0674 \u0673l\u0655 "
    "\u0679\u0649\u0615 \u067e\u0649\u06db \u0681\u062d\u0654 \u0685\u062d\u06db "
    "\u0688\u062f\u0615 \u068b\u068a\u0615 \u068e\u062f\u06db \u0691\u0631\u0615 "
    "\u0698\u0631\u06db \u069e\u0635\u06db \u069f\u0637\u06db \u06a4\u06a1\u06db "
    "\u06a8\u06a1\u06db \u06ad\u0643\u06db \u06b4\u06af\u06db \u06b7\u0644\u06db "
    "\u06bb\u0649\u0615 \u06bd\u0649\u06db \u06c8\u0648\u0670 \u06cb\u0648\u06db "
    "\u06d1\u0649\u06db ᎤO' ‖ll “'' ”'' ‟'' ꙐЪl ꚘOO ꚙoo ꜨT3 ꜩtȝ ꜲAA ꜳaa ꜴAO ꜵao ꜶAU ꜷau "
    "ꜸAV ꜹav ꜺAV ꜻav ꜼAY ꜽay ꝎOO ꝏoo ꝷtf "
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_IDEOGRAPHS: Final = "CJK"
# Scripts that are written together (UTS 39, 5.1): Chinese, Japanese, Korean.
_TOGETHER: Final = (
    frozenset({_IDEOGRAPHS, "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    frozenset({_IDEOGRAPHS, "HANGUL"}),
    frozenset({_IDEOGRAPHS, "BOPOMOFO"}),
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is to be said of a name: `mixed` words, and the known names that it is `alike`."""

    mixed: tuple[str, ...]
    alike: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything is to be said."""
        return bool(self.mixed or self.alike)


def looks_like(name: str, known: Iterable[str]) -> Likeness:
    """What a reader has to be told of a name, given the names already known.

    A known name that is the same text, after NFC, is no look-alike: it is that name.
    """
    same = unicodedata.normalize("NFC", name)
    shapes = _shapes(name)
    alike = dict.fromkeys(
        one
        for one in known
        if unicodedata.normalize("NFC", one) != same and not shapes.isdisjoint(_shapes(one))
    )
    return Likeness(mixed_words(name), tuple(alike))


def mixed_words(name: str) -> tuple[str, ...]:
    """Words with letters of scripts that are not written together: a Cyrillic letter in LINE."""
    return tuple(word for word in _WORD.findall(name) if not _one_hand(_scripts(word)))


def skeleton(text: str) -> str:
    """The same text for all texts that look alike; for comparison only, never for showing."""
    table = _table()
    shown = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKD", "".join(table.get(c, c) for c in shown))


def code_points(text: str) -> tuple[str, ...]:
    """`U+0410 CYRILLIC CAPITAL LETTER A` for each character."""
    return tuple(f"U+{ord(c):04X} {unicodedata.name(c, 'without a name')}" for c in text)


def _shapes(name: str) -> frozenset[str]:
    """Skeletons as written and without regard to case, blanks taken together."""
    text = " ".join(name.split())
    return frozenset({skeleton(text), skeleton(text.lower()), skeleton(text.upper())})


@functools.cache
def _table() -> Mapping[str, str]:
    several = {one[0]: one[1:] for one in "".join(_SEVERAL).split()}
    table = {c: group[0] for group in "".join(_GROUPS).split() for c in group}
    table |= {c: "".join(table.get(one, one) for one in text) for c, text in several.items()}
    return table


def _scripts(word: str) -> frozenset[str]:
    """Scripts of the letters of a word, by the names of the letters."""
    letters = (c for c in unicodedata.normalize("NFKD", word) if c.isalpha())
    names = (unicodedata.name(c, "") for c in letters)
    return frozenset(name.split(" ")[0] for name in names if not name.startswith("MODIFIER"))


def _one_hand(scripts: frozenset[str]) -> bool:
    return len(scripts) < 2 or any(scripts <= together for together in _TOGETHER)
