# reviewed: not reviewed

# Agreement, parties
agreement--new-start = Новий договір про СНО
party--USA = Сполучені Штати Америки
party--RUS = Російська Федерація

# Regimes
regime--data = Дані
regime--launches = Пуски
regime--telemetry = Телеметрія
regime--inspections = Інспекції
regime--limits = Центральні обмеження

# Tallies
tally--deployed-launchers = Розгорнуті МБР, БРПЧ і важкі бомбардувальники
tally--deployed-warheads = Боєзаряди на розгорнутих МБР і БРПЧ та зараховані за розгорнутими важкими бомбардувальниками
tally--all-launchers = Розгорнуті та нерозгорнуті пускові установки і важкі бомбардувальники
unit--warheads = боєзаряди

# Message types
message--aggregate = Опубліковані сумарні дані
message--baseline-data = Перше повне оголошення даних
message--six-month-data = Піврічні дані
message--data-change = Зміна даних
message--item-event = Втрата, виведення з ладу або експонування засобу
message--launch-notice = Пуск МБР або БРПЧ
message--telemetry-complaint = Телеметрія неповна або поганої якості
message--telemetry-explanation = Пояснення щодо телеметрії
message--clearance-number = Постійний номер дипломатичного дозволу
message--flight-plan = План польоту інспекційного літака

# Fields of the totals
field--aggregate--as_of = Станом на
field--aggregate--deployed_launchers = Розгорнуті МБР, БРПЧ і важкі бомбардувальники
field--aggregate--deployed_warheads = Боєзаряди на розгорнутих МБР і БРПЧ та зараховані за розгорнутими важкими бомбардувальниками
field--aggregate--all_launchers = Розгорнуті та нерозгорнуті пускові установки і важкі бомбардувальники
field--aggregate--source = Джерело
field--aggregate--derived = Виведені, не прочитані числа
field--aggregate--unverified = Неперевірені числа
field--aggregate--remark = Примітка
field--aggregate--sending = Надсилання

# Fields of the data
field--baseline-data--as_of = Станом на
field--baseline-data--categories = Категорії
column--baseline-data--categories--category = Категорія
column--baseline-data--categories--value = Значення
field--six-month-data--as_of = Станом на
field--six-month-data--categories = Категорії
column--six-month-data--categories--category = Категорія
column--six-month-data--categories--value = Значення
field--data-change--category = Категорія
field--data-change--item = Засіб або об’єкт
field--data-change--value_before = Значення до
field--data-change--value_after = Значення після
field--data-change--occurred = Дата зміни
field--data-change--cause = Причина
field--data-change--note = Пояснення
field--item-event--item = Засіб
field--item-event--event = Подія
field--item-event--occurred = Дата події
field--item-event--location = Місце
field--item-event--note = Пояснення

# Fields of launches and telemetry
field--launch-notice--launch_id = Наш ідентифікатор пуску
field--launch-notice--planned = Запланована дата
field--launch-notice--launch_area = Район пуску
field--launch-notice--impact_areas = Райони падіння
field--telemetry-complaint--launch = Сповіщення про пуск
field--telemetry-complaint--media = Отримані носії
field--telemetry-complaint--media_received = Дата отримання носіїв
field--telemetry-complaint--deficiency = Що неповне або має вади
field--telemetry-explanation--explanation = Роз’яснення

# Fields of inspections
field--clearance-number--number = Номер дозволу
field--clearance-number--year = Календарний рік
field--flight-plan--flight_plan = План польоту

