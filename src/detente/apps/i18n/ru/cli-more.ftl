# reviewed: not reviewed
# Что команды говорят помимо дежурства.

# --- courier
courier--label-in = сюда
courier--label-out = туда
courier--in = { $parcels }, { $entries }
courier--in-from = { $parcels } от { $parties }, { $entries }
courier--parcels = { $n ->
    [one] { $n } посылка
    [few] { $n } посылки
    [many] { $n } посылок
   *[other] { $n } посылки
}
courier--new-entries = { $n ->
    [one] { $n } новая запись
    [few] { $n } новые записи
    [many] { $n } новых записей
   *[other] { $n } новой записи
}
courier--about = по поводу { $serial }
courier--proposed = нам предложено соглашение { $agreement }
courier--for-others = { $n ->
    [one] { $n } посылка для других, оставлена как есть
    [few] { $n } посылки для других, оставлены как есть
    [many] { $n } посылок для других, оставлены как есть
   *[other] { $n } посылки для других, оставлены как есть
}
courier--hash-differs = { $file } не то, что говорит его имя; из него ничего не взято
courier--too-large = { $file } слишком велик для посылки; из него ничего не взято
courier--not-a-file = { $file } не обычный файл; из него ничего не взято
courier--unreadable = { $file } не читается; из него ничего не взято
courier--damaged = { $file } { $why }; из него ничего не взято
courier--set-aside = помещено в карантин ({ $code }): { $why }
courier--gap = часть лежит за пропуском; мы об этом сообщаем, и её пришлют снова
courier--unsettled = { $n ->
    [one] { $n } посылка принята, но осталась на носителе: изменить его нельзя
    [few] { $n } посылки приняты, но остались на носителе: изменить его нельзя
    [many] { $n } посылок принято, но они остались на носителе: изменить его нельзя
   *[other] { $n } посылки принято, но они остались на носителе: изменить его нельзя
}
courier--sent = { $n ->
    [one] { $n } посылка для { $party }
    [few] { $n } посылки для { $party }
    [many] { $n } посылок для { $party }
   *[other] { $n } посылки для { $party }
}
courier--nothing-out = ничего: не известно, чтобы кому-то не хватало нашего

# --- карточки и другие центры
card--head = карточка { $number }, выдана { $at }
card--fingerprint = отпечаток ключа, прочесть вслух:
card--written = записано: { $file }, байтов { $bytes }
card--stands = Подписи на ней верны. Чья она, покажет только сверка голосом.
peer--next-compare = сверьте с ними отпечаток голосом, затем: detente peer confirm { $party }
peer--looks-like = ОСТОРОЖНО: { $name } похоже на { $other }, имя, известное здесь.
peer--mixed = ОСТОРОЖНО: в { $name } буквы более чем одной письменности.
ask--compared = Сверили ли вы с другой стороной каждое слово этого отпечатка?
peer--confirmed = Отпечаток { $party } сверен, кем: { $person }.
peer--none = Ни один другой центр здесь ещё не введён.
peer--next-card = попросите карточку у другой стороны, затем: detente peer add FILE
peer--word-confirmed = сверено
peer--word-not-confirmed = НЕ СВЕРЕНО
peer--head-party = СТОРОНА
peer--head-center = ЦЕНТР
peer--head-name = ИМЯ
peer--head-fingerprint = ОТПЕЧАТОК
peer--fingerprint-confirmed = отпечаток сверен { $at }, кем: { $person }
peer--fingerprint-not-confirmed = отпечаток НЕ СВЕРЕН
peer--noted = записано: { $post } стороны { $party }; остаётся в этой папке центра.
peer--forgotten = удалено: { $post } стороны { $party }; это только в этой папке центра.

# --- лист контактов, на стену: 80 столбцов; метки до 14 букв
sheet--title = ЛИСТ КОНТАКТОВ
sheet--printed = напечатано { $at }
sheet--center = центр
sheet--party = сторона
sheet--names = имена
sheet--fingerprint = отпечаток
sheet--confirmed = сверено { $at }, кем: { $person }
sheet--not-confirmed = НЕ СВЕРЕНО
sheet--words = слова
sheet--digits = цифры
sheet--hex = hex
sheet--compare-1 = Для сверки звоните по номеру, который был у вас до этой карточки. Они читают
sheet--compare-2 = первое слово, вы второе, и так до последнего; затем в обратном порядке.
sheet--compare-3 = Одно слово иное: карточка не их. Затем: detente peer confirm CODE
sheet--links = каналы
sheet--no-links = нет; передавать из рук в руки: detente courier FOLDER
sheet--call = звонить
sheet--noted = (записано { $at })
sheet--none-noted = ничего не записано: detente peer note { $party } ...
sheet--signed = подписали нам
sheet--person = { $person }, { $post }; последнее { $at } { $serial }
sheet--nobody = ещё никто
sheet--contact = связь
sheet--heard = слышно было { $heard }, доставлено { $carried }

