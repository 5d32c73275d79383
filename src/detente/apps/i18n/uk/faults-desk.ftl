# reviewed: not reviewed
# Невдачі пульта, чергування і ліній зв’язку.

# --- канали і сервер
server-not-proven = Той, хто відповідає за цією адресою, не довів, що він центр із картки.
server-not-proven--next = Звірте адресу з іншою стороною. Якщо вона правильна, між вами хтось стоїть.
not-admitted = Центр за адресою { $address } нас не допускає.
not-admitted--next = Спитайте, чи введено в них нашу теперішню картку: detente peer add.
line-refused = За адресою { $address } ніхто не приймає.
line-refused--next = Перевірте адресу; спроба повторюється сама.
line-timeout = Від { $address } немає вчасної відповіді.
line-timeout--next = Перевірте лінію; спроба повторюється сама.
line-broken = З’єднання з { $address } обірвалося.
line-broken--next = Воно відкриється знову саме.
line-failed = Немає з’єднання з { $address }: { $why }.
line-failed--next = Перевірте адресу і лінію; спроба повторюється сама.
line-busy = Центр за адресою { $address } зараз нічого прийняти не може.
line-busy--next = Робити нічого; спроба повторюється сама.
bad-request = Лінією надійшло те, чого цей протокол не дозволяє ({ $what }).
bad-request--next = Повідомте іншу сторону; можливо, у них інша версія програми.
too-slow = Повідомлення йшло лінією або приймалося надто повільно; з’єднання розірвано.
too-slow--next = Якщо це повториться: detente link test NAME, або візьміть інший засіб зв’язку.
too-many-connections = З’єднань одного центру більше ніж { $limit }; найстаріше розірвано.
too-many-connections--next = Спитайте їх чому.
no-room = Від одного центру надійшло відразу більше, ніж тримається в пам’яті (байтів: { $bytes }).
no-room--next = { step--tell-them }
bad-address = { $address } не має вигляду HOST:PORT.
bad-address--next = Напишіть, наприклад, rrc.brevia.example:7443.
cannot-listen = Приймати на { $address } не можна: { $why }.
cannot-listen--next = Оберіть іншу адресу після --listen або зупиніть те, що займає цю.
server-running = Над { $home } працює сервер, а { $command } потребує цієї теки цілком.
server-running--next = Спершу зупиніть сервер, потім виконайте команду знову.
server-silent = Сервер на { $socket } не відповів: { $why }.
server-silent--next = Подивіться, що каже сервер; якщо він завершився, запустіть його знову.
server-busy = Тут чекає забагато (більше ніж { $limit }).
server-busy--next = Спробуйте пізніше.
answer-late = Відповідь не була готова за { $seconds } с.
answer-late--next = { server-busy--next }
program-failed = Програма припустилася помилки ({ $what }); нічого з цього не збережено.
program-failed--next = { step--report }
bad-duration = { $text } не проміжок часу.
bad-duration--next = Напишіть, наприклад, 90, 15m, 2h або 1d.
no-such-link = Каналу { $name } до них немає.
no-such-link--next = Канали: { $known }.
bad-link-name = { $name } не годиться як ім’я каналу.
bad-link-name--next = Від 1 до 32 знаків a-z, 0-9 і дефіс, наприклад line-a.
link-exists = Канал { $name } до них уже є.
link-exists--next = Оберіть інше ім’я або вилучіть той: detente link remove.
too-many-links = Каналів до них уже { $limit }.
too-many-links--next = Вилучіть один із невикористовуваних: detente link remove.

