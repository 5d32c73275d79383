# reviewed: not reviewed
# Складання, дозвіл на надсилання і повернення.
page--compose = Нове сповіщення
page--draft = Чернетка
page--release = Дозвіл на надсилання
compose--new = Нове сповіщення
compose--under = За { $pack }, сторони: { $parties }
compose--unsigned = Підписано ще не всіма: доступна лише сама лінія зв’язку.
compose--none = Чинної угоди тут немає. Складати поки нічого.
compose--begin = Почати
compose--about = Щодо { $serial }
draft--saved = збережено { $at }
draft--by = склав: { $who }
draft--returned = Повернуто: { $note }
draft--required = заповнити обов’язково
draft--optional = можна лишити порожнім
draft--table = Один рядок таблиці в рядку, комірки розділено знаком |
draft--bytes = байтів: { $n } з { $max }
draft--time = 2027-01-01 06:00Z або 010600ZJAN27
draft--to = Кому
draft--precedence = Терміновість (лише щоб підвищити)
draft--valid-until = Дійсне до (можна лишити порожнім)
draft--text-language = Мова вільного тексту
draft--check = Перевірка
draft--check-ok = Якщо надіслати зараз, не порушує жодного правила.
draft--must = ОБОВ’ЯЗКОВО
draft--field = поле { $n }
draft--save = Зберегти
draft--submit = Подати на дозвіл
draft--discard = Відкинути
draft--preview = Яким це побачить інша сторона
draft--fixed = Стан чернетки: { $state }. Щоб її змінити, той, хто дозволяє, має її повернути.
draft--unsaved = Не збережено: { $why }
state--drafted = складено
state--submitted = подано
state--returned = повернуто
state--released = надсилання дозволено
state--discarded = відкинуто
draft--effects = Якщо надіслати зараз і це відразу отримають
draft--effects-none = На табло ніщо не читалося б інакше.
draft--effects-unknown = Журнал задовгий, щоб передбачити, що зміниться на табло.
draft--over = ПОЗА МЕЖЕЮ
draft--truth = Правду надіслати можна завжди; її побачать обидві сторони.
draft--late-reason = Якщо із запізненням: чому (підписується і надсилається разом; читають обидві сторони)
drafts--waiting = { $n ->
    [0] ЧЕКАЄ ДОЗВОЛУ НА НАДСИЛАННЯ
   *[other] ЧЕКАЄ ДОЗВОЛУ НА НАДСИЛАННЯ ({ $n })
}
drafts--waiting-empty = Ніщо не чекає дозволу на надсилання.
drafts--writing = { $n ->
    [0] СКЛАДАЄТЬСЯ
   *[other] СКЛАДАЄТЬСЯ ({ $n })
}
drafts--writing-empty = Нічого не складається.
drafts--submitted = подано { $at }, подав: { $who }
drafts--own = Подано вами. Надсилання має дозволити інша особа.
drafts--review = Переглянути
drafts--kind-adoption = Підпис під угодою
drafts--kind-people = Люди
drafts--kind-card = Наша картка
release--own = { $draft } подано вами. Надсилання має дозволити інша особа: дві людини, без винятків.
release--others = Мають право: { $names }
release--nobody = Крім вас, дозволити надсилання тут нікому. Спершу внесіть іншу особу з цим правом.
release--role = Ваші ролі не дають права дозволяти надсилання.
release--changed = Це не те, що було подано. Поверніть.
release--late = Якщо надіслати зараз, буде запізнення, а причину не вказано. Поверніть: причину вказує укладач.
release--breaks = Зараз порушує правило: { $code }
release--signs = Підписує { $who } ({ $post }) за сторону { $party }.
release--digits = Щоб дозволити надсилання, уведіть останні три цифри { $draft }
release--go = Дозволити надсилання і підписати
release--go-read = Усе одно підписати; це прочитано
release--return = Повернути укладачеві
release--reason = Причина
release--not-submitted = Ще ніким не подано.