# --- люди
people--head-id = ID
people--head-name = ИМЯ
people--head-roles = РОЛИ
people--head-post = ПОСТ
people--gone = здесь больше не работает
people--asks-enter = { $by } просит ввести { $name } с ролями { $roles }; нужно второе лицо.
people--asks-dismiss = { $by } просит уволить { $name }; нужно второе лицо.
people--submitted = { $draft } представлено: пока не разрешит другое лицо, ничего не меняется.
erase--goes = Безвозвратно исчезнут личные поля и строки: { $n }, в { $serials }.
erase--for-ever = Отменить нельзя. Другая сторона стирает свою копию сама. Прежние резервные копии и выгруженные файлы всё ещё это содержат: уничтожьте их вручную.
erase--draft = безвозвратно стирает личные данные { $serial } по соглашению { $agreement }
erase--reason = причина: { $reason }
erase--submitted = { $draft } представлено: пока не разрешит другое лицо, ничего не стирается.
erase--done = { $draft } разрешено: здесь стёрто. Оставшееся проверяется как прежде.
erase--unfinished = Файл этого центра может ещё это содержать: хранилище сейчас кто-то читает, диск полон или не хватает памяти. Новая попытка при каждом открытии и каждые пять минут, пока центр работает; если попытка прервалась, следующая через сутки.

# --- каналы: add, remove
link--added = { $party }: канал { $link }, { $bearer } { $address }, порядок { $rank }
link--added-least = { $party }: канал { $link }, { $bearer } { $address }, порядок { $rank }, { $precedence } и выше
link--next-used = сервер уже им пользуется; см.: detente link explain { $party }
link--next-serve = detente serve: пока он работает, канал используется
link--forgotten = { $party }: канал { $link } удалён

# --- соглашения
agreement--signed-by-all = подписано всеми
agreement--waits = ждёт подписи: { $parties }
agreement--head-id = ID
agreement--head-text = ТЕКСТ
agreement--head-version = ВЕРСИЯ
agreement--head-mark = ПОМЕТКА
agreement--head-parties = СТОРОНЫ
agreement--head-signed = ПОДПИСИ
agreement--none = Соглашений здесь не известно.
agreement--label-id = id
agreement--label-text = текст
agreement--text = { $name } версия { $version }, хеш { $hash }
agreement--label-mark = пометка
agreement--mark = { $mark ->
    [exercise] учение
    [replay] воспроизведение
   *[other] действительный обмен
}
agreement--label-start = начало
agreement--label-signed = подписи
agreement--by-nobody = ни одной
agreement--label-missing = ещё нет
agreement--none-missing = все есть
agreement--label-version = версия
agreement--label-party = сторона
agreement--head-type = ВИД
agreement--head-name = НАЗВАНИЕ
agreement--head-basis = ОСНОВАНИЕ
agreement--consistent = { $name } версия { $version }: полон и непротиворечив
agreement--contradicts = { $name } версия { $version }: полон и противоречит себе
agreement--proposed = предложено { $agreement }
agreement--by-nobody-yet = ещё никем не подписано
agreement--asks = { $person } просит о нашей подписи под { $agreement }
agreement--submitted = { $draft } представлено: наша подпись под { $agreement }
agreement--signed = подписано: { $agreement }, сторона { $party }, как { $serial }
agreement--sign-what = соглашение { $title } { $agreement }, стороны: { $parties }
codes--head = КОД

