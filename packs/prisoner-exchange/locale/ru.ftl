# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = Обмен пленными
party--P1 = Первая сторона
party--P2 = Вторая сторона
role--mediator = Посредники
role--chronicle = Хроника

# Regimes
regime--exchange = Обмены по раундам
regime--all-for-all = Категории, всех на всех
regime--remains = Тела погибших
regime--queries = Запросы об отдельных лицах

# Arrangements, rights
arrangement--round = Условия раунда
arrangement--settled = Согласованный итог раунда
right--suspend = Право приостанавливать
right--resume = Право возобновлять

# Events, duties, exchange, list, check
event--handover = Передача
event--remains-transfer = Передача тел погибших
duty--2 = Ответ на предложение раунда
duty--4 = Подтверждение или отрицание передачи
duty--7 = Подтверждение получения тел погибших
duty--8 = Ответ об отдельном лице
exchange--lists = Обмен списками
list--waiting = Лица, ожидающие возвращения
check--list-after-call = Список отвечает на предложение, которое его автор видел

# Tallies
tally--parity = Лица, входящие в счёт
tally--remains-received = Полученные тела погибших
unit--persons = человек
unit--remains = тел

# Message types
message--round-call = Предложение раунда
message--round-answer = Ответ на предложение раунда
message--round-terms = Подписанные условия раунда
message--person-list = Список лиц
message--list-committed = Список подан запечатанным
message--lists-released = Списки выданы посредником
message--handover-notice = Лица переданы
message--handover-confirmed = Лица получены
message--handover-denied = Передача отрицается
message--settlement = Согласованный итог
message--objection-to-count = Возражение по счёту
message--category-list = Удерживаемые лица по категориям
message--category-list-struck = Исключение из списка по категориям
message--category-list-confirmed = Подтверждение списка по категориям
message--remains-notice = Тела погибших переданы
message--remains-confirmed = Тела погибших получены
message--person-query = Запрос об отдельном лице
message--person-answer = Ответ на запрос об отдельном лице
message--suspension = Приостановление
message--resumption = Возобновление
message--objection-to-suspension = Возражение против приостановления

# Fields of a round
field--round-call--round = Раунд
field--round-call--categories = Категории
field--round-call--from_day = Первый возможный день
field--round-call--to_day = Последний возможный день
field--round-call--place = Предлагаемое место
field--round-call--note = Примечание
field--round-answer--round = Раунд
field--round-answer--answer = Ответ
field--round-answer--other_day = Другой день
field--round-answer--note = Примечание
field--round-terms--round = Раунд
field--round-terms--rule = Правило
field--round-terms--categories = Категории
field--round-terms--place = Место
field--round-terms--from_day = Первый день
field--round-terms--to_day = Последний день
field--list-committed--round = Раунд
field--lists-released--round = Раунд
field--lists-released--outcome = Что выдано
field--lists-released--note = Примечание
field--settlement--round = Раунд
field--settlement--to_p1 = Входит в счёт, первой стороне
field--settlement--to_p2 = Входит в счёт, второй стороне
field--settlement--beside_to_p1 = Вне счёта, первой стороне
field--settlement--beside_to_p2 = Вне счёта, второй стороне
field--objection-to-count--round = Раунд, для лиц
field--objection-to-count--stage = Этап, для тел погибших
field--objection-to-count--to_p1 = По нашему счёту, первой стороне
field--objection-to-count--to_p2 = По нашему счёту, второй стороне
field--objection-to-count--reason = Основание