# Codes
code--aggregate-cell--deployed-launchers = Розгорнуті МБР, БРПЧ і важкі бомбардувальники
code--aggregate-cell--deployed-warheads = Боєзаряди
code--aggregate-cell--all-launchers = Розгорнуті та нерозгорнуті пускові установки і важкі бомбардувальники
code--sending--day-assumed = День надсилання припущено
code--sending--published-only = Опубліковано, іншій стороні не надіслано
code--change-cause--production = Виробництво
code--change-cause--movement = Переміщення
code--change-cause--conversion = Переобладнання
code--change-cause--elimination = Ліквідація
code--change-cause--accident-loss = Втрата внаслідок аварії
code--change-cause--disabled-beyond-repair = Виведено з ладу без можливості ремонту
code--change-cause--static-display = Поміщено у стаціонарну експозицію
code--change-cause--other = Інше (див. примітку)
code--item-event--accident-loss = Втрата внаслідок аварії
code--item-event--disabled-beyond-repair = Виведено з ладу без можливості ремонту
code--item-event--static-display = Поміщено у стаціонарну експозицію
code--item-event--other = Інше (див. примітку)

# Roles, regimes added
role--chronicle = Хроніка
regime--movements = Переміщення

# Life
arrangement--entry-into-force = Набрання чинності
arrangement--extension = Продовження договору
right--suspend = Право зупинити
right--countermeasure = Право на контрзаходи
right--resume = Право відновити
right--propose = Право вносити пропозиції
right--observe-voluntarily = Добровільне дотримання обмежень

# Events
event--change = Зміна даних
event--item-loss = Втрата, виведення з ладу або експонування засобу
event--launch = Пуск
event--telemetry = Отримання носіїв телеметрії
event--inspection-flight = Політ інспекційного літака

# Duties
duty--II-1 = Перші повні дані
duty--II-2 = Піврічні дані
duty--II-3 = Сповіщення про зміну даних
duty--II-3a = Сповіщення про втрату, виведення з ладу або експонування засобу
duty--IV-1 = Сповіщення про запланований пуск
duty--IV-2 = Претензія щодо телеметрії
duty--IV-3 = Пояснення у відповідь на претензію
duty--airplanes = Типи інспекційних літаків
duty--inspectors = Списки інспекторів і членів екіпажів
duty--VI-1-first = Номер дозволу на перший рік
duty--VI-1-yearly = Номер дозволу на кожен наступний рік
duty--VI-2 = План польоту до вильоту

# Tallies
tally--inspections-type-one = Інспекції першого типу за рік
tally--inspections-type-two = Інспекції другого типу за рік

