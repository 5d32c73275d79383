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
people--invited = Приглашение дано: { $by }, действует до { $until }.
people--confirmed-by = Подтверждено: { $by }.
people--unconfirmed-invitation = Нужно подтверждение другого лица.
people--confirm-invitation = Подтвердить приглашение: увидеть другую половину
people--remove-passkeys = Удалить все ключи доступа
people--prove = Чтобы пригласить или подтвердить, сначала ещё раз предъявите то, с чем входите:
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
invitation--first = Это одна половина. Другую даёт другое лицо, которое подтверждает.
invitation--second = Это другая половина.
invitation--others = Подтверждает на странице людей одно из этих лиц: { $who }
invitation--terminal = Больше никто здесь не может подтвердить: приглашённый делает это в терминале центра:
invitation--once = Показывается один раз. Передайте лично или по телефону приглашённому, больше никому; действует 24 часа. Приглашённый открывает страницу входа и выбирает: первый вход.
invitation--gone = Уже было показано, или приглашения не было. Дайте новое.
page--account = Мой вход
account--look = С вашим входом что-то произошло с прошлого раза. Сначала посмотрите.
account--go-on = Дальше
account--not-me = Если это были не вы или без вашего согласия, сразу скажите другим здесь.
account--events = Что произошло с этим входом
account--nothing = Ничего не отмечено.
account--new = новое
account--invited = приглашение дано заново: { $by }
account--confirmed = приглашение подтверждено: { $by }
account--begun = начато по приглашению: { $by }, подтверждено: { $what }
account--passkey-added = ключ доступа добавлен: { $what }
account--passkey-removed = ключ доступа удалён: { $what }
account--passkeys-removed = все ключи доступа удалены: { $by }
account--codes-tried = неверные коды от того, кто знает парольную фразу
account--remove = Удалить
account--others = { $n ->
    [0] Больше нигде вход не открыт
    [one] Вход открыт ещё в { $n } месте
    [few] Вход открыт ещё в { $n } местах
    [many] Вход открыт ещё в { $n } местах
   *[other] Вход открыт ещё в { $n } места
}
account--proved = Ключи доступа можно добавлять и удалять до { $at }.
account--prove = Чтобы добавить или удалить ключ доступа, ещё раз предъявите то, с чем входите.
account--prove-go = Предъявить
account--prove-passkey = Предъявить ключ доступа
