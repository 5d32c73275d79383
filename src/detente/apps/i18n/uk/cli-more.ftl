# reviewed: not reviewed
# Що команди кажуть, крім чергування.

# --- courier
courier--label-in = сюди
courier--label-out = туди
courier--in = { $parcels }, { $entries }
courier--in-from = { $parcels } від { $parties }, { $entries }
courier--parcels = { $n ->
    [one] { $n } посилка
    [few] { $n } посилки
    [many] { $n } посилок
   *[other] { $n } посилки
}
courier--new-entries = { $n ->
    [one] { $n } новий запис
    [few] { $n } нові записи
    [many] { $n } нових записів
   *[other] { $n } нового запису
}
courier--about = щодо { $serial }
courier--proposed = нам запропоновано угоду { $agreement }
courier--for-others = { $n ->
    [one] { $n } посилка для інших, лишено як є
    [few] { $n } посилки для інших, лишено як є
    [many] { $n } посилок для інших, лишено як є
   *[other] { $n } посилки для інших, лишено як є
}
courier--hash-differs = { $file } не те, що каже його ім’я; з нього нічого не взято
courier--too-large = { $file } завеликий для посилки; з нього нічого не взято
courier--not-a-file = { $file } не звичайний файл; з нього нічого не взято
courier--unreadable = { $file } не читається; з нього нічого не взято
courier--damaged = { $file } { $why }; з нього нічого не взято
courier--set-aside = вміщено до карантину ({ $code }): { $why }
courier--gap = частина лежить за пропуском; ми про це повідомляємо, і її надішлють знову
courier--unsettled = { $n ->
    [one] { $n } посилку прийнято, але вона лишилася на носії: змінити його не можна
    [few] { $n } посилки прийнято, але вони лишилися на носії: змінити його не можна
    [many] { $n } посилок прийнято, але вони лишилися на носії: змінити його не можна
   *[other] { $n } посилки прийнято, але вони лишилися на носії: змінити його не можна
}
courier--sent = { $n ->
    [one] { $n } посилка для { $party }
    [few] { $n } посилки для { $party }
    [many] { $n } посилок для { $party }
   *[other] { $n } посилки для { $party }
}
courier--nothing-out = нічого: не відомо, щоб комусь бракувало нашого

# --- картки та інші центри
card--head = картка { $number }, видано { $at }
card--fingerprint = відбиток ключа, прочитати вголос:
card--written = записано: { $file }, байтів { $bytes }
card--stands = Підписи на ній правильні. Чия вона, покаже лише звірка голосом.
peer--next-compare = звірте з ними відбиток голосом, потім: detente peer confirm { $party }
peer--looks-like = ОБЕРЕЖНО: { $name } схоже на { $other }, ім’я, відоме тут.
peer--mixed = ОБЕРЕЖНО: у { $name } літери більш ніж однієї писемності.
ask--compared = Чи звірили ви з іншою стороною кожне слово цього відбитка?
peer--confirmed = Відбиток { $party } звірено, ким: { $person }.
peer--none = Жодного іншого центру тут ще не введено.
peer--next-card = попросіть картку в іншої сторони, потім: detente peer add FILE
peer--word-confirmed = звірено
peer--word-not-confirmed = НЕ ЗВІРЕНО
peer--head-party = СТОРОНА
peer--head-center = ЦЕНТР
peer--head-name = ІМ’Я
peer--head-fingerprint = ВІДБИТОК
peer--fingerprint-confirmed = відбиток звірено { $at }, ким: { $person }
peer--fingerprint-not-confirmed = відбиток НЕ ЗВІРЕНО
peer--noted = записано: { $post } сторони { $party }; лишається в цій теці центру.
peer--forgotten = вилучено: { $post } сторони { $party }; це лише в цій теці центру.

# --- аркуш контактів, на стіну: 80 стовпців; мітки до 14 літер
sheet--title = АРКУШ КОНТАКТІВ
sheet--printed = надруковано { $at }
sheet--center = центр
sheet--party = сторона
sheet--names = імена
sheet--fingerprint = відбиток
sheet--confirmed = звірено { $at }, ким: { $person }
sheet--not-confirmed = НЕ ЗВІРЕНО
sheet--words = слова
sheet--digits = цифри
sheet--hex = hex
sheet--compare-1 = Для звірки телефонуйте на номер, який ви мали до цієї картки. Вони читають
sheet--compare-2 = перше слово, ви друге, і так до останнього; потім у зворотному порядку.
sheet--compare-3 = Одне слово інше: картка не їхня. Потім: detente peer confirm CODE
sheet--links = канали
sheet--no-links = немає; передавати з рук у руки: detente courier FOLDER
sheet--call = телефонувати
sheet--noted = (записано { $at })
sheet--none-noted = нічого не записано: detente peer note { $party } ...
sheet--signed = підписали нам
sheet--person = { $person }, { $post }; останнє { $at } { $serial }
sheet--nobody = ще ніхто
sheet--contact = зв’язок
sheet--heard = чути було { $heard }, доставлено { $carried }

