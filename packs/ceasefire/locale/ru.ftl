# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = Прекращение огня вдоль линии
party--P1 = Первая сторона
party--P2 = Вторая сторона
role--monitors = Наблюдатели
role--mediator = Посредники
role--chronicle = Хроника

# Parts that can be suspended
regime--terms = Действие прекращения огня
regime--incidents = Инциденты и разъяснения
regime--silence = Окна тишины
regime--passage = Безопасный проход
regime--withdrawals = Отвод вооружений
regime--monitoring = Наблюдение
regime--log = Совместный журнал

# Events, duties, checks, lists and tallies
event--incident = Инцидент
event--movement = Перемещение
duty--2-2 = Своё изложение сообщённого инцидента
duty--2-3 = Ответ на требование прекратить
duty--3-2 = Ответ на запрос об уточнении
duty--3-3 = Ответ на просьбу о совместном осмотре
duty--5-1 = Уведомление о перемещении
duty--5-2 = Ответ на уведомление о перемещении
duty--5-5 = Сообщение о завершении перемещения
duty--6-1 = Первое заявление об отводе
duty--6-2 = Еженедельное заявление об отводе
duty--7-3 = Объяснение ограничения передвижения
duty--8-2 = Особое мнение к записи журнала
check--silence-order = Начало окна раньше окончания
check--silence-length = Длительность окна тишины
tally--movements-under-notice = Заявленные перемещения
tally--heavy-weapons-left = Тяжёлые вооружения, остающиеся в районе
list--monitors = Список наблюдателей
unit--weapons = единиц вооружения

# What both sign, and acts of one side
arrangement--entry-into-force = Прекращение огня
arrangement--silence = Окно тишины
arrangement--joint-log = Запись совместного журнала
right--suspend = Право приостановить
right--resume = Право возобновить
right--withdraw = Право выйти из соглашения
right--visit = Право просить о совместном осмотре

# Message types
message--incident-report = Сообщение об инциденте
message--incident-account = Своё изложение инцидента
message--stop-now = Прекратите немедленно
message--stop-answer = Ответ на требование прекратить
message--clarification-request = Запрос об уточнении
message--clarification = Уточнение
message--clarification-insufficient = Уточнение сочтено недостаточным
message--visit-request = Просьба о совместном осмотре
message--visit-answer = Ответ на просьбу о совместном осмотре
message--ceasefire-terms = Условия прекращения огня
message--suspension = Приостановка
message--resumption = Возобновление
message--objection-to-suspension = Возражение против приостановки
message--withdrawal-from-agreement = Выход из соглашения
message--mediator-note = Сообщение посредника
message--log-entry = Запись в совместный журнал
message--log-dissent = Особое мнение к записи
message--monitors-named = Наблюдатели назначены
message--monitors-removed = Наблюдатели отозваны
message--monitors-confirmed = Наблюдатели подтверждены
message--movement-restricted = Ограничение передвижения наблюдателей
message--restriction-explained = Ограничение передвижения объяснено
message--monitor-report = Отчёт наблюдателей
message--silence-terms = Условия окна тишины
message--movement-notice = Уведомление о перемещении
message--passage-answer = Ответ на уведомление о перемещении
message--movement-cancelled = Перемещение отменено
message--movement-state = Ход перемещения
message--movement-done = Перемещение завершено
message--withdrawal-declared = Заявление об отводе
message--objection-to-count = Возражение против подсчёта

# Fields of incident-report
field--incident-report--incident = Обозначение инцидента
field--incident-report--occurred = Когда произошло
field--incident-report--area = Участок
field--incident-report--place = Место
field--incident-report--observer = Позиция наблюдателя
field--incident-report--observed_by = Способ наблюдения
field--incident-report--direction = Направление огня
field--incident-report--weapon = Оружие
field--incident-report--count = Число выстрелов или разрывов
field--incident-report--killed = Погибло
field--incident-report--injured = Ранено
field--incident-report--window = Окно тишины, о котором речь
field--incident-report--text = Текст

# Fields of incident-account
field--incident-account--incident = Обозначение инцидента
field--incident-account--account = Кратко
field--incident-account--occurred = Когда произошло
field--incident-account--place = Место
field--incident-account--direction = Направление огня
field--incident-account--weapon = Оружие
field--incident-account--count = Число выстрелов или разрывов
field--incident-account--killed = Погибло
field--incident-account--injured = Ранено
field--incident-account--text = Текст

# Fields of stop-now
field--stop-now--area = Участок
field--stop-now--place = Место
field--stop-now--what = Что происходит
field--stop-now--since = С какого времени

# Fields of stop-answer
field--stop-answer--answer = Ответ
field--stop-answer--unit = Оповещённое подразделение
field--stop-answer--told_at = Время оповещения
field--stop-answer--officer = Ответивший офицер

# Fields of clarification-request
field--clarification-request--incident = Обозначение инцидента
field--clarification-request--about = О чём
field--clarification-request--area = Участок
field--clarification-request--question = Вопрос

