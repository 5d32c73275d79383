# reviewed: not reviewed
# Зобов’язання, стелі, угоди, табло.
page--why = На чому ґрунтується
page--agreement = Угода
page--board = Табло
due--both = наші та їхні
due--ours = наші
due--theirs = їхні
due--none = Нічого не належить.
due--no-agreement = Тут ще не підписано жодної угоди.
due--left-out = { $n ->
    [one] { $n } рядок іншої сторони не показано.
    [few] { $n } рядки іншої сторони не показано.
    [many] { $n } рядків іншої сторони не показано.
   *[other] { $n } рядка іншої сторони не показано.
}
due--calendar = Файл календаря
due--group-late = ПРОСТРОЧЕНО
due--group-undecided = ВИРІШИТИ НЕ МОЖНА
due--group-no-date = НЕВІДКЛАДНО
due--group-today = СЬОГОДНІ
due--group-week = 7 ДНІВ
due--group-later = ПІЗНІШЕ
due--us = ми
due--when = Коли
due--who = Хто
due--what = Що
due--paragraph = Пункт
due--by = до { $at }
due--left = лишилося: { $span }
due--over = минуло: { $span }
due--compose = Написати { $type }
due--why = чому
due--timeline = Наступні 30 днів: наші вгорі, їхні внизу
due--now = зараз
why--due = Остання секунда строку
why--opens = Відкривається
why--reach = Їхній журнал сягає до
why--entries = Ґрунтується на
why--nothing = Не ґрунтується на жодному записі.
why--text = До тексту
tallies--none = У жодній угоді тут немає стель і підрахунків.
tallies--declared = оголосила сторона { $party }
tallies--date = На дату
tallies--party = Сторона
tallies--value = Оголошено
tallies--bound = Межа
tallies--verdict = Висновок
tallies--message = Сповіщення
tallies--nothing = Ще нічого не оголошено.
tallies--not-received = цього ще ніхто не підтвердив
tallyrow--within = у межах
tallyrow--over = ВИЩЕ
tallyrow--under = НИЖЧЕ
tallyrow--not-binding-yet = ще не обов’язкове
agreements--none = Тут не відомо жодної угоди. Запропонуйте: detente agreement propose
agreements--signed = підписано всіма
agreements--waits = чекає на: { $parties }
agreements--start = Початок
agreements--hash = Геш тексту
agreements--text = Текст
agreements--rules = Що з нього читає машина
agreements--read = Прочитано в самому тексті.
agreements--not-read = Не прочитано в самому тексті: показано як { $basis }, але не як правило договору.
agreements--types = Сповіщення
agreements--board = Табло
agreements--reader = Текст і правила
agreements--fields = Поля
agreements--as-of = На момент
agreements--go = Показати
agreements--heads = Обчислено за
