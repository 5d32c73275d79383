# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = Обмеження стратегічних озброєнь
party--P1 = Перша сторона
party--P2 = Друга сторона
party--P3 = Третя сторона
role--depository = Депозитарій
role--chronicle = Хроніка

# Regimes
regime--data = Дані
regime--launches = Пуски
regime--explanations = Роз’яснення та зустрічі
regime--limits = Граничні рівні
regime--restraint = Обмеження, яких дотримуються за словом

# Arrangements, rights
arrangement--entry-into-force = Набрання чинності
arrangement--extension = Продовження
arrangement--accession = Приєднання
right--suspend = Право зупинити
right--countermeasure = Право на контрзаходи
right--resume = Право відновити
right--propose = Право вносити пропозиції
right--meeting = Право на зустріч
right--restraint = Стриманість за власним словом
right--withdraw = Право вийти з угоди

# Events, duties, check
event--change = Зміна чисел
event--launch = Пуск
duty--6 = Вихідні дані про місця розміщення
duty--6-figures = Перші числа
duty--7 = Піврічна заява
duty--8 = Сповіщення про зміну
duty--9 = Сповіщення про запланований пуск
duty--10-1 = Роз’яснення
duty--10-2 = Зустріч
duty--13 = Відповідь на пропозицію
check--proposal-span = Пропозиція закінчується пізніше, ніж починається

# Tallies
tally--warheads = Боєзаряди за цим підрахунком
tally--launchers = Пускові установки та важкі бомбардувальники
tally--warheads-interim = Боєзаряди, за словом
tally--launchers-interim = Пускові установки та важкі бомбардувальники, за словом
unit--warheads = боєзаряди

# Message types
message--baseline = Вихідні дані: місця розміщення пускових установок
message--declaration = Піврічна заява
message--change-notice = Сповіщення про зміну
message--objection-to-data = Заперечення щодо даних іншої сторони
message--launch-notice = Сповіщення про запланований пуск
message--launch-cancelled = Пуск скасовано
message--explanation-request = Запит про роз’яснення
message--explanation = Роз’яснення
message--explanation-insufficient = Роз’яснення визнано недостатнім
message--meeting-request = Запит про зустріч
message--meeting-held = Зустріч відбулася
message--instrument-of-ratification = Ратифікаційна грамота
message--extension = Підпис під продовженням
message--suspension = Зупинення
message--countermeasure = Контрзахід: власне виконання призупинено
message--resumption = Відновлення
message--objection-to-suspension = Заперечення проти зупинення або контрзаходу
message--proposal = Пропозиція
message--proposal-answer = Відповідь на пропозицію
message--version = Підпис під новою версією
message--restraint-declared = Заява про стриманість
message--withdrawal = Вихід

# Fields of the data
field--baseline--as_of = Станом на
field--baseline--sites = Місця розміщення
column--baseline--sites--site = Місце
column--baseline--sites--kind = Вид
column--baseline--sites--launchers = Скільки
field--baseline--note = Пояснення
field--declaration--as_of = Станом на
field--declaration--fixed_launchers = Стаціонарні пускові установки
field--declaration--mobile_launchers = Мобільні пускові установки
field--declaration--submarine_launchers = Пускові установки на підводних човнах
field--declaration--heavy_bombers = Важкі бомбардувальники
field--declaration--warheads_on_missiles = Боєзаряди на ракетах
field--declaration--warheads_total = Боєзаряди, власний підсумок
field--declaration--launchers_total = Пускові установки та важкі бомбардувальники, власний підсумок
field--declaration--note = Пояснення
field--change-notice--change_id = Наш ідентифікатор зміни
field--change-notice--kind = Вид
field--change-notice--cause = Причина
field--change-notice--number = Скільки
field--change-notice--site = Місце
field--change-notice--occurred = Дата зміни
field--change-notice--note = Пояснення
field--objection-to-data--as_of = Станом на
field--objection-to-data--warheads_total = За нашим підрахунком: боєзаряди
field--objection-to-data--launchers_total = За нашим підрахунком: пускові установки та важкі бомбардувальники
field--objection-to-data--left_out = Не враховано в числі іншої сторони
column--objection-to-data--left_out--what = Що
column--objection-to-data--left_out--number = Скільки
field--objection-to-data--reason = Причина
field--launch-notice--launch_id = Наш ідентифікатор пуску
field--launch-notice--planned = Запланований час
field--launch-notice--launch_area = Район пуску
field--launch-notice--impact_areas = Райони падіння
field--launch-cancelled--launch_id = Наш ідентифікатор пуску
field--launch-cancelled--reason = Причина

# Fields of explanations
field--explanation-request--concern = Що нас непокоїть
field--explanation-request--asked = Що просимо роз’яснити
field--explanation--explanation = Роз’яснення
field--explanation-insufficient--what_is_missing = Чого не вистачає
field--meeting-request--place = Запропоноване місце
field--meeting-request--day = Запропонований день
field--meeting-held--day = День
field--meeting-held--place = Місце
field--meeting-held--outcome = Підсумок

# Fields of life
field--instrument-of-ratification--agreement = Ратифікована угода
field--instrument-of-ratification--ratified_on = Дата ратифікації
field--extension--lasts = Строк продовження
field--extension--note = Пояснення
field--suspension--scope = Що зупиняється
field--suspension--ground = Зазначена підстава
field--countermeasure--scope = Що не виконується
field--countermeasure--ground = Зазначена підстава
field--resumption--scope = Що відновлюється
field--resumption--note = Пояснення
field--objection-to-suspension--reason = Причина
field--proposal--subject = Що пропонується
field--proposal--scope = Частини тексту, яких це стосується
field--proposal--begins = Перший день
field--proposal--ends = Останній день
field--proposal--condition = Умова
field--proposal-answer--answer = Відповідь
field--proposal-answer--note = Пояснення
field--version--hash = Геш нового тексту
field--version--newcomer = Сторона, що приєднується
field--version--note = Пояснення
field--restraint-declared--scope = Чого дотримуються
field--restraint-declared--condition = Умова
field--restraint-declared--ends = Останній день
field--restraint-declared--note = Пояснення
field--withdrawal--reason = Причини

# Codes
code--launcher-kind--fixed-launcher = Стаціонарна пускова установка
code--launcher-kind--mobile-launcher = Мобільна пускова установка
code--launcher-kind--submarine-launcher = Пускова установка на підводному човні
code--launcher-kind--heavy-bomber = Важкий бомбардувальник
code--change-cause--deployed = Розгорнуто
code--change-cause--withdrawn = Знято з розгортання
code--change-cause--converted = Переобладнано
code--change-cause--eliminated = Ліквідовано
code--change-cause--lost = Втрачено
code--change-cause--other = Інше (див. примітку)
code--condition--none = Без умов
code--condition--same-conduct = Доки інша сторона чинить так само
code--condition--other = Інша умова (див. текст)
code--proposal-answer--accepted = Прийнято
code--proposal-answer--accepted-in-part = Прийнято частково
code--proposal-answer--counter-proposal = Надійде інша пропозиція
code--proposal-answer--under-study = Вивчається, відповіді поки немає
code--proposal-answer--declined = Відхилено
