# reviewed: not reviewed
# Рамка кожної сторінки, вхід, черговий пульт, одне сповіщення та його східці.
page--desk = Черговий пульт
page--due = Строки
page--tallies = Стелі та підрахунки
page--drafts = Проєкти та випуск
page--links = Лінії зв’язку
page--record = Журнал
page--agreements = Угоди
page--log = Журнал зміни
page--people = Люди та ключі
page--fault = Виконати не вдалося
page--enter = Вхід
page--join = Перший вхід
page--message = Сповіщення
page--confirm = Підтвердження
mark--exercise = НАВЧАННЯ
mark--exercise-means = Навчання; ніколи не вважати справжнім.
mark--replay = ВІДТВОРЕННЯ
mark--replay-means = Відтворення публічної історії; ніколи не вважати справжнім.
frame--skip = До змісту
frame--screens = Екрани
frame--links = Лінії зв’язку з іншими центрами
frame--no-links = Жоден інший центр ще не представлено.
live--ok = НА ЗВ’ЯЗКУ
live--amber = НЕМАЄ ЗВ’ЯЗКУ з
live--red = НЕМАЄ ЗВ’ЯЗКУ з
live--still = Станом на { $at }. Ця сторінка сама не оновлюється.
live--stale = Цей екран застарів: сервера не чути 30 секунд. Те, що ви робите, сервер і далі перевіряє.
sound--on = Звук увімкнено
sound--off = Вимкнути звук
silence--heard = чути
silence--announced = мовчать, як попередили
silence--no-path = НЕМАЄ КАНАЛУ
silence--nobody-answers = КАНАЛ Є, НІХТО НЕ ВІДПОВІДАЄ
silence--one-way = В ОДИН БІК: їхні надходять, наші не підтверджуються
silence--never-connected = зв’язку ніколи не було
silence--unknown = невідомо
silence--since = з { $at }

fault--whose = Чия помилка:
fault--next = Що далі:
fault--back = Назад

enter--person = Ваше коротке ім’я
enter--passphrase = Парольна фраза
enter--code = Код вашого автентифікатора (6 цифр)
enter--go = Увійти
enter--passkey = Увійти з ключем доступу
enter--leave = Вийти
enter--join = Мені дали запрошення: перший вхід
join--how = Інша особа цього центру дала вам запрошення. Виберіть парольну фразу і внесіть наведений нижче секрет до програми-автентифікатора.
join--invitation = Запрошення
join--passphrase = Нова парольна фраза (8 знаків або більше)
join--secret = Секрет для автентифікатора:
join--open = Відкрити в автентифікаторі цього пристрою
join--code = Код, який він показує зараз
join--go = Почати

lane--us = { $n ->
    [0] ПОТРЕБУЄ НАС
   *[other] ПОТРЕБУЄ НАС ({ $n })
}
lane--us-empty = Ніщо нас не потребує.
lane--them = { $n ->
    [0] ЧЕКАЄМО НА НИХ
   *[other] ЧЕКАЄМО НА НИХ ({ $n })
}
lane--them-empty = У них нічого немає.
lane--held = ЗАТРИМАНО: не за правилом ({ $n })
column--precedence = Терміновість
column--serial = Номер
column--what = Що
column--when = Коли
column--needs = На що чекає
precedence--flash = Z ПОЗАЧЕРГОВО
precedence--immediate = O НЕГАЙНО
precedence--priority = P ТЕРМІНОВО
precedence--routine = R ЗВИЧАЙНЕ
way--to = до { $parties }
way--from = від { $party }
needs--acknowledge = підтвердити
needs--answer = відповісти
needs--content = зміст не надійшов
needs--carry = ще не доставлено
needs--receive = доставлено, не отримано
needs--them-acknowledge = отримано, чекаємо на їхнє підтвердження
needs--them-answer = чекаємо на їхню відповідь
needs--them-content = зміст не надійшов
needs--them-carry = ще не доставлено: їхній строк не почався
needs--them-receive = доставлено, не отримано: їхній строк не почався
clock--running = ПІДТВЕРДИТИ до { $due }
clock--left = лишилося: { $span }
clock--late-word = ЗАПІЗНЕННЯ
clock--late = ПІДТВЕРДЖЕННЯ чекали до { $due }, минуло: { $span }
clock--not-started = строк не почався
clock--met = підтверджено вчасно
clock--met-late = підтверджено із запізненням
banner--corrected = ВИПРАВЛЕНО
banner--cancelled = СКАСОВАНО
banner--sent-in-error = НАДІСЛАНО ПОМИЛКОВО
quiet--last = Останнє сповіщення: { $serial } від { $at }.
quiet--none-yet = Сповіщень ще не було.
quiet--no-agreement = Тут ще не підписано жодної угоди.
quiet--gap = { $n ->
    [one] { $party }: бракує { $n } запису.
    [few] { $party }: бракує { $n } записів.
    [many] { $party }: бракує { $n } записів.
   *[other] { $party }: бракує { $n } запису.
}
quiet--unbroken = У жодному з журналів, які ми маємо, прогалин немає.

message--no = №
message--code = Код (його й підписано)
message--no-content = змісту тут немає
message--no-fields = Полів немає.
message--hides = має знаки, яких не було б видно
message--way = Від { $author } до { $parties }.
message--claims = Датовано автором: { $at }.
message--by = Надсилання там дозволив(-ла) { $who }, { $post }.
message--problem = Воно не за правилом і нічого не значить:
message--refers = Стосується
message--referred = На нього посилаються
message--released = випущено { $at }
message--received = отримано { $at }
message--claimed = узято: { $who }
message--beside = Поруч:
message--read-back = Зворотне читання
message--acts = Що можна відповісти
message--writes = Написати про це (потрібна ще одна особа)
message--ladder = Що з ним сталося
message--proof = Доказ
message--card = Що робити
act--claim = Узяти на себе
act--opened = Повідомити, що відкрито
act--acknowledged = Підтвердити
act--standby-until = Попросити зачекати
act--passed-on-to-unit = Повідомити, що передано
act--not-agreement = Підтвердити = отримано і прочитано. Це не згода.
meaning--claim = Ви берете його на себе. Інша сторона цього не бачить.
meaning--opened = Тут його відкрила людина.
meaning--acknowledged = Отримано і прочитано. Це не згода.
meaning--standby-until = Готується відповідь; чекайте до вказаного часу.
meaning--passed-on-to-unit = Передано названому підрозділу.
confirm--later = { $n ->
    [one] { $party } відтоді повідомив ще { $n }. Спершу прочитайте.
    [few] { $party } відтоді повідомив ще { $n }. Спершу прочитайте.
    [many] { $party } відтоді повідомив ще { $n }. Спершу прочитайте.
   *[other] { $party } відтоді повідомив ще { $n }. Спершу прочитайте.
}
confirm--twice = Це вже було сказано.
confirm--as = Ви підписуєте як { $who }, { $post } (ключ { $key }).
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
rung--answered = дано відповідь
rung--until = до { $at }
rung--they-say = Вони кажуть: { $why }
rung-state--not-yet = ще ні
rung-state--not-offered = вони цього не повідомляють
rung-state--cannot-know = дізнатися не можна
check--signature = Підпис
check--sequence = За порядком
check--opening = Зміст той, що підписано
check--rules = Правила угоди
check--received = Отримано всіма
verdict--ok = ПРАВИЛЬНО
verdict--failed = НЕ ПРОЙШЛО
verdict--waiting = ОЧІКУВАННЯ
verdict--not-checked = НЕ ПЕРЕВІРЕНО