# Message types of life and objections
message--objection-to-data = Заперечення щодо даних іншої сторони
message--instrument-of-ratification = Ратифікаційна грамота
message--extension = Підпис під продовженням
message--suspension = Зупинення
message--countermeasure = Контрзахід: власні сповіщення не передаються
message--resumption = Відновлення
message--objection-to-suspension = Заперечення проти зупинення або контрзаходу
message--proposal = Пропозиція
message--proposal-answer = Відповідь на пропозицію
message--voluntary-observance = Заява про добровільне дотримання
field--objection-to-data--as_of = Станом на
field--objection-to-data--deployed_launchers = За нашим підрахунком: розгорнуті МБР, БРПЧ і важкі бомбардувальники
field--objection-to-data--deployed_warheads = За нашим підрахунком: боєзаряди
field--objection-to-data--all_launchers = За нашим підрахунком: розгорнуті та нерозгорнуті пускові установки і важкі бомбардувальники
field--objection-to-data--left_out = Не враховано в числі іншої сторони
column--objection-to-data--left_out--what = Що
column--objection-to-data--left_out--number = Скільки
field--objection-to-data--reason = Причина
field--instrument-of-ratification--agreement = Ратифікована угода
field--instrument-of-ratification--ratified_on = Дата ратифікації
field--instrument-of-ratification--place = Місце обміну грамотами
field--extension--lasts = Строк продовження
field--extension--note = Пояснення
field--suspension--scope = Що зупиняється
field--suspension--ground = Зазначена підстава
field--countermeasure--scope = Що не передається
field--countermeasure--ground = Зазначена підстава
field--countermeasure--announced_on = Дата попереднього оголошення
field--resumption--scope = Що відновлюється
field--resumption--note = Пояснення
field--objection-to-suspension--reason = Причина
field--proposal--subject = Що пропонується
field--proposal--scope = Частини договору, яких це стосується
field--proposal--begins = Перший день
field--proposal--ends = Останній день
field--proposal--condition = Умова
field--proposal-answer--answer = Відповідь
field--proposal-answer--note = Пояснення
field--voluntary-observance--scope = Чого дотримуються
field--voluntary-observance--condition = Умова
field--voluntary-observance--ends = Останній день
field--voluntary-observance--note = Пояснення

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = Пуск скасовано
message--launch-report = Пуск відбувся
message--launch-observed = Пуск, що спостерігався, сповіщення невідоме
message--telemetry-receipt = Носії телеметрії отримано
message--bomber-abroad = Важкий бомбардувальник поза національною територією понад 24 години
message--inspection-intent = Намір провести інспекцію
message--airplane-types = Типи літаків для інспекторів
message--inspector-lists = Список інспекторів і членів екіпажів
field--six-month-data--warheads_on_icbm = Боєзаряди на розгорнутих МБР
field--six-month-data--warheads_on_slbm = Боєзаряди на розгорнутих БРПЧ
field--six-month-data--deployed_heavy_bombers = Розгорнуті важкі бомбардувальники
field--data-change--change_id = Наш ідентифікатор зміни
field--item-event--change_id = Наш ідентифікатор події
field--launch-cancelled--launch_id = Наш ідентифікатор пуску
field--launch-cancelled--reason = Причина
field--launch-report--launch_id = Наш ідентифікатор пуску
field--launch-report--occurred = Час пуску
field--launch-report--note = Пояснення
field--launch-observed--launch_id = Ідентифікатор пуску
field--launch-observed--occurred = Час спостереження
field--launch-observed--launch_area = Район спостереження
field--launch-observed--note = Пояснення
field--telemetry-receipt--launch_id = Ідентифікатор пуску
field--telemetry-receipt--received_on = Дата отримання
field--telemetry-receipt--media = Отримані носії
field--telemetry-complaint--launch_id = Ідентифікатор пуску
field--bomber-abroad--bomber = Бомбардувальник
field--bomber-abroad--destination = Пункт призначення
field--bomber-abroad--leaves = Дата вильоту
field--bomber-abroad--returns = Дата повернення
field--inspection-intent--intent_id = Наш ідентифікатор інспекції
field--inspection-intent--type = Тип інспекції
field--inspection-intent--point_of_entry = Пункт в’їзду
field--inspection-intent--arrives = Розрахунковий час прибуття
field--inspection-intent--site_designated = Час указання об’єкта інспекції
field--inspection-intent--team = Склад групи
column--inspection-intent--team--number = Номер
column--inspection-intent--team--name = Ім’я
field--airplane-types--as_of = Станом на
field--airplane-types--types = Типи літаків
column--airplane-types--types--airplane = Літак
field--inspector-lists--as_of = Станом на
field--inspector-lists--persons = Особи
column--inspector-lists--persons--number = Номер
column--inspector-lists--persons--function = Функція
column--inspector-lists--persons--name = Ім’я
column--inspector-lists--persons--born = Дата народження
column--inspector-lists--persons--passport = Номер паспорта
field--flight-plan--take_off = Запланований час вильоту з останнього аеродрому
field--flight-plan--flight_id = Наш ідентифікатор польоту

# Codes added
code--inspection-type--type-one = Перший тип: об’єкти з розгорнутими та нерозгорнутими засобами
code--inspection-type--type-two = Другий тип: об’єкти лише з нерозгорнутими засобами
code--team-function--inspector = Інспектор
code--team-function--aircrew = Член екіпажу
code--condition--none = Без умов
code--condition--same-conduct = Доки інша сторона чинить так само
code--condition--other = Інша умова (див. текст)
code--proposal-answer--accepted = Прийнято
code--proposal-answer--accepted-in-part = Прийнято частково
code--proposal-answer--counter-proposal = Надійде інша пропозиція
code--proposal-answer--under-study = Вивчається, відповіді поки немає
code--proposal-answer--declined = Відхилено
