# reviewed: not reviewed
# Рамка кожної сторінки, вхід, пульт чергового, одне сповіщення і його східці.
page--desk = Пульт чергового
page--due = Строки
page--tallies = Стелі та підрахунки
page--drafts = Чернетки і дозвіл на надсилання
page--links = Канали
page--record = Журнал
page--agreements = Угоди
page--log = Журнал чергування
page--people = Люди і ключі
page--fault = Цього не виконано
page--enter = Вхід
page--join = Перший вхід
page--message = Сповіщення
page--confirm = Перед підписом
mark--exercise = НАВЧАННЯ
mark--exercise-means = Навчальне, ніколи не сприймати за справжнє.
mark--replay = ВІДТВОРЕННЯ
mark--replay-means = Відтворення публічної історії, ніколи не сприймати за справжнє.
frame--skip = До змісту
frame--screens = Екрани
frame--links = Канали до інших центрів
frame--no-links = Жодного іншого центру ще не введено.
live--ok = ЗВ’ЯЗОК ІЗ СЕРВЕРОМ
live--amber = НЕМАЄ ЗВ’ЯЗКУ ІЗ СЕРВЕРОМ з
live--red = НЕМАЄ ЗВ’ЯЗКУ ІЗ СЕРВЕРОМ з
live--still = На момент { $at }. Ця сторінка сама не оновлюється.
live--stale = Цей екран застарів: сервера не чути 30 секунд. Зроблене вами сервер усе одно перевіряє.
sound--on = Звук увімкнено
sound--off = Увімкнути звук
silence--heard = чути
silence--announced = мовчать, як і попередили
silence--no-path = НЕМАЄ ШЛЯХУ
silence--nobody-answers = ШЛЯХ Є, НІХТО НЕ ВІДПОВІДАЄ
silence--one-way = В ОДИН БІК: їхні надходять, на наші немає квитанцій
silence--never-connected = зв’язку ще не було
silence--unknown = невідомо
silence--since = з { $at }

fault--whose = Чия помилка:
fault--next = Що далі:
fault--back = Назад

enter--person = Ваше коротке ім’я
enter--passphrase = Парольна фраза
enter--code = Код автентифікатора (6 цифр)
enter--go = Увійти
enter--passkey = Увійти з ключем доступу
enter--leave = Вийти
enter--join = Мені дали запрошення: перший вхід
join--how = Дві особи цього центру дали вам по половині запрошення. Оберіть парольну фразу і введіть секрет нижче в програму-автентифікатор.
join--invitation = Одна половина запрошення
join--second = Друга половина запрошення
join--passphrase = Нова парольна фраза (щонайменше 8 знаків)
join--secret = Секрет для автентифікатора:
join--open = Відкрити в автентифікаторі на цьому пристрої
join--code = Код, який він показує зараз
join--go = Почати

lane--us = { $n ->
    [0] ЧЕКАЄ НА НАС
   *[other] ЧЕКАЄ НА НАС ({ $n })
}
lane--us-empty = Ніщо на нас не чекає.
lane--them = { $n ->
    [0] ЧЕКАЄМО НА НИХ
   *[other] ЧЕКАЄМО НА НИХ ({ $n })
}
lane--them-empty = За ними нічого немає.
lane--held = ЗАТРИМАНО: порушує правило ({ $n })
desk--wakes = Не підтверджено сповіщення Z ПОЗАЧЕРГОВЕ: наступний виклик { $who }, { $at }.
desk--contact = Регулярний зв’язок з { $party } на { $at } ПРОПУЩЕНО: до { $closes } не відбувся.
desk--contact-noted = Внести: причина невідома
desk--drill = Навчальну перевірку з { $party } було призначено на { $at }.
column--precedence = Терміновість
column--serial = Порядковий номер
column--what = Що
column--when = Коли
column--needs = На що чекає
precedence--flash = Z ПОЗАЧЕРГОВЕ
precedence--immediate = O НЕГАЙНЕ
precedence--priority = P ТЕРМІНОВЕ
precedence--routine = R ЗВИЧАЙНЕ
way--to = для { $parties }
way--from = від { $party }
needs--acknowledge = підтвердити
needs--answer = відповісти
needs--content = зміст не надійшов
needs--carry = ще не доставлено
needs--receive = доставлено, не отримано
needs--them-acknowledge = отримано, підтвердити мають вони
needs--them-answer = відповісти мають вони
needs--them-content = зміст не надійшов
needs--them-carry = ще не доставлено: строк не почався
needs--them-receive = доставлено, не отримано: строк не почався
clock--running = ПІДТВЕРДИТИ до { $due }
clock--left = лишилося { $span }
clock--late-word = ПРОСТРОЧЕНО
clock--late = строк підтвердження був { $due }, { $span } тому
clock--not-started = строк не почався
clock--met = підтверджено у строк
clock--met-late = підтверджено із запізненням
banner--corrected = ВИПРАВЛЕНО
banner--cancelled = СКАСОВАНО
banner--sent-in-error = НАДІСЛАНО ПОМИЛКОВО
quiet--last = Останнє сповіщення: { $serial } від { $at }.
quiet--none-yet = Ще не надійшло жодного сповіщення.
quiet--no-agreement = Тут ще не підписано жодної угоди.
quiet--gap = { $n ->
    [one] { $party }: бракує { $n } запису.
    [few] { $party }: бракує { $n } записів.
    [many] { $party }: бракує { $n } записів.
   *[other] { $party }: бракує { $n } запису.
}
quiet--unbroken = У жодному журналі, що є в нас, пропусків немає.

