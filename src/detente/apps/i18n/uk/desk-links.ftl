# reviewed: not reviewed
# Канали, перевірки зв’язку, контакти.
links--none = Жодного іншого центру тут ще не введено.
links--unconfirmed = Відбиток ключа з іншою стороною ще не звірено.
links--heard = Їхня посилка надійшла { $at }.
links--nothing = Нічого ніколи не надходило.
links--tried = остання спроба { $at }
links--waits = на них чекає { $serial }
links--told = вони сказали про це в { $serial }
links--person = Їхня машина відповідає; людина не відповідає.
links--until = до { $at }
links--side-ours = з нашого боку
links--side-theirs = з їхнього боку
links--side-unknown = з чийого боку, звідси не видно
links--link = Канал
links--state = Стан
links--round-trip = Час туди й назад
links--up = працює { $at }
links--down = НЕМАЄ ШЛЯХУ, спроба { $at }
links--by-hand = передання з рук у руки
links--untried = спроб ще не було
links--ms = { $n } мс
links--gap = Записів тут: { $held } з { $longest }; про більше каже { $said }.
links--lacking = { $n ->
    [one] { $n } запис для нас без змісту.
    [few] { $n } записи для нас без змісту.
    [many] { $n } записів для нас без змісту.
   *[other] { $n } запису для нас без змісту.
}
links--unbroken = без пропусків
links--test = Перевірити зв’язок зараз
links--tests = Останні перевірки
links--sent = надіслано { $at }
links--contacts = Кому телефонувати
links--no-contacts = Нікого не вказано.
links--post = Пост
links--person-name = Ім’я
links--phone = Телефон
links--note-contact = Записати
links--cause = Чим, на вашу думку, спричинено мовчання?
links--note = Примітка
links--judge = Внести
cause--technical = технічна причина
cause--maintenance = обслуговування
cause--not-answering = не відповідають
cause--unknown = невідомо