# --- эпохи
epoch--agreement = соглашение { $agreement }
epoch--open = ОТКРЫТА
epoch--closed = закрыта
epoch--stopped = ОСТАНОВЛЕНА
epoch--branch = ВЕТВЬ
epoch--entries = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
epoch--of = эпоха { $epoch }
epoch--opened = открыта { $at }
epoch--opened-because = открыта { $at }, потому что { $reason }
epoch--why-stopped = больше в ней ничего не подписывается: { $why }
epoch--why-branch = ветвь: у автора открыта и другая эпоха, и ни одной он не закрыл
epoch--closing = { $n ->
    [one] завершающее состояние: { $n } запись, его называет эпоха { $epochs }
    [few] завершающее состояние: { $n } записи, его называет эпоха { $epochs }
    [many] завершающее состояние: { $n } записей, его называет эпоха { $epochs }
   *[other] завершающее состояние: { $n } записи, его называет эпоха { $epochs }
}
epoch--standing = { $entries }: { $standing }
epoch--withheld = удержано: { $entries }
epoch--withheld-since = удержано: { $entries } с { $since }
epoch--we-sign-nothing = МЫ НИЧЕГО здесь НЕ ПОДПИСЫВАЕМ, пока не открыта наша следующая эпоха.
epoch--unanswered = Сторона { $party } ещё не вернула всего нашего, что у неё есть.
epoch--waits = { $draft } ждёт второго лица.
epoch--one-person = Открыть может одно лицо: ответили все другие центры или карточку обновили двое.
epoch--two-persons = Никого не ждёт: открыть её сейчас могут два лица. Что вернётся позже, засчитывается.
epoch--next-exchange = обменяйтесь с { $parties } (detente courier FOLDER или serve), затем: { $step }
epoch--sign = наша следующая эпоха по соглашению { $agreement }: { $reason }
ask--open = Открыть и подписать?
epoch--now-open = эпоха { $epoch } открыта по соглашению { $agreement }; ещё не доставлено
epoch--two-disown = Два лица: подписанное должно больше не действовать. Нужен корневой ключ.
epoch--two-missing = Два лица: { $parties }, ещё не возвращено всё наше, что там есть.
epoch--two-later = Что есть только у них, появится позже; оно засчитывается и показывается как пришедшее поздно.

# --- инциденты
incident--ours = наш
incident--theirs = их
incident--file = файл
incident--no-file = без файла
incident--head-id = ID
incident--head-party = СТОРОНА
incident--head-whose = ЧЕЙ
incident--head-kind = РОД
incident--head-proof = ДОКАЗАТЕЛЬСТВО
incident--head-found = НАЙДЕН
incident--none = Ни одного журнала в двух вариантах нам не показывали.
incident--of-ours = инцидент { $id }: наш собственный журнал, найден { $at }
incident--of-theirs = инцидент { $id }: журнал стороны { $party }, найден { $at }
incident--without-file = файла нет: показанное нам может быть одной историей, только длиннее
incident--stopped = больше в этом журнале ничего не подписывается
file--written = { $file }: байтов { $bytes }

# --- журнал
record--head-party = СТОРОНА
record--head-entry = ЗАПИСЬ
record--head-serial = НОМЕР
record--head-type = ВИД
record--head-claimed = ДАТА
record--head-to = КОМУ
record--head-note = ПРИМЕЧАНИЕ
record--none = В журнале ещё нет записей.
record--not-for-us = не для нас
record--breaks-rule = нарушает правило: { $code }
record--all-fields = { $file }: байтов { $bytes }, все поля
record--some-fields = { $file }: байтов { $bytes }, из полей { $n }
record--bundled = { $file }: байтов { $bytes }; уведомлений в нём, каждое доказано само по себе: { $n }
record--left = не вошли, ибо отсюда о них ничего показать нельзя: { $n } ({ $entries })
record--goes-with = вместе с ним идёт поле { $n } { $name }, где эта цифра перечислена

# --- способы вызова
hook--command = команда  { $command }
hook--mail = почта    для { $to }, от { $sender }, через { $smtp }
hook--mail-as = { $mail }, как { $user }
hook--mail-secured = { $mail }, STARTTLS
hook--removed = удалено: { $name }
hook--head-way = СПОСОБ
hook--head-what = ЧТО
hook--asked = сервер сейчас пробует { $name }; что вышло, будет в журнале дежурства.
hook--tried = Способ { $name } сделал то, для чего он есть. Проснулся ли кто-нибудь?

# --- пульт
desk--half = одна половина приглашения, лицо { $person }: { $code }
desk--half-until = Показывается один раз; действует до { $until } ({ $span }).
desk--half-tell = Передайте лично или по телефону приглашённому, больше никому.
desk--next-confirm = другую половину даёт другое лицо: detente desk confirm { $person }
desk--other-half = другая половина приглашения, лицо { $person }: { $code }
desk--other-half-tell = Показывается один раз; новая прекращает её действие. Передайте приглашённому, больше никому.
desk--other-half-ends = То, с чем это лицо входило раньше, прекратится, когда использованы обе половины.
desk--next-join = приглашённый открывает /join на пульте
desk--logged-out = входы завершены: { $person } ({ $n })
desk--head-person = ЛИЦО
desk--head-since = С
desk--head-last = ПОСЛЕДНИЙ РАЗ
desk--nobody = На пульте никого нет.

