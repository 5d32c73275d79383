# reviewed: not reviewed
# Що кажуть команди в терміналі.

# --- у кожній команді
say--next = що далі: { $step }
say--not-spoken = { $variable }: програма не говорить мовою { $language }; далі англійською. Вона говорить: { $known }
carry--self = detente courier FOLDER або detente serve, щоб доставити
carry--server = сервер надішле, де канал працює; див.: detente link status
carry--then = { $step }; { $way }
say--to-sign = Підписує { $person } ({ $post }) за сторону { $party } ({ $code }), ключ { $key }: { $what }
ask--sign = Підписати?
ask--release = Дозволити надсилання і підписати?
ask--unseal = Передати зміст?
ask--erase = Стерти безповоротно?
ask--yes-no = { $question } [y/N]
ask--passphrase = Парольна фраза { $home }:
ask--root-passphrase = Парольна фраза кореневого ключа { $path }:
ask--old-passphrase = Теперішня парольна фраза { $path }:
ask--new-passphrase = Нова парольна фраза:
ask--same-again = Вона ж іще раз:
time--never = ніколи
dry-run--stored = пробний запуск: нічого не збережено
dry-run--submitted = пробний запуск: нічого не подано
dry-run--discarded = пробний запуск: нічого не відкинуто
dry-run--signed = пробний запуск: нічого не підписано
dry-run--returned = пробний запуск: нічого не повернуто
dry-run--claimed = пробний запуск: нічого не взято в роботу
dry-run--handed-over = пробний запуск: нічого не передано
dry-run--written = пробний запуск: нічого не записано
dry-run--noted = пробний запуск: нічого не внесено
dry-run--drafted = пробний запуск: нічого не складено ({ $type }, щодо { $serial })
dry-run--served = пробний запуск: сервера не запущено
dry-run--set-up = пробний запуск: у { $home } нічого не створено
dry-run--taken-in = пробний запуск: нічого не прийнято і нічого не лишено
dry-run--proposed = пробний запуск: нічого не запропоновано
dry-run--asked = пробний запуск: нічого не запитано
dry-run--removed = пробний запуск: нічого не вилучено
dry-run--set = пробний запуск: нічого не задано
dry-run--tried = пробний запуск: спроб не було
dry-run--restored = пробний запуск: нічого не відновлено; резервна копія така, якою її записано
dry-run--confirmed = пробний запуск: нічого не підтверджено
dry-run--given = пробний запуск: нічого не видано
dry-run--ended = пробний запуск: нічого не завершено
dry-run--kept = пробний запуск: нічого не лишено на зберігання
dry-run--offered = пробний запуск: нічого не запропоновано, за положенням { $clause }
dry-run--changed = пробний запуск: нічого не змінено
dry-run--added = пробний запуск: нічого не додано

# --- слова багатьох команд
precedence--flash = Z ПОЗАЧЕРГОВЕ
precedence--immediate = O НЕГАЙНЕ
precedence--priority = P ТЕРМІНОВЕ
precedence--routine = R ЗВИЧАЙНЕ
mark--live = справжній обмін
mark--exercise = НАВЧАННЯ
mark--replay = ВІДТВОРЕННЯ
mark--head = ПОЗНАЧКА
mark--counted = { $mark }: { $n }
banner--exercise = НАВЧАННЯ  НАВЧАННЯ  НАВЧАННЯ: навчальне, ніколи не сприймати за справжнє
banner--replay = ВІДТВОРЕННЯ  ВІДТВОРЕННЯ  ВІДТВОРЕННЯ: відтворення публічної історії, ніколи не сприймати за справжнє
type--absent = змісту тут немає
clock--not-started = строк не почався
clock--met = підтверджено у строк
clock--met-late = підтверджено із запізненням
clock--late = ПРОСТРОЧЕНО на { $span }, строк підтвердження був { $due }
clock--running = ПІДТВЕРДИТИ до { $due } (лишилося { $span })
state--recorded = надсилання дозволено, ще не доставлено
state--carried = доставлено
state--received = отримано
state--opened = відкрито
state--acknowledged = підтверджено
state--answered = надано відповідь
state--declined = відхилено
state--deferred = відкладено
needs--acknowledge = підтвердити
needs--acknowledge-them = отримано, підтвердити мають вони
needs--answer = відповісти
needs--answer-them = відповісти мають вони
needs--content = зміст не надійшов
needs--carry = ще не доставлено
needs--receive = доставлено, не отримано
rung--not-offered = за цією угодою не надсилається
rung--cannot-know = дізнатися не можна
rung--not-yet = ще ні
rung--not-yet-say = ще ні (кажуть: { $text })
rung--until = до { $at }
lacks--no-content = зміст не надійшов
lacks--does-not-open = надійшло не те, що було підписано
lacks--over-quota = понад квоту свого виду