# Fields of persons
field--person-list--round = Раунд
field--person-list--persons = Лица
column--person-list--persons--ref = Номер в списке
column--person-list--persons--category = Категория
column--person-list--persons--surname = Фамилия
column--person-list--persons--first_names = Имя и отчество
column--person-list--persons--rank = Воинское звание
column--person-list--persons--number = Личный или серийный номер
column--person-list--persons--born = Дата рождения
column--person-list--persons--birthplace = Место рождения
column--person-list--persons--depends_on = Держава, за которой числится лицо
column--person-list--persons--father = Имя отца
column--person-list--persons--mother = Девичья фамилия матери
column--person-list--persons--inform = Кого известить
column--person-list--persons--inform_address = Адрес лица, которое следует известить
column--person-list--persons--letters = Адрес для писем
column--person-list--persons--health = Состояние здоровья
field--handover-notice--handover_id = Идентификатор передачи
field--handover-notice--round = Раунд
field--handover-notice--occurred = Время передачи
field--handover-notice--place = Место
field--handover-notice--persons = Переданные лица
column--handover-notice--persons--ref = Номер в списке
column--handover-notice--persons--category = Категория
field--handover-confirmed--handover_id = Идентификатор передачи
field--handover-confirmed--round = Раунд
field--handover-confirmed--persons = Полученные лица
column--handover-confirmed--persons--ref = Номер в списке
column--handover-confirmed--persons--category = Категория
field--handover-confirmed--missing = Названо, но не получено
field--handover-confirmed--note = Примечание
field--handover-denied--handover_id = Идентификатор передачи
field--handover-denied--round = Раунд
field--handover-denied--reason = Основание
field--category-list--persons = Лица
column--category-list--persons--ref = Номер в списке
column--category-list--persons--category = Категория
column--category-list--persons--surname = Фамилия
column--category-list--persons--first_names = Имя и отчество
column--category-list--persons--born = Дата рождения
column--category-list--persons--number = Личный или серийный номер
column--category-list--persons--health = Состояние здоровья
field--category-list-struck--persons = Лица
column--category-list-struck--persons--ref = Номер в списке
column--category-list-struck--persons--why = Причина
field--category-list-confirmed--persons = Лица
column--category-list-confirmed--persons--ref = Номер в списке

# Fields of remains and questions
field--remains-notice--transfer_id = Идентификатор передачи
field--remains-notice--stage = Этап
field--remains-notice--occurred = Время передачи
field--remains-notice--place = Место
field--remains-notice--bodies = Переданные тела
column--remains-notice--bodies--ref = Номер мешка
column--remains-notice--bodies--found = Место обнаружения
column--remains-notice--bodies--name = Имя, если известно
field--remains-confirmed--transfer_id = Идентификатор передачи
field--remains-confirmed--stage = Этап
field--remains-confirmed--bodies = Полученные тела
column--remains-confirmed--bodies--ref = Номер мешка
field--remains-confirmed--note = Примечание
field--person-query--surname = Фамилия
field--person-query--first_names = Имя и отчество
field--person-query--born = Дата рождения
field--person-query--number = Личный или серийный номер
field--person-query--last_seen = Последние сведения о лице
field--person-answer--answer = Ответ
field--person-answer--note = Примечание
field--suspension--scope = Что приостанавливается
field--suspension--ground = Указанное основание
field--resumption--scope = Что возобновляется
field--resumption--note = Примечание
field--objection-to-suspension--reason = Основание

# Codes
code--category--service = Военнослужащий
code--category--civilian = Гражданское лицо
code--category--under-25 = Военнослужащий моложе 25 лет
code--category--severely-wounded = Тяжелораненый
code--category--seriously-ill = Тяжелобольной
code--category--medical = Медицинский или духовный персонал
code--category--other = Иное
code--round-rule--parity = Равные числа внутри счёта
code--round-rule--all-for-all = Всех на всех по названным категориям
code--round-rule--one-sided = Одна сторона передаёт без встречной передачи
code--round-answer--agreed = Согласны
code--round-answer--other-day = Согласны, в другой день
code--round-answer--declined = Отклонено
code--release--both-released = Выданы оба списка
code--release--none-released = Ни один список не выдан
code--struck--handed-over = Передан
code--struck--died = Умер
code--struck--listed-by-mistake = Внесён по ошибке
code--person-answer--held = Удерживается у нас
code--person-answer--not-held = У нас не удерживается
code--person-answer--released-earlier = Освобождён или передан ранее
code--person-answer--died = Умер
code--person-answer--being-checked = Проверяется, ответа пока нет
