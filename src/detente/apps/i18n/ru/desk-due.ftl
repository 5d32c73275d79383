# reviewed: not reviewed
# Обязательства, потолки, соглашения, табло.
page--why = На чём это стоит
page--agreement = Соглашение
page--board = Табло
due--both = наше и их
due--ours = наше
due--theirs = их
due--none = Исполнять нечего.
due--no-agreement = Здесь ещё не подписано ни одно соглашение.
due--left-out = { $n ->
    [one] Не показана { $n } строка другой стороны.
    [few] Не показаны { $n } строки другой стороны.
    [many] Не показано { $n } строк другой стороны.
   *[other] Не показано { $n } строки другой стороны.
}
due--calendar = Файл календаря
due--group-late = ПРОСРОЧЕНО
due--group-undecided = РЕШИТЬ НЕЛЬЗЯ
due--group-no-date = БЕЗ ПРОМЕДЛЕНИЯ
due--group-today = СЕГОДНЯ
due--group-week = 7 ДНЕЙ
due--group-later = ПОЗЖЕ
due--us = мы
due--when = Когда
due--who = Кто
due--what = Что
due--paragraph = Пункт
due--by = до { $at }
due--left = осталось { $span }
due--over = { $span } назад
due--safe = отправить не позднее { $at } (доходит самое позднее за { $span }; измерено: { $n })
due--unmeasured = последний надёжный срок отправки: не измерен
due--compose = Составить { $type }
due--why = почему
due--timeline = Ближайшие 30 дней: наше сверху, их снизу
due--now = сейчас
why--due = Последняя секунда в срок
why--opens = Не раньше
why--reach = Их журнал доходит до
why--entries = Опирается на
why--nothing = Не опирается ни на одну запись.
why--text = К тексту
tallies--none = Ни в одном соглашении здесь нет потолков и подсчётов.
tallies--declared = объявила сторона { $party }
tallies--date = На
tallies--party = Сторона
tallies--value = Объявлено
tallies--bound = Предел
tallies--verdict = Вывод
tallies--message = Сообщение
tallies--nothing = Ещё ничего не объявлено.
tallies--not-received = этого ещё никто не говорит
tallyrow--within = в пределах
tallyrow--over = ВЫШЕ
tallyrow--under = НИЖЕ
tallyrow--not-binding-yet = ещё не обязателен
agreements--none = Соглашений здесь не известно. Предложить: detente agreement propose
agreements--signed = подписано всеми
agreements--waits = ждёт подписи: { $parties }
agreements--start = Начало
agreements--hash = Хеш текста
agreements--text = Текст
agreements--rules = Что машина читает в тексте
agreements--read = Прочитано в самом тексте.
agreements--not-read = В самом тексте не прочитано: показано с пометкой { $basis }, но не как правило договора.
agreements--types = Уведомления
agreements--board = Табло
agreements--reader = Текст и правила
agreements--fields = Поля
agreements--as-of = На момент
agreements--go = Показать
agreements--heads = Рассчитано по записям
