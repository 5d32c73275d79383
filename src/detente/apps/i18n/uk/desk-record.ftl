# reviewed: not reviewed
# Журнал і докази.
record--search = Номер або початок гешу листка
record--go = Знайти
record--party = Сторона
record--type = Вид
record--agreement = Угода
record--any = будь-які
record--receipts = разом із тим, що пишуть машини
record--count = { $n ->
    [one] Усього зберігається { $n } запис.
    [few] Усього зберігаються { $n } записи.
    [many] Усього зберігається { $n } записів.
   *[other] Усього зберігається { $n } запису.
}
record--none = Нічого не знайдено.
record--empty = У журналі ще немає записів.
record--next = Давніші
record--entry = Запис
record--claimed = Датовано автором
record--to = Кому
record--note = Примітка
record--not-for-us = не для нас
record--breaks = не за правилом: { $code }
message--evidence = Зберегти як доказ