# --- пульт
desk-missing = Не встановлено того, що потрібно пультові.
desk-missing--next = Установіть: pip install 'detente[desk]'. Усе інше працює без нього: detente serve --no-desk
log-in = Вхід не виконано.
log-in--next = Спершу ввійдіть.
log-in-refused = Ім’я, парольна фраза і код не пасують одне до одного.
log-in-refused--next = Спробуйте з наступним кодом; після кількох хибних спершу зачекайте хвилину. Після втрати дві інші особи тут дають нове запрошення: detente desk invite
invitation-refused = Для особи { $person } це не обидві половини запрошення, або воно застаріле.
invitation-refused--next = Одна половина в того, хто запросив, друга в того, хто підтвердив; нове запрошення: detente desk invite { $person }
no-invitation = Немає запрошення, яке чекало б підтвердження, особа: { $person }.
no-invitation--next = Спершу запрошення дає інша особа: detente desk invite { $person }
own-half = Хто запросив, має одну половину коду й другої не отримує; запрошена особа: { $person }.
own-half--next = Нехай підтвердить хтось із них (запрошена особа { $person } — лише в терміналі центру): { $others }
proof-needed = Те, з чим ви входите, не пред’явлено за останні { $minutes } хв.
proof-needed--next = Пред’явіть ще раз на сторінці «Мій вхід», тоді повторіть дію.
no-such-passkey = Такого ключа доступу немає ({ $key }).
no-such-passkey--next = Відкрийте сторінку знову.
bad-desk-origin = { $origin } не є адресою пульта за проксі.
bad-desk-origin--next = Запишіть, як пишуть браузери: https://desk.brevia.example, з :PORT, якщо це не 443, і без шляху. Ключу доступу потрібне ім’я, а не номер.
own-invitation = Ніхто не запрошує себе сам: для { $person } потрібна інша особа.
own-invitation--next = Нехай зробить хтось із них: { $others }
code-wrong = Зараз цей секрет має інший код.
code-wrong--next = Перевірте годинник цього пристрою та автентифікатора і введіть наступний код.
bad-secret = Секрет у формі було змінено.
bad-secret--next = Відкрийте сторінку знову.
passkey-refused = За цим ключем доступу сюди нікого не впускають.
passkey-refused--next = Спробуйте знову. Якщо не допоможе, увійдіть із парольною фразою і кодом та додайте ключ доступу заново.
too-many-passkeys = Ключів доступу одна особа має щонайбільше { $limit }.
too-many-passkeys--next = Вилучіть один на сторінці свого входу.
page-denied = Особі { $person } ця сторінка не видна ({ $page }).
page-denied--next = Вона для: { $roles }. Див.: detente people list
no-such-page = За адресою { $address } нічого немає.
no-such-page--next = Перейдіть на пульт чергового.
not-so = { $address } у такий спосіб не запитують.
not-so--next = Перейдіть на пульт чергового.
other-site = Це надіслала сторінка іншого сайту.
other-site--next = Нічого не зроблено. Відкрийте пульт за його власною адресою і зробіть це там.
form-too-large = Форма більша за будь-яке сповіщення ({ $limit }).
form-too-large--next = Надішліть менше.
form-too-slow = Форма не надійшла повністю за { $seconds } с.
form-too-slow--next = Нічого не зроблено. Відкрийте сторінку знову і надішліть її ще раз.
form-unreadable = Форму прочитати не вдалося.
form-unreadable--next = Відкрийте сторінку знову і спробуйте ще раз.
form-incomplete = Не заповнено: { $field }.
form-incomplete--next = Заповніть.
field-unexpected = Для { $field } у цій формі немає місця.
field-unexpected--next = Відкрийте сторінку знову.
another-message = Показано було не те, чим є { $serial }.
another-message--next = Відкрийте знову і подивіться.
later-message = Відколи це переглянуто, автор повідомив ще ({ $n }): { $serials }.
later-message--next = Спершу прочитайте це, потім вирішіть заново.
not-looked = Форма не каже, що було переглянуто ({ $size }).
not-looked--next = Відкрийте сторінку знову.
draft-moved = Поки ви писали, { $draft } змінила інша особа.
draft-moved--next = Уведене вами ще стоїть на цій сторінці. Відкрийте чернетку в іншому вікні і зведіть обидві.
too-much-text = У формі більше, ніж уміщує сповіщення (байтів: { $bytes } з { $limit }).
too-much-text--next = Скоротіть; збережене раніше лишилося.
no-notification = { $draft } не сповіщення.
no-notification--next = Відкрийте серед того, що чекає дозволу на надсилання.
no-such-precedence = Терміновості { $precedence } немає.
no-such-precedence--next = Відкрийте сторінку знову.
not-of-this-type = { $serial } не виду { $type }.
not-of-this-type--next = Копіюйте зі сповіщення того самого виду.
digits-differ = Це не останні три цифри { $draft }.
digits-differ--next = Ще раз подивіться, надсилання чого дозволяєте, і введіть останні три цифри.
late-reason-missing = Якщо надіслати зараз, { $draft } запізниться: { $lines }.
late-reason-missing--next = Усе ж надішліть: укажіть причину запізнення (у командному рядку: detente draft set { $draft } --late-reason TEXT) і подайте. Причина підписується разом зі сповіщенням.
no-such-choice = { $choice } немає серед { $known }.
no-such-choice--next = Відкрийте сторінку знову.
no-such-place = Місця { $place } в журналі немає.
no-such-place--next = Почніть із першої сторінки.
board-too-long = Табло на інший момент обчислюється з усіх записів цього реєстру (їх { $entries }); пульт робить це щонайбільше для { $limit }, інакше тут чекали б усі.
board-too-long--next = Коли центр можна затримати: detente board --agreement { $agreement } --as-of TIME
tour-link-used = За цим посиланням уже входили, або воно з іншого запуску.
tour-link-used--next = Відкрийте показ знову і візьміть посилання, яке стоїть там зараз.
tour-nothing-yet = ПОЗАЧЕРГОВЕ сповіщення іншої сторони ще не надійшло.
tour-nothing-yet--next = Дочекайтеся його і спробуйте знову.
demo-cable = Кабель між двома навчальними центрами не відповідає.
demo-cable--next = Закінчіть показ клавішами Ctrl-C і почніть його знову.

