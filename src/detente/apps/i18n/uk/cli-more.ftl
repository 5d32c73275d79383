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
agreement--by-nobody = ще нічийого
agreement--label-missing = чекає на
agreement--none-missing = нікого
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
incident--head-proof = ДОВЕДЕНО
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
record--goes-with = разом із ним іде поле { $n } { $name }, де цю цифру перелічено
