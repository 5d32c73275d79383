# reviewed: not reviewed
# Каналы, проверки связи, контакты.
links--none = Ни один другой центр здесь ещё не введён.
links--unconfirmed = Отпечаток ключа с другой стороной ещё не сверен.
links--heard = Их посылка пришла { $at }.
links--nothing = Ничего никогда не приходило.
links--tried = последняя попытка { $at }
links--waits = их ждёт { $serial }
links--told = они сказали об этом в { $serial }
links--person = Их машина отвечает; человек не отвечает.
links--until = до { $at }
links--side-ours = с нашей стороны
links--side-theirs = с их стороны
links--side-unknown = с чьей стороны, отсюда не видно
links--link = Канал
links--state = Состояние
links--round-trip = Время туда и обратно
links--up = работает { $at }
links--down = НЕТ ПУТИ, попытка { $at }
links--by-hand = передача из рук в руки
links--untried = попыток ещё не было
links--ms = { $n } мс
links--gap = Записей здесь: { $held } из { $longest }; о большем говорит { $said }.
links--lacking = { $n ->
    [one] { $n } запись для нас без содержания.
    [few] { $n } записи для нас без содержания.
    [many] { $n } записей для нас без содержания.
   *[other] { $n } записи для нас без содержания.
}
links--unbroken = без пропусков
links--test = Проверить связь сейчас
links--tests = Последние проверки
links--sent = отправлено { $at }
links--contacts = Кому звонить
links--no-contacts = Никто не указан.
links--post = Пост
links--person-name = Имя
links--phone = Телефон
links--note-contact = Записать
links--cause = Чем, по-вашему, вызвано молчание?
links--note = Примечание
links--judge = Внести
cause--technical = техническая причина
cause--maintenance = обслуживание
cause--not-answering = не отвечают
cause--unknown = неизвестно
