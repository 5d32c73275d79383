# reviewed: not reviewed
# Рамка каждой страницы, вход, пульт дежурного, одно уведомление и его ступени.
page--desk = Пульт дежурного
page--due = Сроки
page--tallies = Потолки и подсчёты
page--drafts = Черновики и разрешение отправки
page--links = Каналы
page--record = Журнал
page--agreements = Соглашения
page--log = Журнал дежурства
page--people = Люди и ключи
page--fault = Это не выполнено
page--enter = Вход
page--join = Первый вход
page--message = Уведомление
page--confirm = Перед подписью
mark--exercise = УЧЕНИЕ
mark--exercise-means = Учебное, никогда не принимать за действительное.
mark--replay = ВОСПРОИЗВЕДЕНИЕ
mark--replay-means = Воспроизведение публичной истории, никогда не принимать за действительное.
frame--skip = К содержанию
frame--screens = Экраны
frame--links = Каналы к другим центрам
frame--no-links = Ни один другой центр ещё не введён.
live--ok = СВЯЗЬ С СЕРВЕРОМ
live--amber = НЕТ СВЯЗИ С СЕРВЕРОМ с
live--red = НЕТ СВЯЗИ С СЕРВЕРОМ с
live--still = На момент { $at }. Эта страница сама не обновляется.
live--stale = Этот экран устарел: сервера не слышно 30 секунд. Сделанное вами сервер всё равно проверяет.
sound--on = Звук включён
sound--off = Включить звук
silence--heard = слышно
silence--announced = молчат, как и предупредили
silence--no-path = НЕТ ПУТИ
silence--nobody-answers = ПУТЬ ЕСТЬ, НИКТО НЕ ОТВЕЧАЕТ
silence--one-way = В ОДНУ СТОРОНУ: их приходят, на наши нет квитанций
silence--never-connected = связи ещё не было
silence--unknown = неизвестно
silence--since = с { $at }

fault--whose = Чья ошибка:
fault--next = Что дальше:
fault--back = Назад

enter--person = Ваше краткое имя
enter--passphrase = Парольная фраза
enter--code = Код аутентификатора (6 цифр)
enter--go = Войти
enter--passkey = Войти с ключом доступа
enter--leave = Выйти
enter--join = Мне дали приглашение: первый вход
join--how = Два лица этого центра дали вам по половине приглашения. Выберите парольную фразу и введите секрет ниже в программу-аутентификатор.
join--invitation = Одна половина приглашения
join--second = Другая половина приглашения
join--passphrase = Новая парольная фраза (не менее 8 знаков)
join--secret = Секрет для аутентификатора:
join--open = Открыть в аутентификаторе на этом устройстве
join--code = Код, который он показывает сейчас
join--go = Начать

lane--us = { $n ->
    [0] ЖДЁТ НАС
   *[other] ЖДЁТ НАС ({ $n })
}
lane--us-empty = Ничто нас не ждёт.
lane--them = { $n ->
    [0] ЖДЁМ ИХ
   *[other] ЖДЁМ ИХ ({ $n })
}
lane--them-empty = За ними ничего нет.
lane--held = ЗАДЕРЖАНО: нарушает правило ({ $n })
desk--wakes = Не подтверждено уведомление Z ВНЕ ОЧЕРЕДИ: следующий вызов { $who }, { $at }.
desk--contact = Регулярная связь с { $party } на { $at } ПРОПУЩЕНА: до { $closes } не состоялась.
desk--contact-noted = Внести: причина неизвестна
desk--drill = Учебная проверка с { $party } была назначена на { $at }.
column--precedence = Срочность
column--serial = Порядковый номер
column--what = Что
column--when = Когда
column--needs = Чего ждёт
precedence--flash = Z ВНЕ ОЧЕРЕДИ
precedence--immediate = O НЕМЕДЛЕННОЕ
precedence--priority = P СРОЧНОЕ
precedence--routine = R ОБЫЧНОЕ
way--to = для { $parties }
way--from = от { $party }
needs--acknowledge = подтвердить
needs--answer = ответить
needs--content = содержание не пришло
needs--carry = ещё не доставлено
needs--receive = доставлено, не получено
needs--them-acknowledge = получено, подтвердить должны они
needs--them-answer = ответить должны они
needs--them-content = содержание не пришло
needs--them-carry = ещё не доставлено: срок не начался
needs--them-receive = доставлено, не получено: срок не начался
clock--running = ПОДТВЕРДИТЬ до { $due }
clock--left = осталось { $span }
clock--late-word = ПРОСРОЧЕНО
clock--late = срок подтверждения был { $due }, { $span } назад
clock--not-started = срок не начался
clock--met = подтверждено в срок
clock--met-late = подтверждено с опозданием
banner--corrected = ИСПРАВЛЕНО
banner--cancelled = ОТМЕНЕНО
banner--sent-in-error = ОТПРАВЛЕНО ОШИБОЧНО
quiet--last = Последнее уведомление: { $serial } от { $at }.
quiet--none-yet = Ещё ни одного уведомления не пришло.
quiet--no-agreement = Здесь ещё не подписано ни одно соглашение.
quiet--gap = { $n ->
    [one] { $party }: не хватает { $n } записи.
    [few] { $party }: не хватает { $n } записей.
    [many] { $party }: не хватает { $n } записей.
   *[other] { $party }: не хватает { $n } записи.
}
quiet--unbroken = Ни в одном журнале, что есть у нас, пропусков нет.