# --- вхідні
lane--us = ЧЕКАЄ НА НАС ({ $n })
lane--them = ЧЕКАЄМО НА НИХ ({ $n })
lane--over = ЗАВЕРШЕНО ({ $n })
lane--release = ЧЕКАЄ ДОЗВОЛУ НА НАДСИЛАННЯ ({ $n })
inbox--submitted = подано: { $person }; надсилання дозволяє інша особа
inbox--empty-none-came = Ніщо на нас не чекає. Ще не надійшло жодного сповіщення.
inbox--empty-us = Ніщо на нас не чекає. Останнє сповіщення: { $name }, отримано { $at }.
inbox--empty-them = За ними нічого немає.
inbox--empty-over = Ще нічого не завершено.
inbox--breaks-rule = порушує правило ({ $code })
inbox--claimed = взято в роботу: { $person }
inbox--from = від { $party }
inbox--to = для { $parties }
inbox--under = { $way }, за угодою { $agreement }
inbox--folder-again = Тека знову на місці.
superseded--corrected = виправлено
superseded--cancelled = скасовано
superseded--sent-in-error = надіслано помилково

# --- одне сповіщення
show--way = від { $author } для { $parties }   угода { $agreement }
show--corrected = ВИПРАВЛЕНО автором, { $serial }, { $at }  { $reason }
show--cancelled = СКАСОВАНО автором, { $serial }, { $at }  { $reason }
show--sent-in-error = НАДІСЛАНО ПОМИЛКОВО, за словами автора, { $serial }, { $at }  { $reason }
show--standing = { $standing }: епоха { $epoch } сторони { $author }; див. detente epoch show
show--breaks-rule = ПОРУШУЄ ПРАВИЛО ({ $code }): { $rule }
show--performs-nothing = Отримано; за правилом нічого не виконує, для обох сторін.
show--erased = СТЕРТО ТУТ { $at }, запит: { $asked }, дозвіл: { $released }: { $reason }
show--erased-elsewhere = СТЕРТО В ІНШОМУ МІСЦІ: повернулося до цього центру без особистих даних.
show--raw-erased = стерто
show--label-claimed = дата
show--claimed = { $mark ->
    [exercise] { $at } (за годинником автора в цьому навчанні)
    [replay] { $at } (за годинником автора в цьому відтворенні)
   *[other] { $at } (за годинником автора)
}
show--label-by = хто
show--machine = машина
show--label-drafted = склав
show--drafted = { $drafter }; надсилання дозволив: { $releaser }
show--free-text = вільний текст, мова: { $language }
show--refers-to = стосується { $serial }
show--valid-until = дійсне до { $at }
show--label-state = стан
show--hides = У тексті є знаки, яких не було б видно; їх показано як [U+...].
show--read-back = ЧИСЛО ДЛЯ ЗВІРКИ ВГОЛОС  { $number }
show--ladder = СХІДЦІ { $party }
show--no-fields = Полів немає.
show--number = №
show--code = КОД (підписується він)
show--stacked = кожною мовою лише показ; { $code }
proof--ok = ПРАВИЛЬНО
proof--failed = НЕПРАВИЛЬНО
proof--waiting = ОЧІКУВАННЯ
proof--not-checked = НЕ ПЕРЕВІРЕНО
proof--signature-ok = підпис: стан цього журналу підписано ключем автора
proof--signature-waiting = підпис: жоден підписаний стан цього ще не охоплює
proof--signature-failed = підпис: { $rule }
proof--sequence-ok = за порядком: запис { $number } з наявних { $size }, до нього пропусків немає
proof--opening-ok = зміст: той, що підписано: запис, заголовок і кожне поле
proof--opening-waiting = зміст: тут немає ({ $why })
proof--opening-failed = зміст: { $rule }
proof--rules-ok = правила: не порушує жодного правила свого виду й угоди
proof--rules-not-checked = правила: без змісту оцінити не можна
proof--rules-failed = правила: { $rule }
proof--received-ok = отримано: за власним журналом кожного адресата ({ $parties })
proof--received-waiting = отримано: цього ще не кажуть { $parties }
proof--elsewhere-ok = передано за іншою угодою: доводить { $serial } ({ $type }) за { $agreement } { $founding }, отримано { $received }
proof--elsewhere-not-checked = передано за іншою угодою: жодна стаття тут не зараховує { $type } за { $agreement }
proof--elsewhere-failed = передано за іншою угодою, не підтверджується: { $rule }

# --- що одна особа каже про сповіщення; act-- стоїть після «Підписує ...:»
act--opened = це відкрила людина
act--acknowledged = підтвердити: у нас, прочитано. Це не згода.
act--standby-until = просимо зачекати до { $until }: відповідь готується
act--passed-on-to-unit = передано далі: { $unit }
act--service = службове повідомлення всім: { $text }
act--line-test = перевірка зв’язку
acted--opened = відкрито { $at }  як { $serial }
acted--acknowledged = підтверджено { $at }  як { $serial }
acted--acknowledged-after = підтверджено { $at }, { $span } після квитанції  як { $serial }
acted--standby-until = їх попросили зачекати до { $until }; підписано { $at }  як { $serial }
acted--passed-on-to-unit = повідомлено, що передано далі: { $unit }; підписано { $at }  як { $serial }
acted--service = службове повідомлення підписано { $at }  як { $serial }
acted--line-test = перевірку зв’язку підписано { $at }  як { $serial }
act--about = { $serial }  { $name }   число для звірки вголос { $number }
act--claimed = взято в роботу: { $person }; інша сторона цього не бачить.
act--unsealed = Зміст відтепер отримують усі адресати; узяти його назад не можна.
answer--said-before = Ми вже сказали раніше: { $serial } ({ $type }). Обидві сторони побачать і те, і те.

