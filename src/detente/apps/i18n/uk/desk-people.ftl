# reviewed: not reviewed
# Люди, ролі, ключі, інші центри.
page--invitation = Запрошення
people--name = Ім’я
people--post = Пост
people--roles = Ролі
people--log-in = Вхід
people--no-role = без ролі: тут більше не працює
people--no-account = немає облікового запису на пульті
people--code = парольна фраза і код
people--passkeys = { $n ->
    [one] { $n } ключ доступу
    [few] { $n } ключі доступу
    [many] { $n } ключів доступу
   *[other] { $n } ключа доступу
}
people--add-passkey = Додати собі ключ доступу цього пристрою
people--here = на пульті
people--invite = Запросити
people--log-out = Завершити всі входи
people--pending = { $who } просить про зміну: { $person }. Підтверджує інша особа.
people--propose = Внести, змінити або звільнити
people--id = Коротке ім’я
people--roles-none = Особа без ролі вважається звільненою.
people--go = Запропонувати іншій особі
people--matrix = Кому що дозволено
people--act = Дія
people--alone = одна особа
people--two = дві особи
people--sees = Кому що видно
people--peers = Інші центри
people--ours = Відбиток нашого ключа
people--compare = Прочитайте вголос; нехай прочитають свій. Звірте кожне слово.
people--confirmed = звірено з іншою стороною
people--unconfirmed = НЕ ЗВІРЕНО з іншою стороною
people--confirm = Ми звірили
role--watch = черговий
role--drafter = укладач
role--releaser = дозволяє надсилання
role--auditor = аудитор
invitation--for = Запрошення: { $person }
invitation--once = Показується один раз. Передайте особисто або телефоном; діє 24 години. Запрошена особа відкриває сторінку входу й обирає: перший вхід.
invitation--gone = Уже було показано, або запрошення не було. Дайте нове.
