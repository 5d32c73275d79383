# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = Ограничение стратегических вооружений
party--P1 = Первая сторона
party--P2 = Вторая сторона
role--invited = Приглашённая держава
role--depository = Депозитарий
role--chronicle = Хроника

# Regimes
regime--data = Данные
regime--launches = Пуски
regime--explanations = Разъяснения и встречи
regime--limits = Предельные уровни
regime--restraint = Ограничения, соблюдаемые по слову

# Arrangements, rights
arrangement--entry-into-force = Вступление в силу
arrangement--extension = Продление
arrangement--accession = Присоединение
right--suspend = Право приостанавливать
right--countermeasure = Право на контрмеры
right--resume = Право возобновлять
right--propose = Право вносить предложения
right--meeting = Право на встречу
right--restraint = Сдержанность по собственному слову
right--withdraw = Право выхода

# Events, duties, check
event--change = Изменение чисел
event--launch = Пуск
duty--6 = Исходные данные о местах размещения
duty--6-figures = Первые числа
duty--7 = Полугодовое заявление
duty--8 = Уведомление об изменении
duty--9 = Уведомление о пуске
duty--10-1 = Разъяснение
duty--10-2 = Встреча
duty--13 = Ответ на предложение
duty--14 = Ответ на приглашение
check--proposal-span = Предложение заканчивается позже, чем начинается

# Tallies
tally--warheads = Боезаряды по этому счёту
tally--launchers = Пусковые установки и тяжёлые бомбардировщики
tally--warheads-interim = Боезаряды, по слову
tally--launchers-interim = Пусковые установки и тяжёлые бомбардировщики, по слову
unit--warheads = боезаряды

# Message types
message--baseline = Исходные данные: места размещения пусковых установок
message--declaration = Полугодовое заявление
message--change-notice = Уведомление об изменении
message--objection-to-data = Возражение по данным другой стороны
message--launch-notice = Уведомление о пуске
message--launch-cancelled = Отмена пуска
message--explanation-request = Запрос о разъяснении
message--explanation = Разъяснение
message--explanation-insufficient = Разъяснение сочтено недостаточным
message--meeting-request = Запрос о встрече
message--meeting-held = Встреча состоялась
message--instrument-of-ratification = Ратификационная грамота
message--extension = Подпись под продлением
message--suspension = Приостановление
message--countermeasure = Контрмера: собственное исполнение приостановлено
message--resumption = Возобновление
message--objection-to-suspension = Возражение против приостановления или контрмеры
message--proposal = Предложение
message--proposal-answer = Ответ на предложение
message--accession-invitation = Приглашение присоединиться
message--accession-accepted = Приглашение принято
message--accession-declined = Приглашение отклонено
message--version = Подпись под новой версией
message--restraint-declared = Заявление о сдержанности
message--withdrawal = Выход

# Fields of the data
field--baseline--as_of = По состоянию на
field--baseline--sites = Места размещения
column--baseline--sites--site = Место
column--baseline--sites--kind = Вид
column--baseline--sites--launchers = Количество
field--baseline--note = Примечание
field--declaration--as_of = По состоянию на
field--declaration--fixed_launchers = Стационарные пусковые установки
field--declaration--mobile_launchers = Мобильные пусковые установки
field--declaration--submarine_launchers = Пусковые установки на подводных лодках
field--declaration--heavy_bombers = Тяжёлые бомбардировщики
field--declaration--warheads_on_missiles = Боезаряды на ракетах
field--declaration--warheads_total = Боезаряды, собственный итог
field--declaration--launchers_total = Пусковые установки и тяжёлые бомбардировщики, собственный итог
field--declaration--note = Примечание
field--change-notice--change_id = Наш идентификатор изменения
field--change-notice--kind = Вид
field--change-notice--cause = Причина
field--change-notice--number = Количество
field--change-notice--site = Место
field--change-notice--occurred = Дата изменения
field--change-notice--note = Примечание
field--objection-to-data--as_of = По состоянию на
field--objection-to-data--warheads_total = По нашему счёту: боезаряды
field--objection-to-data--launchers_total = По нашему счёту: пусковые установки и тяжёлые бомбардировщики
field--objection-to-data--left_out = Не учтено в числе другой стороны
column--objection-to-data--left_out--what = Что
column--objection-to-data--left_out--number = Сколько
field--objection-to-data--reason = Основание
field--launch-notice--launch_id = Наш идентификатор пуска
field--launch-notice--planned = Планируемое время
field--launch-notice--launch_area = Район пуска
field--launch-notice--impact_areas = Районы падения
field--launch-cancelled--launch_id = Наш идентификатор пуска
field--launch-cancelled--reason = Причина

