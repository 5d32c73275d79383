# reviewed: not reviewed
# Люди, роли, ключи, другие центры.
page--invitation = Приглашение
people--name = Имя
people--post = Пост
people--roles = Роли
people--log-in = Вход
people--no-role = без роли: больше здесь не работает
people--no-account = нет учётной записи пульта
people--code = парольная фраза и код
people--passkeys = { $n ->
    [one] { $n } ключ доступа
    [few] { $n } ключа доступа
    [many] { $n } ключей доступа
   *[other] { $n } ключа доступа
}
people--add-passkey = Добавить себе ключ доступа этого устройства
people--here = в системе
people--invite = Пригласить
people--log-out = Завершить все сеансы
people--pending = { $who } просит изменить запись о { $person }: подтверждает другой человек.
people--propose = Внести, изменить или исключить человека
people--id = Краткое имя
people--roles-none = Человек без роли исключён.
people--go = Предложить другому человеку
people--matrix = Кто что вправе делать
people--act = Действие
people--alone = один человек
people--two = двое
people--sees = Кто что вправе видеть
people--peers = Другие центры
people--ours = Наш собственный отпечаток
people--compare = Прочтите его вслух; пусть они прочтут свой. Сверьте каждое слово.
people--confirmed = сверен с другой стороной
people--unconfirmed = НЕ СВЕРЕН с другой стороной
people--confirm = Мы сверили
role--watch = дежурный
role--drafter = составитель
role--releaser = выпускающий
role--auditor = проверяющий
invitation--for = Приглашение для { $person }
invitation--once = Показывается один раз. Сообщите лично или по телефону; действует 24 часа. Человек открывает страницу входа и выбирает: первый вход.
invitation--gone = Оно уже показано или не выдавалось. Выдайте новое.
