# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = Лінія військового діалогу
party--P1 = Перша сторона
party--P2 = Друга сторона
role--mediator = Посередники
role--chronicle = Хроніка

# Parts that can be suspended
regime--line = Дія лінії
regime--contacts = Контактні особи
regime--talks-and-minutes = Переговори та протоколи
regime--queries = Запити про події
regime--emergency = Екстрені повідомлення
regime--protests = Протести

# Events, duties, checks, lists and tallies
event--talks = Переговори
event--accident = Аварійна подія на власному боці
duty--1-4-first = Перше відкриття лінії
duty--1-4-again = Відкриття після відновлення
duty--2-1 = Призначення контактних осіб
duty--3-1 = Пропозиція переговорів із порядком денним
duty--3-2 = Відповідь на пропозицію переговорів
duty--3-4 = Проєкт протоколу
duty--4-2 = Відповідь на запит
duty--4-4 = Зустріч за запитом
duty--5-1 = Перше сповіщення про аварійну подію
duty--5-2 = Подробиці аварійної події
duty--5-3 = Звіт про аварійну подію
duty--6-2 = Відповідь на погоджене повідомлення
duty--7-2 = Відповідь на протест
check--hold-length = Тривалість паузи на лінії
check--talk-hours = Початок і кінець переговорів
list--counterparts = Список контактних осіб

# What both sign, and acts of one side
arrangement--entry-into-force = Набрання чинності
arrangement--minutes = Погоджений протокол
right--suspend = Право зупинити лінію
right--resume = Право відновити лінію
right--withdraw = Право вийти з угоди
right--meeting = Право просити про зустріч

# Message types
message--our-accident = Аварійна подія на нашому боці
message--accident-particulars = Подробиці нашої аварійної події
message--accident-account = Звіт про нашу аварійну подію
message--pre-agreed = Погоджене повідомлення
message--pre-agreed-answer = Відповідь на погоджене повідомлення
message--protest = Протест
message--protest-reply = Відповідь на протест
message--counterparts-named = Контактних осіб призначено
message--counterparts-removed = Контактних осіб відкликано
message--counterparts-confirmed = Контактних осіб підтверджено
message--consent = Згода на набрання чинності
message--line-opened = Лінію відкрито
message--line-reopened = Лінію відкрито знову
message--line-hold = Пауза на лінії
message--line-suspension = Лінію зупинено
message--line-resumption = Лінію відновлено
message--objection-to-suspension = Заперечення проти зупинення
message--withdrawal = Вихід з угоди
message--mediator-note = Повідомлення посередника
message--query = Запит про подію
message--explanation = Роз’яснення
message--explanation-insufficient = Роз’яснення визнано недостатнім
message--meeting-request = Запит про зустріч
message--meeting-held = Зустріч відбулася
message--talks-proposal = Пропозиція переговорів
message--talks-answer = Відповідь на запропоновані переговори
message--talks-called-off = Переговори скасовано
message--minutes = Протокол переговорів
message--minutes-remark = Зауваження до протоколу

# Fields of our-accident
field--our-accident--accident = Позначення аварійної події
field--our-accident--kind = Вид
field--our-accident--occurred = Коли сталося
field--our-accident--place = Місце
field--our-accident--heading = Рухається в напрямку
field--our-accident--impact_expected = Очікуваний час падіння
field--our-accident--armed = З бойовою частиною
field--our-accident--ordered = За нашим наказом
field--our-accident--being_done = Що робиться
field--our-accident--asked_of_you = Про що вас просимо

# Fields of accident-particulars
field--accident-particulars--accident = Позначення аварійної події
field--accident-particulars--kind = Вид
field--accident-particulars--occurred = Коли сталося
field--accident-particulars--place = Місце
field--accident-particulars--armed = З бойовою частиною
field--accident-particulars--danger = Небезпека
field--accident-particulars--being_done = Що робиться
field--accident-particulars--not_known = Поки невідомо

# Fields of accident-account
field--accident-account--accident = Позначення аварійної події
field--accident-account--cause = Причина
field--accident-account--damage = Шкода
field--accident-account--measures = Ужиті заходи

# Fields of pre-agreed
field--pre-agreed--text = Погоджений текст
field--pre-agreed--number = Порядковий номер
field--pre-agreed--time = Час події
field--pre-agreed--about = Про що

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = Відповідь
field--pre-agreed-answer--number = Порядковий номер

# Fields of protest
field--protest--occurred = Коли сталося
field--protest--about = Про що
field--protest--text = Текст
field--protest--asked_of_you = Про що вас просимо

