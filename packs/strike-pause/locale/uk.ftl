# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = Пауза в завданні ударів
party--P1 = Перша сторона
party--P2 = Друга сторона
role--mediator = Посередники
role--chronicle = Хроніка

# Parts that can be suspended
regime--pauses = Пауза та порушення
regime--claims = Заяви та твердження

# Events, duties, checks, lists and tallies
event--strike = Стверджуваний удар під час паузи
duty--4-2 = Відповідь на заяву про порушення
check--pause-order = Початок раніше за закінчення
check--pause-length = Тривалість паузи

# What both sign, and acts of one side
arrangement--pause = Пауза
right--release = Право вийти з паузи
right--withdraw = Право вийти з угоди

# Message types
message--public-statement = Публічна заява про паузу
message--strike-claim = Твердження про удари та перехоплення
message--outage-report = Повідомлення про відключення
message--pause-terms = Умови паузи
message--breach-alleged = Заява про порушення
message--breach-answer = Відповідь на заяву про порушення
message--release = Вихід із паузи
message--objection-to-release = Заперечення проти виходу з паузи
message--withdrawal = Вихід з угоди

# Fields of public-statement
field--public-statement--speaker = Хто сказав
field--public-statement--said_on = Дата висловлювання
field--public-statement--said_at = Час висловлювання
field--public-statement--text = Текст
field--public-statement--start_claimed = Початок, за словами мовця
field--public-statement--end_claimed = Закінчення, за словами мовця
field--public-statement--objects_claimed = Об’єкти, за словами мовця
field--public-statement--area_claimed = Район, за словами мовця
field--public-statement--source = Джерело

# Fields of strike-claim
field--strike-claim--speaker = Хто сказав
field--strike-claim--said_on = Дата висловлювання
field--strike-claim--said_at = Час висловлювання
field--strike-claim--struck_by = Хто, як стверджується, завдавав ударів
field--strike-claim--begins = З
field--strike-claim--ends = По
field--strike-claim--objects = Категорії об’єктів
field--strike-claim--area = Район
field--strike-claim--figures = Заявлені числа
field--strike-claim--known_by = Звідки відомо
field--strike-claim--text = Текст
field--strike-claim--source = Джерело
column--strike-claim--figures--what = Що
column--strike-claim--figures--hedge = Застереження
column--strike-claim--figures--figure = Число
column--strike-claim--figures--note = Пояснення

# Fields of outage-report
field--outage-report--speaker = Хто сказав
field--outage-report--said_on = Дата висловлювання
field--outage-report--said_at = Час висловлювання
field--outage-report--services = Види постачання
field--outage-report--place = Місце
field--outage-report--since = З якого часу
field--outage-report--restored = Відновлено
field--outage-report--figures = Заявлені числа
field--outage-report--incident = Позначення інциденту
field--outage-report--known_by = Звідки відомо
field--outage-report--text = Текст
field--outage-report--source = Джерело
column--outage-report--figures--what = Що
column--outage-report--figures--hedge = Застереження
column--outage-report--figures--figure = Число
column--outage-report--figures--note = Пояснення

# Fields of pause-terms
field--pause-terms--objects = Категорії об’єктів
field--pause-terms--area = Район
field--pause-terms--start = Початок
field--pause-terms--end = Перша секунда після паузи
field--pause-terms--release = Умова виходу
field--pause-terms--prolongs = Продовжує умови
field--pause-terms--remark = Примітка

# Fields of breach-alleged
field--breach-alleged--incident = Позначення інциденту
field--breach-alleged--occurred = Коли сталося
field--breach-alleged--objects = Категорії об’єктів
field--breach-alleged--area = Район
field--breach-alleged--place = Місце
field--breach-alleged--means = Засоби
field--breach-alleged--terms = Умови, про які йдеться
field--breach-alleged--text = Текст

# Fields of breach-answer
field--breach-answer--incident = Позначення інциденту
field--breach-answer--answer = Відповідь
field--breach-answer--occurred = Коли сталося
field--breach-answer--text = Текст

# Fields of release
field--release--incident = Позначення інциденту
field--release--reason = Причина

# Fields of objection-to-release
field--objection-to-release--ground = Підстава

# Fields of withdrawal
field--withdrawal--reason = Причина

# Codes
code--object-class--refineries = Нафтопереробні заводи
code--object-class--pipelines-and-stores = Нафто- і газопроводи та сховища
code--object-class--power = Виробництво та передача електроенергії
code--object-class--nuclear-plants = Атомні електростанції
code--object-class--dams = Греблі гідроелектростанцій
code--object-class--heat = Теплопостачання
code--object-class--water = Водопостачання
code--object-class--any-by-air = Будь-які об’єкти, з повітря
code--area--whole-territory = Уся територія кожної сторони
code--area--capital = Столиця кожної сторони
code--area--other-cities = Інші міста
code--area--border-regions = Прикордонні регіони
code--area--sea = Море та порти
code--release--on-alleged-breach = У разі заявленого порушення
code--release--on-unanswered-breach = У разі заявленого порушення, що лишилося без відповіді
code--release--none = Без умови виходу
code--means--missile = Ракета
code--means--unmanned-aircraft = Безпілотний літальний апарат
code--means--aircraft = Авіація
code--means--artillery = Артилерія
code--means--sabotage = Диверсія
code--means--cyber = Атака на мережі
code--means--not-known = Невідомо
code--breach-answer--affirmed = Підтверджується
code--breach-answer--denied = Заперечується
code--breach-answer--not-ours = Сталося, але не з нашого боку
code--breach-answer--outside-the-terms = Наше, але поза підписаними умовами
code--breach-answer--being-examined = З’ясовується
code--strike-figure--drones-launched = Безпілотники, запущено
code--strike-figure--drones-intercepted = Безпілотники, перехоплено
code--strike-figure--missiles-launched = Ракети, випущено
code--strike-figure--missiles-intercepted = Ракети, перехоплено
code--strike-figure--ballistic-launched = Балістичні ракети, випущено
code--strike-figure--ballistic-intercepted = Балістичні ракети, перехоплено
code--strike-figure--hits = Влучання
code--strike-figure--places-hit = Уражені місця
code--strike-figure--killed = Загиблі
code--strike-figure--injured = Поранені
code--strike-figure--strikes = Удари
code--hedge--exactly = Як названо
code--hedge--about = Близько
code--hedge--more-than = Понад
code--hedge--at-least = Щонайменше
code--hedge--almost = Майже
code--hedge--up-to = До
code--known-by--own-services = Служби сторони мовця
code--known-by--own-observation = Спостереження сторони мовця
code--known-by--experts = Експерти, на яких посилається мовець
code--known-by--press = Преса
code--known-by--not-stated = Не вказано
code--service--power = Електрика
code--service--heat = Опалення
code--service--water = Вода
code--service--gas = Газ
code--service--communications = Зв’язок
code--outage-figure--buildings = Будівлі без постачання
code--outage-figure--customers = Споживачі без постачання
code--outage-figure--people = Люди без постачання
code--outage-figure--plants-damaged = Пошкоджені станції
code--outage-figure--months-to-repair = Місяців на ремонт
code--outage-figure--hours-a-day = Годин на добу без постачання