# --- чергування
not-on-watch = { $person } не чергує; черговий: { $watch }.
not-on-watch--next = Нехай це зробить черговий, або спершу прийміть чергування: detente watch take
already-on-watch = Черговий і так { $person }, з { $since }.
already-on-watch--next = Робити нічого.
to-oneself = { $person } не може здати чергування собі.
to-oneself--next = Назвіть, хто його прийме: detente watch hand-over PERSON
watch-not-given = Черговий { $watch } з { $since }; особі { $person } чергування не здано.
watch-not-given--next = Нехай чергування здасть { $watch }. Лише в надзвичайному разі: detente watch take --alone REASON
handover-old = Здавання підписано понад годину тому: { $person }, { $at }.
handover-old--next = Повідомте все заново: detente watch hand-over PERSON
items-untold = { $count ->
    [one] Не повідомлено { $count } відкритий пункт: { $items }.
    [few] Не повідомлено { $count } відкриті пункти: { $items }.
    [many] Не повідомлено { $count } відкритих пунктів: { $items }.
   *[other] Не повідомлено { $count } відкритого пункту: { $items }.
}
items-untold--next = Повідомте їх і здайте знову; або відкладіть: detente watch postpone REASON
items-unheard = { $count ->
    [one] Не вислухано { $count } повідомлений пункт: { $items }.
    [few] Не вислухано { $count } повідомлені пункти: { $items }.
    [many] Не вислухано { $count } повідомлених пунктів: { $items }.
   *[other] Не вислухано { $count } повідомленого пункту: { $items }.
}
items-unheard--next = Нехай повідомлять їх знову, потім підтвердьте кожен: detente watch take --heard
no-such-item = Відкритого пункту { $item } немає.
no-such-item--next = Що відкрито зараз: detente watch hand-over --list
too-many-items = Відкритих пунктів { $count }; одне здавання повідомляє щонайбільше { $limit }.
too-many-items--next = Спершу підтвердьте частину з них, дайте відповідь або закрийте.
bad-desk-check = Перевірка пульта називає кожне один раз ({ $things }), словом із: { $known }.
bad-desk-check--next = Наприклад: --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested
note-missing = Здавання потребує нотатки власними словами.
note-missing--next = Укажіть --note.
why-missing = Тут потрібна причина.
why-missing--next = Скажіть чому, власними словами.
text-missing = Тексту немає.
text-missing--next = Скажіть, що сталося, власними словами.
text-too-long = Текст довший за межу в знаках: { $limit }.
text-too-long--next = Решту запишіть окремим записом.
not-yet = { $at } ще не настало.
not-yet--next = Пізній запис каже про те, що вже сталося.
no-such-log-entry = З { $entry } починається записів: { $count }, а потрібен один.
no-such-log-entry--next = Скопіюйте чотири або більше знаків із його позначення: detente log list
struck-already = { $entry } уже викреслено або закрито: { $by }, { $at }.
struck-already--next = Робити нічого; якщо є що додати, напишіть інший запис.
bad-roster = Черга виклику називає осіб щонайбільше { $limit }, кожну один раз, та ім’я способу.
bad-roster--next = Наприклад: detente watch roster petro=phone rossi=mail
bad-hook = Спосіб виклику такого мати не може: { $what }.
bad-hook--next = Див.: detente watch hook --help
too-many-hooks = Способів уже { $limit }.
too-many-hooks--next = Вилучіть один: detente watch hook NAME --remove
no-such-hook = Способу { $way } немає.
no-such-hook--next = Тут відомі: { $known }.
hook-absent = Ця машина не може розбудити { $person }: у черзі виклику не названо способу.
hook-absent--next = Розбудіть самі; потім: detente watch roster, detente watch hook
hook-failed = Спосіб { $way } не спрацював, виклик не вдався ({ $person }): { $why }.
hook-failed--next = Розбудіть самі; потім виправте: detente watch hook { $way }
password-file-open = Файл пароля { $path } доступний не лише вам.
password-file-open--next = Нехай ним володіє обліковий запис цього центру; виконайте: chmod 600 { $path }; потім виберіть інший пароль, якщо хтось міг його прочитати.
password-file-unreadable = Файл пароля { $path } не можна використати.
password-file-unreadable--next = Перевірте шлях і те, що перший рядок – пароль.
certificates-unreadable = Сертифікати в { $path } не читаються.
certificates-unreadable--next = Вкажіть файл сертифікатів у форматі PEM.
hook-timeout = Спосіб { $way } не закінчив виклику ({ $person }) за { $seconds } с, і його перервано.
hook-timeout--next = Розбудіть самі; потім виправте: detente watch hook { $way }
hook-busy = Уже працює стільки способів виклику, скільки можливо: { $limit }.
hook-busy--next = Розбудіть самі: { $person }.

