# reviewed: not reviewed
# Речення пульта. Значення пишеться { $name }; число обирає речення цілком.
page--desk = Черговий пульт
page--message = Повідомлення
page--compose = Складання
page--release = Випуск
page--due = Строки
page--tallies = Стелі та підрахунки
page--links = Лінії зв’язку
page--shift = Журнал зміни
page--evidence = Докази
page--agreement = Угода
page--people = Люди та ключі

# Проміжки часу
span--second = { $n ->
    [one] { $n } секунда
    [few] { $n } секунди
    [many] { $n } секунд
   *[other] { $n } секунди
}
span--minute = { $n ->
    [one] { $n } хвилина
    [few] { $n } хвилини
    [many] { $n } хвилин
   *[other] { $n } хвилини
}
span--hour = { $n ->
    [one] { $n } година
    [few] { $n } години
    [many] { $n } годин
   *[other] { $n } години
}
span--day = { $n ->
    [one] { $n } день
    [few] { $n } дні
    [many] { $n } днів
   *[other] { $n } дня
}
