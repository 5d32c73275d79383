# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = Припинення вогню вздовж лінії
party--P1 = Перша сторона
party--P2 = Друга сторона
role--monitors = Спостерігачі
role--mediator = Посередники
role--chronicle = Хроніка

# Parts that can be suspended
regime--terms = Дія припинення вогню
regime--incidents = Інциденти та уточнення
regime--silence = Вікна тиші
regime--passage = Безпечний прохід
regime--withdrawals = Відведення озброєнь
regime--monitoring = Спостереження
regime--log = Спільний журнал

# Events, duties, checks, lists and tallies
event--incident = Інцидент
event--movement = Переміщення
duty--2-2 = Власний виклад повідомленого інциденту
duty--2-3 = Відповідь на вимогу припинити
duty--3-2 = Відповідь на запит про уточнення
duty--3-3 = Відповідь на запит про спільний огляд
duty--5-1 = Сповіщення про переміщення
duty--5-2 = Відповідь на сповіщення про переміщення
duty--5-5 = Повідомлення про завершення переміщення
duty--6-1 = Перша заява про відведення
duty--6-2 = Щотижнева заява про відведення
duty--7-3 = Пояснення обмеження пересування
duty--8-2 = Окрема думка щодо запису журналу
check--silence-order = Початок вікна раніше за закінчення
check--silence-length = Тривалість вікна тиші
tally--movements-under-notice = Заявлені переміщення
tally--heavy-weapons-left = Важкі озброєння, що лишаються в районі
list--monitors = Список спостерігачів
unit--weapons = одиниць озброєння

# What both sign, and acts of one side
arrangement--entry-into-force = Припинення вогню
arrangement--silence = Вікно тиші
arrangement--joint-log = Запис спільного журналу
right--suspend = Право зупинити
right--resume = Право відновити
right--withdraw = Право на вихід з угоди
right--visit = Право просити про спільний огляд

# Message types
message--incident-report = Повідомлення про інцидент
message--incident-account = Власний виклад інциденту
message--stop-now = Припиніть негайно
message--stop-answer = Відповідь на вимогу негайно припинити
message--clarification-request = Запит про уточнення
message--clarification = Уточнення
message--clarification-insufficient = Уточнення визнано недостатнім
message--visit-request = Запит про спільний огляд
message--visit-answer = Відповідь щодо спільного огляду
message--ceasefire-terms = Умови припинення вогню
message--suspension = Зупинення
message--resumption = Відновлення
message--objection-to-suspension = Заперечення проти зупинення
message--withdrawal-from-agreement = Вихід з угоди
message--mediator-note = Повідомлення посередника
message--log-entry = Запис у спільний журнал
message--log-dissent = Окрема думка щодо запису журналу
message--monitors-named = Спостерігачів призначено
message--monitors-removed = Спостерігачів відкликано
message--monitors-confirmed = Спостерігачів підтверджено
message--movement-restricted = Обмеження пересування спостерігачів
message--restriction-explained = Обмеження пересування пояснено
message--monitor-report = Звіт спостерігачів
message--silence-terms = Умови вікна тиші
message--movement-notice = Сповіщення про переміщення
message--passage-answer = Відповідь на сповіщення про переміщення
message--movement-cancelled = Переміщення скасовано
message--movement-state = Хід переміщення
message--movement-done = Переміщення завершено
message--withdrawal-declared = Заява про відведення
message--objection-to-count = Заперечення проти підрахунку

# Fields of incident-report
field--incident-report--incident = Позначення інциденту
field--incident-report--occurred = Коли сталося
field--incident-report--area = Ділянка
field--incident-report--place = Місце
field--incident-report--observer = Позиція спостерігача
field--incident-report--observed_by = Спосіб спостереження
field--incident-report--direction = Напрямок вогню
field--incident-report--weapon = Зброя
field--incident-report--count = Кількість пострілів або розривів
field--incident-report--killed = Загинуло
field--incident-report--injured = Поранено
field--incident-report--window = Вікно тиші, про яке йдеться
field--incident-report--text = Текст

# Fields of incident-account
field--incident-account--incident = Позначення інциденту
field--incident-account--account = Коротко
field--incident-account--occurred = Коли сталося
field--incident-account--place = Місце
field--incident-account--direction = Напрямок вогню
field--incident-account--weapon = Зброя
field--incident-account--count = Кількість пострілів або розривів
field--incident-account--killed = Загинуло
field--incident-account--injured = Поранено
field--incident-account--text = Текст

# Fields of stop-now
field--stop-now--area = Ділянка
field--stop-now--place = Місце
field--stop-now--what = Що відбувається
field--stop-now--since = З якого часу

# Fields of stop-answer
field--stop-answer--answer = Відповідь
field--stop-answer--unit = Сповіщений підрозділ
field--stop-answer--told_at = Час сповіщення
field--stop-answer--officer = Офіцер, що відповів

# Fields of clarification-request
field--clarification-request--incident = Позначення інциденту
field--clarification-request--about = Про що
field--clarification-request--area = Ділянка
field--clarification-request--question = Питання

