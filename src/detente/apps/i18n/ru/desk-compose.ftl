# reviewed: not reviewed
# Составление, разрешение отправки и возврат.
page--compose = Новое уведомление
page--draft = Черновик
page--release = Разрешение отправки
compose--new = Новое уведомление
compose--under = По { $pack }, стороны: { $parties }
compose--unsigned = Подписано ещё не всеми: доступна только сама линия связи.
compose--none = Действующего соглашения здесь нет. Составлять пока нечего.
compose--begin = Начать
compose--about = По поводу { $serial }
draft--saved = сохранено { $at }
draft--by = составил: { $who }
draft--returned = Возвращено: { $note }
draft--required = заполнить обязательно
draft--optional = можно оставить пустым
draft--table = Одна строка таблицы в строке, ячейки разделены знаком |
draft--bytes = байтов: { $n } из { $max }
draft--time = 2027-01-01 06:00Z или 010600ZJAN27
draft--to = Кому
draft--precedence = Срочность (только чтобы повысить)
draft--valid-until = Действительно до (можно оставить пустым)
draft--text-language = Язык свободного текста
draft--check = Проверка
draft--check-ok = При отправке сейчас не нарушает ни одного правила.
draft--must = ОБЯЗАТЕЛЬНО
draft--field = поле { $n }
draft--save = Сохранить
draft--submit = Представить на разрешение
draft--discard = Отбросить
draft--preview = Каким это увидит другая сторона
draft--fixed = Состояние черновика: { $state }. Чтобы его изменить, разрешающий должен его вернуть.
draft--unsaved = Не сохранено: { $why }
state--drafted = составлен
state--submitted = представлен
state--returned = возвращён
state--released = отправка разрешена
state--discarded = отброшен
draft--effects = Если отправить сейчас и это сразу получат
draft--effects-none = На табло ничто не читалось бы иначе.
draft--effects-unknown = Журнал слишком длинный, чтобы предвидеть, что изменится на табло.
draft--over = ЗА ПРЕДЕЛОМ
draft--truth = Правду отправить можно всегда; её увидят обе стороны.
draft--late-reason = Если с опозданием: почему (подписывается и отправляется вместе; читают обе стороны)
drafts--waiting = { $n ->
    [0] ЖДЁТ РАЗРЕШЕНИЯ ОТПРАВКИ
   *[other] ЖДЁТ РАЗРЕШЕНИЯ ОТПРАВКИ ({ $n })
}
drafts--waiting-empty = Разрешения отправки ничто не ждёт.
drafts--writing = { $n ->
    [0] СОСТАВЛЯЕТСЯ
   *[other] СОСТАВЛЯЕТСЯ ({ $n })
}
drafts--writing-empty = Ничего не составляется.
drafts--submitted = представлено { $at }, представил: { $who }
drafts--own = Представлено вами. Отправку должно разрешить другое лицо.
drafts--review = Просмотреть
drafts--kind-adoption = Подпись под соглашением
drafts--kind-people = Люди
drafts--kind-card = Наша карточка
release--own = { $draft } представлено вами. Отправку должно разрешить другое лицо: два человека, без исключений.
release--others = Вправе: { $names }
release--nobody = Кроме вас, разрешить отправку здесь некому. Сначала введите другого разрешающего.
release--role = Ваши роли не дают права разрешать отправку.
release--changed = Это не то, что было представлено. Верните.
release--late = При отправке сейчас будет опоздание, а причина не указана. Верните: причину указывает составитель.
release--breaks = Сейчас нарушает правило: { $code }
release--signs = Подписывает { $who } ({ $post }) за сторону { $party }.
release--digits = Чтобы разрешить отправку, введите последние три цифры { $draft }
release--go = Разрешить отправку и подписать
release--go-read = Всё равно подписать; это прочитано
release--return = Вернуть составителю
release--reason = Причина
release--not-submitted = Ещё никем не представлено.