# --- люди
people--head-id = ID
people--head-name = ІМ’Я
people--head-roles = РОЛІ
people--head-post = ПОСТ
people--gone = тут більше не працює
people--asks-enter = { $by } просить унести { $name } з ролями { $roles }; потрібна друга особа.
people--asks-dismiss = { $by } просить звільнити { $name }; потрібна друга особа.
people--submitted = { $draft } подано: доки не дозволить інша особа, нічого не змінюється.
erase--goes = Безповоротно зникнуть особисті поля й рядки: { $n }, у { $serials }.
erase--for-ever = Скасувати не можна. Інша сторона стирає свою копію сама. Попередні резервні копії та вивантажені файли ще містять це: знищте їх вручну.
erase--draft = безповоротно стирає особисті дані { $serial } за угодою { $agreement }
erase--reason = причина: { $reason }
erase--submitted = { $draft } подано: доки не дозволить інша особа, нічого не стирається.
erase--done = { $draft } дозволено: тут стерто. Решта перевіряється як і раніше.
erase--unfinished = Файл цього центру може ще це містити: сховище зараз хтось читає, диск повний або бракує пам’яті. Нова спроба при кожному відкритті та кожні п’ять хвилин, доки центр працює; якщо спроба перервалася, наступна через добу.

# --- канали: add, remove
link--added = { $party }: канал { $link }, { $bearer } { $address }, порядок { $rank }
link--added-least = { $party }: канал { $link }, { $bearer } { $address }, порядок { $rank }, { $precedence } і вище
link--next-used = сервер уже ним користується; див.: detente link explain { $party }
link--next-serve = detente serve: поки він працює, канал використовується
link--forgotten = { $party }: канал { $link } вилучено

# --- угоди
agreement--signed-by-all = підписано всіма
agreement--waits = чекає підпису: { $parties }
agreement--head-id = ID
agreement--head-text = ТЕКСТ
agreement--head-version = ВЕРСІЯ
agreement--head-mark = ПОЗНАЧКА
agreement--head-parties = СТОРОНИ
agreement--head-signed = ПІДПИСИ
agreement--none = Угод тут не відомо.
agreement--label-id = id
agreement--label-text = текст
agreement--text = { $name } версія { $version }, геш { $hash }
agreement--label-mark = позначка
agreement--mark = { $mark ->
    [exercise] навчання
    [replay] відтворення
   *[other] справжній обмін
}
agreement--label-start = початок
agreement--label-signed = підписи
agreement--by-nobody = жодного
agreement--label-missing = ще немає
agreement--none-missing = усі є
agreement--label-version = версія
agreement--label-party = сторона
agreement--head-type = ВИД
agreement--head-name = НАЗВА
agreement--head-basis = ПІДСТАВА
agreement--consistent = { $name } версія { $version }: повний і несуперечливий
agreement--contradicts = { $name } версія { $version }: повний і суперечить собі
agreement--proposed = запропоновано { $agreement }
agreement--by-nobody-yet = ще ніким не підписано
agreement--asks = { $person } просить про наш підпис під { $agreement }
agreement--submitted = { $draft } подано: наш підпис під { $agreement }
agreement--signed = підписано: { $agreement }, сторона { $party }, як { $serial }
agreement--sign-what = угоду { $title } { $agreement }, сторони: { $parties }
codes--head = КОД