# Fields of clarification
field--clarification--text = Текст
field--clarification--more_by = Доповнення не пізніше

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = Чого бракує
field--clarification-insufficient--text = Текст

# Fields of visit-request
field--visit-request--place = Місце
field--visit-request--proposed = Запропонований час
field--visit-request--persons = Кількість людей

# Fields of visit-answer
field--visit-answer--answer = Відповідь
field--visit-answer--other_time = Інший запропонований час
field--visit-answer--reason = Причина

# Fields of ceasefire-terms
field--ceasefire-terms--start = Початок
field--ceasefire-terms--map = Геш карти
field--ceasefire-terms--remark = Примітка

# Fields of suspension
field--suspension--scope = Обсяг
field--suspension--reason = Причина

# Fields of resumption
field--resumption--scope = Обсяг
field--resumption--remark = Примітка

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Підстава

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = Причина

# Fields of mediator-note
field--mediator-note--kind = Вид повідомлення
field--mediator-note--about = Про що
field--mediator-note--text = Текст

# Fields of log-entry
field--log-entry--entry = Позначення запису
field--log-entry--what = Вид запису
field--log-entry--occurred = Коли сталося
field--log-entry--area = Ділянка
field--log-entry--text = Текст
field--log-entry--rests_on = На чому ґрунтується
column--log-entry--rests_on--entry = Запис

# Fields of log-dissent
field--log-dissent--entry = Позначення запису
field--log-dissent--text = Текст

# Fields of monitors-named
field--monitors-named--monitors = Спостерігачі
column--monitors-named--monitors--ref = Номер нагрудного знака
column--monitors-named--monitors--function = Посада
column--monitors-named--monitors--base = База
column--monitors-named--monitors--name = Ім’я
column--monitors-named--monitors--document = Документ

# Fields of monitors-removed
field--monitors-removed--monitors = Спостерігачі
column--monitors-removed--monitors--ref = Номер нагрудного знака

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = Спостерігачі
column--monitors-confirmed--monitors--ref = Номер нагрудного знака

# Fields of movement-restricted
field--movement-restricted--occurred = Коли сталося
field--movement-restricted--area = Ділянка
field--movement-restricted--place = Місце
field--movement-restricted--how = Вид обмеження
field--movement-restricted--by_whom = Хто, за словами спостерігачів
field--movement-restricted--ended = Закінчено
field--movement-restricted--text = Текст

# Fields of restriction-explained
field--restriction-explained--answer = Відповідь
field--restriction-explained--text = Текст

# Fields of monitor-report
field--monitor-report--period_from = З
field--monitor-report--period_to = По
field--monitor-report--observations = Спостереження
field--monitor-report--text = Текст
column--monitor-report--observations--time = Час
column--monitor-report--observations--observer = Позиція спостерігача
column--monitor-report--observations--place = Місце
column--monitor-report--observations--area = Ділянка
column--monitor-report--observations--direction = Напрямок вогню
column--monitor-report--observations--weapon = Зброя
column--monitor-report--observations--count = Кількість пострілів або розривів
column--monitor-report--observations--incident = Позначення інциденту
column--monitor-report--observations--note = Пояснення

# Fields of silence-terms
field--silence-terms--areas = Ділянки
field--silence-terms--start = Початок
field--silence-terms--end = Перша секунда після вікна
field--silence-terms--purpose = Мета
field--silence-terms--place = Місце
field--silence-terms--crew = Бригада та машини

# Fields of movement-notice
field--movement-notice--movement = Позначення переміщення
field--movement-notice--urgency = Терміновість переміщення
field--movement-notice--departs = Відправлення
field--movement-notice--arrives = Прибуття
field--movement-notice--purpose = Мета
field--movement-notice--route = Маршрут
field--movement-notice--vehicles = Кількість машин
field--movement-notice--persons = Кількість людей
field--movement-notice--marks = Розпізнавальні знаки
field--movement-notice--reached = Зв’язок у дорозі
column--movement-notice--route--point = Точка
column--movement-notice--route--place = Місце
column--movement-notice--route--area = Ділянка

# Fields of passage-answer
field--passage-answer--answer = Відповідь
field--passage-answer--other_time = Інший запропонований час
field--passage-answer--units_told = Сповіщені підрозділи
field--passage-answer--reason = Причина

# Fields of movement-cancelled
field--movement-cancelled--movement = Позначення переміщення
field--movement-cancelled--reason = Причина

# Fields of movement-state
field--movement-state--movement = Позначення переміщення
field--movement-state--state = Стан
field--movement-state--at = Час
field--movement-state--place = Місце

# Fields of movement-done
field--movement-done--movement = Позначення переміщення
field--movement-done--arrived = Прибуло
field--movement-done--text = Текст

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = Станом на
field--withdrawal-declared--area = Ділянка
field--withdrawal-declared--tanks = Танки
field--withdrawal-declared--guns = Гармати та гаубиці
field--withdrawal-declared--mortars = Міномети
field--withdrawal-declared--rocket_launchers = Реактивні системи залпового вогню
field--withdrawal-declared--moved_to = Куди відведено