# --- запізнення
late-by-now = Якщо надіслати зараз, { $draft } запізнюється ({ $lines }), і причини не вказано.
late-by-now--next = Поверніть: detente return { $draft } --reason TEXT. Укладач укаже причину запізнення і подасть знову; потім дозвольте надсилання.
outside-check = Угода ({ $paragraph }, { $check }) цього не допускає, тому це не підписується.
outside-check--next = Змініть зміст; правило є в тексті: detente agreement show { $agreement }
late-reason-too-long = Причина запізнення довша за межу в байтах: { $limit }.
late-reason-too-long--next = Скажіть коротше; решті місце в окремому сповіщенні.

# --- регулярний зв’язок і навчальні перевірки
bad-contact-hours = { $text } не є годиною регулярного зв’язку.
bad-contact-hours--next = Години за UTC, наприклад: 08:00Z,14:00Z,20:00Z
contact-hours-close = Між двома годинами регулярного зв’язку менше { $minutes } хв.
contact-hours-close--next = Один зв’язок зарахувався б за обидва: рознесіть їх далі.
no-exercise-with = Навчальна перевірка йде в межах навчальної угоди, а з { $center } немає такої, підписаної обома сторонами і відкритої для нас.
no-exercise-with--next = Запропонуйте її: detente agreement propose PACK --with PEER --mark exercise
drill-past = { $at } уже минуло.
drill-past--next = Призначте навчальну перевірку на майбутній час.
drill-not-due = Навчальну перевірку призначено на { $at }.
drill-not-due--next = Проведіть її тоді; або скасуйте і призначте іншу.
bad-drill-limit = На підтвердження навчальна перевірка дає від { $least } до { $most } хв.
bad-drill-limit--next = Вкажіть іншу межу.
bad-language = { $language } не є кодом мови.
bad-language--next = Наприклад: en, fr, ru, zh.
too-many-drills = Із цим центром уже призначено навчальних перевірок: { $limit }.
too-many-drills--next = Проведіть частину з них або скасуйте: detente drill call-off
no-such-drill = З { $drill } починається навчальних перевірок: { $count }, а потрібна одна.
no-such-drill--next = Скопіюйте чотири або більше знаків із її позначення: detente drill report
drill-over = Навчальну перевірку { $drill } уже проведено або скасовано: { $at }.
drill-over--next = Робити нічого; якщо потрібна ще одна, призначте її.
not-minutes = { $text } не є числом хвилин.
not-minutes--next = Введіть число, наприклад 30, або нічого.