# --- чернетки і дозвіл на надсилання
draft--saved = { $draft } збережено { $at }
draft--next-check = detente draft check { $draft }, потім detente draft submit { $draft }
draft--elsewhere = доказ { $serial } за { $agreement } { $founding }, отримано { $received }: { $bytes } байтів
draft--state-drafted = складено
draft--state-submitted = подано
draft--state-returned = повернуто
draft--state-released = надсилання дозволено
draft--state-discarded = відкинуто
draft--by = склав: { $person }, збережено { $at }
draft--returned = повернуто: { $reason }
draft--person = особа { $id }: { $name }, { $roles }
draft--no-role = без ролі
draft--signature = наш підпис під угодою { $agreement }
draft--to = { $name }  для { $parties }
draft--refers-to = стосується { $serial }
draft--valid-until = дійсне до { $at }
draft--since = { $party } відтоді повідомляє ще: { $serials }
draft--since-more = і ще { $n }
draft--since-read = Коли це прочитано: detente release { $draft } --read SERIALS
draft--preview = Що прочитає інша сторона; підписується стовпець кодів.
draft--passes-stopped = { $draft }: не порушує жодного правила, але за його угодою ми зараз нічого не підписуємо.
draft--next-epoch = чому і що робити далі, показує detente epoch show { $agreement }
draft--passes = { $draft }: якщо надіслати зараз, не порушує жодного правила.
draft--submitted = { $draft } подано: доки надсилання не дозволить інша особа, нічого не підписано.
draft--next-nobody = ніхто інший тут ще не має права дозволити: detente people propose --help
draft--head-draft = ЧЕРНЕТКА
draft--head-state = СТАН
draft--head-type = ВИД
draft--head-by = СКЛАВ
draft--head-saved = ЗБЕРЕЖЕНО
draft--none = Жодна чернетка ні на кого не чекає.
draft--discarded = { $draft } відкинуто.
draft--sent-back = { $draft } повернуто: { $reason }
release--house = { $draft } дозволено: внесено до внутрішнього журналу центру.
release--done = надсилання дозволено { $serial }  { $type }   число для звірки вголос { $number }
release--signed = підписано { $at }, ще не доставлено
release--card = { $draft } дозволено: номер нашої картки тепер { $number }. До кожного іншого центру вона піде сама.
release--opened = Наступну епоху відкрито за угодами: { $agreements }.
release--left = Зупинено, доки не відкрито наступної епохи: { $agreements }.
release--next-safe = покладіть кореневий ключ назад до сейфа; потім: detente backup FILE
release--what-person = запис про особу { $name } серед наших людей ({ $draft })
release--what-card = наша наступна картка ({ $draft })
release--what-erasure = стирання особистих даних ({ $draft })
release--what-epoch = наша наступна епоха за угодою { $agreement } ({ $draft })
release--what-signature = угода { $agreement }
release--what = { $draft }, { $type }, для { $parties }

# --- епохи і картки: чому зупинено, що підписується
reason--loss = теку центру втрачено
reason--restore = теку центру повернуто до старішого стану
reason--rotation = ключі оновлено за планом
reason--revocation = ключі відкликано
reason--capture = ключі можуть бути в чужих руках
stop--nothing = у цій теці центру в ній нічого не підписували
stop--recovered = цю теку центру відновлено з резервної копії
stop--card-renewed = картку оновлено
stop--own-head-unknown = хтось показав наш стан, якого в цій теці центру немає
stop--register-forks = два наші стани не можуть бути правильними обидва; див. detente incident list
stop--own-card-newer = наш корінь підписав новішу картку, ніж є в цій теці центру
stop--earlier = повернулася від інших; у цій теці центру в ній ніколи не підписували
standing--came-late = надійшло пізно
standing--after-closing = після завершального стану, не зараховується
standing--disowned = відкинуто автором
standing--repeated = повторено в пізнішій епосі, зараховано один раз
denial--disowned = { $party }: епоху { $epoch } ВІДКИНУТО із запису { $size }, інші мали { $held }, перш ніж могли дізнатися
denial--repudiated = { $party }: епоха { $epoch } ЗАПЕРЕЧУЄТЬСЯ: закрито на { $size }, інші мали { $held }, перш ніж могли дізнатися, і це зараховується
denial--gap = { $party }: епоху { $epoch } закрито на { $size }, інші мали { $held }, перш ніж могли дізнатися, і це зараховується; { $reason }
epoch--draft = наша наступна епоха за угодою { $agreement }
epoch--label-reason = причина
epoch--reason = { $code }: { $reason }
epoch--label-closes = закриває
epoch--closes = { $size ->
    [one] епоху { $epoch } на { $size } записі, корінь { $root }
    [few] епоху { $epoch } на { $size } записах, корінь { $root }
    [many] епоху { $epoch } на { $size } записах, корінь { $root }
   *[other] епоху { $epoch } на { $size } запису, корінь { $root }
}
epoch--label-disowns = відкидає
epoch--disowns = епоху { $epoch } починаючи із запису { $size }; підписано коренем
epoch--label-card = картка
epoch--card = номер { $number }, бо тут її ще не використовували
epoch--label-not-heard = не чути
epoch--not-heard = { $parties }: те з нашого, що є лише в них, надійде пізно
card--draft = наша картка номер { $number } замість номера { $held }
card--label-issued = видано
card--label-keys = ключі
card--keys = журнал { $register }, тримач { $holder }, свідок { $witness }, канал { $link }
card--label-root = корінь
card--root = той самий: інші центри приймуть картку самі, слів заново ніхто не звіряє
card--label-then = потім
card--then = { $n ->
    [one] у { $n } епосі більше нічого не підписується; має відкритися наступна
    [few] у { $n } епохах більше нічого не підписується; мають відкритися наступні
    [many] у { $n } епохах більше нічого не підписується; мають відкритися наступні
   *[other] у { $n } епохи більше нічого не підписується; мають відкритися наступні
}

