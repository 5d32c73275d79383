# reviewed: not reviewed
# Что говорят команды в терминале.

# --- в каждой команде
say--next = что дальше: { $step }
say--not-spoken = { $variable }: программа не говорит на языке { $language }; дальше по-английски. Она говорит на: { $known }
carry--self = detente courier FOLDER или detente serve, чтобы доставить
carry--server = сервер отправит, где канал работает; см.: detente link status
carry--then = { $step }; { $way }
say--to-sign = Подписывает { $person } ({ $post }) за сторону { $party } ({ $code }), ключ { $key }: { $what }
ask--sign = Подписать?
ask--release = Разрешить отправку и подписать?
ask--unseal = Передать содержание?
ask--erase = Стереть безвозвратно?
ask--yes-no = { $question } [y/N]
ask--passphrase = Парольная фраза { $home }:
ask--root-passphrase = Парольная фраза корневого ключа { $path }:
ask--old-passphrase = Нынешняя парольная фраза { $path }:
ask--new-passphrase = Новая парольная фраза:
ask--same-again = Она же ещё раз:
time--never = никогда
dry-run--stored = пробный запуск: ничего не сохранено
dry-run--submitted = пробный запуск: ничего не представлено
dry-run--discarded = пробный запуск: ничего не отброшено
dry-run--signed = пробный запуск: ничего не подписано
dry-run--returned = пробный запуск: ничего не возвращено
dry-run--claimed = пробный запуск: ничего не взято в работу
dry-run--handed-over = пробный запуск: ничего не передано
dry-run--written = пробный запуск: ничего не записано
dry-run--noted = пробный запуск: ничего не внесено
dry-run--drafted = пробный запуск: ничего не составлено ({ $type }, по поводу { $serial })
dry-run--served = пробный запуск: сервер не запущен
dry-run--set-up = пробный запуск: в { $home } ничего не создано
dry-run--taken-in = пробный запуск: ничего не принято и ничего не оставлено
dry-run--proposed = пробный запуск: ничего не предложено
dry-run--asked = пробный запуск: ничего не запрошено
dry-run--removed = пробный запуск: ничего не удалено
dry-run--set = пробный запуск: ничего не задано
dry-run--tried = пробный запуск: попыток не было
dry-run--restored = пробный запуск: ничего не восстановлено; резервная копия такова, какой была записана
dry-run--confirmed = пробный запуск: ничего не подтверждено
dry-run--given = пробный запуск: ничего не выдано
dry-run--ended = пробный запуск: ничего не завершено
dry-run--kept = пробный запуск: ничего не оставлено на хранение
dry-run--offered = пробный запуск: ничего не предложено, по положению { $clause }
dry-run--changed = пробный запуск: ничего не изменено
dry-run--added = пробный запуск: ничего не добавлено

# --- слова многих команд
precedence--flash = Z ВНЕ ОЧЕРЕДИ
precedence--immediate = O НЕМЕДЛЕННОЕ
precedence--priority = P СРОЧНОЕ
precedence--routine = R ОБЫЧНОЕ
mark--live = действительный обмен
mark--exercise = УЧЕНИЕ
mark--replay = ВОСПРОИЗВЕДЕНИЕ
mark--head = ПОМЕТКА
mark--counted = { $mark }: { $n }
banner--exercise = УЧЕНИЕ  УЧЕНИЕ  УЧЕНИЕ: учебное, никогда не принимать за действительное
banner--replay = ВОСПРОИЗВЕДЕНИЕ  ВОСПРОИЗВЕДЕНИЕ  ВОСПРОИЗВЕДЕНИЕ: воспроизведение публичной истории, никогда не принимать за действительное
type--absent = содержания здесь нет
clock--not-started = срок не начался
clock--met = подтверждено в срок
clock--met-late = подтверждено с опозданием
clock--late = ПРОСРОЧЕНО на { $span }, срок подтверждения был { $due }
clock--running = ПОДТВЕРДИТЬ до { $due } (осталось { $span })
state--recorded = отправка разрешена, ещё не доставлено
state--carried = доставлено
state--received = получено
state--opened = открыто
state--acknowledged = подтверждено
state--answered = дан ответ
state--declined = отклонено
state--deferred = отложено
needs--acknowledge = подтвердить
needs--acknowledge-them = получено, подтвердить должны они
needs--answer = ответить
needs--answer-them = ответить должны они
needs--content = содержание не пришло
needs--carry = ещё не доставлено
needs--receive = доставлено, не получено
rung--not-offered = по этому соглашению не направляется
rung--cannot-know = узнать нельзя
rung--not-yet = ещё нет
rung--not-yet-say = ещё нет (говорят: { $text })
rung--until = до { $at }
lacks--no-content = содержание не пришло
lacks--does-not-open = пришедшее не то, что было подписано
lacks--over-quota = сверх квоты своего вида

