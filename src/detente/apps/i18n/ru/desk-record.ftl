# reviewed: not reviewed
# Журнал и доказательства.
record--search = Номер или начало хеша листа
record--go = Найти
record--party = Сторона
record--type = Вид
record--agreement = Соглашение
record--any = любые
record--receipts = вместе с тем, что пишут машины
record--count = { $n ->
    [one] Всего хранится { $n } запись.
    [few] Всего хранятся { $n } записи.
    [many] Всего хранится { $n } записей.
   *[other] Всего хранится { $n } записи.
}
record--none = Ничего не найдено.
record--empty = В журнале ещё нет записей.
record--next = Более ранние
record--entry = Запись
record--claimed = Датировано автором
record--to = Кому
record--note = Примечание
record--not-for-us = не для нас
record--breaks = не по правилу: { $code }
message--evidence = Сохранить как доказательство
