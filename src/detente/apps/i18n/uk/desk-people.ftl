# reviewed: not reviewed
# Люди, ролі, ключі, інші центри.
page--invitation = Запрошення
people--name = Ім’я
people--post = Пост
people--roles = Ролі
people--log-in = Вхід
people--no-role = без ролі: більше тут не працює
people--no-account = немає облікового запису пульта
people--code = парольна фраза і код
people--passkeys = { $n ->
    [one] { $n } ключ доступу
    [few] { $n } ключі доступу
    [many] { $n } ключів доступу
   *[other] { $n } ключа доступу
}
people--add-passkey = Додати собі ключ доступу цього пристрою
people--here = у системі
people--invite = Запросити
people--log-out = Завершити всі сеанси
people--pending = { $who } просить змінити запис про { $person }: підтверджує інша особа.
people--propose = Внести, змінити або виключити особу
people--id = Коротке ім’я
people--roles-none = Особу без ролі виключено.
people--go = Запропонувати іншій особі
people--matrix = Хто що має право робити
people--act = Дія
people--alone = одна особа
people--two = двоє
people--sees = Хто що має право бачити
people--peers = Інші центри
people--ours = Наш власний відбиток
people--compare = Прочитайте його вголос; нехай вони прочитають свій. Звірте кожне слово.
people--confirmed = звірено з іншою стороною
people--unconfirmed = НЕ ЗВІРЕНО з іншою стороною
people--confirm = Ми звірили
role--watch = черговий
role--drafter = укладач
role--releaser = випусковий
role--auditor = перевіряльник
invitation--for = Запрошення для { $person }
invitation--once = Показується один раз. Повідомте особисто або телефоном; діє 24 години. Особа відкриває сторінку входу і обирає: перший вхід.
invitation--gone = Його вже показано або не видавали. Видайте нове.
