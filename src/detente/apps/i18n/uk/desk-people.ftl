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
people--invited = Запрошення дано: { $by }, діє до { $until }.
people--confirmed-by = Підтверджено: { $by }.
people--unconfirmed-invitation = Потрібне підтвердження іншої особи.
people--confirm-invitation = Підтвердити запрошення: побачити другу половину
people--remove-passkeys = Вилучити всі ключі доступу
people--prove = Щоб запросити або підтвердити, спершу ще раз пред’явіть те, з чим входите:
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
invitation--first = Це одна половина. Другу дає інша особа, яка підтверджує.
invitation--second = Це друга половина.
invitation--others = Підтверджує на сторінці людей одна з цих осіб: { $who }
invitation--terminal = Більше ніхто тут не може підтвердити: запрошена особа робить це в терміналі центру:
invitation--once = Показується один раз. Передайте особисто або телефоном запрошеній особі, більше нікому; діє 24 години. Запрошена особа відкриває сторінку входу й обирає: перший вхід.
invitation--gone = Уже було показано, або запрошення не було. Дайте нове.
page--account = Мій вхід
account--look = З вашим входом щось сталося з минулого разу. Спершу погляньте.
account--go-on = Далі
account--not-me = Якщо це були не ви або без вашої згоди, одразу скажіть іншим тут.
account--events = Що сталося з цим входом
account--nothing = Нічого не відзначено.
account--new = нове
account--invited = запрошення дано наново: { $by }
account--confirmed = запрошення підтверджено: { $by }
account--begun = почато за запрошенням: { $by }, підтверджено: { $what }
account--passkey-added = ключ доступу додано: { $what }
account--passkey-removed = ключ доступу вилучено: { $what }
account--passkeys-removed = усі ключі доступу вилучено: { $by }
account--codes-tried = хибні коди від того, хто знає парольну фразу
account--remove = Вилучити
account--others = { $n ->
    [0] Більше ніде вхід не відкрито
    [one] Вхід відкрито ще в { $n } місці
    [few] Вхід відкрито ще в { $n } місцях
    [many] Вхід відкрито ще в { $n } місцях
   *[other] Вхід відкрито ще в { $n } місця
}
account--proved = Ключі доступу можна додавати й вилучати до { $at }.
account--prove = Щоб додати або вилучити ключ доступу, ще раз пред’явіть те, з чим входите.
account--prove-go = Пред’явити
account--prove-passkey = Пред’явити ключ доступу
