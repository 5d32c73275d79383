# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = Линия военного диалога
party--P1 = Первая сторона
party--P2 = Вторая сторона
role--mediator = Посредники
role--chronicle = Хроника

# Parts that can be suspended
regime--line = Действие линии
regime--contacts = Назначенные контактные лица
regime--talks-and-minutes = Переговоры и протоколы
regime--queries = Запросы о событиях
regime--emergency = Экстренные сообщения
regime--protests = Протесты

# Events, duties, checks, lists and tallies
event--talks = Переговоры
event--accident = Происшествие на своей стороне
duty--1-4-first = Первое открытие линии
duty--1-4-again = Открытие после возобновления
duty--2-1 = Назначение контактных лиц
duty--3-1 = Предложение переговоров с повесткой дня
duty--3-2 = Ответ на предложение переговоров
duty--3-4 = Проект протокола
duty--4-2 = Ответ на запрос
duty--4-4 = Встреча по запросу
duty--5-1 = Первое уведомление о происшествии
duty--5-2 = Подробности происшествия
duty--5-3 = Отчёт о происшествии
duty--6-2 = Ответ на согласованное сообщение
duty--7-2 = Ответ на протест
check--hold-length = Длительность паузы на линии
check--talk-hours = Начало и конец переговоров
list--counterparts = Список контактных лиц

# What both sign, and acts of one side
arrangement--entry-into-force = Вступление в силу
arrangement--minutes = Согласованный протокол
right--suspend = Право приостановить линию
right--resume = Право возобновить линию
right--withdraw = Право выйти из соглашения
right--meeting = Право просить о встрече

# Message types
message--our-accident = Происшествие на нашей стороне
message--accident-particulars = Подробности нашего происшествия
message--accident-account = Отчёт о нашем происшествии
message--pre-agreed = Согласованное сообщение
message--pre-agreed-answer = Ответ на согласованное сообщение
message--protest = Протест
message--protest-reply = Ответ на протест
message--counterparts-named = Контактные лица назначены
message--counterparts-removed = Контактные лица отозваны
message--counterparts-confirmed = Контактные лица подтверждены
message--consent = Согласие на вступление в силу
message--line-opened = Линия открыта
message--line-reopened = Линия открыта вновь
message--line-hold = Пауза на линии
message--line-suspension = Линия приостановлена
message--line-resumption = Линия возобновлена
message--objection-to-suspension = Возражение против приостановки
message--withdrawal = Выход из соглашения
message--mediator-note = Сообщение посредника
message--query = Запрос о событии
message--explanation = Разъяснение
message--explanation-insufficient = Разъяснение сочтено недостаточным
message--meeting-request = Просьба о встрече
message--meeting-held = Встреча состоялась
message--talks-proposal = Предложение переговоров
message--talks-answer = Ответ на предложение переговоров
message--talks-called-off = Переговоры отменены
message--minutes = Протокол переговоров
message--minutes-remark = Замечание к протоколу

# Fields of our-accident
field--our-accident--accident = Обозначение происшествия
field--our-accident--kind = Вид
field--our-accident--occurred = Когда произошло
field--our-accident--place = Место
field--our-accident--heading = Движется в направлении
field--our-accident--impact_expected = Ожидаемое время падения
field--our-accident--armed = С боевой частью
field--our-accident--ordered = По нашему приказу
field--our-accident--being_done = Что предпринимается
field--our-accident--asked_of_you = О чём мы вас просим

# Fields of accident-particulars
field--accident-particulars--accident = Обозначение происшествия
field--accident-particulars--kind = Вид
field--accident-particulars--occurred = Когда произошло
field--accident-particulars--place = Место
field--accident-particulars--armed = С боевой частью
field--accident-particulars--danger = Опасность
field--accident-particulars--being_done = Что предпринимается
field--accident-particulars--not_known = Пока неизвестно

# Fields of accident-account
field--accident-account--accident = Обозначение происшествия
field--accident-account--cause = Причина
field--accident-account--damage = Ущерб
field--accident-account--measures = Принятые меры

# Fields of pre-agreed
field--pre-agreed--text = Согласованный текст
field--pre-agreed--number = Порядковый номер
field--pre-agreed--time = Время события
field--pre-agreed--about = О чём

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = Ответ
field--pre-agreed-answer--number = Порядковый номер

# Fields of protest
field--protest--occurred = Когда произошло
field--protest--about = О чём
field--protest--text = Текст
field--protest--asked_of_you = О чём мы вас просим