# --- входящие
lane--us = ЖДЁТ НАС ({ $n })
lane--them = ЖДЁМ ИХ ({ $n })
lane--over = ЗАВЕРШЕНО ({ $n })
lane--release = ЖДЁТ РАЗРЕШЕНИЯ ОТПРАВКИ ({ $n })
inbox--submitted = представлено: { $person }; отправку разрешает другое лицо
inbox--empty-none-came = Ничто нас не ждёт. Ещё ни одного уведомления не пришло.
inbox--empty-us = Ничто нас не ждёт. Последнее уведомление: { $name }, получено { $at }.
inbox--empty-them = За ними ничего нет.
inbox--empty-over = Ещё ничего не завершено.
inbox--breaks-rule = нарушает правило ({ $code })
inbox--claimed = взято в работу: { $person }
inbox--from = от { $party }
inbox--to = для { $parties }
inbox--under = { $way }, по соглашению { $agreement }
inbox--folder-again = Папка снова на месте.
superseded--corrected = исправлено
superseded--cancelled = отменено
superseded--sent-in-error = отправлено ошибочно

# --- одно уведомление
show--way = от { $author } для { $parties }   соглашение { $agreement }
show--corrected = ИСПРАВЛЕНО автором, { $serial }, { $at }  { $reason }
show--cancelled = ОТМЕНЕНО автором, { $serial }, { $at }  { $reason }
show--sent-in-error = ОТПРАВЛЕНО ОШИБОЧНО, по словам автора, { $serial }, { $at }  { $reason }
show--standing = { $standing }: эпоха { $epoch } стороны { $author }; см. detente epoch show
show--breaks-rule = НАРУШАЕТ ПРАВИЛО ({ $code }): { $rule }
show--performs-nothing = Получено; по правилу ничего не исполняет, для обеих сторон.
show--erased = СТЁРТО ЗДЕСЬ { $at }, запросил(а) { $asked }, разрешил(а) { $released }: { $reason }
show--erased-elsewhere = СТЁРТО В ДРУГОМ МЕСТЕ: вернулось в этот центр без личных данных.
show--raw-erased = стёрто
show--label-claimed = дата
show--claimed = { $mark ->
    [exercise] { $at } (по часам автора в этом учении)
    [replay] { $at } (по часам автора в этом воспроизведении)
   *[other] { $at } (по часам автора)
}
show--label-by = кто
show--machine = машина
show--label-drafted = составил
show--drafted = { $drafter }; отправку разрешил: { $releaser }
show--free-text = свободный текст, язык: { $language }
show--refers-to = относится к { $serial }
show--valid-until = действительно до { $at }
show--label-state = статус
show--hides = В тексте есть знаки, которых не было бы видно; они показаны как [U+...].
show--read-back = ЧИСЛО ДЛЯ СВЕРКИ ВСЛУХ  { $number }
show--ladder = СТУПЕНИ { $party }
show--no-fields = Полей нет.
show--number = №
show--code = КОД (подписывается он)
show--stacked = на каждом языке лишь показ; { $code }
proof--ok = ВЕРНО
proof--failed = НЕВЕРНО
proof--waiting = ОЖИДАНИЕ
proof--not-checked = НЕ ПРОВЕРЕНО
proof--signature-ok = подпись: состояние этого журнала подписано ключом автора
proof--signature-waiting = подпись: ни одно подписанное состояние этого ещё не охватывает
proof--signature-failed = подпись: { $rule }
proof--sequence-ok = по порядку: запись { $number } из имеющихся { $size }, до неё пропусков нет
proof--opening-ok = содержание: то, что подписано: запись, заголовок и каждое поле
proof--opening-waiting = содержание: здесь нет ({ $why })
proof--opening-failed = содержание: { $rule }
proof--rules-ok = правила: не нарушает ни одного правила своего вида и соглашения
proof--rules-not-checked = правила: без содержания оценить нельзя
proof--rules-failed = правила: { $rule }
proof--received-ok = получено: по собственному журналу каждого адресата ({ $parties })
proof--received-waiting = получено: этого ещё не говорят { $parties }
proof--elsewhere-ok = передано по другому соглашению: доказывает { $serial } ({ $type }) по { $agreement } { $founding }, получено { $received }
proof--elsewhere-not-checked = передано по другому соглашению: ни одна статья здесь не засчитывает { $type } по { $agreement }
proof--elsewhere-failed = передано по другому соглашению, не подтверждается: { $rule }

# --- что одно лицо говорит об уведомлении; act-- стоит после «Подписывает ...:»
act--opened = это открыл человек
act--acknowledged = подтвердить: у нас, прочитано. Это не согласие.
act--standby-until = просим подождать до { $until }: ответ готовится
act--passed-on-to-unit = передано дальше: { $unit }
act--service = служебное сообщение всем: { $text }
act--line-test = проверка связи
acted--opened = открыто { $at }  как { $serial }
acted--acknowledged = подтверждено { $at }  как { $serial }
acted--acknowledged-after = подтверждено { $at }, { $span } после квитанции  как { $serial }
acted--standby-until = их попросили подождать до { $until }; подписано { $at }  как { $serial }
acted--passed-on-to-unit = сообщено, что передано дальше: { $unit }; подписано { $at }  как { $serial }
acted--service = служебное сообщение подписано { $at }  как { $serial }
acted--line-test = проверка связи подписана { $at }  как { $serial }
act--about = { $serial }  { $name }   число для сверки вслух { $number }
act--claimed = взято в работу: { $person }; другая сторона этого не видит.
act--unsealed = Содержание отныне получают все адресаты; взять его назад нельзя.
answer--said-before = Мы уже сказали раньше: { $serial } ({ $type }). Обе стороны увидят и то и другое.