# Fields of protest-reply
field--protest-reply--position = Позиція
field--protest-reply--text = Текст

# Fields of counterparts-named
field--counterparts-named--counterparts = Контактні особи
column--counterparts-named--counterparts--ref = Позначення
column--counterparts-named--counterparts--office = Посада
column--counterparts-named--counterparts--level = Рівень
column--counterparts-named--counterparts--speaks = Мови
column--counterparts-named--counterparts--name = Ім’я
column--counterparts-named--counterparts--reached = Як зв’язатися

# Fields of counterparts-removed
field--counterparts-removed--counterparts = Контактні особи
column--counterparts-removed--counterparts--ref = Позначення

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = Контактні особи
column--counterparts-confirmed--counterparts--ref = Позначення

# Fields of consent
field--consent--in_force_from = Чинна з

# Fields of line-opened
field--line-opened--paths_tried = Перевірені канали
field--line-opened--in_charge = Відповідальний за лінію
field--line-opened--unanswered = Лишилося без відповіді
column--line-opened--unanswered--entry = Запис
column--line-opened--unanswered--remark = Примітка

# Fields of line-reopened
field--line-reopened--paths_tried = Перевірені канали
field--line-reopened--in_charge = Відповідальний за лінію
field--line-reopened--unanswered = Лишилося без відповіді
column--line-reopened--unanswered--entry = Запис
column--line-reopened--unanswered--remark = Примітка

# Fields of line-hold
field--line-hold--begins = Початок
field--line-hold--ends = Закінчення
field--line-hold--reason = Причина
field--line-hold--reach_us = Як зв’язатися з нами тим часом

# Fields of line-suspension
field--line-suspension--scope = Обсяг
field--line-suspension--reason = Причина

# Fields of line-resumption
field--line-resumption--scope = Обсяг
field--line-resumption--in_charge = Відповідальний за лінію
field--line-resumption--remark = Примітка

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Підстава

# Fields of withdrawal
field--withdrawal--reason = Причина

# Fields of mediator-note
field--mediator-note--kind = Вид повідомлення
field--mediator-note--about = Про що
field--mediator-note--text = Текст

# Fields of query
field--query--observed = Що спостерігалося
field--query--occurred = Коли сталося
field--query--area = Район
field--query--seen = Опис
field--query--concern = Причина занепокоєння
field--query--asked = Про що запитують

# Fields of explanation
field--explanation--explained_as = Чим є подія
field--explanation--aim = Мета діяльності
field--explanation--place = Точне місце
field--explanation--ends = Останній день
field--explanation--formations = З’єднання та частини
field--explanation--equipment = Види техніки
field--explanation--more_by = Доповнення не пізніше
field--explanation--text = Текст

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = Чого бракує
field--explanation-insufficient--text = Текст

# Fields of meeting-request
field--meeting-request--proposed = Запропонований час
field--meeting-request--place = Місце
field--meeting-request--form = Форма
field--meeting-request--level = Рівень

# Fields of meeting-held
field--meeting-held--began = Почалася
field--meeting-held--form = Форма
field--meeting-held--text = Текст

# Fields of talks-proposal
field--talks-proposal--talk = Переговори
field--talks-proposal--planned = Заплановано на
field--talks-proposal--urgency = Терміновість переговорів
field--talks-proposal--form = Форма
field--talks-proposal--level = Рівень
field--talks-proposal--place = Місце
field--talks-proposal--agenda = Порядок денний
column--talks-proposal--agenda--item = Пункт
column--talks-proposal--agenda--subject = Предмет

# Fields of talks-answer
field--talks-answer--answer = Відповідь
field--talks-answer--other_time = Інший запропонований час
field--talks-answer--deferred_until = Відкладено до
field--talks-answer--reason = Причина

# Fields of talks-called-off
field--talks-called-off--talk = Переговори
field--talks-called-off--reason = Причина

# Fields of minutes
field--minutes--talk = Переговори
field--minutes--began = Почалися
field--minutes--ended = Закінчено
field--minutes--points = Розглянуті питання
field--minutes--paper = Геш підписаного документа
field--minutes--board = Геш табло
column--minutes--points--item = Пункт
column--minutes--points--kind = Підсумок
column--minutes--points--text = Текст

# Fields of minutes-remark
field--minutes-remark--item = Пункт
field--minutes-remark--text = Текст

