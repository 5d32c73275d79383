# reviewed: not reviewed
# Рамка каждой страницы, вход, дежурный пульт, одно уведомление и его ступени.
page--desk = Дежурный пульт
page--due = Сроки
page--tallies = Потолки и подсчёты
page--drafts = Проекты и выпуск
page--links = Линии связи
page--record = Журнал
page--agreements = Соглашения
page--log = Журнал смены
page--people = Люди и ключи
page--fault = Выполнить не удалось
page--enter = Вход
page--join = Первый вход
page--message = Уведомление
page--confirm = Подтверждение
mark--exercise = УЧЕНИЕ
mark--exercise-means = Учение; никогда не принимать за действительное.
mark--replay = ВОСПРОИЗВЕДЕНИЕ
mark--replay-means = Воспроизведение публичной истории; никогда не принимать за действительное.
frame--skip = К содержанию
frame--screens = Экраны
frame--links = Линии связи с другими центрами
frame--no-links = Ни один другой центр ещё не представлен.
live--ok = НА СВЯЗИ
live--amber = НЕТ СВЯЗИ с
live--red = НЕТ СВЯЗИ с
live--still = По состоянию на { $at }. Эта страница сама не обновляется.
live--stale = Этот экран устарел: сервер не слышен 30 секунд. То, что вы делаете, сервер по-прежнему проверяет.
sound--on = Звук включён
sound--off = Выключить звук
silence--heard = слышно
silence--announced = молчат, как предупредили
silence--no-path = НЕТ КАНАЛА
silence--nobody-answers = КАНАЛ ЕСТЬ, НИКТО НЕ ОТВЕЧАЕТ
silence--one-way = В ОДНУ СТОРОНУ: их сообщения приходят, наши не подтверждаются
silence--never-connected = связи никогда не было
silence--unknown = неизвестно
silence--since = с { $at }

fault--whose = Чья ошибка:
fault--next = Что дальше:
fault--back = Назад

enter--person = Ваше краткое имя
enter--passphrase = Парольная фраза
enter--code = Код вашего аутентификатора (6 цифр)
enter--go = Войти
enter--passkey = Войти с ключом доступа
enter--leave = Выйти
enter--join = Мне дали приглашение: первый вход
join--how = Другой сотрудник этого центра дал вам приглашение. Выберите парольную фразу и внесите секрет, указанный ниже, в программу-аутентификатор.
join--invitation = Приглашение
join--passphrase = Новая парольная фраза (8 знаков или больше)
join--secret = Секрет для аутентификатора:
join--open = Открыть в аутентификаторе этого устройства
join--code = Код, который он показывает сейчас
join--go = Начать

lane--us = { $n ->
    [0] ТРЕБУЕТ НАС
   *[other] ТРЕБУЕТ НАС ({ $n })
}
lane--us-empty = Ничто нас не требует.
lane--them = { $n ->
    [0] ЖДЁМ ИХ
   *[other] ЖДЁМ ИХ ({ $n })
}
lane--them-empty = У них ничего нет.
lane--held = ЗАДЕРЖАНО: не по правилу ({ $n })
column--precedence = Срочность
column--serial = Номер
column--what = Что
column--when = Когда
column--needs = Чего ждёт
precedence--flash = Z ВНЕ ОЧЕРЕДИ
precedence--immediate = O НЕМЕДЛЕННО
precedence--priority = P СРОЧНО
precedence--routine = R ОБЫЧНОЕ
way--to = для { $parties }
way--from = от { $party }
needs--acknowledge = подтвердить
needs--answer = ответить
needs--content = содержание не пришло
needs--carry = ещё не доставлено
needs--receive = доставлено, не получено
needs--them-acknowledge = получено, ждём их подтверждения
needs--them-answer = ждём их ответа
needs--them-content = содержание не пришло
needs--them-carry = ещё не доставлено: их срок не начался
needs--them-receive = доставлено, не получено: их срок не начался
clock--running = ПОДТВЕРДИТЬ до { $due }
clock--left = осталось: { $span }
clock--late-word = ОПОЗДАНИЕ
clock--late = ПОДТВЕРЖДЕНИЕ ждали до { $due }, прошло: { $span }
clock--not-started = срок не начался
clock--met = подтверждено вовремя
clock--met-late = подтверждено с опозданием
banner--corrected = ИСПРАВЛЕНО
banner--cancelled = ОТМЕНЕНО
banner--sent-in-error = ОТПРАВЛЕНО ОШИБОЧНО
quiet--last = Последнее уведомление: { $serial } от { $at }.
quiet--none-yet = Уведомлений ещё не было.
quiet--no-agreement = Здесь ещё не подписано ни одно соглашение.
quiet--gap = { $n ->
    [one] { $party }: не хватает { $n } записи.
    [few] { $party }: не хватает { $n } записей.
    [many] { $party }: не хватает { $n } записей.
   *[other] { $party }: не хватает { $n } записи.
}
quiet--unbroken = Ни в одном из журналов, которые у нас есть, пропусков нет.