message--no = №
message--code = Код (подписывается он)
message--no-content = содержания здесь нет
message--no-fields = Полей нет.
message--hides = есть знаки, которых не было бы видно
message--way = От { $author } для { $parties }.
message--under = по соглашению { $agreement }
message--claims = Дата по словам автора { $at }.
message--by = Отправку там разрешил: { $who }, { $post }.
message--problem = Нарушает правило и не засчитывается:
message--erased = Личные данные здесь стёрты
message--erased-by = запросил(а) { $asked }, разрешил(а) { $released }: { $reason }
message--erased-elsewhere = Стёрто в другом месте: вернулось в этот центр без личных данных
erasing--unfinished = Стирание не завершено: файл этого центра может ещё содержать стёртое. Хранилище сейчас кто-то читает, диск полон или не хватает памяти: сообщите оператору.
message--refers = Относится к
message--referred = К этому относятся
message--released = отправка разрешена { $at }
message--received = получено { $at }
message--claimed = взято в работу: { $who }
message--beside = Рядом:
message--read-back = Число для сверки вслух
difference--head = Что меняется, поле за полем
difference--against = По сравнению с
difference--field = Поле
difference--before = Было
difference--after = Стало
difference--absent = не указано
difference--none = Ни одно поле не отличается от того, что действовало.
difference--alike = Полей без изменений: { $n }
message--acts = Что можно сказать
message--writes = Написать об этом (нужно другое лицо)
message--ladder = Что с этим стало
message--proof = Доказательство
message--card = Что делать
act--claim = Взять в работу
act--opened = Сообщить, что открыто
act--acknowledged = Подтвердить
act--standby-until = Просить подождать
act--passed-on-to-unit = Сообщить, что передано дальше
act--not-agreement = Подтвердить = у нас, прочитано. Это не согласие.
meaning--claim = Вы берёте это в работу. Другая сторона этого не видит.
meaning--opened = Здесь это открыл человек.
meaning--acknowledged = У нас, прочитано. Это не согласие.
meaning--standby-until = Ответ готовится; ожидайте до указанного времени.
meaning--passed-on-to-unit = Передано названному подразделению.
confirm--later = { $n ->
    [one] От { $party } с тех пор пришло ещё { $n } сообщение. Сначала прочтите его.
    [few] От { $party } с тех пор пришло ещё { $n } сообщения. Сначала прочтите их.
    [many] От { $party } с тех пор пришло ещё { $n } сообщений. Сначала прочтите их.
   *[other] От { $party } с тех пор пришло ещё { $n } сообщения. Сначала прочтите их.
}
later--more = и ещё { $n }
later--closed = нечто от них, содержания чего здесь нет
message--later = С тех пор как это просмотрено, { $party } сообщает ещё.
confirm--twice = Это уже было сказано.
confirm--as = Вы подписываете: { $who }, { $post } (ключ { $key }).
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
rung--they-say = Говорят: { $why }
rung-state--not-yet = ещё нет
rung-state--not-offered = у них не предусмотрено
rung-state--cannot-know = узнать нельзя
check--signature = Подпись
check--sequence = По порядку
check--opening = Содержание то, что подписано
check--rules = Правила соглашения
check--received = Получено всеми
check--elsewhere = Передано по другому соглашению
verdict--ok = ВЕРНО
verdict--failed = НЕВЕРНО
verdict--waiting = ОЖИДАНИЕ
verdict--not-checked = НЕ ПРОВЕРЕНО