# --- строки і табло (слова самого табло стоять у board.ftl)
due--head-when = КОЛИ
due--head-who = ХТО
due--head-due = СТРОК
due--head-line = РЯДОК
due--head-what = ЩО
due--head-paragraph = ПУНКТ
board--caution = Те, що центр сторони { $party } мав на той час, судячи з її журналу, наскільки він є тут: могло бути й більше.

# --- чергування
watch--nobody = ЧЕРГОВОГО НЕМАЄ
watch--has = { $name } з { $since }
watch--alone = ПРИЙНЯТО ОДНООСІБНО: { $reason }
watch--pending = здано, ще не прийнято; приймає { $name }
watch--label-on = черговий
watch--postponed-until = здавання відкладено до { $until }, відклав: { $name }. Причина: { $reason }
watch--postponed = здавання відкладено, відклав: { $name }. Причина: { $reason }
watch--woken = потім виклик { $number }  { $name }, спосіб: { $way }
watch--woken-by-people = потім виклик { $number }  { $name }, лише через людей: способу не названо
watch--woken-nobody = потім виклик   нікого: detente watch roster
watch--head-about = ПРО ЩО
watch--head-what = ЩО
watch--head-when = КОЛИ
watch--head-id = ID
watch--to-tell = { $n ->
    [one] Повідомити треба { $n } пункт.
    [few] Повідомити треба { $n } пункти.
    [many] Повідомити треба { $n } пунктів.
   *[other] Повідомити треба { $n } пункту.
}
watch--sign-told = { $n ->
    [one] мною повідомлено { $n } пункт, чергування здаю, приймає { $name }
    [few] мною повідомлено { $n } пункти, чергування здаю, приймає { $name }
    [many] мною повідомлено { $n } пунктів, чергування здаю, приймає { $name }
   *[other] мною повідомлено { $n } пункту, чергування здаю, приймає { $name }
}
watch--sign-heard = { $n ->
    [one] мною вислухано { $n } пункт, чергування приймаю
    [few] мною вислухано { $n } пункти, чергування приймаю
    [many] мною вислухано { $n } пунктів, чергування приймаю
   *[other] мною вислухано { $n } пункту, чергування приймаю
}
watch--sign-nobody = приймаю чергування, чергового немає
watch--sign-alone = приймаю чергування ОДНООСІБНО: підпису того, хто здає, немає ({ $name })
watch--sign-postponed = здавання чергування відкладено: { $reason }
watch--sign-roster = черга виклику: { $names }
watch--sign-roster-nobody = черга виклику: нікого
watch--handed-over = здано, приймає { $name }; чергування переходить, коли його приймуть.
watch--taken = Черговий: { $name } з { $since }.
watch--taken-alone = ПРИЙНЯТО ОДНООСІБНО: підпису того, хто здає, немає ({ $name }).
watch--unclaimed = { $n ->
    [one] { $n } повідомлення було взято в роботу і не підтверджено: тепер його не взяв ніхто.
    [few] { $n } повідомлення було взято в роботу і не підтверджено: тепер їх не взяв ніхто.
    [many] { $n } повідомлень було взято в роботу і не підтверджено: тепер їх не взяв ніхто.
   *[other] { $n } повідомлення було взято в роботу і не підтверджено: тепер їх не взяв ніхто.
}
watch--given = { $name }, { $at }: { $note }
watch--since-then = відтоді: залагоджено { $settled }, нових { $new } (detente watch hand-over --list)
watch--postpone-until = здавання відкладено до { $until }; повідомляти й підписувати доведеться заново.
watch--postpone = здавання відкладено; повідомляти й підписувати доведеться заново.

