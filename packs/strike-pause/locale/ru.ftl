# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = Пауза в нанесении ударов
party--P1 = Первая сторона
party--P2 = Вторая сторона
role--mediator = Посредники
role--chronicle = Хроника

# Parts that can be suspended
regime--pauses = Пауза и нарушения
regime--claims = Заявления и утверждения

# Events, duties, checks, lists and tallies
event--strike = Предполагаемый удар во время паузы
duty--4-2 = Ответ на заявление о нарушении
check--pause-order = Начало раньше окончания
check--pause-length = Длительность паузы

# What both sign, and acts of one side
arrangement--pause = Пауза
right--release = Право выйти из паузы
right--withdraw = Право выйти из соглашения

# Message types
message--public-statement = Публичное заявление о паузе
message--strike-claim = Утверждение об ударах и перехватах
message--outage-report = Сообщение об отключении
message--pause-terms = Условия паузы
message--breach-alleged = Заявление о нарушении
message--breach-answer = Ответ на заявление о нарушении
message--release = Выход из паузы
message--objection-to-release = Возражение против выхода из паузы
message--withdrawal = Выход из соглашения

# Fields of public-statement
field--public-statement--speaker = Кто сказал
field--public-statement--said_on = Дата высказывания
field--public-statement--said_at = Время высказывания
field--public-statement--text = Текст
field--public-statement--start_claimed = Начало, по словам говорящего
field--public-statement--end_claimed = Окончание, по словам говорящего
field--public-statement--objects_claimed = Объекты, по словам говорящего
field--public-statement--area_claimed = Район, по словам говорящего
field--public-statement--source = Источник

# Fields of strike-claim
field--strike-claim--speaker = Кто сказал
field--strike-claim--said_on = Дата высказывания
field--strike-claim--said_at = Время высказывания
field--strike-claim--struck_by = Кто, как утверждается, наносил удары
field--strike-claim--begins = С какого времени
field--strike-claim--ends = По какое время
field--strike-claim--objects = Категории объектов
field--strike-claim--area = Район
field--strike-claim--figures = Заявленные числа
field--strike-claim--known_by = Откуда известно
field--strike-claim--text = Текст
field--strike-claim--source = Источник
column--strike-claim--figures--what = Что
column--strike-claim--figures--hedge = Оговорка
column--strike-claim--figures--figure = Число
column--strike-claim--figures--note = Пояснение

# Fields of outage-report
field--outage-report--speaker = Кто сказал
field--outage-report--said_on = Дата высказывания
field--outage-report--said_at = Время высказывания
field--outage-report--services = Виды снабжения
field--outage-report--place = Место
field--outage-report--since = С какого времени
field--outage-report--restored = Восстановлено
field--outage-report--figures = Заявленные числа
field--outage-report--incident = Обозначение инцидента
field--outage-report--known_by = Откуда известно
field--outage-report--text = Текст
field--outage-report--source = Источник
column--outage-report--figures--what = Что
column--outage-report--figures--hedge = Оговорка
column--outage-report--figures--figure = Число
column--outage-report--figures--note = Пояснение

# Fields of pause-terms
field--pause-terms--objects = Категории объектов
field--pause-terms--area = Район
field--pause-terms--start = Начало
field--pause-terms--end = Первая секунда после паузы
field--pause-terms--release = Условие выхода
field--pause-terms--prolongs = Продлевает условия
field--pause-terms--remark = Примечание

# Fields of breach-alleged
field--breach-alleged--incident = Обозначение инцидента
field--breach-alleged--occurred = Когда произошло
field--breach-alleged--objects = Категории объектов
field--breach-alleged--area = Район
field--breach-alleged--place = Место
field--breach-alleged--means = Средства
field--breach-alleged--terms = Условия, о которых речь
field--breach-alleged--text = Текст

# Fields of breach-answer
field--breach-answer--incident = Обозначение инцидента
field--breach-answer--answer = Ответ
field--breach-answer--occurred = Когда произошло
field--breach-answer--text = Текст

# Fields of release
field--release--incident = Обозначение инцидента
field--release--reason = Причина

# Fields of objection-to-release
field--objection-to-release--ground = Основание

# Fields of withdrawal
field--withdrawal--reason = Причина

# Codes
code--object-class--refineries = Нефтеперерабатывающие заводы
code--object-class--pipelines-and-stores = Нефте- и газопроводы и хранилища
code--object-class--power = Производство и передача электроэнергии
code--object-class--nuclear-plants = Атомные электростанции
code--object-class--dams = Плотины гидроэлектростанций
code--object-class--heat = Теплоснабжение
code--object-class--water = Водоснабжение
code--object-class--any-by-air = Любые объекты, с воздуха
code--area--whole-territory = Вся территория каждой стороны
code--area--capital = Столица каждой стороны
code--area--other-cities = Другие города
code--area--border-regions = Приграничные регионы
code--area--sea = Море и порты
code--release--on-alleged-breach = При заявленном нарушении
code--release--on-unanswered-breach = При заявленном нарушении, оставшемся без ответа
code--release--none = Без условия выхода
code--means--missile = Ракета
code--means--unmanned-aircraft = Беспилотный летательный аппарат
code--means--aircraft = Авиация
code--means--artillery = Артиллерия
code--means--sabotage = Диверсия
code--means--cyber = Атака на сети
code--means--not-known = Неизвестно
code--breach-answer--affirmed = Подтверждается
code--breach-answer--denied = Отрицается
code--breach-answer--not-ours = Произошло, но не с нашей стороны
code--breach-answer--outside-the-terms = Наше, но вне подписанных условий
code--breach-answer--being-examined = Рассматривается
code--strike-figure--drones-launched = Беспилотники, запущено
code--strike-figure--drones-intercepted = Беспилотники, перехвачено
code--strike-figure--missiles-launched = Ракеты, выпущено
code--strike-figure--missiles-intercepted = Ракеты, перехвачено
code--strike-figure--ballistic-launched = Баллистические ракеты, выпущено
code--strike-figure--ballistic-intercepted = Баллистические ракеты, перехвачено
code--strike-figure--hits = Попадания
code--strike-figure--places-hit = Поражённые места
code--strike-figure--killed = Погибшие
code--strike-figure--injured = Раненые
code--strike-figure--strikes = Удары
code--hedge--exactly = Как названо
code--hedge--about = Около
code--hedge--more-than = Более
code--hedge--at-least = Не менее
code--hedge--almost = Почти
code--hedge--up-to = До
code--known-by--own-services = Службы стороны говорящего
code--known-by--own-observation = Наблюдение стороны говорящего
code--known-by--experts = Эксперты, на которых ссылается говорящий
code--known-by--press = Печать
code--known-by--not-stated = Не указано
code--service--power = Электричество
code--service--heat = Отопление
code--service--water = Вода
code--service--gas = Газ
code--service--communications = Связь
code--outage-figure--buildings = Здания без снабжения
code--outage-figure--customers = Потребители без снабжения
code--outage-figure--people = Люди без снабжения
code--outage-figure--plants-damaged = Повреждённые станции
code--outage-figure--months-to-repair = Месяцы на ремонт
code--outage-figure--hours-a-day = Часов в сутки без снабжения
