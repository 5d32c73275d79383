# reviewed: not reviewed
# Неудачи пульта, дежурства и линий связи.

# --- каналы и сервер
server-not-proven = Тот, кто отвечает по этому адресу, не доказал, что он центр с карточки.
server-not-proven--next = Сверьте адрес с другой стороной. Если он верен, между вами кто-то стоит.
not-admitted = Центр по адресу { $address } нас не допускает.
not-admitted--next = Спросите, введена ли у них наша нынешняя карточка: detente peer add.
line-refused = По адресу { $address } никто не принимает.
line-refused--next = Проверьте адрес; попытка повторяется сама.
line-timeout = От { $address } нет ответа в срок.
line-timeout--next = Проверьте линию; попытка повторяется сама.
line-broken = Соединение с { $address } оборвалось.
line-broken--next = Оно откроется снова само.
line-failed = Нет соединения с { $address }: { $why }.
line-failed--next = Проверьте адрес и линию; попытка повторяется сама.
line-busy = Центр по адресу { $address } сейчас ничего принять не может.
line-busy--next = Делать нечего; попытка повторяется сама.
bad-request = По линии пришло то, чего этот протокол не допускает ({ $what }).
bad-request--next = Сообщите другой стороне; возможно, у них другая версия программы.
too-slow = Сообщение шло по линии или принималось слишком медленно; соединение прервано.
too-slow--next = Если это повторится: detente link test NAME, или возьмите другое средство связи.
too-many-connections = Соединений одного центра больше { $limit }; самое старое прервано.
too-many-connections--next = Спросите их почему.
no-room = От одного центра пришло сразу больше, чем держится в памяти (байтов: { $bytes }).
no-room--next = { step--tell-them }
bad-address = { $address } не имеет вида HOST:PORT.
bad-address--next = Напишите, например, rrc.brevia.example:7443.
cannot-listen = Принимать на { $address } нельзя: { $why }.
cannot-listen--next = Выберите другой адрес после --listen или остановите то, что занимает этот.
server-running = Над { $home } работает сервер, а { $command } нужна эта папка целиком.
server-running--next = Сначала остановите сервер, затем выполните команду снова.
server-silent = Сервер на { $socket } не ответил: { $why }.
server-silent--next = Посмотрите, что говорит сервер; если он завершился, запустите его снова.
server-busy = Здесь ждёт слишком многое (больше { $limit }).
server-busy--next = Попробуйте позже.
answer-late = Ответ не был готов за { $seconds } с.
answer-late--next = { server-busy--next }
program-failed = Программа допустила ошибку ({ $what }); ничего из этого не сохранено.
program-failed--next = { step--report }
bad-duration = { $text } не промежуток времени.
bad-duration--next = Напишите, например, 90, 15m, 2h или 1d.
no-such-link = Канала { $name } до них нет.
no-such-link--next = Каналы: { $known }.
bad-link-name = { $name } не годится как имя канала.
bad-link-name--next = От 1 до 32 знаков a-z, 0-9 и дефис, например line-a.
link-exists = Канал { $name } до них уже есть.
link-exists--next = Выберите другое имя или удалите тот: detente link remove.
too-many-links = Каналов до них уже { $limit }.
too-many-links--next = Удалите один из неиспользуемых: detente link remove.