# --- backup, restore, upgrade
backup--made = { $file }: байтов { $bytes }, сделано { $at }
backup--label-holds = содержит
backup--label-keys = ключи
backup--holds = { $registers }, { $entries }; прочитано заново, всё цело
backup--registers = { $n ->
    [one] { $n } журнал
    [few] { $n } журнала
    [many] { $n } журналов
   *[other] { $n } журнала
}
backup--entries = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
backup--keys = { $keys }, под своими парольными фразами
backup--passphrase = В ней и ПАРОЛЬНАЯ ФРАЗА: у кого этот файл, у того и ключи
restore--done = Восстановлено в { $home } по состоянию на { $at }; каждый журнал проверен.
restore--stopped = { $n ->
    [one] Остановлен { $n } наш журнал: у других могут быть более поздние записи.
    [few] Остановлены { $n } наших журнала: у других могут быть более поздние записи.
    [many] Остановлено { $n } наших журналов: у других могут быть более поздние записи.
   *[other] Остановлено { $n } нашего журнала: у других могут быть более поздние записи.
}
restore--now = Что делать теперь, в этом порядке:
restore--step-1 = Прежнюю папку центра, где бы она ни была, держите выключенной навсегда.
restore--step-2 = Обменяйтесь с каждым другим центром: detente courier FOLDER или serve.
restore--step-2-more = Сказанное после резервной копии есть у них; оттуда оно вернётся.
restore--step-3 = Откройте следующую эпоху каждого соглашения: detente epoch open AGREEMENT --reason restore.
restore--step-3-more = Если ответили все другие центры, достаточно одного лица, иначе двух; detente epoch show.
restore--until = До тех пор эта папка центра принимает, показывает и проверяет, но ничего не подписывает.
upgrade--label-program = программа
upgrade--label-formats = форматы
upgrade--label-schema = схема
upgrade--schema = { $found } в этой папке центра; эта программа читает { $needed }
upgrade--nothing = Делать ничего не нужно: эта программа читает эту папку центра как есть.

# --- rebuild, card renew, card root, keys passphrase
rebuild--done = Центр { $center } ({ $code }) создан снова в { $home }: новые ключи, карточка номер { $number }, корень тот же.
rebuild--knows = По карточкам ему известны { $parties }; записей в нём ещё нет. В этом порядке:
rebuild--step-1 = Любую другую папку этого центра держите выключенной навсегда.
rebuild--step-2 = Сверьте заново каждый другой центр: detente peer confirm CODE.
rebuild--step-3 = Обменяйтесь с каждым другим центром: detente courier FOLDER или serve. У них запрашивается
rebuild--step-3-more = всё, что несёт нашу подпись, и всё их.
rebuild--step-4 = Откройте следующую эпоху каждого соглашения: как, показывает detente epoch show.
rebuild--until = До тех пор эта папка центра принимает, показывает и проверяет, но для других ничего не подписывает.
rebuild--next-safe = уберите корневой ключ обратно в сейф
renew--asks = { $person } просит о карточке с новыми ключами: { $reason }.
renew--not-proven = Нынешними ключами ничего доказываться не будет. Центр, который нас вызывает, узнает нас
renew--not-proven-more = снова, когда получит нашу новую карточку: через courier или когда вызовем его мы.
renew--takes-root = Для её разрешения нужен корневой ключ: --root-key FILE, из сейфа.
root--whole = { $path }: цел, и это корень { $center }
root--in-home = Он лежит в папке центра. Скопируйте его на два носителя, проверьте каждый с --check,
root--in-home-more = затем удалите отсюда; он нужен только для следующей карточки.
keys--changed = { $path } под новой парольной фразой; ключи те же.
keys--kept-removed = Парольная фраза, хранившаяся в папке центра, удалена: теперь она ничего не открывает.
keys--copies-center = Сделанные раньше резервные и прочие копии остаются под той парольной фразой, под которой сделаны.
keys--copies-root = Прочие его копии остаются под той парольной фразой, под которой сделаны.