# Fields of clarification
field--clarification--text = Текст
field--clarification--more_by = Дополнение не позднее

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = Чего не хватает
field--clarification-insufficient--text = Текст

# Fields of visit-request
field--visit-request--place = Место
field--visit-request--proposed = Предложенное время
field--visit-request--persons = Число людей

# Fields of visit-answer
field--visit-answer--answer = Ответ
field--visit-answer--other_time = Другое предложенное время
field--visit-answer--reason = Причина

# Fields of ceasefire-terms
field--ceasefire-terms--start = Начало
field--ceasefire-terms--map = Хеш карты
field--ceasefire-terms--remark = Примечание

# Fields of suspension
field--suspension--scope = Охват
field--suspension--reason = Причина

# Fields of resumption
field--resumption--scope = Охват
field--resumption--remark = Примечание

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Основание

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = Причина

# Fields of mediator-note
field--mediator-note--kind = Вид сообщения
field--mediator-note--about = О чём
field--mediator-note--text = Текст

# Fields of log-entry
field--log-entry--entry = Обозначение записи
field--log-entry--what = Вид записи
field--log-entry--occurred = Когда произошло
field--log-entry--area = Участок
field--log-entry--text = Текст
field--log-entry--rests_on = На чём основано
column--log-entry--rests_on--entry = Запись

# Fields of log-dissent
field--log-dissent--entry = Обозначение записи
field--log-dissent--text = Текст

# Fields of monitors-named
field--monitors-named--monitors = Наблюдатели
column--monitors-named--monitors--ref = Номер нагрудного знака
column--monitors-named--monitors--function = Должность
column--monitors-named--monitors--base = База
column--monitors-named--monitors--name = Имя
column--monitors-named--monitors--document = Документ

# Fields of monitors-removed
field--monitors-removed--monitors = Наблюдатели
column--monitors-removed--monitors--ref = Номер нагрудного знака

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = Наблюдатели
column--monitors-confirmed--monitors--ref = Номер нагрудного знака

# Fields of movement-restricted
field--movement-restricted--occurred = Когда произошло
field--movement-restricted--area = Участок
field--movement-restricted--place = Место
field--movement-restricted--how = Вид ограничения
field--movement-restricted--by_whom = Кто, по словам наблюдателей
field--movement-restricted--ended = Окончено
field--movement-restricted--text = Текст

# Fields of restriction-explained
field--restriction-explained--answer = Ответ
field--restriction-explained--text = Текст

# Fields of monitor-report
field--monitor-report--period_from = С
field--monitor-report--period_to = По
field--monitor-report--observations = Наблюдения
field--monitor-report--text = Текст
column--monitor-report--observations--time = Время
column--monitor-report--observations--observer = Позиция наблюдателя
column--monitor-report--observations--place = Место
column--monitor-report--observations--area = Участок
column--monitor-report--observations--direction = Направление огня
column--monitor-report--observations--weapon = Оружие
column--monitor-report--observations--count = Число выстрелов или разрывов
column--monitor-report--observations--incident = Обозначение инцидента
column--monitor-report--observations--note = Пояснение

# Fields of silence-terms
field--silence-terms--areas = Участки
field--silence-terms--start = Начало
field--silence-terms--end = Первая секунда после окна
field--silence-terms--purpose = Цель
field--silence-terms--place = Место
field--silence-terms--crew = Бригада и машины

# Fields of movement-notice
field--movement-notice--movement = Обозначение перемещения
field--movement-notice--urgency = Срочность перемещения
field--movement-notice--departs = Отправление
field--movement-notice--arrives = Прибытие
field--movement-notice--purpose = Цель
field--movement-notice--route = Маршрут
field--movement-notice--vehicles = Число машин
field--movement-notice--persons = Число людей
field--movement-notice--marks = Опознавательные знаки
field--movement-notice--reached = Связь в пути
column--movement-notice--route--point = Точка
column--movement-notice--route--place = Место
column--movement-notice--route--area = Участок

# Fields of passage-answer
field--passage-answer--answer = Ответ
field--passage-answer--other_time = Другое предложенное время
field--passage-answer--units_told = Оповещённые подразделения
field--passage-answer--reason = Причина

# Fields of movement-cancelled
field--movement-cancelled--movement = Обозначение перемещения
field--movement-cancelled--reason = Причина

# Fields of movement-state
field--movement-state--movement = Обозначение перемещения
field--movement-state--state = Состояние
field--movement-state--at = Время
field--movement-state--place = Место

# Fields of movement-done
field--movement-done--movement = Обозначение перемещения
field--movement-done--arrived = Прибыло
field--movement-done--text = Текст

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = По состоянию на
field--withdrawal-declared--area = Участок
field--withdrawal-declared--tanks = Танки
field--withdrawal-declared--guns = Орудия и гаубицы
field--withdrawal-declared--mortars = Миномёты
field--withdrawal-declared--rocket_launchers = Реактивные системы залпового огня
field--withdrawal-declared--moved_to = Куда отведено

