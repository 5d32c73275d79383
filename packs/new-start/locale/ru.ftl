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