# Fields of objection-to-count
field--objection-to-count--tanks = Танки
field--objection-to-count--guns = Гармати та гаубиці
field--objection-to-count--mortars = Міномети
field--objection-to-count--rocket_launchers = Реактивні системи залпового вогню
field--objection-to-count--ground = Підстава

# Codes
code--sector--sector-1 = Ділянка 1
code--sector--sector-2 = Ділянка 2
code--sector--sector-3 = Ділянка 3
code--sector--sector-4 = Ділянка 4
code--sector--sector-5 = Ділянка 5
code--sector--sector-6 = Ділянка 6
code--weapon--small-arms = Стрілецька зброя
code--weapon--machine-gun = Кулемет
code--weapon--grenade-launcher = Гранатомет
code--weapon--mortar = Міномет
code--weapon--gun = Гармата або гаубиця
code--weapon--rocket-launcher = Реактивна система залпового вогню
code--weapon--tank = Танк
code--weapon--anti-tank-missile = Протитанкова ракета
code--weapon--unmanned-aircraft = Безпілотний літальний апарат
code--weapon--aircraft = Авіація
code--weapon--missile = Ракета
code--weapon--mine = Міна
code--weapon--not-known = Невідомо
code--direction--incoming = Вогонь у наш бік
code--direction--outgoing = Вогонь від нас
code--direction--both = В обидва боки
code--direction--not-known = Невідомо
code--observed-by--heard = Чули
code--observed-by--seen = Бачили
code--observed-by--camera = Камера
code--observed-by--unmanned-aircraft = Безпілотний літальний апарат
code--observed-by--traces = Сліди на місці
code--observed-by--told = Зі слів інших
code--account--as-reported = Як повідомлено
code--account--otherwise = Було інакше
code--account--not-ours = Сталося, але не з нашого боку
code--account--did-not-happen = Цього не було
code--account--being-examined = З’ясовується
code--stop-answer--stopped = Припинено
code--stop-answer--passed-to-unit = Передано підрозділу
code--stop-answer--not-ours = Не наше
code--stop-answer--being-examined = З’ясовується
code--lacking--time = Час
code--lacking--place = Місце
code--lacking--units = Підрозділи
code--lacking--cause = Причина
code--lacking--measures = Заходи
code--lacking--everything = Усе, про що запитували
code--visit-answer--accepted = Прийнято
code--visit-answer--other-time = Запропоновано інший час
code--visit-answer--declined = Відхилено
code--purpose--repair-power = Ремонт електромереж
code--purpose--repair-water = Ремонт водопостачання
code--purpose--repair-gas = Ремонт газопостачання
code--purpose--evacuation = Евакуація
code--purpose--recovery-of-dead = Вивезення загиблих
code--purpose--mine-clearance = Розмінування
code--purpose--crossing = Перехід через лінію
code--purpose--other = Інше
code--urgency--ordinary = У звичайному порядку
code--urgency--emergency = Екстрено
code--movement-purpose--aid = Гуманітарна допомога
code--movement-purpose--medical = Медичне перевезення
code--movement-purpose--evacuation = Евакуація
code--movement-purpose--repair-crew = Ремонтна бригада
code--movement-purpose--monitors = Патруль спостерігачів
code--movement-purpose--recovery-of-dead = Вивезення загиблих
code--movement-purpose--rotation = Зміна особового складу
code--movement-purpose--other = Інше
code--passage-answer--noted = Узято до відома, без запевнень
code--passage-answer--assured = Підрозділи сповіщено, вогню з нашого боку не буде
code--passage-answer--not-assured = Запевнити неможливо
code--passage-answer--other-time = Запропоновано інший час
code--movement-state--departed = Вирушило
code--movement-state--at-point = У точці маршруту
code--movement-state--delayed = Затримується
code--movement-state--stopped = Зупинено
code--movement-state--shot-at = Під обстрілом
code--movement-state--turned-back = Повернуло назад
code--restriction--refused = У проході відмовлено
code--restriction--delayed = Прохід затримано
code--restriction--weapon-pointed = Погроза зброєю
code--restriction--shot-at = Під обстрілом
code--restriction--mines = Міни
code--restriction--road-closed = Дорогу закрито
code--restriction--aircraft-jammed = Безпілотник заглушено
code--restriction--aircraft-shot-at = Безпілотник обстріляно
code--restriction-answer--lifted = Знято
code--restriction-answer--safety = Заради безпеки спостерігачів
code--restriction-answer--mistake = Помилка з нашого боку
code--restriction-answer--not-ours = Не наші люди
code--restriction-answer--being-examined = З’ясовується
code--log-kind--incident = Інцидент
code--log-kind--silence-kept = Тишу дотримано
code--log-kind--silence-broken = Тишу порушено
code--log-kind--passage = Прохід
code--log-kind--withdrawal = Відведення
code--log-kind--restriction = Обмеження пересування спостерігачів
code--log-kind--meeting = Зустріч
code--log-kind--other = Інше
code--note-kind--invitation = Запрошення
code--note-kind--passed-on = Передано від сторони
code--note-kind--proposal = Пропозиція
code--note-kind--information = Інформація
