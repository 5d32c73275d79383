# reviewed: not reviewed
# Составление, выпуск, возврат.
page--compose = Новое уведомление
page--draft = Проект
page--release = Выпуск
compose--new = Новое уведомление
compose--under = По соглашению { $pack } с { $parties }
compose--unsigned = Подписано ещё не всеми: можно пользоваться только самой линией.
compose--none = Здесь ни одно соглашение не в силе. Писать пока нечего.
compose--begin = Начать
compose--about = О { $serial }
draft--saved = сохранено { $at }
draft--by = составлено: { $who }
draft--returned = Возвращено: { $note }
draft--required = обязательно
draft--optional = можно не заполнять
draft--table = По одной строке на запись, ячейки разделены вертикальной чертой
draft--bytes = { $n } из { $max } байт
draft--time = 2027-01-01 06:00Z или 010600ZJAN27
draft--to = Кому
draft--precedence = Срочность (только повысить)
draft--valid-until = Действует до (можно не заполнять)
draft--text-language = Язык свободного текста
draft--check = Проверка
draft--check-ok = Правил не нарушает, если выпустить сейчас.
draft--must = ОБЯЗАТЕЛЬНО
draft--field = поле { $n }
draft--save = Сохранить
draft--submit = Представить к выпуску
draft--discard = Отбросить
draft--preview = Как это увидит другая сторона
draft--fixed = Состояние проекта: { $state }. Чтобы изменить его, выпускающий возвращает проект.
draft--unsaved = Не сохранено: { $why }
state--drafted = составлен
state--submitted = представлен
state--returned = возвращён
state--released = выпущен
state--discarded = отброшен
drafts--waiting = { $n ->
    [0] ЖДУТ ВЫПУСКА
   *[other] ЖДУТ ВЫПУСКА ({ $n })
}
drafts--waiting-empty = Выпуска ничто не ждёт.
drafts--writing = { $n ->
    [0] СОСТАВЛЯЮТСЯ
   *[other] СОСТАВЛЯЮТСЯ ({ $n })
}
drafts--writing-empty = Ничто не составляется.
drafts--submitted = представлено: { $who }, { $at }
drafts--own = Вы это представили. Выпустить должен другой человек.
drafts--review = Рассмотреть
drafts--kind-adoption = Подпись под соглашением
drafts--kind-people = Люди
drafts--kind-card = Наша карточка
release--own = Вы представили { $draft }. Выпустить должен другой человек: двое, без исключений.
release--others = Вправе: { $names }
release--nobody = Больше никто здесь не вправе выпускать. Сначала внесите другого выпускающего.
release--role = Ваши роли не дают права выпуска.
release--changed = Это не то, что представлено. Верните.
release--breaks = Сейчас это не по правилу: { $code }
release--signs = Подписывает { $who } ({ $post }) за { $party }.
release--digits = Чтобы выпустить, наберите последние три цифры { $draft }
release--go = Выпустить и подписать
release--return = Вернуть составителю
release--reason = Причина
release--not-submitted = Ещё никто не представил.
