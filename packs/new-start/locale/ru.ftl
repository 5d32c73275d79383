# reviewed: not reviewed

# Agreement, parties
agreement--new-start = ДСНВ
party--USA = Соединённые Штаты Америки
party--RUS = Российская Федерация

# Regimes
regime--data = Данные
regime--launches = Пуски
regime--telemetry = Телеметрия
regime--inspections = Инспекции
regime--limits = Центральные ограничения

# Tallies
tally--deployed-launchers = Развёрнутые МБР, БРПЛ и тяжёлые бомбардировщики
tally--deployed-warheads = Боезаряды на развёрнутых МБР и БРПЛ и засчитываемые за развёрнутыми тяжёлыми бомбардировщиками
tally--all-launchers = Развёрнутые и неразвёрнутые пусковые установки и тяжёлые бомбардировщики
unit--warheads = боезаряды

# Message types
message--aggregate = Опубликованные суммарные данные
message--baseline-data = Первое полное заявление данных
message--six-month-data = Полугодовые данные
message--data-change = Изменение данных
message--item-event = Утрата, вывод из строя или экспонирование средства
message--launch-notice = Пуск МБР или БРПЛ
message--telemetry-complaint = Телеметрия неполна или плохого качества
message--telemetry-explanation = Пояснение о телеметрии
message--clearance-number = Постоянный номер дипломатического разрешения
message--flight-plan = План полёта инспекционного самолёта

# Fields of the totals
field--aggregate--as_of = По состоянию на
field--aggregate--deployed_launchers = Развёрнутые МБР, БРПЛ и тяжёлые бомбардировщики
field--aggregate--deployed_warheads = Боезаряды на развёрнутых МБР и БРПЛ и засчитываемые за развёрнутыми тяжёлыми бомбардировщиками
field--aggregate--all_launchers = Развёрнутые и неразвёрнутые пусковые установки и тяжёлые бомбардировщики
field--aggregate--source = Источник
field--aggregate--derived = Выведенные, не прочитанные числа
field--aggregate--unverified = Непроверенные числа
field--aggregate--remark = Примечание
field--aggregate--sending = Отправка

# Fields of the data
field--baseline-data--as_of = По состоянию на
field--baseline-data--categories = Категории
column--baseline-data--categories--category = Категория
column--baseline-data--categories--value = Значение
field--six-month-data--as_of = По состоянию на
field--six-month-data--categories = Категории
column--six-month-data--categories--category = Категория
column--six-month-data--categories--value = Значение
field--data-change--category = Категория
field--data-change--item = Средство или объект
field--data-change--value_before = Значение до
field--data-change--value_after = Значение после
field--data-change--occurred = Дата изменения
field--data-change--cause = Причина
field--data-change--note = Примечание
field--item-event--item = Средство
field--item-event--event = Событие
field--item-event--occurred = Дата события
field--item-event--location = Место
field--item-event--note = Примечание

# Fields of launches and telemetry
field--launch-notice--launch_id = Наш идентификатор пуска
field--launch-notice--planned = Планируемая дата
field--launch-notice--launch_area = Район пуска
field--launch-notice--impact_areas = Районы падения
field--telemetry-complaint--launch = Уведомление о пуске
field--telemetry-complaint--media = Полученные носители
field--telemetry-complaint--media_received = Дата получения носителей
field--telemetry-complaint--deficiency = Что неполно или имеет недостатки
field--telemetry-explanation--explanation = Пояснение

# Fields of inspections
field--clearance-number--number = Номер разрешения
field--clearance-number--year = Календарный год
field--flight-plan--flight_plan = План полёта