# --- пульт
desk-missing = Не установлено то, что нужно пульту.
desk-missing--next = Установите: pip install 'detente[desk]'. Всё прочее работает без него: detente serve --no-desk
log-in = Вход не выполнен.
log-in--next = Сначала войдите.
log-in-refused = Имя, парольная фраза и код не подходят друг к другу.
log-in-refused--next = Попробуйте со следующим кодом; после нескольких неверных сначала подождите минуту. После утраты двое других здесь дают новое приглашение: detente desk invite
invitation-refused = Для лица { $person } это не обе половины приглашения, или оно слишком старое.
invitation-refused--next = Одна половина у того, кто пригласил, другая у того, кто подтвердил; новое приглашение: detente desk invite { $person }
no-invitation = Приглашение, которое ждало бы подтверждения, отсутствует, лицо: { $person }.
no-invitation--next = Сначала приглашение даёт другое лицо: detente desk invite { $person }
own-half = У пригласившего есть одна половина кода, вторую он не получает; приглашённое лицо: { $person }.
own-half--next = Пусть подтвердит один из них (приглашённое лицо { $person } — только в терминале центра): { $others }
proof-needed = То, с чем вы входите, не предъявлено за последние { $minutes } мин.
proof-needed--next = Предъявите ещё раз на странице «Мой вход», затем повторите действие.
no-such-passkey = Такого ключа доступа нет ({ $key }).
no-such-passkey--next = Откройте страницу снова.
bad-desk-origin = { $origin } не адрес пульта за прокси.
bad-desk-origin--next = Запишите, как пишут браузеры: https://desk.brevia.example, с :PORT, если это не 443, и без пути. Ключу доступа нужно имя, а не номер.
own-invitation = Никто не приглашает себя сам: для { $person } нужно другое лицо.
own-invitation--next = Пусть сделает один из них: { $others }
code-wrong = Сейчас у этого секрета другой код.
code-wrong--next = Проверьте часы этого устройства и аутентификатора и введите следующий код.
bad-secret = Секрет в форме был изменён.
bad-secret--next = Откройте страницу снова.
passkey-refused = По этому ключу доступа сюда никого не впускают.
passkey-refused--next = Попробуйте снова. Если не поможет, войдите с парольной фразой и кодом и добавьте ключ доступа заново.
too-many-passkeys = Ключей доступа у одного лица не более { $limit }.
too-many-passkeys--next = Удалите один на странице своего входа.
page-denied = Лицу { $person } эта страница не видна ({ $page }).
page-denied--next = Она для: { $roles }. См.: detente people list
no-such-page = По адресу { $address } ничего нет.
no-such-page--next = Перейдите на пульт дежурного.
not-so = { $address } таким способом не запрашивают.
not-so--next = Перейдите на пульт дежурного.
other-site = Это прислала страница другого сайта.
other-site--next = Ничего не сделано. Откройте пульт по его собственному адресу и сделайте это там.
form-too-large = Форма больше любого уведомления ({ $limit }).
form-too-large--next = Отправьте меньше.
form-too-slow = Форма не пришла целиком за { $seconds } с.
form-too-slow--next = Ничего не сделано. Откройте страницу снова и отправьте её ещё раз.
form-unreadable = Форму прочесть не удалось.
form-unreadable--next = Откройте страницу снова и попробуйте ещё раз.
form-incomplete = Не заполнено: { $field }.
form-incomplete--next = Заполните.
field-unexpected = Для { $field } в этой форме нет места.
field-unexpected--next = Откройте страницу снова.
another-message = Показано было не то, что есть { $serial }.
another-message--next = Откройте снова и посмотрите.
later-message = С тех пор как это просмотрено, автор сообщил ещё ({ $n }): { $serials }.
later-message--next = Сначала прочтите это, затем решите заново.
not-looked = Форма не говорит, что было просмотрено ({ $size }).
not-looked--next = Откройте страницу снова.
draft-moved = Пока вы писали, { $draft } изменило другое лицо.
draft-moved--next = Введённое вами ещё стоит на этой странице. Откройте черновик в другом окне и сведите оба.
too-much-text = В форме больше, чем вмещает уведомление (байтов: { $bytes } из { $limit }).
too-much-text--next = Сократите; сохранённое раньше осталось.
no-notification = { $draft } не уведомление.
no-notification--next = Откройте среди ждущих разрешения отправки.
no-such-precedence = Срочности { $precedence } нет.
no-such-precedence--next = Откройте страницу снова.
not-of-this-type = { $serial } не вида { $type }.
not-of-this-type--next = Копируйте из уведомления того же вида.
digits-differ = Это не последние три цифры { $draft }.
digits-differ--next = Ещё раз посмотрите, отправку чего разрешаете, и введите последние три цифры.
late-reason-missing = При отправке сейчас { $draft } опоздает: { $lines }.
late-reason-missing--next = Всё же отправьте: укажите причину опоздания (в командной строке: detente draft set { $draft } --late-reason TEXT) и представьте. Причина подписывается вместе с уведомлением.
no-such-choice = { $choice } нет среди { $known }.
no-such-choice--next = Откройте страницу снова.
no-such-place = Места { $place } в журнале нет.
no-such-place--next = Начните с первой страницы.
board-too-long = Табло на другой момент вычисляется из всех записей этого реестра (их { $entries }); пульт делает это самое большее для { $limit }, иначе здесь ждали бы все.
board-too-long--next = Когда центр можно задержать: detente board --agreement { $agreement } --as-of TIME
tour-link-used = По этой ссылке уже входили, или она от другого запуска.
tour-link-used--next = Откройте показ снова и возьмите ссылку, которая стоит там сейчас.
tour-nothing-yet = Уведомление ВНЕ ОЧЕРЕДИ от другой стороны ещё не пришло.
tour-nothing-yet--next = Дождитесь его и попробуйте снова.
demo-cable = Кабель между двумя учебными центрами не отвечает.
demo-cable--next = Закончите показ клавишами Ctrl-C и начните его снова.