message--no = №
message--code = Код (підписується він)
message--no-content = змісту тут немає
message--no-fields = Полів немає.
message--hides = є знаки, яких не було б видно
message--way = Від { $author } для { $parties }.
message--under = за угодою { $agreement }
message--claims = Дата за словами автора { $at }.
message--by = Надсилання там дозволив: { $who }, { $post }.
message--problem = Порушує правило і не зараховується:
message--erased = Особисті дані тут стерто
message--erased-by = запит: { $asked }, дозвіл: { $released }: { $reason }
message--erased-elsewhere = Стерто в іншому місці: повернулося до цього центру без особистих даних
erasing--unfinished = Стирання не завершено: файл цього центру може ще містити стерте. Сховище зараз хтось читає, диск повний або бракує пам’яті: повідомте оператора.
message--refers = Стосується
message--referred = Цього стосуються
message--released = надсилання дозволено { $at }
message--received = отримано { $at }
message--claimed = взято в роботу: { $who }
message--beside = Поруч:
message--read-back = Число для звірки вголос
difference--head = Що змінюється, поле за полем
difference--against = Порівняно з
difference--field = Поле
difference--before = Було
difference--after = Стало
difference--absent = не вказано
difference--none = Жодне поле не відрізняється від того, що діяло.
difference--alike = Полів без змін: { $n }
message--acts = Що можна сказати
message--writes = Написати про це (потрібна інша особа)
message--ladder = Що з цим сталося
message--proof = Доказ
message--card = Що робити
act--claim = Взяти в роботу
act--opened = Повідомити, що відкрито
act--acknowledged = Підтвердити
act--standby-until = Просити зачекати
act--passed-on-to-unit = Повідомити, що передано далі
act--not-agreement = Підтвердити = у нас, прочитано. Це не згода.
meaning--claim = Ви берете це в роботу. Інша сторона цього не бачить.
meaning--opened = Тут це відкрила людина.
meaning--acknowledged = У нас, прочитано. Це не згода.
meaning--standby-until = Відповідь готується; чекайте до вказаного часу.
meaning--passed-on-to-unit = Передано названому підрозділу.
confirm--later = { $n ->
    [one] Від { $party } відтоді надійшло ще { $n } повідомлення. Спершу прочитайте його.
    [few] Від { $party } відтоді надійшло ще { $n } повідомлення. Спершу прочитайте їх.
    [many] Від { $party } відтоді надійшло ще { $n } повідомлень. Спершу прочитайте їх.
   *[other] Від { $party } відтоді надійшло ще { $n } повідомлення. Спершу прочитайте їх.
}
later--more = і ще { $n }
later--closed = щось від них, змісту чого тут немає
message--later = Відколи це переглянуто, { $party } повідомляє ще.
confirm--twice = Це вже було сказано.
confirm--as = Ви підписуєте: { $who }, { $post } (ключ { $key }).
confirm--until = До (16:30Z або з датою)
confirm--unit = Підрозділ
confirm--sign = Підписати
confirm--back = Назад
rung--carried = доставлено
rung--received = отримано (машиною)
rung--opened = відкрито
rung--acknowledged = підтверджено (людиною)
rung--standby-until = просять зачекати
rung--passed-on = передано далі
rung--answered = надано відповідь
rung--until = до { $at }
rung--they-say = Кажуть: { $why }
rung-state--not-yet = ще ні
rung-state--not-offered = у них не передбачено
rung-state--cannot-know = дізнатися не можна
check--signature = Підпис
check--sequence = За порядком
check--opening = Зміст той, що підписано
check--rules = Правила угоди
check--received = Отримано всіма
check--elsewhere = Передано за іншою угодою
verdict--ok = ПРАВИЛЬНО
verdict--failed = НЕПРАВИЛЬНО
verdict--waiting = ОЧІКУВАННЯ
verdict--not-checked = НЕ ПЕРЕВІРЕНО