# --- record publish, предложения, версии текста
publish--done = { $n ->
    [one] { $folder }: { $n } запись из { $origin }
    [few] { $folder }: { $n } записи из { $origin }
    [many] { $folder }: { $n } записей из { $origin }
   *[other] { $folder }: { $n } записи из { $origin }
}
offer--saved = { $draft } сохранено { $at }: { $clause }, как { $type }
version--kept = сохранено: { $name } версия { $version }, хеш { $hash }
version--base = изменяет версию с хешем { $hash }
version--offered-by = предложена в { $serials }
version--offered-by-nobody = ещё никем не предложена
version--offered-short = предложена { $number }
version--not-here = { $hash } (здесь нет)
version--state-applies = применяется
version--state-applied = применялась раньше
version--state-kept = хранится здесь, никем не предложена
version--state-open = предложена
version--state-formed = подписана всеми
version--state-crossed = разминулась с другой, не в силе
version--state-never-in-force = никогда не была в силе
version--state-not-formed = не сложилась
version--state-cannot-be-decided = решить нельзя
version--line = { $number } { $state }
version--line-since = { $number } { $state } с { $since }
version--unsigned = не подписали { $parties }
version--until = до { $until }
version--hash = { $line }, хеш { $hash }

# --- agreement show, diff, check
text--version = { $name } версия { $version }, хеш { $hash }
diff--added = добавлено
diff--removed = исключено
diff--changed = изменено
diff--codes = коды { $list }: { $changes }
diff--codes-added = добавлены { $codes }
diff--codes-removed = исключены { $codes }
diff--labels = { $n ->
    [one] { $language }: отличается { $n } надпись
    [few] { $language }: отличаются { $n } надписи
    [many] { $language }: отличается { $n } надписей
   *[other] { $language }: отличается { $n } надписи
}
diff--same = Это один и тот же текст, байт в байт.
diff--none = Ни одно положение не отличается.
diff--nothing = (ничего)
role--label = роль
role--line = { $role }: { $parties }; видно: { $sees }; может направлять: { $may }
role--nobody = никто
role--nothing = ничего
clause--head-paragraph = ПУНКТ
clause--head-clause = ПОЛОЖЕНИЕ
clause--head-id = ID
clause--head-name = НАЗВАНИЕ
clause--head-basis = ОСНОВАНИЕ
sound--at = { $file } строка { $line }: { $clause }: { $what }
sound--nobody-may-send = направить это не может никто: отправитель { $sender }, а ответ относится к: { $answers }
sound--nobody-may-perform = никто из { $who } не может направить { $sends }
sound--never-triggered = никто не может направить то, с чего начинается: { $when }
sound--due-before-trigger = { $limit }: срок раньше, чем это возникает
sound--window-empty = открывается { $opens }, срок { $by }: времени между ними нет, впервые для { $on }; таких дат за 400 лет { $dates }
sound--exception-hidden = до исключения { $second } дело не доходит: исключение { $first } забирает всё
sound--exceptions-overlap = исключения { $first } и { $second } подходят к одному сообщению; считается первое
sound--bounds-clash = ни одно сообщение не проходит и это, и { $other }
sound--ceiling-below-floor = { $other }: из-за нижнего предела здесь не менее { $least } для { $party }
sound--receipt-withheld = адресат один может не дать этим срокам начаться или остановиться, так как нет deemed_receipt: { $clauses }
sound--two-readings = { $limit }, от { $anchor }: последний день { $not_counted } или, если первый день засчитан, { $counted }; текст говорит { $chosen }
sound--nothing = ничему
sound--contradictions = Противоречия, каждое доказано:
sound--warnings = Предупреждения:
sound--readings = Два прочтения срока; какое верно, не стоит ни в одном прочитанном тексте:
sound--none = Противоречия: в решаемом классе нет. Не рассматривалось:
sound--not-1 = можно ли исполнить цепь положений, что бы ни делали другая сторона и каналы
sound--not-2 = несколько случаев периодических положений с квотами
sound--not-3 = сообщения, которые разминулись
sound--not-4 = два положения с разными точками отсчёта
sound--not-5 = означают ли положения то же, что текст

# --- подсчёты
tally--head-as-of = НА
tally--head-party = СТОРОНА
tally--head-figure = ЧИСЛО
tally--head-ceiling = ПОТОЛОК
tally--head-verdict = ВЫВОД
tally--head-declared = ОБЪЯВЛЕНО В
tally--head-marks = ПОМЕТКИ

# --- опоздание
due--head-send-by = ОТПРАВИТЬ ДО
line--late-because = с опозданием, причина: { $reason }