# --- епохи
epoch--agreement = угода { $agreement }
epoch--open = ВІДКРИТО
epoch--closed = закрито
epoch--stopped = ЗУПИНЕНО
epoch--branch = ГІЛКА
epoch--entries = { $n ->
    [one] { $n } запис
    [few] { $n } записи
    [many] { $n } записів
   *[other] { $n } запису
}
epoch--of = епоха { $epoch }
epoch--opened = відкрито { $at }
epoch--opened-because = відкрито { $at }, бо { $reason }
epoch--why-stopped = більше в ній нічого не підписується: { $why }
epoch--why-branch = гілка: автор має відкритою й іншу епоху і жодної не закрив
epoch--closing = { $n ->
    [one] завершальний стан: { $n } запис, його називає епоха { $epochs }
    [few] завершальний стан: { $n } записи, його називає епоха { $epochs }
    [many] завершальний стан: { $n } записів, його називає епоха { $epochs }
   *[other] завершальний стан: { $n } запису, його називає епоха { $epochs }
}
epoch--standing = { $entries }: { $standing }
epoch--withheld = утримано: { $entries }
epoch--withheld-since = утримано: { $entries } з { $since }
epoch--we-sign-nothing = МИ НІЧОГО тут НЕ ПІДПИСУЄМО, доки не відкрито нашої наступної епохи.
epoch--unanswered = Сторона { $party } ще не повернула всього нашого, що має.
epoch--waits = { $draft } чекає на другу особу.
epoch--one-person = Відкрити може одна особа: відповіли всі інші центри або картку оновили двоє.
epoch--two-persons = Ні на кого не чекає: відкрити її зараз можуть дві особи. Що повернеться пізніше, зараховується.
epoch--next-exchange = обміняйтеся з { $parties } (detente courier FOLDER або serve), потім: { $step }
epoch--sign = наша наступна епоха за угодою { $agreement }: { $reason }
ask--open = Відкрити і підписати?
epoch--now-open = епоху { $epoch } відкрито за угодою { $agreement }; ще не доставлено
epoch--two-disown = Дві особи: підписане має більше не діяти. Потрібен кореневий ключ.
epoch--two-missing = Дві особи: { $parties }, ще не повернено всього нашого, що там є.
epoch--two-later = Що є лише в них, з’явиться пізніше; воно зараховується і показується як надійшле пізно.

# --- інциденти
incident--ours = наш
incident--theirs = їхній
incident--file = файл
incident--no-file = без файлу
incident--head-id = ID
incident--head-party = СТОРОНА
incident--head-whose = ЧИЙ
incident--head-kind = РІЗНОВИД
incident--head-proof = ДОКАЗ
incident--head-found = ВИЯВЛЕНО
incident--none = Жодного журналу у двох варіантах нам не показували.
incident--of-ours = інцидент { $id }: наш власний журнал, виявлено { $at }
incident--of-theirs = інцидент { $id }: журнал сторони { $party }, виявлено { $at }
incident--without-file = файлу немає: показане нам може бути однією історією, лише довшою
incident--stopped = більше в цьому журналі нічого не підписується
file--written = { $file }: байтів { $bytes }

# --- журнал
record--head-party = СТОРОНА
record--head-entry = ЗАПИС
record--head-serial = НОМЕР
record--head-type = ВИД
record--head-claimed = ДАТА
record--head-to = КОМУ
record--head-note = ПРИМІТКА
record--none = У журналі ще немає записів.
record--not-for-us = не для нас
record--breaks-rule = порушує правило: { $code }
record--all-fields = { $file }: байтів { $bytes }, усі поля
record--some-fields = { $file }: байтів { $bytes }, із полів { $n }
record--bundled = { $file }: байтів { $bytes }; сповіщень у ньому, кожне доведене саме собою: { $n }
record--left = не ввійшли, бо звідси про них нічого показати не можна: { $n } ({ $entries })
record--goes-with = разом із ним іде поле { $n } { $name }, де цю цифру перелічено

# --- способи виклику
hook--command = команда  { $command }
hook--mail = пошта    для { $to }, від { $sender }, через { $smtp }
hook--mail-as = { $mail }, як { $user }
hook--mail-secured = { $mail }, STARTTLS
hook--removed = вилучено: { $name }
hook--head-way = СПОСІБ
hook--head-what = ЩО
hook--asked = сервер зараз пробує { $name }; що вийшло, буде в журналі чергування.
hook--tried = Спосіб { $name } зробив те, для чого він є. Чи прокинувся хтось?

# --- пульт
desk--half = одна половина запрошення, особа { $person }: { $code }
desk--half-until = Показується один раз; діє до { $until } ({ $span }).
desk--half-tell = Передайте особисто або телефоном запрошеній особі, більше нікому.
desk--next-confirm = другу половину дає інша особа: detente desk confirm { $person }
desk--other-half = друга половина запрошення, особа { $person }: { $code }
desk--other-half-tell = Показується один раз; нова припиняє її дію. Передайте запрошеній особі, більше нікому.
desk--other-half-ends = Те, з чим ця особа входила раніше, припиниться, коли використано обидві половини.
desk--next-join = запрошена особа відкриває /join на пульті
desk--logged-out = входи завершено: { $person } ({ $n })
desk--head-person = ОСОБА
desk--head-since = З
desk--head-last = ВОСТАННЄ
desk--nobody = На пульті нікого немає.

