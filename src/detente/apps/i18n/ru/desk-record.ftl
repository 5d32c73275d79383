# reviewed: not reviewed
# Журнал и доказательства.
record--search = Порядковый номер или начало хеша записи
record--go = Найти
record--party = Сторона
record--type = Вид
record--agreement = Соглашение
record--any = любое
record--receipts = вместе с тем, что пишут машины
record--count = { $n ->
    [one] Всего здесь { $n } запись.
    [few] Всего здесь { $n } записи.
    [many] Всего здесь { $n } записей.
   *[other] Всего здесь { $n } записи.
}
record--none = Ничего не подходит.
record--empty = В журнале ещё нет записей.
record--next = Более ранние
record--entry = Запись
record--claimed = Дата по словам автора
record--to = Кому
record--note = Примечание
record--not-for-us = не для нас
record--breaks = нарушает правило: { $code }
message--evidence = Сохранить как доказательство
message--thread = Сохранить всю нить как доказательство