# Codes
code--aggregate-cell--deployed-launchers = Развёрнутые МБР, БРПЛ и тяжёлые бомбардировщики
code--aggregate-cell--deployed-warheads = Боезаряды
code--aggregate-cell--all-launchers = Развёрнутые и неразвёрнутые пусковые установки и тяжёлые бомбардировщики
code--sending--day-assumed = День отправки предположителен
code--sending--published-only = Опубликовано, другой стороне не отправлено
code--change-cause--production = Производство
code--change-cause--movement = Перемещение
code--change-cause--conversion = Переоборудование
code--change-cause--elimination = Ликвидация
code--change-cause--accident-loss = Утрата в результате аварии
code--change-cause--disabled-beyond-repair = Выведено из строя без возможности ремонта
code--change-cause--static-display = Помещено в стационарную экспозицию
code--change-cause--other = Иное (см. примечание)
code--item-event--accident-loss = Утрата в результате аварии
code--item-event--disabled-beyond-repair = Выведено из строя без возможности ремонта
code--item-event--static-display = Помещено в стационарную экспозицию
code--item-event--other = Иное (см. примечание)

# Roles, regimes added
role--chronicle = Хроника
regime--movements = Перемещения

# Life
arrangement--entry-into-force = Вступление в силу
arrangement--extension = Продление договора
right--suspend = Право приостанавливать
right--countermeasure = Право на контрмеры
right--resume = Право возобновлять
right--propose = Право вносить предложения
right--observe-voluntarily = Добровольное соблюдение ограничений

# Events
event--change = Изменение данных
event--item-loss = Утрата, вывод из строя или экспонирование средства
event--launch = Пуск
event--telemetry = Получение носителей телеметрии
event--inspection-flight = Полёт инспекционного самолёта

# Duties
duty--II-1 = Первые полные данные
duty--II-2 = Полугодовые данные
duty--II-3 = Уведомление об изменении данных
duty--II-3a = Уведомление об утрате, выводе из строя или экспонировании средства
duty--IV-1 = Уведомление о пуске
duty--IV-2 = Претензия по телеметрии
duty--IV-3 = Пояснение в ответ на претензию
duty--airplanes = Типы инспекционных самолётов
duty--inspectors = Списки инспекторов и членов экипажей
duty--VI-1-first = Номер разрешения на первый год
duty--VI-1-yearly = Номер разрешения на каждый следующий год
duty--VI-2 = План полёта до вылета

# Tallies
tally--inspections-type-one = Инспекции первого типа за год
tally--inspections-type-two = Инспекции второго типа за год

