# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = Обмін полоненими
party--P1 = Перша сторона
party--P2 = Друга сторона
role--mediator = Посередники
role--chronicle = Хроніка

# Regimes
regime--exchange = Обміни за раундами
regime--all-for-all = Категорії, усіх на всіх
regime--remains = Тіла загиблих
regime--queries = Запити про окремих осіб

# Arrangements, rights
arrangement--round = Умови раунду
arrangement--settled = Погоджений підсумок раунду
right--suspend = Право зупинити
right--resume = Право відновити

# Events, duties, exchange, list, check
event--handover = Передання
event--remains-transfer = Передання тіл загиблих
duty--2 = Відповідь на пропозицію раунду
duty--4 = Підтвердження або заперечення передання
duty--7 = Підтвердження отримання тіл загиблих
duty--8 = Відповідь про окрему особу
exchange--lists = Обмін списками
list--waiting = Особи, що очікують на повернення
check--list-after-call = Список відповідає на пропозицію, яку його автор бачив

# Tallies
tally--parity = Особи, що входять у підрахунок
tally--remains-received = Отримані тіла загиблих
unit--persons = осіб
unit--remains = тіл

# Message types
message--round-call = Пропозиція раунду
message--round-answer = Відповідь на запропонований раунд
message--round-terms = Підписані умови раунду
message--person-list = Список осіб
message--list-committed = Список подано запечатаним
message--lists-released = Списки видано посередником
message--handover-notice = Передані особи
message--handover-confirmed = Отримані особи
message--handover-denied = Передання заперечується
message--settlement = Погоджений підсумок
message--objection-to-count = Заперечення проти підрахунку
message--category-list = Утримувані особи за категоріями
message--category-list-struck = Вилучення зі списку за категоріями
message--category-list-confirmed = Підтвердження списку за категоріями
message--remains-notice = Передані тіла загиблих
message--remains-confirmed = Тіла загиблих отримано
message--person-query = Запит про окрему особу
message--person-answer = Відповідь на запит про окрему особу
message--suspension = Зупинення
message--resumption = Відновлення
message--objection-to-suspension = Заперечення проти зупинення

# Fields of a round
field--round-call--round = Раунд
field--round-call--categories = Категорії
field--round-call--from_day = Перший можливий день
field--round-call--to_day = Останній можливий день
field--round-call--place = Запропоноване місце
field--round-call--note = Пояснення
field--round-answer--round = Раунд
field--round-answer--answer = Відповідь
field--round-answer--other_day = Інший день
field--round-answer--note = Пояснення
field--round-terms--round = Раунд
field--round-terms--rule = Правило
field--round-terms--categories = Категорії
field--round-terms--place = Місце
field--round-terms--from_day = Перший день
field--round-terms--to_day = Останній день
field--list-committed--round = Раунд
field--lists-released--round = Раунд
field--lists-released--outcome = Що видано
field--lists-released--note = Пояснення
field--settlement--round = Раунд
field--settlement--to_p1 = Входить у підрахунок, першій стороні
field--settlement--to_p2 = Входить у підрахунок, другій стороні
field--settlement--beside_to_p1 = Поза підрахунком, першій стороні
field--settlement--beside_to_p2 = Поза підрахунком, другій стороні
field--objection-to-count--round = Раунд, для осіб
field--objection-to-count--stage = Етап, для тіл загиблих
field--objection-to-count--to_p1 = За нашим підрахунком, першій стороні
field--objection-to-count--to_p2 = За нашим підрахунком, другій стороні
field--objection-to-count--reason = Причина