# Codes
code--pre-agreed--object-not-identified = Ми бачимо об’єкт, який не можемо розпізнати. Ми не вважаємо його нападом. Повідомте, чи він ваш.
code--pre-agreed--warning-disturbed = Роботу наших систем попередження порушено. Причина нам невідома. Повідомте, чи відома вона вам.
code--pre-agreed--accident-no-attack = На нашому боці сталася аварійна подія. Це не напад на вас. Подробиці надійдуть.
code--pre-agreed--object-astray = Наш об’єкт відхилився від курсу і може досягти вашої території. Наказу не було. Координати надійдуть.
code--pre-agreed--no-step = Ми не робимо кроків у зв’язку з цією подією. Просимо вас не робити їх до нашого наступного повідомлення.
code--pre-agreed--explained = Подію пояснено, на нашому боці її завершено. Звіт надійде.
code--pre-agreed-answer--ours = Це наше
code--pre-agreed-answer--not-ours = Це не наше
code--pre-agreed-answer--not-known-yet = Ще не відомо
code--pre-agreed-answer--no-step-taken = Ми не робимо кроків
code--pre-agreed-answer--fuller-message-follows = Надійде повніше повідомлення
code--hold-reason--maintenance = Технічне обслуговування
code--hold-reason--staff = Немає персоналу
code--hold-reason--move = Переїзд центру
code--hold-reason--fault = Несправність
code--hold-reason--not-stated = Не вказано
code--level--watch = Чергові офіцери
code--level--staff-officers = Офіцери штабів
code--level--deputy-chiefs = Заступники начальників штабів
code--level--chiefs-of-staff = Начальники генеральних штабів
code--level--ministers = Міністри оборони
code--language--ar = Арабська
code--language--de = Німецька
code--language--en = Англійська
code--language--es = Іспанська
code--language--fr = Французька
code--language--it = Італійська
code--language--ru = Російська
code--language--uk = Українська
code--language--zh = Китайська
code--urgency--ordinary = У звичайному порядку
code--urgency--urgent = Терміново
code--talk-form--in-person = Особисто
code--talk-form--telephone = Телефоном
code--talk-form--video = Відеозв’язком
code--talk-form--in-writing = Письмово
code--talk-answer--accepted = Прийнято
code--talk-answer--other-time = Запропоновано інший час
code--talk-answer--declined = Відхилено
code--talk-answer--deferred = Відкладено
code--point-kind--agreed = Погоджено
code--point-kind--not-agreed = Не погоджено
code--point-kind--taken-up-again = Розглянути повторно
code--point-kind--for-information = До відома
code--observed--missile-launch = Пуск ракети
code--observed--flight = Політ повітряного судна
code--observed--unmanned-aircraft = Безпілотний літальний апарат
code--observed--ship-or-submarine = Корабель або підводний човен
code--observed--ground-forces = Сухопутні війська
code--observed--explosion = Вибух
code--observed--interference = Завади або подавлення
code--observed--alert = Підвищення бойової готовності
code--observed--other = Інше
code--asked--exercise-or-not = Чи це навчання
code--asked--aim = Мета
code--asked--place = Точне місце
code--asked--end = Дата закінчення
code--asked--formations = З’єднання, підпорядкування, чисельність
code--asked--equipment = Види техніки
code--asked--cause = Причина
code--explained-as--ours = Наше
code--explained-as--ours-exercise = Наше, навчання
code--explained-as--not-ours = Не наше
code--explained-as--no-such-event = Про таку подію нам не відомо
code--explained-as--not-known-yet = Ще не відомо
code--accident-kind--missile = Ракета
code--accident-kind--aircraft = Повітряне судно
code--accident-kind--unmanned-aircraft = Безпілотний літальний апарат
code--accident-kind--ship-or-submarine = Корабель або підводний човен
code--accident-kind--explosion-or-fire = Вибух або пожежа
code--accident-kind--nuclear-material = Ядерні матеріали
code--accident-kind--chemical-or-biological = Хімічні або біологічні речовини
code--accident-kind--space-object = Космічний об’єкт
code--accident-kind--other = Інше
code--yes-no-unknown--yes = Так
code--yes-no-unknown--no = Ні
code--yes-no-unknown--not-known = Невідомо
code--protest-reply--noted = Узято до відома
code--protest-reply--accepted = Визнано обґрунтованим
code--protest-reply--rejected = Відкинуто
code--protest-reply--being-examined = З’ясовується
code--note-kind--invitation = Запрошення
code--note-kind--passed-on = Передано від сторони
code--note-kind--proposal = Пропозиція
code--note-kind--information = Інформація
code--path--network = Мережа
code--path--courier = Кур’єр
code--path--voice = Голосовий зв’язок
code--path--satellite = Супутниковий зв’язок
code--path--radio = Радіозв’язок