# Fields of explanations
field--explanation-request--concern = Что нас беспокоит
field--explanation-request--asked = Что просим разъяснить
field--explanation--explanation = Разъяснение
field--explanation-insufficient--what_is_missing = Чего недостаёт
field--meeting-request--place = Предлагаемое место
field--meeting-request--day = Предлагаемый день
field--meeting-held--day = День
field--meeting-held--place = Место
field--meeting-held--outcome = Итог

# Fields of life
field--instrument-of-ratification--agreement = Ратифицируемое соглашение
field--instrument-of-ratification--ratified_on = Дата ратификации
field--extension--lasts = Срок продления
field--extension--note = Примечание
field--suspension--scope = Что приостанавливается
field--suspension--ground = Указанное основание
field--countermeasure--scope = Что не исполняется
field--countermeasure--ground = Указанное основание
field--resumption--scope = Что возобновляется
field--resumption--note = Примечание
field--objection-to-suspension--reason = Основание
field--proposal--subject = Что предлагается
field--proposal--scope = Затрагиваемые части текста
field--proposal--begins = Первый день
field--proposal--ends = Последний день
field--proposal--condition = Условие
field--proposal-answer--answer = Ответ
field--proposal-answer--note = Примечание
field--accession-invitation--ceilings_offered = Предлагаемые предельные уровни
column--accession-invitation--ceilings_offered--tally = Предельный уровень для
column--accession-invitation--ceilings_offered--ceiling = Число
field--accession-invitation--text = Текст приглашения
field--accession-accepted--note = Примечание
field--accession-declined--ground = Основание
field--accession-declined--reason = Основание своими словами
field--version--hash = Хеш нового текста
field--version--newcomer = Присоединяющаяся сторона
field--version--note = Примечание
field--restraint-declared--scope = Что соблюдается
field--restraint-declared--condition = Условие
field--restraint-declared--ends = Последний день
field--restraint-declared--note = Примечание
field--withdrawal--reason = Причины

# Codes
code--launcher-kind--fixed-launcher = Стационарная пусковая установка
code--launcher-kind--mobile-launcher = Мобильная пусковая установка
code--launcher-kind--submarine-launcher = Пусковая установка на подводной лодке
code--launcher-kind--heavy-bomber = Тяжёлый бомбардировщик
code--change-cause--deployed = Развёрнуто
code--change-cause--withdrawn = Снято с развёртывания
code--change-cause--converted = Переоборудовано
code--change-cause--eliminated = Ликвидировано
code--change-cause--lost = Утрачено
code--change-cause--other = Иное (см. примечание)
code--condition--none = Без условий
code--condition--same-conduct = Пока другая сторона поступает так же
code--condition--other = Иное условие (см. текст)
code--proposal-answer--accepted = Принято
code--proposal-answer--accepted-in-part = Принято частично
code--proposal-answer--counter-proposal = Следует встречное предложение
code--proposal-answer--under-study = Изучается, ответа пока нет
code--proposal-answer--declined = Отклонено
code--refusal--different-scale = Силы иного масштаба
code--refusal--not-at-this-stage = Не на данном этапе
code--refusal--terms = Условия неприемлемы
code--refusal--other = Иное основание
code--limit--warheads = Боезаряды
code--limit--launchers = Пусковые установки и тяжёлые бомбардировщики
