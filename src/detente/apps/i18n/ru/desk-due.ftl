# reviewed: not reviewed
# Обязательства, потолки, соглашения, табло.
page--why = На чём основано
page--agreement = Соглашение
page--board = Табло
due--both = наши и их
due--ours = наши
due--theirs = их
due--none = Ничего не причитается.
due--no-agreement = Здесь ещё не подписано ни одно соглашение.
due--left-out = { $n ->
    [one] { $n } строка другой стороны не показана.
    [few] { $n } строки другой стороны не показаны.
    [many] { $n } строк другой стороны не показано.
   *[other] { $n } строки другой стороны не показано.
}
due--calendar = Файл календаря
due--group-late = ПРОСРОЧЕНО
due--group-undecided = РЕШИТЬ НЕЛЬЗЯ
due--group-no-date = НЕЗАМЕДЛИТЕЛЬНО
due--group-today = СЕГОДНЯ
due--group-week = 7 ДНЕЙ
due--group-later = ПОЗЖЕ
due--us = мы
due--when = Когда
due--who = Кто
due--what = Что
due--paragraph = Пункт
due--by = до { $at }
due--left = осталось: { $span }
due--over = прошло: { $span }
due--compose = Написать { $type }
due--why = почему
due--timeline = Следующие 30 дней: наши сверху, их снизу
due--now = сейчас
why--due = Последняя секунда срока
why--opens = Открывается
why--reach = Их журнал доходит до
why--entries = Основано на
why--nothing = Не основано ни на одной записи.
why--text = К тексту
tallies--none = Ни в одном соглашении здесь нет потолков и подсчётов.
tallies--declared = объявила сторона { $party }
tallies--date = На дату
tallies--party = Сторона
tallies--value = Объявлено
tallies--bound = Предел
tallies--verdict = Вывод
tallies--message = Уведомление
tallies--nothing = Ещё ничего не объявлено.
tallies--not-received = этого ещё никто не подтвердил
tallyrow--within = в пределах
tallyrow--over = ВЫШЕ
tallyrow--under = НИЖЕ
tallyrow--not-binding-yet = ещё не обязателен
agreements--none = Здесь не известно ни одного соглашения. Предложите: detente agreement propose
agreements--signed = подписано всеми
agreements--waits = ждёт: { $parties }
agreements--start = Начало
agreements--hash = Хеш текста
agreements--text = Текст
agreements--rules = Что из него читает машина
agreements--read = Прочитано в самом тексте.
agreements--not-read = Не прочитано в самом тексте: показано как { $basis }, но не как правило договора.
agreements--types = Уведомления
agreements--board = Табло
agreements--reader = Текст и правила
agreements--fields = Поля
agreements--as-of = На момент
agreements--go = Показать
agreements--heads = Рассчитано по
