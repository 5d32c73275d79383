# reviewed: not reviewed
# Журнал і докази.
record--search = Порядковий номер або початок гешу запису
record--go = Знайти
record--party = Сторона
record--type = Вид
record--agreement = Угода
record--any = будь-яке
record--receipts = разом із тим, що пишуть машини
record--count = { $n ->
    [one] Усього тут { $n } запис.
    [few] Усього тут { $n } записи.
    [many] Усього тут { $n } записів.
   *[other] Усього тут { $n } запису.
}
record--none = Нічого не підходить.
record--empty = У журналі ще немає записів.
record--next = Раніші
record--entry = Запис
record--claimed = Дата за словами автора
record--to = Кому
record--note = Примітка
record--not-for-us = не для нас
record--breaks = порушує правило: { $code }
message--evidence = Зберегти як доказ
message--thread = Зберегти всю нитку як доказ