message--no = №
message--code = Код (он и подписан)
message--no-content = содержания здесь нет
message--no-fields = Полей нет.
message--hides = есть знаки, которых не было бы видно
message--way = От { $author } для { $parties }.
message--claims = Датировано автором: { $at }.
message--by = Отправку там разрешил(а) { $who }, { $post }.
message--problem = Оно не по правилу и ничего не значит:
message--refers = Относится к
message--referred = На него ссылаются
message--released = выпущено { $at }
message--received = получено { $at }
message--claimed = взято: { $who }
message--beside = Рядом:
message--read-back = Обратное чтение
message--acts = Что можно ответить
message--writes = Написать об этом (нужен ещё один человек)
message--ladder = Что с ним стало
message--proof = Доказательство
message--card = Что делать
act--claim = Взять на себя
act--opened = Сообщить, что открыто
act--acknowledged = Подтвердить
act--standby-until = Попросить подождать
act--passed-on-to-unit = Сообщить, что передано
act--not-agreement = Подтвердить = получено и прочитано. Это не согласие.
meaning--claim = Вы берёте его на себя. Другая сторона этого не видит.
meaning--opened = Здесь его открыл человек.
meaning--acknowledged = Получено и прочитано. Это не согласие.
meaning--standby-until = Готовится ответ; ожидайте до указанного времени.
meaning--passed-on-to-unit = Передано названному подразделению.
confirm--later = { $n ->
    [one] { $party } с тех пор сообщил ещё { $n }. Сначала прочтите.
    [few] { $party } с тех пор сообщил ещё { $n }. Сначала прочтите.
    [many] { $party } с тех пор сообщил ещё { $n }. Сначала прочтите.
   *[other] { $party } с тех пор сообщил ещё { $n }. Сначала прочтите.
}
confirm--twice = Это уже было сказано.
confirm--as = Вы подписываете как { $who }, { $post } (ключ { $key }).
confirm--until = До (16:30Z или с датой)
confirm--unit = Подразделение
confirm--sign = Подписать
confirm--back = Назад
rung--carried = доставлено
rung--received = получено (машиной)
rung--opened = открыто
rung--acknowledged = подтверждено (человеком)
rung--standby-until = просят подождать
rung--passed-on = передано дальше
rung--answered = дан ответ
rung--until = до { $at }
rung--they-say = Они говорят: { $why }
rung-state--not-yet = ещё нет
rung-state--not-offered = они этого не сообщают
rung-state--cannot-know = узнать нельзя
check--signature = Подпись
check--sequence = По порядку
check--opening = Содержание то, что подписано
check--rules = Правила соглашения
check--received = Получено всеми
verdict--ok = ВЕРНО
verdict--failed = НЕ ПРОШЛО
verdict--waiting = ОЖИДАНИЕ
verdict--not-checked = НЕ ПРОВЕРЕНО