# Fields of protest-reply
field--protest-reply--position = Позиция
field--protest-reply--text = Текст

# Fields of counterparts-named
field--counterparts-named--counterparts = Контактные лица
column--counterparts-named--counterparts--ref = Обозначение
column--counterparts-named--counterparts--office = Должность
column--counterparts-named--counterparts--level = Уровень
column--counterparts-named--counterparts--speaks = Языки
column--counterparts-named--counterparts--name = Имя
column--counterparts-named--counterparts--reached = Как связаться

# Fields of counterparts-removed
field--counterparts-removed--counterparts = Контактные лица
column--counterparts-removed--counterparts--ref = Обозначение

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = Контактные лица
column--counterparts-confirmed--counterparts--ref = Обозначение

# Fields of consent
field--consent--in_force_from = Действует с

# Fields of line-opened
field--line-opened--paths_tried = Проверенные каналы
field--line-opened--in_charge = Ответственный за линию
field--line-opened--unanswered = Осталось без ответа
column--line-opened--unanswered--entry = Запись
column--line-opened--unanswered--remark = Примечание

# Fields of line-reopened
field--line-reopened--paths_tried = Проверенные каналы
field--line-reopened--in_charge = Ответственный за линию
field--line-reopened--unanswered = Осталось без ответа
column--line-reopened--unanswered--entry = Запись
column--line-reopened--unanswered--remark = Примечание

# Fields of line-hold
field--line-hold--begins = Начало
field--line-hold--ends = Окончание
field--line-hold--reason = Причина
field--line-hold--reach_us = Как связаться с нами в это время

# Fields of line-suspension
field--line-suspension--scope = Охват
field--line-suspension--reason = Причина

# Fields of line-resumption
field--line-resumption--scope = Охват
field--line-resumption--in_charge = Ответственный за линию
field--line-resumption--remark = Примечание

# Fields of objection-to-suspension
field--objection-to-suspension--ground = Основание

# Fields of withdrawal
field--withdrawal--reason = Причина

# Fields of mediator-note
field--mediator-note--kind = Вид сообщения
field--mediator-note--about = О чём
field--mediator-note--text = Текст

# Fields of query
field--query--observed = Что наблюдалось
field--query--occurred = Когда произошло
field--query--area = Район
field--query--seen = Описание
field--query--concern = Причина обеспокоенности
field--query--asked = О чём спрашивается

# Fields of explanation
field--explanation--explained_as = Чем является событие
field--explanation--aim = Цель деятельности
field--explanation--place = Точное место
field--explanation--ends = Последний день
field--explanation--formations = Соединения и части
field--explanation--equipment = Виды техники
field--explanation--more_by = Дополнение не позднее
field--explanation--text = Текст

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = Чего не хватает
field--explanation-insufficient--text = Текст

# Fields of meeting-request
field--meeting-request--proposed = Предложенное время
field--meeting-request--place = Место
field--meeting-request--form = Форма
field--meeting-request--level = Уровень

# Fields of meeting-held
field--meeting-held--began = Началась
field--meeting-held--form = Форма
field--meeting-held--text = Текст

# Fields of talks-proposal
field--talks-proposal--talk = Переговоры
field--talks-proposal--planned = Намечено на
field--talks-proposal--urgency = Срочность переговоров
field--talks-proposal--form = Форма
field--talks-proposal--level = Уровень
field--talks-proposal--place = Место
field--talks-proposal--agenda = Повестка дня
column--talks-proposal--agenda--item = Пункт
column--talks-proposal--agenda--subject = Предмет

# Fields of talks-answer
field--talks-answer--answer = Ответ
field--talks-answer--other_time = Другое предложенное время
field--talks-answer--deferred_until = Отложено до
field--talks-answer--reason = Причина

# Fields of talks-called-off
field--talks-called-off--talk = Переговоры
field--talks-called-off--reason = Причина

# Fields of minutes
field--minutes--talk = Переговоры
field--minutes--began = Начались
field--minutes--ended = Закончились
field--minutes--points = Рассмотренные вопросы
field--minutes--paper = Хеш подписанного документа
field--minutes--board = Хеш сводки
column--minutes--points--item = Пункт
column--minutes--points--kind = Итог
column--minutes--points--text = Текст

# Fields of minutes-remark
field--minutes-remark--item = Пункт
field--minutes-remark--text = Текст