# --- backup, restore, upgrade
backup--made = { $file }: байтів { $bytes }, зроблено { $at }
backup--label-holds = містить
backup--label-keys = ключі
backup--holds = { $registers }, { $entries }; прочитано знову, усе ціле
backup--registers = { $n ->
    [one] { $n } журнал
    [few] { $n } журнали
    [many] { $n } журналів
   *[other] { $n } журналу
}
backup--entries = { $n ->
    [one] { $n } запис
    [few] { $n } записи
    [many] { $n } записів
   *[other] { $n } запису
}
backup--keys = { $keys }, під своїми парольними фразами
backup--passphrase = У ній і ПАРОЛЬНА ФРАЗА: хто має цей файл, той має і ключі
restore--done = Відновлено в { $home } за станом на { $at }; кожен журнал перевірено.
restore--stopped = { $n ->
    [one] Зупинено { $n } наш журнал: інші можуть мати пізніші записи.
    [few] Зупинено { $n } наші журнали: інші можуть мати пізніші записи.
    [many] Зупинено { $n } наших журналів: інші можуть мати пізніші записи.
   *[other] Зупинено { $n } нашого журналу: інші можуть мати пізніші записи.
}
restore--now = Що робити тепер, у цьому порядку:
restore--step-1 = Попередню теку центру, хоч би де вона була, тримайте вимкненою назавжди.
restore--step-2 = Обміняйтеся з кожним іншим центром: detente courier FOLDER або serve.
restore--step-2-more = Сказане після резервної копії є в них; звідти воно повернеться.
restore--step-3 = Відкрийте наступну епоху кожної угоди: detente epoch open AGREEMENT --reason restore.
restore--step-3-more = Якщо відповіли всі інші центри, досить однієї особи, інакше двох; detente epoch show.
restore--until = Доти ця тека центру приймає, показує і перевіряє, але нічого не підписує.
upgrade--label-program = програма
upgrade--label-formats = формати
upgrade--label-schema = схема
upgrade--schema = { $found } у цій теці центру; ця програма читає { $needed }
upgrade--nothing = Робити нічого не треба: ця програма читає цю теку центру як є.

# --- rebuild, card renew, card root, keys passphrase
rebuild--done = Центр { $center } ({ $code }) знову створено в { $home }: нові ключі, картка номер { $number }, корінь той самий.
rebuild--knows = За картками йому відомі { $parties }; записів у ньому ще немає. У цьому порядку:
rebuild--step-1 = Будь-яку іншу теку цього центру тримайте вимкненою назавжди.
rebuild--step-2 = Звірте заново кожен інший центр: detente peer confirm CODE.
rebuild--step-3 = Обміняйтеся з кожним іншим центром: detente courier FOLDER або serve. У них запитується
rebuild--step-3-more = усе, що має наш підпис, і все їхнє.
rebuild--step-4 = Відкрийте наступну епоху кожної угоди: як, показує detente epoch show.
rebuild--until = Доти ця тека центру приймає, показує і перевіряє, але для інших нічого не підписує.
rebuild--next-safe = покладіть кореневий ключ назад до сейфа
renew--asks = { $person } просить про картку з новими ключами: { $reason }.
renew--not-proven = Теперішніми ключами нічого доводитися не буде. Центр, який нас викликає, упізнає нас
renew--not-proven-more = знову, коли матиме нашу нову картку: через courier або коли викличемо його ми.
renew--takes-root = Для її дозволу потрібен кореневий ключ: --root-key FILE, із сейфа.
root--whole = { $path }: цілий, і це корінь { $center }
root--in-home = Він лежить у теці центру. Скопіюйте його на два носії, перевірте кожен із --check,
root--in-home-more = потім вилучіть звідси; він потрібен лише для наступної картки.
keys--changed = { $path } під новою парольною фразою; ключі ті самі.
keys--kept-removed = Парольну фразу, що зберігалася в теці центру, вилучено: тепер вона нічого не відкриває.
keys--copies-center = Зроблені раніше резервні та інші копії лишаються під тією парольною фразою, під якою їх зроблено.
keys--copies-root = Інші його копії лишаються під тією парольною фразою, під якою їх зроблено.

