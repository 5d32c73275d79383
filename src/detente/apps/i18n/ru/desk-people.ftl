# reviewed: not reviewed
# Люди, роли, ключи, другие центры.
page--invitation = Приглашение
people--name = Имя
people--post = Пост
people--roles = Роли
people--log-in = Вход
people--no-role = без роли: здесь больше не работает
people--no-account = нет учётной записи на пульте
people--code = парольная фраза и код
people--passkeys = { $n ->
    [one] { $n } ключ доступа
    [few] { $n } ключа доступа
    [many] { $n } ключей доступа
   *[other] { $n } ключа доступа
}
people--add-passkey = Добавить себе ключ доступа этого устройства
people--here = на пульте
people--invite = Пригласить
people--log-out = Завершить все входы
people--pending = { $who } просит об изменении: { $person }. Подтверждает другое лицо.
people--propose = Ввести, изменить или уволить
people--id = Краткое имя
people--roles-none = Лицо без роли считается уволенным.
people--go = Предложить другому лицу
people--matrix = Кому что разрешено
people--act = Действие
people--alone = одно лицо
people--two = два лица
people--sees = Кому что видно
people--peers = Другие центры
people--ours = Отпечаток нашего ключа
people--compare = Прочтите вслух; пусть прочтут свой. Сверьте каждое слово.
people--confirmed = сверено с другой стороной
people--unconfirmed = НЕ СВЕРЕНО с другой стороной
people--confirm = Мы сверили
role--watch = дежурный
role--drafter = составитель
role--releaser = разрешающий отправку
role--auditor = аудитор
invitation--for = Приглашение: { $person }
invitation--once = Показывается один раз. Передайте лично или по телефону; действует 24 часа. Приглашённый открывает страницу входа и выбирает: первый вход.
invitation--gone = Уже было показано, или приглашения не было. Дайте новое.
