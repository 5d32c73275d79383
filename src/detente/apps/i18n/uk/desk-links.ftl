# reviewed: not reviewed
# Лінії зв’язку, перевірки, кому телефонувати.
links--none = Цьому центрові ще не представлено жодного іншого.
links--unconfirmed = Відбиток ще не звірено з іншою стороною.
links--heard = Їхня посилка надійшла { $at }.
links--nothing = Нічого ніколи не надходило.
links--tried = остання спроба { $at }
links--waits = { $serial } чекає на них
links--person = Їхня машина відповідає; людина — ні.
links--until = до { $at }
links--side-ours = наш бік
links--side-theirs = їхній бік
links--side-unknown = з чийого боку, звідси не видно
links--link = Лінія
links--state = Стан
links--round-trip = Туди й назад
links--up = зв’язок є { $at }
links--down = НЕМАЄ КАНАЛУ, спроба { $at }
links--by-hand = доставляється вручну
links--untried = ще не пробували
links--ms = { $n } мс
links--gap = Є записів: { $held } з { $longest }; { $said } називає більше.
links--lacking = { $n ->
    [one] { $n } запис для нас без змісту.
    [few] { $n } записи для нас без змісту.
    [many] { $n } записів для нас без змісту.
   *[other] { $n } запису для нас без змісту.
}
links--unbroken = без прогалин
links--test = Перевірити зв’язок зараз
links--tests = Останні перевірки
links--sent = надіслано { $at }
links--contacts = Кому телефонувати
links--no-contacts = Нікого не записано.
links--post = Пост
links--person-name = Ім’я
links--phone = Телефон
links--note-contact = Записати
links--cause = Чим, на вашу думку, спричинено мовчання?
links--note = Примітка
links--judge = Внести
cause--technical = технічна
cause--maintenance = обслуговування
cause--not-answering = не відповідають
cause--unknown = невідома