# --- черновики и разрешение отправки
draft--saved = { $draft } сохранено { $at }
draft--next-check = detente draft check { $draft }, затем detente draft submit { $draft }
draft--elsewhere = доказательство { $serial } по { $agreement } { $founding }, получено { $received }: { $bytes } байт
draft--state-drafted = составлен
draft--state-submitted = представлен
draft--state-returned = возвращён
draft--state-released = отправка разрешена
draft--state-discarded = отброшен
draft--by = составил: { $person }, сохранено { $at }
draft--returned = возвращено: { $reason }
draft--person = лицо { $id }: { $name }, { $roles }
draft--no-role = без роли
draft--signature = наша подпись под соглашением { $agreement }
draft--to = { $name }  для { $parties }
draft--refers-to = относится к { $serial }
draft--valid-until = действительно до { $at }
draft--since = { $party } с тех пор сообщает ещё: { $serials }
draft--since-more = и ещё { $n }
draft--since-read = Когда это прочитано: detente release { $draft } --read SERIALS
draft--preview = Что прочтёт другая сторона; подписывается столбец кодов.
draft--passes-stopped = { $draft }: не нарушает ни одного правила, но по его соглашению мы сейчас ничего не подписываем.
draft--next-epoch = почему и что делать дальше, показывает detente epoch show { $agreement }
draft--passes = { $draft }: при отправке сейчас не нарушает ни одного правила.
draft--submitted = { $draft } представлено: пока отправку не разрешит другое лицо, ничего не подписано.
draft--next-nobody = никто другой здесь ещё не вправе разрешить: detente people propose --help
draft--head-draft = ЧЕРНОВИК
draft--head-state = СОСТОЯНИЕ
draft--head-type = ВИД
draft--head-by = СОСТАВИЛ
draft--head-saved = СОХРАНЕНО
draft--none = Ни один черновик никого не ждёт.
draft--discarded = { $draft } отброшено.
draft--sent-back = { $draft } возвращено: { $reason }
release--house = { $draft } разрешено: внесено во внутренний журнал центра.
release--done = отправка разрешена { $serial }  { $type }   число для сверки вслух { $number }
release--signed = подписано { $at }, ещё не доставлено
release--card = { $draft } разрешено: номер нашей карточки теперь { $number }. Каждому другому центру она уйдёт сама.
release--opened = Следующая эпоха открыта по соглашениям: { $agreements }.
release--left = Остановлено, пока не открыта следующая эпоха: { $agreements }.
release--next-safe = уберите корневой ключ обратно в сейф; затем: detente backup FILE
release--what-person = запись о лице { $name } среди наших людей ({ $draft })
release--what-card = наша следующая карточка ({ $draft })
release--what-erasure = стирание личных данных ({ $draft })
release--what-epoch = наша следующая эпоха по соглашению { $agreement } ({ $draft })
release--what-signature = соглашение { $agreement }
release--what = { $draft }, { $type }, для { $parties }

# --- эпохи и карточки: почему остановлено, что подписывается
reason--loss = папка центра утрачена
reason--restore = папка центра возвращена в более старое состояние
reason--rotation = ключи обновлены по плану
reason--revocation = ключи отозваны
reason--capture = ключи могут быть в чужих руках
stop--nothing = в этой папке центра в ней ничего не подписывали
stop--recovered = эта папка центра восстановлена из резервной копии
stop--card-renewed = карточка обновлена
stop--own-head-unknown = кто-то показал наше состояние, которого в этой папке центра нет
stop--register-forks = два наших состояния не могут быть верны оба; см. detente incident list
stop--own-card-newer = наш корень подписал более новую карточку, чем есть в этой папке центра
stop--earlier = вернулась от других; в этой папке центра в ней никогда не подписывали
standing--came-late = пришло поздно
standing--after-closing = после завершающего состояния, не засчитывается
standing--disowned = отвергнуто автором
standing--repeated = повторено в более поздней эпохе, засчитано один раз
denial--disowned = { $party }: эпоха { $epoch } ОТВЕРГНУТА с записи { $size }, у других было { $held }, прежде чем они могли узнать
denial--repudiated = { $party }: эпоха { $epoch } ОТРИЦАЕТСЯ: закрыта на { $size }, у других было { $held }, прежде чем они могли узнать, и это засчитывается
denial--gap = { $party }: эпоха { $epoch } закрыта на { $size }, у других было { $held }, прежде чем они могли узнать, и это засчитывается; { $reason }
epoch--draft = наша следующая эпоха по соглашению { $agreement }
epoch--label-reason = причина
epoch--reason = { $code }: { $reason }
epoch--label-closes = закрывает
epoch--closes = { $size ->
    [one] эпоху { $epoch } на { $size } записи, корень { $root }
    [few] эпоху { $epoch } на { $size } записях, корень { $root }
    [many] эпоху { $epoch } на { $size } записях, корень { $root }
   *[other] эпоху { $epoch } на { $size } записи, корень { $root }
}
epoch--label-disowns = отвергает
epoch--disowns = эпоху { $epoch } начиная с записи { $size }; подписано корнем
epoch--label-card = карточка
epoch--card = номер { $number }, так как здесь её ещё не использовали
epoch--label-not-heard = не слышно
epoch--not-heard = { $parties }: то из нашего, что есть только у них, придёт поздно
card--draft = наша карточка номер { $number } вместо номера { $held }
card--label-issued = выдана
card--label-keys = ключи
card--keys = журнал { $register }, держатель { $holder }, свидетель { $witness }, канал { $link }
card--label-root = корень
card--root = тот же: другие центры примут карточку сами, слова заново никто не сверяет
card--label-then = затем
card--then = { $n ->
    [one] в { $n } эпохе больше ничего не подписывается; должна открыться следующая
    [few] в { $n } эпохах больше ничего не подписывается; должны открыться следующие
    [many] в { $n } эпохах больше ничего не подписывается; должны открыться следующие
   *[other] в { $n } эпохи больше ничего не подписывается; должны открыться следующие
}

