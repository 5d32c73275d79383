# reviewed: not reviewed
# Зобов’язання, стелі, угоди, табло.
page--why = На чому це ґрунтується
page--agreement = Угода
page--board = Табло
due--both = наше та їхнє
due--ours = наше
due--theirs = їхнє
due--none = Виконувати нічого.
due--no-agreement = Тут ще не підписано жодної угоди.
due--left-out = { $n ->
    [one] Не показано { $n } рядок іншої сторони.
    [few] Не показано { $n } рядки іншої сторони.
    [many] Не показано { $n } рядків іншої сторони.
   *[other] Не показано { $n } рядка іншої сторони.
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
due--left = лишилося { $span }
due--over = { $span } тому
due--safe = надіслати не пізніше { $at } (доходить щонайпізніше за { $span }; виміряно: { $n })
due--unmeasured = останній надійний строк надсилання: не виміряно
due--compose = Скласти { $type }
due--why = чому
due--timeline = Найближчі 30 днів: наше вгорі, їхнє внизу
due--now = зараз
why--due = Остання секунда у строк
why--opens = Не раніше
why--reach = Їхній журнал сягає
why--entries = Спирається на
why--nothing = Не спирається на жоден запис.
why--text = До тексту
tallies--none = У жодній угоді тут немає стель і підрахунків.
tallies--declared = оголосила сторона { $party }
tallies--date = На
tallies--party = Сторона
tallies--value = Оголошено
tallies--bound = Межа
tallies--verdict = Висновок
tallies--message = Повідомлення
tallies--nothing = Ще нічого не оголошено.
tallies--not-received = цього ще ніхто не каже
tallyrow--within = у межах
tallyrow--over = ВИЩЕ
tallyrow--under = НИЖЧЕ
tallyrow--not-binding-yet = ще не обов’язкове
agreements--none = Угод тут не відомо. Запропонувати: detente agreement propose
agreements--signed = підписано всіма
agreements--waits = чекає підпису: { $parties }
agreements--start = Початок
agreements--hash = Геш тексту
agreements--text = Текст
agreements--rules = Що машина читає в тексті
agreements--read = Прочитано в самому тексті.
agreements--not-read = У самому тексті не прочитано: показано з позначкою { $basis }, але не як правило договору.
agreements--types = Сповіщення
agreements--board = Табло
agreements--reader = Текст і правила
agreements--fields = Поля
agreements--as-of = На момент
agreements--go = Показати
agreements--heads = Обчислено за записами