# --- пункти здавання: про що, що треба знати, коли
item--message = повідомлення
item--needs = { $type }, { $party }: { $needs }
item--claimed = { $type }, { $party }: взято в роботу ({ $person }), не підтверджено
item--promise = обіцянка: ми ще повідомимо ({ $person })
item--clock = { $type }, за стороною { $party }: { $needs }
item--duty = зобов’язання
item--owed = за нами { $clause }
item--link = канал { $party }
item--silence-since = { $silence } з { $since }
item--draft = подано: { $person }; надсилання дозволяє інша особа
item--standing = постійний пункт
item--text = { $text } ({ $name })
item--by = до { $due }
item--late = ПРОСТРОЧЕНО, строк був { $due }
item--since = з { $since }

# --- журнал чергування
log--entered = { $id }  записано, { $at }
log--standing = { $id }  повідомляється під час кожного здавання, доки не закрито, { $at }
log--nothing = з { $since } до { $until } нічого
log--machine = машина
log--sign-entry = до журналу чергування: { $text }
log--sign-strike = викреслено з журналу: { $entry }, { $reason }
log--sign-close = закрито: { $entry }, { $reason }
log--struck = викреслено, але читається: { $text }
log--closed = закрито, але читається: { $text }
log--was-struck = ВИКРЕСЛЕНО, ким: { $name } { $at }: { $reason }
log--was-closed = закрито, ким: { $name } { $at }: { $reason }
log--late = ПІЗНІЙ ЗАПИС:
log--late-for = ПІЗНІЙ ЗАПИС за { $about }:
log--late-page = ПІЗНІЙ ЗАПИС, сторінка { $page }:
log--late-for-page = ПІЗНІЙ ЗАПИС за { $about }, сторінка { $page }:
log--until = { $said } (до { $until })
line--received = отримано { $serial } { $type } від { $party }
line--signed = підписано { $serial } { $type } для { $party }: { $name }
line--signed-by-machine = підписано { $serial } { $type } для { $party } цією машиною
line--watch-taken = чергування прийнято
line--watch-taken-from = чергування прийнято, здав: { $name }
line--watch-taken-alone = ЧЕРГУВАННЯ ПРИЙНЯТО ОДНООСІБНО
line--watch-taken-alone-from = ЧЕРГУВАННЯ ПРИЙНЯТО ОДНООСІБНО, до того черговий: { $name }
line--watch-handed-over = чергування здано, приймає { $name }
line--watch-postponed = здавання чергування відкладено
line--roster-set = задано чергу виклику { $subject }
line--link-up = канал працює { $party } { $subject }
line--link-down = КАНАЛ НЕ ПРАЦЮЄ { $party } { $subject }
line--woken = виклик: { $name } { $serial }
line--woken-by = виклик: { $name }, спосіб: { $party } { $serial }
line--not-woken = ВИКЛИК НЕ ВДАВСЯ: { $name } { $serial }
line--not-woken-by = ВИКЛИК НЕ ВДАВСЯ: { $name }, спосіб: { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = викреслено { $subject }
line--standing-opened = ПОСТІЙНИЙ ПУНКТ { $serial }
line--standing-closed = закрито { $subject }
line--person-set = підтверджено зміну: { $subject }
line--submitted = подано { $subject }
line--returned = повернуто { $subject }
line--released = надсилання дозволено { $subject }
line--claimed = взято в роботу { $serial }
line--confirmed = звірено відбиток ключа { $party }
line--silence-cause = оцінка мовчання { $party }
line--unsealed = передано запечатаний зміст
line--erased = дозволено стирання особистих даних { $serial }, запит: { $name }
line--epoch-opened = відкрито епоху
line--card-issued = видано картку
line--text = { $said }: { $text }

# --- канали: висновки про мовчання
silence--heard = ЧУТИ
silence--announced = МОВЧАТЬ, ЯК І ПОПЕРЕДИЛИ
silence--no-path = НЕМАЄ ШЛЯХУ
silence--nobody-answers = ШЛЯХ Є, НІХТО НЕ ВІДПОВІДАЄ
silence--one-way = В ОДИН БІК
silence--never-connected = ЗВ’ЯЗКУ ЩЕ НЕ БУЛО
silence--unknown = НЕВІДОМО
side--ours = з нашого боку
side--theirs = з їхнього боку
side--unknown = з чийого боку, звідси не видно
since--never = ніколи
since--ago = { $at } ({ $span } тому)
since--ahead = { $at } (попереду цього годинника)
verdict--heard = ЧУТИ: їхня посилка надійшла { $since }
verdict--announced = МОВЧАТЬ, ЯК І ПОПЕРЕДИЛИ: повідомили про обслуговування, { $serial }, з { $start } до { $until }
verdict--no-path = НЕМАЄ ШЛЯХУ: спроба { $since }; { $why }
verdict--no-path-last = НЕМАЄ ШЛЯХУ: спроба { $since }; востаннє шлях був { $last }; { $why }
verdict--no-person = ШЛЯХ Є, НІХТО НЕ ВІДПОВІДАЄ: машина відповідає, людина ні; підтвердити { $serial } треба було до { $due }
verdict--nobody-answers = ШЛЯХ Є, НІХТО НЕ ВІДПОВІДАЄ: немає квитанції на { $serial }, передано { $since }
verdict--one-way = В ОДИН БІК: ми отримуємо, вони не кажуть, що мають { $serial }, передано { $since }
verdict--never-connected = ЗВ’ЯЗКУ ЩЕ НЕ БУЛО: нічого ніколи не надходило
verdict--never-tried = ЗВ’ЯЗКУ ЩЕ НЕ БУЛО: нічого ніколи не надходило; спроба { $since }; { $why }
verdict--unknown = НЕВІДОМО: остання їхня посилка { $since }
why--failed = { $failure }, { $side }
meaning--heard = Їхній центр працює; чи чергує людина, з цього не випливає.
meaning--announced = Про мовчання до цього часу вони попередили; нічого іншого воно не означає.
meaning--no-path = Жодна лінія не веде до сервера, який довів, що він їхній. Самі вони цілком можуть бути на місці.
meaning--no-person = Лінія та їхня машина працюють. Чому не відповідає людина, звідси не видно.
meaning--nobody-answers = Їхній сервер приймає те, що ми надсилаємо, і квитанцій не підписує; чому, тут не видно.
meaning--one-way = Їхні посилки до нас доходять; чи доходять наші до їхнього центру, звідси не видно.
meaning--never-connected = Не було видно, щоб якийсь канал до них хоч раз працював або відмовив.
meaning--unknown = Ніщо наше не чекає їхньої квитанції, і мовчання поки нічого не доводить.
meaning--no-more = більше мережа нічого не повідомила
todo--call = зв’яжіться з ними іншим шляхом: detente peer show { $party } --contacts
todo--note = запишіть, що дізнаєтеся: detente link cause { $party } CAUSE --note ...
todo--test = перевірте зв’язок: detente link test { $party }
todo--wait = чекайте до { $until }; якщо чекати не можна: { $call }
todo--own-side = спершу подивіться зі свого боку: { $step }
todo--carry = нагальне зараз можна передати з рук у руки: detente courier FOLDER

# --- канали: список, стан, пояснення, перевірка, причина
link--none-introduced = Жодного іншого центру тут ще не введено.
link--next-card = попросіть картку в іншої сторони, потім: detente peer add FILE
link--no-link = каналу немає: detente courier FOLDER
link--head-party = СТОРОНА
link--head-link = КАНАЛ
link--head-bearer = ЗАСІБ
link--head-address = АДРЕСА
link--head-carries = ПЕРЕДАЄ
link--head-state = СТАН
link--carries-all = усе
link--carries-only = лише { $letter }
link--carries-up = { $letter } і вище
link--by-hand = передання з рук у руки: detente courier { $folder }
link--not-tried = спроб ще не було
link--up = працює { $since }
link--up-trip = працює { $since }, { $trip }
link--trip = { $seconds } с туди й назад
link--down-never = НЕМАЄ ШЛЯХУ, спроба { $since }, шляху ще не було
link--down-never-why = НЕМАЄ ШЛЯХУ, спроба { $since }, шляху ще не було: { $why }
link--down = НЕМАЄ ШЛЯХУ, спроба { $since }, востаннє працював { $last }
link--down-why = НЕМАЄ ШЛЯХУ, спроба { $since }, востаннє працював { $last }: { $why }
link--label-heard = чути було
link--label-carried = доставлено
link--label-trip = туди й назад
link--label-cause = причина
link--label-before = раніше
link--cause = { $cause }, записано { $at }: { $person }
link--cause-note = { $cause }, записано { $at }, { $person }: { $note }
cause--technical = технічна причина
cause--maintenance = обслуговування
cause--not-answering = не відповідають
cause--unknown = невідомо
link--label-sequence = порядок
link--sequence = { $agreement }: їхніх записів { $number }, без пропусків; з наших вони мають { $held } з { $size }
link--sequence-gap = { $agreement }: їхніх записів { $number }, ПРОПУСК: { $ranges }; з наших вони мають { $held } з { $size }
link--gap-seen = помічено { $since }; запитаємо { $next }
link--gap-asked = записи { $ranges } запитано { $at }; знову { $next }
link--label-test = перевірка
link--label-missed = пропущено
link--missed = { $n ->
    [one] { $n } перевірка: { $tests }
    [few] { $n } перевірки: { $tests }
    [many] { $n } перевірок: { $tests }
   *[other] { $n } перевірки: { $tests }
}
test--missed = ПРОПУЩЕНО, квитанції немає
test--waiting = квитанції ще немає
test--receipted = квитанція є
test--receipted-at = квитанція { $at } за їхнім годинником
explain--to = Сповіщення для { $party } зараз пішло б:
explain--by-none = жодним каналом
explain--tried = Що пробували:
explain--nothing-tried = нічого: жодного каналу до них не створено
route--no-link = жодного каналу не створено; доставить detente courier FOLDER
route--none-carries = цієї терміновості не передає жоден канал; доставить detente courier FOLDER
route--all = усі канали, що її передають, водночас; зараховується перша копія
route--all-failed = відмовили всі; перший за порядком пробують знову
route--passed-over = перший за порядком, який не відмовив; проминуто: { $links }
route--first = перший за порядком
test--sign = перевірка зв’язку зі стороною { $party }, канал: { $link }
test--any-link = перший вільний
test--signed = перевірку зв’язку підписано { $at }  як { $serial }, для { $party }
test--rings-nowhere = { $answer }; ніде не дзвонить і ні від кого не вимагає дій
test--nothing-due = зараз робити нічого
test--done-as = { $what }  як { $serial }
cause--noted = мовчання { $party }: { $cause }, записано: { $person }; інша сторона цього не бачить.
act-due--line-test = перевірка зв’язку зі стороною { $party }, канал: { $link }
act-due--receipt = квитанція за { $agreement }, у тому ритмі, якого вона вимагає
act-due--gap-closed = пропуск закрито: { $origin }
act-due--gap-seen = помічено пропуск: { $origin }
act-due--asked = запитано записи { $ranges } з { $origin }
act-due--erased = стертого більше немає в жодному файлі цього центру

# --- status, fsck, init
status--head = { $name } ({ $code })   { $at }
status--label-watch = черговий
status--label-needs-us = ЗА НАМИ
status--label-to-release = дозволити
status--label-needs-them = за ними
status--label-late = прострочено
status--label-agreements = угоди
status--label-links = канали
status--label-link = канал
status--label-gap = пропуск
status--label-quarantine = карантин
status--label-erasing = СТИРАННЯ
status--label-stopped = ЗУПИНЕНО
status--label-epoch = епоха
status--label-incident = ІНЦИДЕНТ
status--label-record = журнал
status--first = перше: { $serial }  { $clock }
status--first-only = перше: { $serial }
status--unsigned = нами не підписано: { $agreements }
status--no-links = немає: жодного іншого центру не введено
status--never-heard = { $party }: ще нічого не надходило
status--heard = { $party }: остання посилка надійшла { $at } ({ $span } тому)
status--sent = надіслано { $at }
status--unconfirmed = відбиток ключа НЕ ЗВІРЕНО
status--withheld = { $n ->
    [one] утримано { $n } запис (його називає { $parties })
    [few] утримано { $n } записи (їх називає { $parties })
    [many] утримано { $n } записів (їх називає { $parties })
   *[other] утримано { $n } запису (їх називає { $parties })
}
status--withheld-since = { $n ->
    [one] утримано { $n } запис з { $since } (його називає { $parties })
    [few] утримано { $n } записи з { $since } (їх називає { $parties })
    [many] утримано { $n } записів з { $since } (їх називає { $parties })
   *[other] утримано { $n } запису з { $since } (їх називає { $parties })
}
status--lacking = { $n ->
    [one] { $n } запис без змісту
    [few] { $n } записи без змісту
    [many] { $n } записів без змісту
   *[other] { $n } запису без змісту
}
status--ahead = за пропуском { $n }
status--aside = усього { $n }, останнє: { $why }
status--erasing = не завершено: файл цього центру може ще містити стерте; сховище зараз хтось читає, диск повний або бракує пам’яті
status--stopped = { $agreement }: нічого не підписується, { $why }; detente epoch show
status--incident = { $origin }: { $what }
status--incident-ours = наш, { $origin }: { $what }
status--record = { $n ->
    [one] { $n } запис, перевірено { $at }
    [few] { $n } записи, перевірено { $at }
    [many] { $n } записів, перевірено { $at }
   *[other] { $n } запису, перевірено { $at }
}
status--next-release = detente release { $draft }, інша особа, не { $person }
status--next-exchange = обміняйтеся з кожним іншим центром: detente courier FOLDER або detente serve
status--rebuilt = Кожен повертає все не частіше ніж раз на годину; доти продовжуйте обмін.
fsck--label-looked = переглянуто
fsck--label-good = правильно
fsck--label-failed = НЕПРАВИЛЬНО
fsck--registers = { $n ->
    [one] { $n } журнал, кожен корінь обчислено заново
    [few] { $n } журнали, кожен корінь обчислено заново
    [many] { $n } журналів, кожен корінь обчислено заново
   *[other] { $n } журналу, кожен корінь обчислено заново
}
fsck--entries = { $n ->
    [one] { $n } запис
    [few] { $n } записи
    [many] { $n } записів
   *[other] { $n } запису
}
fsck--contents = { $n ->
    [one] { $n } зміст, звірено з гешем запису
    [few] { $n } змісти, звірено з гешами записів
    [many] { $n } змістів, звірено з гешами записів
   *[other] { $n } змісту, звірено з гешами записів
}
fsck--heads = { $n ->
    [one] { $n } підписаний стан
    [few] { $n } підписані стани
    [many] { $n } підписаних станів
   *[other] { $n } підписаного стану
}
fsck--cosignatures = { $n ->
    [one] { $n } внесений скріплювальний підпис
    [few] { $n } внесені скріплювальні підписи
    [many] { $n } внесених скріплювальних підписів
   *[other] { $n } внесеного скріплювального підпису
}
fsck--whole = висновок: журнал цілий.
fsck--damaged = висновок: не покладайтеся на цей журнал.
init--done = Центр { $center } ({ $code }) створено в { $home }.
init--label-fingerprint = відбиток
init--passphrase = Його парольна фраза лежить у { $path }.
init--next = передайте файл `card` із цієї теки іншій стороні; detente peer add THEIR-CARD

# --- doctor: назва перевірки, її підсумок, чия це справа, що робити
doctor--ok = добре
doctor--warn = увага
doctor--fail = збій
doctor--whose = чия справа: { $whose }; що далі: { $step }
doctor--end = { $failures }, { $warnings }; нічого не змінено.
doctor--failures = { $n ->
    [one] { $n } збій
    [few] { $n } збої
    [many] { $n } збоїв
   *[other] { $n } збою
}
doctor--warnings = { $n ->
    [one] { $n } попередження
    [few] { $n } попередження
    [many] { $n } попереджень
   *[other] { $n } попередження
}
check--home = тека центру
check--center-key = ключ центру
check--root-key = ключ кореня
check--store = сховище
check--passphrase = парол. фраза
check--sqlite = sqlite
check--schema = схема
check--disk = диск
check--socket = сокет
check--backup = рез. копія
check--record = журнал
check--quarantine = карантин
check--signing = підписання
check--incident = інцидент
check--clock = годинник
check--peers = інші центри
check--peer = інший центр
check--link = канал
check--gap = пропуск
check--gaps = пропуски
check--agreements = угоди
check--releases = дозвіл
check--erasing = стирання
owner--operator = того, хто обслуговує цю машину
owner--watch = чергового
owner--outside = того, що надійшло ззовні
owner--both = того, хто підписав обидва
owner--clocks = їхнього годинника або нашого: звідси не видно
owner--ours = нашої сторони
owner--theirs = їхньої сторони
owner--unseen = звідси не видно
owner--line = того, хто їх написав, або лінії
found--unreadable = { $path } не читається: { $why }
found--open-to-others = інші на цій машині мають права на { $path }
found--kept-passphrase = зберігається в теці центру: хто має теку, той має і ключі
found--owner-alone = лише для власника
found--no-passphrase = у теці центру не зберігається
found--no-root = тут немає; потрібен лише для того, щоб видати картку
found--missing = { $path } відсутній
found--schema = схема { $found }; ця програма читає { $needed }
found--disk = вільно { $free } МіБ
found--server = на { $socket } відповідає сервер
found--killed = { $socket } лишився від сервера, роботу якого було урвано
found--silent = { $socket } не відповідає: { $why }
found--no-backup = жодної з цієї теки центру не зроблено
found--backup = останню зроблено { $at }, { $span } тому
found--record = кожен корінь обчислено заново, кожен збережений стан перевірено
found--quarantine = у карантині { $held }, вилучено заради місця { $dropped }; останнє: { $last }
found--empty = порожній
found--restored = відновлено з резервної копії від { $at }; зупинено: { $agreements }
found--stopped = нічого не підписується за { $agreements }; чому, показує detente epoch show
found--rebuilt = цю теку центру створили заново, і нічого з журналу ще не повернулося
found--signing = відкрито угод: { $number } з { $all }
found--incident = { $origin }: { $what }
found--clocks = записи мають час попереду цього годинника: { $entries }
found--clock = { $at }; жоден запис не має пізнішого часу
found--no-peers = жодного не введено
found--unconfirmed = { $party }: відбиток ключа НЕ ЗВІРЕНО
found--link = { $party }: { $silence }
found--link-since = { $party }: { $silence }, { $at }
found--gap = { $party }: відомі записи ще не надійшли
found--none = немає
found--unsigned = нами не підписано: { $agreements }
found--all-signed = усього { $number }, усі нами підписано
found--releases = чекають на другу особу: { $drafts }
found--no-releases = ніщо не чекає
quiet--heard = чути
quiet--announced = мовчать, як і попередили
quiet--no-path = немає шляху
quiet--nobody-answers = ніхто не відповідає
quiet--one-way = в один бік
quiet--never-connected = зв’язку ще не було
quiet--unknown = невідомо
mend--rights = дайте нам права
mend--room = звільніть місце; на заповненому диску не підписують
mend--start = запустіть сервер знову
mend--server = подивіться, що із сервером
mend--sender = повідомте того, хто це надіслав
mend--erasing = припиніть читання сховища або звільніть місце на диску чи пам’ять; нова спроба кожні п’ять хвилин; якщо спроба перервалася, наступна через добу
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = обміняйтеся з кожним іншим центром, потім: detente epoch open { $agreement } --reason { $reason }
mend--exchange = обміняйтеся з кожним іншим центром: detente courier FOLDER або serve; кожен повертає все не частіше ніж раз на годину
mend--clock = звірте годинник цієї машини з іншим джерелом; записів не відхиляють
mend--confirm = detente peer show { $party } --contacts; потім: detente peer confirm { $party }
