# reviewed: not reviewed
# Що `detente verify` каже про файл або журнал тому, хто програми може й не знати.

mark--exercise = НАВЧАННЯ: навчальне, ніколи не справжній обмін
mark--replay = ВІДТВОРЕННЯ: знову показана публічна історія, ніколи не справжній обмін

name--known = { $name } ({ $center })
name--root = корінь { $words }
evidence--signed = узгоджується, підписала сторона { $name }
evidence--not-compared = узгоджується, підписано під коренем { $words }, особу не звірено

label--entry = запис
label--register = журнал
label--read-back = для звірки вголос
label--invalid = НЕДІЙСНЕ
label--refers-to = стосується
label--claimed = дата
label--received = отримано
label--held = зберігається
label--provable = довідне
label--agreement = угода
label--under = за текстом
label--field = поле
label--first-head = стан 1
label--second-head = стан 2
label--differ = розходяться
label--not-proven = не доведено

evidence--no-serial = без номера
evidence--register = { $register }  місце { $n }
evidence--invalid = { $why }: за правилом нічого не виконує
breach--adoption-not-first = прийняття угоди стоїть у журналі першим і більше ніде
breach--serial-missing = у нього немає номера
breach--serial-on-machine-entry = запис машини не має номера
breach--serial-of-another = його номер належить іншій стороні
evidence--claimed = { $at }  за годинником автора
evidence--no-receipt = у цьому файлі немає квитанції, сторона: { $name }
evidence--received = { $at }  сторона: { $name }, за власним журналом і годинником
evidence--held = { $at }  сторона: { $name }; { $why }
lacking--no-content = кажуть, що зміст не надійшов
lacking--does-not-open = кажуть, що зміст не відкрився
lacking--over-quota = кажуть, що це понад квоту
evidence--no-time = часу немає: у цьому файлі немає скріплювального підпису іншої сторони
evidence--not-before = не раніше { $at } (скріпив { $name })
evidence--not-before-nothing = не раніше: у цьому файлі нічого
evidence--not-after = не пізніше { $at } (скріпив { $name })
evidence--not-after-nothing = не пізніше: у цьому файлі нічого
evidence--clocks-contradict = ці годинники суперечать один одному
evidence--agreement = текст із гешем { $hash }…; він називає поля
evidence--agreement-amended = текст із гешем { $hash }…
evidence--under = його пізніша версія { $hash }, вона називає поля
evidence--no-field = жодного поля не показано
field--post = посада
field--person = особа
field--drafted-by = склав
field--released-by = дозволив
field--language = мова
field--late-reason = чому пізно
value--bytes = { $n ->
    [one] { $n } байт { $hex }
    [few] { $n } байти { $hex }
    [many] { $n } байтів { $hex }
   *[other] { $n } байта { $hex }
}

bundle--counted = добірка, файлів { $n }: стоять { $good }, не прийнято { $bad }
bundle--alone = кожен сам по собі; ніщо не каже, що жодного не пропущено і чому порядок такий
bundle--place = { $n } з { $total }
incident--signed = доведено: один ключ сторони { $name } підписав обидва
incident--not-compared = доведено: один ключ під коренем { $words } підписав обидва, особу не звірено
incident--head = розмір { $size }, корінь { $root }
incident--before = у перших { $n } корінь { $root }
incident--differ = у перших { $n }: жоден журнал не має двох таких станів
incident--not-why = чому: ключ скопійовано, сховище повернуто назад чи намір; ані котрий із двох правильний
incident--not-who = хто: порівняйте корінь із карткою, якій довіряєте (--trust CARD)

word--refused = НЕ ПРИЙНЯТО
word--good = правильно
word--foreign = чуже
log--no-head = НЕ ПРИЙНЯТО: жодна підписана контрольна точка тут не підтверджується записами тут.
log--good = правильно
log--refused = { $n ->
    [one] НЕ ПРИЙНЯТО, частин: { $n }
    [few] НЕ ПРИЙНЯТО, частин: { $n }
    [many] НЕ ПРИЙНЯТО, частин: { $n }
   *[other] НЕ ПРИЙНЯТО, частин: { $n }
}
log--summary = { $n ->
    [one] { $verdict }: { $origin }, { $n } запис, корінь { $root }
    [few] { $verdict }: { $origin }, { $n } записи, корінь { $root }
    [many] { $verdict }: { $origin }, { $n } записів, корінь { $root }
   *[other] { $verdict }: { $origin }, { $n } запису, корінь { $root }
}
log--files = { $n ->
    [one] { $n } файл роду { $kind }
    [few] { $n } файли роду { $kind }
    [many] { $n } файлів роду { $kind }
   *[other] { $n } файлу роду { $kind }
}
log--foreign = { $path }: не частина журналу, довіри немає
log--entry = запис { $n }
log--entries = записи з { $first } по { $last }
log--checkpoint = { $path } (розмір { $size })
log--finding = { $what }: { $why } [{ $code }]
reason--missing = немає на місці
reason--unreadable = не читається як звичайний файл можливого розміру
reason--truncated = закінчується всередині запису
reason--trailing-bytes = після останнього запису є зайві байти
reason--length = не по 32 байти на кожен геш
reason--entry-differs = геш не той, який охоплює підписаний корінь
reason--hash-differs = не те, що охоплює підписаний корінь
reason--beyond-checkpoint = жодна підписана контрольна точка цього не охоплює
reason--unproven = з файлами, які тут є, не приводить до підписаного кореня
reason--root-differs = корінь не той, який дають записи тут
reason--entries-missing = охоплює більше записів, ніж є у файлах тут
reason--origin-differs = називає інший журнал, ніж файл checkpoint
reason--no-known-signature = немає підпису даним ключем
reason--bad-signature = неправильний підпис під іменем даного ключа
reason--too-many-files = зайвий: файлів більше, ніж переглядається
reason--malformed = не в дозволеній формі