# --- record publish, пропозиції, версії тексту
publish--done = { $n ->
    [one] { $folder }: { $n } запис із { $origin }
    [few] { $folder }: { $n } записи з { $origin }
    [many] { $folder }: { $n } записів із { $origin }
   *[other] { $folder }: { $n } запису з { $origin }
}
offer--saved = { $draft } збережено { $at }: { $clause }, як { $type }
version--kept = збережено: { $name } версія { $version }, геш { $hash }
version--base = змінює версію з гешем { $hash }
version--offered-by = запропоновано в { $serials }
version--offered-by-nobody = ще ніким не запропоновано
version--offered-short = запропоновано { $number }
version--not-here = { $hash } (тут немає)
version--state-applies = застосовується
version--state-applied = застосовувалася раніше
version--state-kept = зберігається тут, ніким не запропонована
version--state-open = запропонована
version--state-formed = підписана всіма
version--state-crossed = розминулася з іншою, не чинна
version--state-never-in-force = ніколи не була чинна
version--state-not-formed = не склалася
version--state-cannot-be-decided = вирішити не можна
version--line = { $number } { $state }
version--line-since = { $number } { $state } з { $since }
version--unsigned = не підписали { $parties }
version--until = до { $until }
version--hash = { $line }, геш { $hash }

# --- agreement show, diff, check
text--version = { $name } версія { $version }, геш { $hash }
diff--added = додано
diff--removed = вилучено
diff--changed = змінено
diff--codes = коди { $list }: { $changes }
diff--codes-added = додано { $codes }
diff--codes-removed = вилучено { $codes }
diff--labels = { $n ->
    [one] { $language }: відрізняється { $n } напис
    [few] { $language }: відрізняються { $n } написи
    [many] { $language }: відрізняється { $n } написів
   *[other] { $language }: відрізняється { $n } напису
}
diff--same = Це той самий текст, байт у байт.
diff--none = Жодне положення не відрізняється.
diff--nothing = (нічого)
role--label = роль
role--line = { $role }: { $parties }; видно: { $sees }; може надсилати: { $may }
role--nobody = ніхто
role--nothing = нічого
clause--head-paragraph = ПУНКТ
clause--head-clause = ПОЛОЖЕННЯ
clause--head-id = ID
clause--head-name = НАЗВА
clause--head-basis = ПІДСТАВА
sound--at = { $file } рядок { $line }: { $clause }: { $what }
sound--nobody-may-send = надіслати це не може ніхто: відправник { $sender }, а стосується: { $answers }
sound--nobody-may-perform = ніхто з { $who } не може надіслати { $sends }
sound--never-triggered = ніхто не може надіслати те, з чого починається: { $when }
sound--due-before-trigger = { $limit }: строк раніше, ніж це виникає
sound--window-empty = відкривається { $opens }, строк { $by }: часу між ними немає, уперше для { $on }; таких дат за 400 років { $dates }
sound--exception-hidden = до винятку { $second } справа не доходить: виняток { $first } забирає все
sound--exceptions-overlap = винятки { $first } і { $second } підходять до одного повідомлення; рахується перший
sound--bounds-clash = жодне повідомлення не проходить і це, і { $other }
sound--ceiling-below-floor = { $other }: через нижню межу тут щонайменше { $least } для { $party }
sound--receipt-withheld = адресат сам може не дати цим строкам початися чи зупинитися, бо немає deemed_receipt: { $clauses }
sound--two-readings = { $limit }, від { $anchor }: останній день { $not_counted } або, якщо перший день зараховано, { $counted }; текст каже { $chosen }
sound--nothing = нічого
sound--contradictions = Суперечності, кожну доведено:
sound--warnings = Попередження:
sound--readings = Два прочитання строку; яке правильне, не стоїть у жодному прочитаному тексті:
sound--none = Суперечності: у вирішуваному класі немає. Не розглядалося:
sound--not-1 = чи можна виконати ланцюг положень, хоч би що робили інша сторона і канали
sound--not-2 = кілька випадків періодичних положень із квотами
sound--not-3 = повідомлення, що розминулися
sound--not-4 = два положення з різними точками відліку
sound--not-5 = чи означають положення те саме, що текст

# --- підрахунки
tally--head-as-of = НА
tally--head-party = СТОРОНА
tally--head-figure = ЧИСЛО
tally--head-ceiling = СТЕЛЯ
tally--head-verdict = ВИСНОВОК
tally--head-declared = ОГОЛОШЕНО В
tally--head-marks = ПОЗНАЧКИ

# --- запізнення
due--head-send-by = НАДІСЛАТИ ДО
line--late-because = із запізненням, причина: { $reason }
