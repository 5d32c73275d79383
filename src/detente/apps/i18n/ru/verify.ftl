# reviewed: not reviewed
# Что `detente verify` говорит о файле или журнале тому, кто программы может и не знать.

mark--exercise = УЧЕНИЕ: учебное, никогда не действительный обмен
mark--replay = ВОСПРОИЗВЕДЕНИЕ: снова показанная публичная история, никогда не действительный обмен

name--known = { $name } ({ $center })
name--root = корень { $words }
evidence--signed = согласуется, подписала сторона { $name }
evidence--not-compared = согласуется, подписано под корнем { $words }, личность не сверена

label--entry = запись
label--register = журнал
label--read-back = для сверки вслух
label--invalid = НЕДЕЙСТВИТЕЛЬНО
label--refers-to = относится к
label--claimed = дата
label--received = получено
label--held = хранится
label--provable = доказуемо
label--agreement = соглашение
label--under = по тексту
label--field = поле
label--first-head = состояние 1
label--second-head = состояние 2
label--differ = расходятся
label--not-proven = не доказано

evidence--no-serial = без номера
evidence--register = { $register }  место { $n }
evidence--invalid = { $why }: по правилу ничего не исполняет
breach--adoption-not-first = принятие соглашения стоит в журнале первым и больше нигде
breach--serial-missing = у неё нет номера
breach--serial-on-machine-entry = у записи машины номера нет
breach--serial-of-another = её номер принадлежит другой стороне
evidence--claimed = { $at }  по часам автора
evidence--no-receipt = в этом файле нет квитанции, сторона: { $name }
evidence--received = { $at }  сторона: { $name }, по собственному журналу и часам
evidence--held = { $at }  сторона: { $name }; { $why }
lacking--no-content = говорят, что содержание не пришло
lacking--does-not-open = говорят, что содержание не открылось
lacking--over-quota = говорят, что это сверх квоты
evidence--no-time = времени нет: в этом файле нет скрепляющей подписи другой стороны
evidence--not-before = не раньше { $at } (скрепил { $name })
evidence--not-before-nothing = не раньше: в этом файле ничего
evidence--not-after = не позже { $at } (скрепил { $name })
evidence--not-after-nothing = не позже: в этом файле ничего
evidence--clocks-contradict = эти часы противоречат друг другу
evidence--agreement = текст с хешем { $hash }…; он называет поля
evidence--agreement-amended = текст с хешем { $hash }…
evidence--under = его более поздняя версия { $hash }, она называет поля
evidence--no-field = ни одно поле не показано
field--post = должность
field--person = лицо
field--drafted-by = составил
field--released-by = разрешил
field--language = язык
field--late-reason = почему поздно
value--bytes = { $n ->
    [one] { $n } байт { $hex }
    [few] { $n } байта { $hex }
    [many] { $n } байт { $hex }
   *[other] { $n } байта { $hex }
}

bundle--counted = подборка, файлов { $n }: стоят { $good }, не приняты { $bad }
bundle--alone = каждый сам по себе; ничто не говорит, что ни один не пропущен и почему порядок таков
bundle--place = { $n } из { $total }
incident--signed = доказано: один ключ стороны { $name } подписал оба
incident--not-compared = доказано: один ключ под корнем { $words } подписал оба, личность не сверена
incident--head = размер { $size }, корень { $root }
incident--before = у первых { $n } корень { $root }
incident--differ = в первых { $n }: ни у одного журнала двух таких состояний не бывает
incident--not-why = почему: ключ скопирован, хранилище возвращено назад или умысел; ни какое из двух верно
incident--not-who = кто: сравните корень с карточкой, которой доверяете (--trust CARD)

word--refused = НЕ ПРИНЯТО
word--good = верно
word--foreign = чужое
log--no-head = НЕ ПРИНЯТО: ни одна подписанная контрольная точка здесь не подтверждается записями здесь.
log--good = верно
log--refused = { $n ->
    [one] НЕ ПРИНЯТО, частей: { $n }
    [few] НЕ ПРИНЯТО, частей: { $n }
    [many] НЕ ПРИНЯТО, частей: { $n }
   *[other] НЕ ПРИНЯТО, частей: { $n }
}
log--summary = { $n ->
    [one] { $verdict }: { $origin }, { $n } запись, корень { $root }
    [few] { $verdict }: { $origin }, { $n } записи, корень { $root }
    [many] { $verdict }: { $origin }, { $n } записей, корень { $root }
   *[other] { $verdict }: { $origin }, { $n } записи, корень { $root }
}
log--files = { $n ->
    [one] { $n } файл рода { $kind }
    [few] { $n } файла рода { $kind }
    [many] { $n } файлов рода { $kind }
   *[other] { $n } файла рода { $kind }
}
log--foreign = { $path }: не часть журнала, доверия нет
log--entry = запись { $n }
log--entries = записи с { $first } по { $last }
log--checkpoint = { $path } (размер { $size })
log--finding = { $what }: { $why } [{ $code }]
reason--missing = нет на месте
reason--unreadable = не читается как обычный файл возможного размера
reason--truncated = кончается внутри записи
reason--trailing-bytes = после последней записи есть лишние байты
reason--length = не по 32 байта на каждый хеш
reason--entry-differs = хеш не тот, который охватывает подписанный корень
reason--hash-differs = не то, что охватывает подписанный корень
reason--beyond-checkpoint = ни одна подписанная контрольная точка этого не охватывает
reason--unproven = с файлами, которые здесь есть, не приводит к подписанному корню
reason--root-differs = корень не тот, который дают записи здесь
reason--entries-missing = охватывает больше записей, чем есть в файлах здесь
reason--origin-differs = называет другой журнал, чем файл checkpoint
reason--no-known-signature = нет подписи данным ключом
reason--bad-signature = неверная подпись под именем данного ключа
reason--too-many-files = лишний: файлов больше, чем просматривается
reason--malformed = не в допустимой форме