# --- дежурство
not-on-watch = { $person } не дежурит; дежурный: { $watch }.
not-on-watch--next = Пусть это сделает дежурный, или сначала примите дежурство: detente watch take
already-on-watch = Дежурный и так { $person }, с { $since }.
already-on-watch--next = Делать нечего.
to-oneself = { $person } не может сдать дежурство себе.
to-oneself--next = Назовите, кто его примет: detente watch hand-over PERSON
watch-not-given = Дежурный { $watch } с { $since }; лицу { $person } дежурство не сдано.
watch-not-given--next = Пусть дежурство сдаст { $watch }. Только в чрезвычайном случае: detente watch take --alone REASON
handover-old = Сдача подписана больше часа назад: { $person }, { $at }.
handover-old--next = Сообщите всё заново: detente watch hand-over PERSON
items-untold = { $count ->
    [one] Не сообщён { $count } открытый пункт: { $items }.
    [few] Не сообщены { $count } открытых пункта: { $items }.
    [many] Не сообщено { $count } открытых пунктов: { $items }.
   *[other] Не сообщено { $count } открытого пункта: { $items }.
}
items-untold--next = Сообщите их и сдайте снова; или отложите: detente watch postpone REASON
items-unheard = { $count ->
    [one] Не выслушан { $count } сообщённый пункт: { $items }.
    [few] Не выслушаны { $count } сообщённых пункта: { $items }.
    [many] Не выслушано { $count } сообщённых пунктов: { $items }.
   *[other] Не выслушано { $count } сообщённого пункта: { $items }.
}
items-unheard--next = Пусть сообщат их снова, затем подтвердите каждый: detente watch take --heard
no-such-item = Открытого пункта { $item } нет.
no-such-item--next = Что открыто сейчас: detente watch hand-over --list
too-many-items = Открытых пунктов { $count }; одна сдача сообщает не более { $limit }.
too-many-items--next = Сначала подтвердите часть из них, ответьте или закройте.
bad-desk-check = Проверка пульта называет каждое один раз ({ $things }), словом из: { $known }.
bad-desk-check--next = Например: --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested
note-missing = Для сдачи нужна заметка своими словами.
note-missing--next = Укажите --note.
why-missing = Здесь нужна причина.
why-missing--next = Скажите почему, своими словами.
text-missing = Текста нет.
text-missing--next = Скажите, что произошло, своими словами.
text-too-long = Текст длиннее предела в знаках: { $limit }.
text-too-long--next = Остальное запишите отдельной записью.
not-yet = { $at } ещё не наступило.
not-yet--next = Поздняя запись говорит о том, что уже произошло.
no-such-log-entry = С { $entry } начинается записей: { $count }, а нужна одна.
no-such-log-entry--next = Скопируйте четыре или больше знаков из её обозначения: detente log list
struck-already = { $entry } уже вычеркнуто или закрыто: { $by }, { $at }.
struck-already--next = Делать нечего; если есть что добавить, напишите другую запись.
bad-roster = Очередь вызова называет лиц не более { $limit }, каждое один раз, и имя способа.
bad-roster--next = Например: detente watch roster petro=phone rossi=mail
bad-hook = Способ вызова такого иметь не может: { $what }.
bad-hook--next = См.: detente watch hook --help
too-many-hooks = Способов уже { $limit }.
too-many-hooks--next = Удалите один: detente watch hook NAME --remove
no-such-hook = Способа { $way } нет.
no-such-hook--next = Здесь известны: { $known }.
hook-absent = Эта машина не может разбудить { $person }: в очереди вызова не назван способ.
hook-absent--next = Разбудите сами; затем: detente watch roster, detente watch hook
hook-failed = Способ { $way } не сработал, вызов не удался ({ $person }): { $why }.
hook-failed--next = Разбудите сами; затем исправьте: detente watch hook { $way }
password-file-open = Файл пароля { $path } доступен не только вам.
password-file-open--next = Пусть им владеет учётная запись этого центра; выполните: chmod 600 { $path }; затем выберите другой пароль, если кто-то мог его прочесть.
password-file-unreadable = Файл пароля { $path } нельзя использовать.
password-file-unreadable--next = Проверьте путь и то, что первая строка – пароль.
certificates-unreadable = Сертификаты в { $path } не читаются.
certificates-unreadable--next = Укажите файл сертификатов в формате PEM.
hook-timeout = Способ { $way } не закончил вызов ({ $person }) за { $seconds } с и был прерван.
hook-timeout--next = Разбудите сами; затем исправьте: detente watch hook { $way }
hook-busy = Уже работает столько способов вызова, сколько возможно: { $limit }.
hook-busy--next = Разбудите сами: { $person }.

