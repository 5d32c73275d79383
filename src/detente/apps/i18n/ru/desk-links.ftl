# reviewed: not reviewed
# Линии связи, проверки, кому звонить.
links--none = Этому центру ещё не представлен ни один другой.
links--unconfirmed = Отпечаток ещё не сверен с другой стороной.
links--heard = Их посылка пришла { $at }.
links--nothing = Ничего никогда не приходило.
links--tried = последняя попытка { $at }
links--waits = { $serial } ждёт их
links--person = Их машина отвечает; человек нет.
links--until = до { $at }
links--side-ours = наша сторона
links--side-theirs = их сторона
links--side-unknown = с чьей стороны, отсюда не видно
links--link = Линия
links--state = Состояние
links--round-trip = Туда и обратно
links--up = есть связь { $at }
links--down = НЕТ КАНАЛА, попытка { $at }
links--by-hand = доставляется вручную
links--untried = ещё не пробовали
links--ms = { $n } мс
links--gap = Есть записей: { $held } из { $longest }; { $said } называет больше.
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
links--no-contacts = Никто не записан.
links--post = Пост
links--person-name = Имя
links--phone = Телефон
links--note-contact = Записать
links--cause = Чем, по-вашему, вызвано молчание?
links--note = Примечание
links--judge = Внести
cause--technical = техническая
cause--maintenance = обслуживание
cause--not-answering = не отвечают
cause--unknown = неизвестна