# --- сроки и табло (слова самого табло стоят в board.ftl)
due--head-when = КОГДА
due--head-who = КТО
due--head-due = СРОК
due--head-line = СТРОКА
due--head-what = ЧТО
due--head-paragraph = ПУНКТ
board--caution = То, что центр стороны { $party } имел к тому времени, судя по её журналу, насколько он есть здесь: могло быть и больше.

# --- дежурство
watch--nobody = ДЕЖУРНОГО НЕТ
watch--has = { $name } с { $since }
watch--alone = ПРИНЯТО ЕДИНОЛИЧНО: { $reason }
watch--pending = сдано, ещё не принято; принимает { $name }
watch--label-on = дежурный
watch--postponed-until = сдача отложена до { $until }, отложил: { $name }. Причина: { $reason }
watch--postponed = сдача отложена, отложил: { $name }. Причина: { $reason }
watch--woken = затем вызов { $number }  { $name }, способ: { $way }
watch--woken-by-people = затем вызов { $number }  { $name }, только через людей: способ не назван
watch--woken-nobody = затем вызов   никого: detente watch roster
watch--head-about = О ЧЁМ
watch--head-what = ЧТО
watch--head-when = КОГДА
watch--head-id = ID
watch--to-tell = { $n ->
    [one] Сообщить нужно { $n } пункт.
    [few] Сообщить нужно { $n } пункта.
    [many] Сообщить нужно { $n } пунктов.
   *[other] Сообщить нужно { $n } пункта.
}
watch--sign-told = { $n ->
    [one] мной сообщён { $n } пункт, дежурство сдаю, принимает { $name }
    [few] мной сообщены { $n } пункта, дежурство сдаю, принимает { $name }
    [many] мной сообщено { $n } пунктов, дежурство сдаю, принимает { $name }
   *[other] мной сообщено { $n } пункта, дежурство сдаю, принимает { $name }
}
watch--sign-heard = { $n ->
    [one] мной выслушан { $n } пункт, дежурство принимаю
    [few] мной выслушаны { $n } пункта, дежурство принимаю
    [many] мной выслушано { $n } пунктов, дежурство принимаю
   *[other] мной выслушано { $n } пункта, дежурство принимаю
}
watch--sign-nobody = принимаю дежурство, дежурного нет
watch--sign-alone = принимаю дежурство ЕДИНОЛИЧНО: подписи сдающего нет ({ $name })
watch--sign-postponed = сдача дежурства отложена: { $reason }
watch--sign-roster = очередь вызова: { $names }
watch--sign-roster-nobody = очередь вызова: никого
watch--handed-over = сдано, принимает { $name }; дежурство переходит, когда его примут.
watch--taken = Дежурный: { $name } с { $since }.
watch--taken-alone = ПРИНЯТО ЕДИНОЛИЧНО: подписи сдающего нет ({ $name }).
watch--unclaimed = { $n ->
    [one] { $n } сообщение было взято в работу и не подтверждено: теперь оно не взято никем.
    [few] { $n } сообщения были взяты в работу и не подтверждены: теперь они не взяты никем.
    [many] { $n } сообщений было взято в работу и не подтверждено: теперь они не взяты никем.
   *[other] { $n } сообщения было взято в работу и не подтверждено: теперь они не взяты никем.
}
watch--given = { $name }, { $at }: { $note }
watch--since-then = с тех пор: улажено { $settled }, новых { $new } (detente watch hand-over --list)
watch--postpone-until = сдача отложена до { $until }; сообщать и подписывать придётся заново.
watch--postpone = сдача отложена; сообщать и подписывать придётся заново.