# Message types of life and objections
message--objection-to-data = Возражение по данным другой стороны
message--instrument-of-ratification = Ратификационная грамота
message--extension = Подпись под продлением
message--suspension = Приостановление
message--countermeasure = Контрмера: собственные уведомления не передаются
message--resumption = Возобновление
message--objection-to-suspension = Возражение против приостановления или контрмеры
message--proposal = Предложение
message--proposal-answer = Ответ на предложение
message--voluntary-observance = Заявление о добровольном соблюдении
field--objection-to-data--as_of = По состоянию на
field--objection-to-data--deployed_launchers = По нашему счёту: развёрнутые МБР, БРПЛ и тяжёлые бомбардировщики
field--objection-to-data--deployed_warheads = По нашему счёту: боезаряды
field--objection-to-data--all_launchers = По нашему счёту: развёрнутые и неразвёрнутые пусковые установки и тяжёлые бомбардировщики
field--objection-to-data--left_out = Не учтено в числе другой стороны
column--objection-to-data--left_out--what = Что
column--objection-to-data--left_out--number = Сколько
field--objection-to-data--reason = Основание
field--instrument-of-ratification--agreement = Ратифицируемое соглашение
field--instrument-of-ratification--ratified_on = Дата ратификации
field--instrument-of-ratification--place = Место обмена грамотами
field--extension--lasts = Срок продления
field--extension--note = Примечание
field--suspension--scope = Что приостанавливается
field--suspension--ground = Указанное основание
field--countermeasure--scope = Что не передаётся
field--countermeasure--ground = Указанное основание
field--countermeasure--announced_on = Дата предварительного уведомления
field--resumption--scope = Что возобновляется
field--resumption--note = Примечание
field--objection-to-suspension--reason = Основание
field--proposal--subject = Что предлагается
field--proposal--scope = Затрагиваемые части договора
field--proposal--begins = Первый день
field--proposal--ends = Последний день
field--proposal--condition = Условие
field--proposal-answer--answer = Ответ
field--proposal-answer--note = Примечание
field--voluntary-observance--scope = Что соблюдается
field--voluntary-observance--condition = Условие
field--voluntary-observance--ends = Последний день
field--voluntary-observance--note = Примечание

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = Отмена пуска
message--launch-report = Сообщение о состоявшемся пуске
message--launch-observed = Наблюдавшийся пуск, уведомление неизвестно
message--telemetry-receipt = Носители телеметрии получены
message--bomber-abroad = Тяжёлый бомбардировщик за пределами национальной территории более 24 часов
message--inspection-intent = Намерение провести инспекцию
message--airplane-types = Типы самолётов для инспекторов
message--inspector-lists = Список инспекторов и членов экипажей
field--six-month-data--warheads_on_icbm = Боезаряды на развёрнутых МБР
field--six-month-data--warheads_on_slbm = Боезаряды на развёрнутых БРПЛ
field--six-month-data--deployed_heavy_bombers = Развёрнутые тяжёлые бомбардировщики
field--data-change--change_id = Наш идентификатор изменения
field--item-event--change_id = Наш идентификатор события
field--launch-cancelled--launch_id = Наш идентификатор пуска
field--launch-cancelled--reason = Причина
field--launch-report--launch_id = Наш идентификатор пуска
field--launch-report--occurred = Время пуска
field--launch-report--note = Примечание
field--launch-observed--launch_id = Идентификатор пуска
field--launch-observed--occurred = Время наблюдения
field--launch-observed--launch_area = Район наблюдения
field--launch-observed--note = Примечание
field--telemetry-receipt--launch_id = Идентификатор пуска
field--telemetry-receipt--received_on = Дата получения
field--telemetry-receipt--media = Полученные носители
field--telemetry-complaint--launch_id = Идентификатор пуска
field--bomber-abroad--bomber = Бомбардировщик
field--bomber-abroad--destination = Пункт назначения
field--bomber-abroad--leaves = Дата вылета
field--bomber-abroad--returns = Дата возвращения
field--inspection-intent--intent_id = Наш идентификатор инспекции
field--inspection-intent--type = Тип инспекции
field--inspection-intent--point_of_entry = Пункт въезда
field--inspection-intent--arrives = Расчётное время прибытия
field--inspection-intent--site_designated = Время указания объекта инспекции
field--inspection-intent--team = Состав группы
column--inspection-intent--team--number = Номер
column--inspection-intent--team--name = Имя
field--airplane-types--as_of = По состоянию на
field--airplane-types--types = Типы самолётов
column--airplane-types--types--airplane = Самолёт
field--inspector-lists--as_of = По состоянию на
field--inspector-lists--persons = Лица
column--inspector-lists--persons--number = Номер
column--inspector-lists--persons--function = Функция
column--inspector-lists--persons--name = Имя
column--inspector-lists--persons--born = Дата рождения
column--inspector-lists--persons--passport = Номер паспорта
field--flight-plan--take_off = Планируемое время вылета с последнего аэродрома
field--flight-plan--flight_id = Наш идентификатор полёта

# Codes added
code--inspection-type--type-one = Первый тип: объекты с развёрнутыми и неразвёрнутыми средствами
code--inspection-type--type-two = Второй тип: объекты только с неразвёрнутыми средствами
code--team-function--inspector = Инспектор
code--team-function--aircrew = Член экипажа
code--condition--none = Без условий
code--condition--same-conduct = Пока другая сторона поступает так же
code--condition--other = Иное условие (см. текст)
code--proposal-answer--accepted = Принято
code--proposal-answer--accepted-in-part = Принято частично
code--proposal-answer--counter-proposal = Следует встречное предложение
code--proposal-answer--under-study = Изучается, ответа пока нет
code--proposal-answer--declined = Отклонено