# Codes
code--pre-agreed--object-not-identified = Мы видим объект, который не можем опознать. Мы не считаем его нападением. Сообщите, ваш ли он.
code--pre-agreed--warning-disturbed = Работа наших систем предупреждения нарушена. Причина нам неизвестна. Сообщите, известна ли она вам.
code--pre-agreed--accident-no-attack = На нашей стороне произошло происшествие. Это не нападение на вас. Подробности последуют.
code--pre-agreed--object-astray = Наш объект отклонился от курса и может попасть на вашу территорию. Приказа не было. Координаты последуют.
code--pre-agreed--no-step = Мы не предпринимаем шагов в связи с этим событием. Просим вас не предпринимать их до нашего следующего сообщения.
code--pre-agreed--explained = Событие объяснено и на нашей стороне завершено. Отчёт последует.
code--pre-agreed-answer--ours = Это наше
code--pre-agreed-answer--not-ours = Это не наше
code--pre-agreed-answer--not-known-yet = Пока не известно
code--pre-agreed-answer--no-step-taken = Мы не предпринимаем шагов
code--pre-agreed-answer--fuller-message-follows = Последует более полное сообщение
code--hold-reason--maintenance = Техническое обслуживание
code--hold-reason--staff = Нет персонала
code--hold-reason--move = Переезд центра
code--hold-reason--fault = Неисправность
code--hold-reason--not-stated = Не указано
code--level--watch = Дежурные офицеры
code--level--staff-officers = Офицеры штабов
code--level--deputy-chiefs = Заместители начальников штабов
code--level--chiefs-of-staff = Начальники генеральных штабов
code--level--ministers = Министры обороны
code--language--ar = Арабский
code--language--de = Немецкий
code--language--en = Английский
code--language--es = Испанский
code--language--fr = Французский
code--language--it = Итальянский
code--language--ru = Русский
code--language--uk = Украинский
code--language--zh = Китайский
code--urgency--ordinary = В обычном порядке
code--urgency--urgent = Срочно
code--talk-form--in-person = Очно
code--talk-form--telephone = По телефону
code--talk-form--video = По видеосвязи
code--talk-form--in-writing = Письменно
code--talk-answer--accepted = Принято
code--talk-answer--other-time = Предложено другое время
code--talk-answer--declined = Отклонено
code--talk-answer--deferred = Отложено
code--point-kind--agreed = Согласовано
code--point-kind--not-agreed = Не согласовано
code--point-kind--taken-up-again = Рассмотреть повторно
code--point-kind--for-information = К сведению
code--observed--missile-launch = Пуск ракеты
code--observed--flight = Полёт воздушного судна
code--observed--unmanned-aircraft = Беспилотный летательный аппарат
code--observed--ship-or-submarine = Корабль или подводная лодка
code--observed--ground-forces = Сухопутные войска
code--observed--explosion = Взрыв
code--observed--interference = Помехи или подавление
code--observed--alert = Повышение боевой готовности
code--observed--other = Иное
code--asked--exercise-or-not = Учение ли это
code--asked--aim = Цель
code--asked--place = Точное место
code--asked--end = Дата окончания
code--asked--formations = Соединения, подчинённость, численность
code--asked--equipment = Виды техники
code--asked--cause = Причина
code--explained-as--ours = Наше
code--explained-as--ours-exercise = Наше, учение
code--explained-as--not-ours = Не наше
code--explained-as--no-such-event = О таком событии нам не известно
code--explained-as--not-known-yet = Пока не известно
code--accident-kind--missile = Ракета
code--accident-kind--aircraft = Воздушное судно
code--accident-kind--unmanned-aircraft = Беспилотный летательный аппарат
code--accident-kind--ship-or-submarine = Корабль или подводная лодка
code--accident-kind--explosion-or-fire = Взрыв или пожар
code--accident-kind--nuclear-material = Ядерные материалы
code--accident-kind--chemical-or-biological = Химические или биологические вещества
code--accident-kind--space-object = Космический объект
code--accident-kind--other = Иное
code--yes-no-unknown--yes = Да
code--yes-no-unknown--no = Нет
code--yes-no-unknown--not-known = Неизвестно
code--protest-reply--noted = Принят к сведению
code--protest-reply--accepted = Признан обоснованным
code--protest-reply--rejected = Отвергнут
code--protest-reply--being-examined = Рассматривается
code--note-kind--invitation = Приглашение
code--note-kind--passed-on = Передано от стороны
code--note-kind--proposal = Предложение
code--note-kind--information = Информация
code--path--network = Сеть
code--path--courier = Курьер
code--path--voice = Голосовая связь
code--path--satellite = Спутниковая связь
code--path--radio = Радиосвязь