# --- пункты сдачи: о чём, что надо знать, когда
item--message = сообщение
item--needs = { $type }, { $party }: { $needs }
item--claimed = { $type }, { $party }: взято в работу ({ $person }), не подтверждено
item--promise = обещание: мы ещё сообщим ({ $person })
item--clock = { $type }, за стороной { $party }: { $needs }
item--duty = обязательство
item--owed = за нами { $clause }
item--link = канал { $party }
item--silence-since = { $silence } с { $since }
item--draft = представлено: { $person }; отправку разрешает другое лицо
item--standing = постоянный пункт
item--text = { $text } ({ $name })
item--by = до { $due }
item--late = ПРОСРОЧЕНО, срок был { $due }
item--since = с { $since }

# --- журнал дежурства
log--entered = { $id }  записано, { $at }
log--standing = { $id }  сообщается при каждой сдаче, пока не закрыто, { $at }
log--nothing = с { $since } до { $until } ничего
log--machine = машина
log--sign-entry = в журнал дежурства: { $text }
log--sign-strike = вычеркнуто из журнала: { $entry }, { $reason }
log--sign-close = закрыто: { $entry }, { $reason }
log--struck = вычеркнуто, но читается: { $text }
log--closed = закрыто, но читается: { $text }
log--was-struck = ВЫЧЕРКНУТО, кем: { $name } { $at }: { $reason }
log--was-closed = закрыто, кем: { $name } { $at }: { $reason }
log--late = ПОЗДНЯЯ ЗАПИСЬ:
log--late-for = ПОЗДНЯЯ ЗАПИСЬ за { $about }:
log--late-page = ПОЗДНЯЯ ЗАПИСЬ, страница { $page }:
log--late-for-page = ПОЗДНЯЯ ЗАПИСЬ за { $about }, страница { $page }:
log--until = { $said } (до { $until })
line--received = получено { $serial } { $type } от { $party }
line--signed = подписано { $serial } { $type } для { $party }: { $name }
line--signed-by-machine = подписано { $serial } { $type } для { $party } этой машиной
line--watch-taken = дежурство принято
line--watch-taken-from = дежурство принято, сдал: { $name }
line--watch-taken-alone = ДЕЖУРСТВО ПРИНЯТО ЕДИНОЛИЧНО
line--watch-taken-alone-from = ДЕЖУРСТВО ПРИНЯТО ЕДИНОЛИЧНО, до этого дежурный: { $name }
line--watch-handed-over = дежурство сдано, принимает { $name }
line--watch-postponed = сдача дежурства отложена
line--roster-set = задана очередь вызова { $subject }
line--link-up = канал работает { $party } { $subject }
line--link-down = КАНАЛ НЕ РАБОТАЕТ { $party } { $subject }
line--woken = вызов: { $name } { $serial }
line--woken-by = вызов: { $name }, способ: { $party } { $serial }
line--not-woken = ВЫЗОВ НЕ УДАЛСЯ: { $name } { $serial }
line--not-woken-by = ВЫЗОВ НЕ УДАЛСЯ: { $name }, способ: { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = вычеркнуто { $subject }
line--standing-opened = ПОСТОЯННЫЙ ПУНКТ { $serial }
line--standing-closed = закрыто { $subject }
line--person-set = подтверждено изменение: { $subject }
line--submitted = представлено { $subject }
line--returned = возвращено { $subject }
line--released = отправка разрешена { $subject }
line--claimed = взято в работу { $serial }
line--confirmed = сверен отпечаток ключа { $party }
line--silence-cause = оценка молчания { $party }
line--unsealed = передано запечатанное содержание
line--erased = разрешено стирание личных данных { $serial }, запросил(а) { $name }
line--epoch-opened = открыта эпоха
line--card-issued = выдана карточка
line--text = { $said }: { $text }

# --- каналы: выводы о молчании
silence--heard = СЛЫШНО
silence--announced = МОЛЧАТ, КАК И ПРЕДУПРЕДИЛИ
silence--no-path = НЕТ ПУТИ
silence--nobody-answers = ПУТЬ ЕСТЬ, НИКТО НЕ ОТВЕЧАЕТ
silence--one-way = В ОДНУ СТОРОНУ
silence--never-connected = СВЯЗИ ЕЩЁ НЕ БЫЛО
silence--unknown = НЕИЗВЕСТНО
side--ours = с нашей стороны
side--theirs = с их стороны
side--unknown = с чьей стороны, отсюда не видно
since--never = никогда
since--ago = { $at } ({ $span } назад)
since--ahead = { $at } (впереди этих часов)
verdict--heard = СЛЫШНО: их посылка пришла { $since }
verdict--announced = МОЛЧАТ, КАК И ПРЕДУПРЕДИЛИ: сообщили об обслуживании, { $serial }, с { $start } до { $until }
verdict--no-path = НЕТ ПУТИ: попытка { $since }; { $why }
verdict--no-path-last = НЕТ ПУТИ: попытка { $since }; последний раз путь был { $last }; { $why }
verdict--no-person = ПУТЬ ЕСТЬ, НИКТО НЕ ОТВЕЧАЕТ: машина отвечает, человек нет; подтвердить { $serial } надо было до { $due }
verdict--nobody-answers = ПУТЬ ЕСТЬ, НИКТО НЕ ОТВЕЧАЕТ: нет квитанции на { $serial }, передано { $since }
verdict--one-way = В ОДНУ СТОРОНУ: мы получаем, они не говорят, что у них есть { $serial }, передано { $since }
verdict--never-connected = СВЯЗИ ЕЩЁ НЕ БЫЛО: ничего никогда не приходило
verdict--never-tried = СВЯЗИ ЕЩЁ НЕ БЫЛО: ничего никогда не приходило; попытка { $since }; { $why }
verdict--unknown = НЕИЗВЕСТНО: последняя их посылка { $since }
why--failed = { $failure }, { $side }
meaning--heard = Их центр работает; дежурит ли человек, из этого не следует.
meaning--announced = О молчании до этого времени они предупредили; ничего другого оно не значит.
meaning--no-path = Ни одна линия не ведёт к серверу, который доказал, что он их. Сами они вполне могут быть на месте.
meaning--no-person = Линия и их машина работают. Почему не отвечает человек, отсюда не видно.
meaning--nobody-answers = Их сервер принимает то, что мы отправляем, и квитанций не подписывает; почему, здесь не видно.
meaning--one-way = Их посылки до нас доходят; доходят ли наши до их центра, отсюда не видно.
meaning--never-connected = Не было видно, чтобы какой-либо канал к ним хоть раз работал или отказал.
meaning--unknown = Ничто из нашего не ждёт их квитанции, и молчание пока ничего не доказывает.
meaning--no-more = больше сеть ничего не сообщила
todo--call = свяжитесь с ними другим путём: detente peer show { $party } --contacts
todo--note = запишите, что узнаете: detente link cause { $party } CAUSE --note ...
todo--test = проверьте связь: detente link test { $party }
todo--wait = ждите до { $until }; если ждать нельзя: { $call }
todo--own-side = сначала посмотрите на своей стороне: { $step }
todo--carry = срочное сейчас можно передать из рук в руки: detente courier FOLDER

# --- каналы: список, состояние, объяснение, проверка, причина
link--none-introduced = Ни один другой центр здесь ещё не введён.
link--next-card = попросите карточку у другой стороны, затем: detente peer add FILE
link--no-link = канала нет: detente courier FOLDER
link--head-party = СТОРОНА
link--head-link = КАНАЛ
link--head-bearer = СРЕДСТВО
link--head-address = АДРЕС
link--head-carries = ПЕРЕДАЁТ
link--head-state = СОСТОЯНИЕ
link--carries-all = всё
link--carries-only = только { $letter }
link--carries-up = { $letter } и выше
link--by-hand = передача из рук в руки: detente courier { $folder }
link--not-tried = попыток ещё не было
link--up = работает { $since }
link--up-trip = работает { $since }, { $trip }
link--trip = { $seconds } с туда и обратно
link--down-never = НЕТ ПУТИ, попытка { $since }, пути ещё не было
link--down-never-why = НЕТ ПУТИ, попытка { $since }, пути ещё не было: { $why }
link--down = НЕТ ПУТИ, попытка { $since }, последний раз работал { $last }
link--down-why = НЕТ ПУТИ, попытка { $since }, последний раз работал { $last }: { $why }
link--label-heard = слышно было
link--label-carried = доставлено
link--label-trip = туда-обратно
link--label-cause = причина
link--label-before = раньше
link--cause = { $cause }, записано { $at }: { $person }
link--cause-note = { $cause }, записано { $at }, { $person }: { $note }
cause--technical = техническая причина
cause--maintenance = обслуживание
cause--not-answering = не отвечают
cause--unknown = неизвестно
link--label-sequence = порядок
link--sequence = { $agreement }: их записей { $number }, без пропусков; из наших у них { $held } из { $size }
link--sequence-gap = { $agreement }: их записей { $number }, ПРОПУСК: { $ranges }; из наших у них { $held } из { $size }
link--gap-seen = замечен { $since }; запросим { $next }
link--gap-asked = записи { $ranges } запрошены { $at }; снова { $next }
link--label-test = проверка
link--label-missed = пропущено
link--missed = { $n ->
    [one] { $n } проверка: { $tests }
    [few] { $n } проверки: { $tests }
    [many] { $n } проверок: { $tests }
   *[other] { $n } проверки: { $tests }
}
test--missed = ПРОПУЩЕНО, квитанции нет
test--waiting = квитанции ещё нет
test--receipted = квитанция есть
test--receipted-at = квитанция { $at } по их часам
explain--to = Уведомление для { $party } сейчас пошло бы:
explain--by-none = ни по одному каналу
explain--tried = Что пробовали:
explain--nothing-tried = ничего: ни один канал до них не создан
route--no-link = ни один канал не создан; доставит detente courier FOLDER
route--none-carries = этой срочности не передаёт ни один канал; доставит detente courier FOLDER
route--all = все каналы, что её передают, сразу; засчитывается первая копия
route--all-failed = отказали все; первый по порядку пробуется снова
route--passed-over = первый по порядку, который не отказал; пропущены: { $links }
route--first = первый по порядку
test--sign = проверка связи со стороной { $party }, канал: { $link }
test--any-link = первый свободный
test--signed = проверка связи подписана { $at }  как { $serial }, для { $party }
test--rings-nowhere = { $answer }; нигде не звонит и ни от кого не требует действий
test--nothing-due = сейчас делать нечего
test--done-as = { $what }  как { $serial }
cause--noted = молчание { $party }: { $cause }, записано: { $person }; другая сторона этого не видит.
act-due--line-test = проверка связи со стороной { $party }, канал: { $link }
act-due--receipt = квитанция по { $agreement }, в том ритме, какого оно требует
act-due--gap-closed = пропуск закрыт: { $origin }
act-due--gap-seen = замечен пропуск: { $origin }
act-due--asked = запрошены записи { $ranges } из { $origin }
act-due--erased = стёртого больше нет ни в одном файле этого центра

# --- status, fsck, init
status--head = { $name } ({ $code })   { $at }
status--label-watch = дежурный
status--label-needs-us = ЖДЁТ НАС
status--label-to-release = разрешить
status--label-needs-them = ждём их
status--label-late = просрочено
status--label-agreements = соглашения
status--label-links = каналы
status--label-link = канал
status--label-gap = пропуск
status--label-quarantine = карантин
status--label-erasing = СТИРАНИЕ
status--label-stopped = ОСТАНОВЛЕНО
status--label-epoch = эпоха
status--label-incident = ИНЦИДЕНТ
status--label-record = журнал
status--first = первое: { $serial }  { $clock }
status--first-only = первое: { $serial }
status--unsigned = нами не подписано: { $agreements }
status--no-links = нет: ни один другой центр не введён
status--never-heard = { $party }: ещё ничего не приходило
status--heard = { $party }: последняя посылка пришла { $at } ({ $span } назад)
status--sent = отправлено { $at }
status--unconfirmed = отпечаток ключа НЕ СВЕРЕН
status--withheld = { $n ->
    [one] удержана { $n } запись (её называет { $parties })
    [few] удержаны { $n } записи (их называет { $parties })
    [many] удержано { $n } записей (их называет { $parties })
   *[other] удержано { $n } записи (их называет { $parties })
}
status--withheld-since = { $n ->
    [one] удержана { $n } запись с { $since } (её называет { $parties })
    [few] удержаны { $n } записи с { $since } (их называет { $parties })
    [many] удержано { $n } записей с { $since } (их называет { $parties })
   *[other] удержано { $n } записи с { $since } (их называет { $parties })
}
status--lacking = { $n ->
    [one] { $n } запись без содержания
    [few] { $n } записи без содержания
    [many] { $n } записей без содержания
   *[other] { $n } записи без содержания
}
status--ahead = за пропуском { $n }
status--aside = всего { $n }, последнее: { $why }
status--erasing = не завершено: файл этого центра может ещё содержать стёртое; хранилище сейчас кто-то читает, диск полон или не хватает памяти
status--stopped = { $agreement }: ничего не подписывается, { $why }; detente epoch show
status--incident = { $origin }: { $what }
status--incident-ours = наш, { $origin }: { $what }
status--record = { $n ->
    [one] { $n } запись, проверено { $at }
    [few] { $n } записи, проверено { $at }
    [many] { $n } записей, проверено { $at }
   *[other] { $n } записи, проверено { $at }
}
status--next-release = detente release { $draft }, другое лицо, не { $person }
status--next-exchange = обменяйтесь с каждым другим центром: detente courier FOLDER или detente serve
status--rebuilt = Каждый возвращает всё не чаще раза в час; до тех пор продолжайте обмен.
fsck--label-looked = просмотрено
fsck--label-good = верно
fsck--label-failed = НЕВЕРНО
fsck--registers = { $n ->
    [one] { $n } журнал, каждый корень вычислен заново
    [few] { $n } журнала, каждый корень вычислен заново
    [many] { $n } журналов, каждый корень вычислен заново
   *[other] { $n } журнала, каждый корень вычислен заново
}
fsck--entries = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
fsck--contents = { $n ->
    [one] { $n } содержание, сверено с хешем записи
    [few] { $n } содержания, сверены с хешами записей
    [many] { $n } содержаний, сверены с хешами записей
   *[other] { $n } содержания, сверены с хешами записей
}
fsck--heads = { $n ->
    [one] { $n } подписанное состояние
    [few] { $n } подписанных состояния
    [many] { $n } подписанных состояний
   *[other] { $n } подписанного состояния
}
fsck--cosignatures = { $n ->
    [one] { $n } внесённая скрепляющая подпись
    [few] { $n } внесённые скрепляющие подписи
    [many] { $n } внесённых скрепляющих подписей
   *[other] { $n } внесённой скрепляющей подписи
}
fsck--whole = вывод: журнал цел.
fsck--damaged = вывод: не полагайтесь на этот журнал.
init--done = Центр { $center } ({ $code }) создан в { $home }.
init--label-fingerprint = отпечаток
init--passphrase = Его парольная фраза лежит в { $path }.
init--next = передайте файл `card` из этой папки другой стороне; detente peer add THEIR-CARD

# --- doctor: название проверки, её итог, чьё это дело, что делать
doctor--ok = верно
doctor--warn = важно
doctor--fail = сбой
doctor--whose = чьё дело: { $whose }; что дальше: { $step }
doctor--end = { $failures }, { $warnings }; ничего не изменено.
doctor--failures = { $n ->
    [one] { $n } сбой
    [few] { $n } сбоя
    [many] { $n } сбоев
   *[other] { $n } сбоя
}
doctor--warnings = { $n ->
    [one] { $n } предупреждение
    [few] { $n } предупреждения
    [many] { $n } предупреждений
   *[other] { $n } предупреждения
}
check--home = папка центра
check--center-key = ключ центра
check--root-key = ключ корня
check--store = хранилище
check--passphrase = парол. фраза
check--sqlite = sqlite
check--schema = схема
check--disk = диск
check--socket = сокет
check--backup = рез. копия
check--record = журнал
check--quarantine = карантин
check--signing = подписание
check--incident = инцидент
check--clock = часы
check--peers = центры
check--peer = другой центр
check--link = канал
check--gap = пропуск
check--gaps = пропуски
check--agreements = соглашения
check--releases = разрешение
check--erasing = стирание
owner--operator = того, кто обслуживает эту машину
owner--watch = дежурного
owner--outside = того, что пришло извне
owner--both = того, кто подписал оба
owner--clocks = их часов или наших: отсюда не видно
owner--ours = нашей стороны
owner--theirs = их стороны
owner--unseen = отсюда не видно
owner--line = того, кто их написал, или линии
found--unreadable = { $path } не читается: { $why }
found--open-to-others = у других на этой машине есть права на { $path }
found--kept-passphrase = хранится в папке центра: у кого папка, у того и ключи
found--owner-alone = только для владельца
found--no-passphrase = в папке центра не хранится
found--no-root = здесь нет; нужен, только чтобы выдать карточку
found--missing = { $path } отсутствует
found--schema = схема { $found }; эта программа читает { $needed }
found--disk = свободно { $free } МиБ
found--server = на { $socket } отвечает сервер
found--killed = { $socket } остался от сервера, который был прерван
found--silent = { $socket } не отвечает: { $why }
found--no-backup = ни одной с этой папки центра не сделано
found--backup = последняя сделана { $at }, { $span } назад
found--record = каждый корень вычислен заново, каждое хранимое состояние проверено
found--quarantine = в карантине { $held }, удалено ради места { $dropped }; последнее: { $last }
found--empty = пуст
found--restored = восстановлено из резервной копии от { $at }; остановлено: { $agreements }
found--stopped = ничего не подписывается по { $agreements }; почему, показывает detente epoch show
found--rebuilt = эту папку центра создали заново, и ничего из журнала ещё не вернулось
found--signing = открыто соглашений: { $number } из { $all }
found--incident = { $origin }: { $what }
found--clocks = у записей время впереди этих часов: { $entries }
found--clock = { $at }; ни у одной записи нет более позднего времени
found--no-peers = ни один не введён
found--unconfirmed = { $party }: отпечаток ключа НЕ СВЕРЕН
found--link = { $party }: { $silence }
found--link-since = { $party }: { $silence }, { $at }
found--gap = { $party }: известные записи ещё не пришли
found--none = нет
found--unsigned = нами не подписано: { $agreements }
found--all-signed = всего { $number }, все нами подписаны
found--releases = ждут второго лица: { $drafts }
found--no-releases = ничто не ждёт
quiet--heard = слышно
quiet--announced = молчат, как и предупредили
quiet--no-path = нет пути
quiet--nobody-answers = никто не отвечает
quiet--one-way = в одну сторону
quiet--never-connected = связи ещё не было
quiet--unknown = неизвестно
mend--rights = дайте нам права
mend--room = освободите место; на заполненном диске не подписывают
mend--start = запустите сервер снова
mend--server = посмотрите, что с сервером
mend--sender = сообщите тому, кто это прислал
mend--erasing = прекратите чтение хранилища или освободите место на диске или память; новая попытка каждые пять минут; если попытка прервалась, следующая через сутки
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = обменяйтесь с каждым другим центром, затем: detente epoch open { $agreement } --reason { $reason }
mend--exchange = обменяйтесь с каждым другим центром: detente courier FOLDER или serve; каждый возвращает всё не чаще раза в час
mend--clock = сверьте часы этой машины с другим источником; записи не отклоняются
mend--confirm = detente peer show { $party } --contacts; затем: detente peer confirm { $party }
