# reviewed: not reviewed
# Складання, випуск, повернення.
page--compose = Нове сповіщення
page--draft = Проєкт
page--release = Випуск
compose--new = Нове сповіщення
compose--under = За угодою { $pack } з { $parties }
compose--unsigned = Підписано ще не всіма: можна користуватися лише самою лінією.
compose--none = Тут жодна угода не чинна. Писати поки нічого.
compose--begin = Почати
compose--about = Про { $serial }
draft--saved = збережено { $at }
draft--by = складено: { $who }
draft--returned = Повернуто: { $note }
draft--required = обов’язково
draft--optional = можна не заповнювати
draft--table = По одному рядку на запис, комірки розділено вертикальною рискою
draft--bytes = { $n } з { $max } байтів
draft--time = 2027-01-01 06:00Z або 010600ZJAN27
draft--to = Кому
draft--precedence = Терміновість (лише підвищити)
draft--valid-until = Чинне до (можна не заповнювати)
draft--text-language = Мова вільного тексту
draft--check = Перевірка
draft--check-ok = Правил не порушує, якщо випустити зараз.
draft--must = ОБОВ’ЯЗКОВО
draft--field = поле { $n }
draft--save = Зберегти
draft--submit = Подати до випуску
draft--discard = Відкинути
draft--preview = Як це побачить інша сторона
draft--fixed = Стан проєкту: { $state }. Щоб змінити його, випусковий повертає проєкт.
draft--unsaved = Не збережено: { $why }
state--drafted = складено
state--submitted = подано
state--returned = повернуто
state--released = випущено
state--discarded = відкинуто
drafts--waiting = { $n ->
    [0] ЧЕКАЮТЬ НА ВИПУСК
   *[other] ЧЕКАЮТЬ НА ВИПУСК ({ $n })
}
drafts--waiting-empty = На випуск ніщо не чекає.
drafts--writing = { $n ->
    [0] СКЛАДАЮТЬСЯ
   *[other] СКЛАДАЮТЬСЯ ({ $n })
}
drafts--writing-empty = Нічого не складається.
drafts--submitted = подано: { $who }, { $at }
drafts--own = Ви це подали. Випустити має інша особа.
drafts--review = Розглянути
drafts--kind-adoption = Підпис під угодою
drafts--kind-people = Люди
drafts--kind-card = Наша картка
release--own = Ви подали { $draft }. Випустити має інша особа: двоє, без винятків.
release--others = Мають право: { $names }
release--nobody = Більше ніхто тут не має права випускати. Спершу внесіть іншого випускового.
release--role = Ваші ролі не дають права випуску.
release--changed = Це не те, що подано. Поверніть.
release--breaks = Зараз це не за правилом: { $code }
release--signs = Підписує { $who } ({ $post }) за { $party }.
release--digits = Щоб випустити, наберіть останні три цифри { $draft }
release--go = Випустити й підписати
release--return = Повернути укладачеві
release--reason = Причина
release--not-submitted = Ще ніхто не подав.