# Fields of persons
field--person-list--round = Раунд
field--person-list--persons = Особи
column--person-list--persons--ref = Номер у списку
column--person-list--persons--category = Категорія
column--person-list--persons--surname = Прізвище
column--person-list--persons--first_names = Ім’я та по батькові
column--person-list--persons--rank = Військове звання
column--person-list--persons--number = Особистий або серійний номер
column--person-list--persons--born = Дата народження
column--person-list--persons--birthplace = Місце народження
column--person-list--persons--depends_on = Держава, за якою значиться особа
column--person-list--persons--father = Ім’я батька
column--person-list--persons--mother = Дівоче прізвище матері
column--person-list--persons--inform = Кого сповістити
column--person-list--persons--inform_address = Адреса особи, яку слід сповістити
column--person-list--persons--letters = Адреса для листів
column--person-list--persons--health = Стан здоров’я
field--handover-notice--handover_id = Ідентифікатор передання
field--handover-notice--round = Раунд
field--handover-notice--occurred = Час передання
field--handover-notice--place = Місце
field--handover-notice--persons = Передані особи
column--handover-notice--persons--ref = Номер у списку
column--handover-notice--persons--category = Категорія
field--handover-confirmed--handover_id = Ідентифікатор передання
field--handover-confirmed--round = Раунд
field--handover-confirmed--persons = Отримані особи
column--handover-confirmed--persons--ref = Номер у списку
column--handover-confirmed--persons--category = Категорія
field--handover-confirmed--missing = Названо, але не отримано
field--handover-confirmed--note = Пояснення
field--handover-denied--handover_id = Ідентифікатор передання
field--handover-denied--round = Раунд
field--handover-denied--reason = Причина
field--category-list--persons = Особи
column--category-list--persons--ref = Номер у списку
column--category-list--persons--category = Категорія
column--category-list--persons--surname = Прізвище
column--category-list--persons--first_names = Ім’я та по батькові
column--category-list--persons--born = Дата народження
column--category-list--persons--number = Особистий або серійний номер
column--category-list--persons--health = Стан здоров’я
field--category-list-struck--persons = Особи
column--category-list-struck--persons--ref = Номер у списку
column--category-list-struck--persons--why = Причина
field--category-list-confirmed--persons = Особи
column--category-list-confirmed--persons--ref = Номер у списку

# Fields of remains and questions
field--remains-notice--transfer_id = Ідентифікатор передання тіл
field--remains-notice--stage = Етап
field--remains-notice--occurred = Час передання тіл
field--remains-notice--place = Місце
field--remains-notice--bodies = Передані тіла загиблих
column--remains-notice--bodies--ref = Номер мішка
column--remains-notice--bodies--found = Місце виявлення
column--remains-notice--bodies--name = Ім’я, якщо відоме
field--remains-confirmed--transfer_id = Ідентифікатор передання тіл
field--remains-confirmed--stage = Етап
field--remains-confirmed--bodies = Отримані тіла загиблих
column--remains-confirmed--bodies--ref = Номер мішка
field--remains-confirmed--note = Пояснення
field--person-query--surname = Прізвище
field--person-query--first_names = Ім’я та по батькові
field--person-query--born = Дата народження
field--person-query--number = Особистий або серійний номер
field--person-query--last_seen = Останні відомості про особу
field--person-answer--answer = Відповідь
field--person-answer--note = Пояснення
field--suspension--scope = Що зупиняється
field--suspension--ground = Зазначена підстава
field--resumption--scope = Що відновлюється
field--resumption--note = Пояснення
field--objection-to-suspension--reason = Причина

# Codes
code--category--service = Військовослужбовець
code--category--civilian = Цивільна особа
code--category--under-25 = Військовослужбовець молодший за 25 років
code--category--severely-wounded = Тяжкопоранений
code--category--seriously-ill = Тяжкохворий
code--category--medical = Медичний або духовний персонал
code--category--other = Інше
code--round-rule--parity = Рівні числа всередині підрахунку
code--round-rule--all-for-all = Усіх на всіх за названими категоріями
code--round-rule--one-sided = Одна сторона передає без зустрічного передання
code--round-answer--agreed = Згода
code--round-answer--other-day = Згода, в інший день
code--round-answer--declined = Відхилено
code--release--both-released = Видано обидва списки
code--release--none-released = Жодного списку не видано
code--struck--handed-over = Переданий
code--struck--died = Помер
code--struck--listed-by-mistake = Внесений помилково
code--person-answer--held = Утримується в нас
code--person-answer--not-held = У нас не утримується
code--person-answer--released-earlier = Звільнений або переданий раніше
code--person-answer--died = Помер
code--person-answer--being-checked = Перевіряється, відповіді поки немає