# --- опоздание
late-by-now = При отправке сейчас { $draft } опаздывает ({ $lines }), и причина не указана.
late-by-now--next = Верните: detente return { $draft } --reason TEXT. Составитель укажет причину опоздания и представит снова; затем разрешите отправку.
outside-check = Соглашение ({ $paragraph }, { $check }) этого не допускает, поэтому это не подписывается.
outside-check--next = Измените содержание; правило стоит в тексте: detente agreement show { $agreement }
late-reason-too-long = Причина опоздания длиннее предела в байтах: { $limit }.
late-reason-too-long--next = Скажите короче; остальному место в отдельном уведомлении.

# --- регулярная связь и учебные проверки
bad-contact-hours = { $text } не является часом регулярной связи.
bad-contact-hours--next = Часы по UTC, например: 08:00Z,14:00Z,20:00Z
contact-hours-close = Между двумя часами регулярной связи меньше { $minutes } мин.
contact-hours-close--next = Одна связь засчиталась бы за обе: разнесите их дальше.
no-exercise-with = Учебная проверка идёт в рамках учебного соглашения, а с { $center } нет такого, подписанного обеими сторонами и открытого для нас.
no-exercise-with--next = Предложите его: detente agreement propose PACK --with PEER --mark exercise
drill-past = { $at } уже прошло.
drill-past--next = Назначьте учебную проверку на будущее время.
drill-not-due = Учебная проверка назначена на { $at }.
drill-not-due--next = Проведите её тогда; или отмените и назначьте другую.
bad-drill-limit = На подтверждение учебная проверка даёт от { $least } до { $most } мин.
bad-drill-limit--next = Укажите другой предел.
bad-language = { $language } не является кодом языка.
bad-language--next = Например: en, fr, ru, zh.
too-many-drills = С этим центром уже назначено учебных проверок: { $limit }.
too-many-drills--next = Проведите часть из них или отмените: detente drill call-off
no-such-drill = С { $drill } начинается учебных проверок: { $count }, а нужна одна.
no-such-drill--next = Скопируйте четыре или больше знаков из её обозначения: detente drill report
drill-over = Учебная проверка { $drill } уже проведена или отменена: { $at }.
drill-over--next = Делать нечего; если нужна ещё одна, назначьте её.
not-minutes = { $text } не является числом минут.
not-minutes--next = Введите число, например 30, или ничего.