# Fields of objection-to-count
field--objection-to-count--tanks = Танки
field--objection-to-count--guns = Орудия и гаубицы
field--objection-to-count--mortars = Миномёты
field--objection-to-count--rocket_launchers = Реактивные системы залпового огня
field--objection-to-count--ground = Основание

# Codes
code--sector--sector-1 = Участок 1
code--sector--sector-2 = Участок 2
code--sector--sector-3 = Участок 3
code--sector--sector-4 = Участок 4
code--sector--sector-5 = Участок 5
code--sector--sector-6 = Участок 6
code--weapon--small-arms = Стрелковое оружие
code--weapon--machine-gun = Пулемёт
code--weapon--grenade-launcher = Гранатомёт
code--weapon--mortar = Миномёт
code--weapon--gun = Орудие или гаубица
code--weapon--rocket-launcher = Реактивная система залпового огня
code--weapon--tank = Танк
code--weapon--anti-tank-missile = Противотанковая ракета
code--weapon--unmanned-aircraft = Беспилотный летательный аппарат
code--weapon--aircraft = Авиация
code--weapon--missile = Ракета
code--weapon--mine = Мина
code--weapon--not-known = Неизвестно
code--direction--incoming = Входящий огонь
code--direction--outgoing = Исходящий огонь
code--direction--both = В обе стороны
code--direction--not-known = Неизвестно
code--observed-by--heard = Слышали
code--observed-by--seen = Видели
code--observed-by--camera = Камера
code--observed-by--unmanned-aircraft = Беспилотный летательный аппарат
code--observed-by--traces = Следы на месте
code--observed-by--told = Со слов других
code--account--as-reported = Как сообщено
code--account--otherwise = Было иначе
code--account--not-ours = Было, но не с нашей стороны
code--account--did-not-happen = Этого не было
code--account--being-examined = Рассматривается
code--stop-answer--stopped = Прекращено
code--stop-answer--passed-to-unit = Передано подразделению
code--stop-answer--not-ours = Не наше
code--stop-answer--being-examined = Выясняется
code--lacking--time = Время
code--lacking--place = Место
code--lacking--units = Подразделения
code--lacking--cause = Причина
code--lacking--measures = Меры
code--lacking--everything = Всё, о чём спрашивали
code--visit-answer--accepted = Принято
code--visit-answer--other-time = Предложено другое время
code--visit-answer--declined = Отклонено
code--purpose--repair-power = Ремонт электросетей
code--purpose--repair-water = Ремонт водоснабжения
code--purpose--repair-gas = Ремонт газоснабжения
code--purpose--evacuation = Эвакуация
code--purpose--recovery-of-dead = Вывоз погибших
code--purpose--mine-clearance = Разминирование
code--purpose--crossing = Переход через линию
code--purpose--other = Иное
code--urgency--ordinary = В обычном порядке
code--urgency--emergency = Экстренно
code--movement-purpose--aid = Гуманитарная помощь
code--movement-purpose--medical = Медицинская перевозка
code--movement-purpose--evacuation = Эвакуация
code--movement-purpose--repair-crew = Ремонтная бригада
code--movement-purpose--monitors = Патруль наблюдателей
code--movement-purpose--recovery-of-dead = Вывоз погибших
code--movement-purpose--rotation = Смена личного состава
code--movement-purpose--other = Иное
code--passage-answer--noted = Принято к сведению, без заверений
code--passage-answer--assured = Подразделения оповещены, огня с нашей стороны не будет
code--passage-answer--not-assured = Заверить невозможно
code--passage-answer--other-time = Предложено другое время
code--movement-state--departed = Отправилось
code--movement-state--at-point = В точке маршрута
code--movement-state--delayed = Задерживается
code--movement-state--stopped = Остановлено
code--movement-state--shot-at = Под обстрелом
code--movement-state--turned-back = Повернуло обратно
code--restriction--refused = В проходе отказано
code--restriction--delayed = Проход задержан
code--restriction--weapon-pointed = Угроза оружием
code--restriction--shot-at = Обстрел
code--restriction--mines = Мины
code--restriction--road-closed = Дорога закрыта
code--restriction--aircraft-jammed = Беспилотник заглушен
code--restriction--aircraft-shot-at = Беспилотник обстрелян
code--restriction-answer--lifted = Снято
code--restriction-answer--safety = Ради безопасности наблюдателей
code--restriction-answer--mistake = Ошибка с нашей стороны
code--restriction-answer--not-ours = Не наши люди
code--restriction-answer--being-examined = Рассматривается
code--log-kind--incident = Инцидент
code--log-kind--silence-kept = Тишина соблюдена
code--log-kind--silence-broken = Тишина нарушена
code--log-kind--passage = Проход
code--log-kind--withdrawal = Отвод
code--log-kind--restriction = Ограничение передвижения наблюдателей
code--log-kind--meeting = Встреча
code--log-kind--other = Иное
code--note-kind--invitation = Приглашение
code--note-kind--passed-on = Передано от стороны
code--note-kind--proposal = Предложение
code--note-kind--information = Информация
