# reviewed: not reviewed
# إخفاقات المكتب والمناوبة والخطوط.

# --- الروابط والخادم
server-not-proven = من أجاب على هذا العنوان لم يُثبت أنه المركز المذكور في البطاقة.
server-not-proven--next = قارن العنوان مع الجانب الآخر. إن كان صحيحًا فثمة من يقف بينكما.
not-admitted = المركز في { $address } لا يقبلنا.
not-admitted--next = اسألهم هل عرّفوا بطاقتنا الحالية: detente peer add.
line-refused = لا أحد يستمع في { $address }.
line-refused--next = تحقق من العنوان؛ تُعاد المحاولة تلقائيًا.
line-timeout = لا جواب من { $address } في الوقت المحدد.
line-timeout--next = تحقق من الخط؛ تُعاد المحاولة تلقائيًا.
line-broken = انقطع الاتصال مع { $address }.
line-broken--next = يُفتح من جديد تلقائيًا.
line-failed = لا اتصال مع { $address }: { $why }.
line-failed--next = تحقق من العنوان والخط؛ تُعاد المحاولة تلقائيًا.
line-busy = المركز في { $address } لا يستطيع استلام شيء الآن.
line-busy--next = لا شيء يُفعل؛ تُعاد المحاولة تلقائيًا.
bad-request = ما جاء عبر الخط ليس مما يسمح به هذا البروتوكول ({ $what }).
bad-request--next = أخبر الجانب الآخر؛ قد يكون برنامجهم من نسخة أخرى.
too-slow = رسالة عبر الخط جاءت أو استُلمت ببطء شديد؛ قُطع الاتصال.
too-slow--next = إن تكرر: detente link test NAME، أو استعمل حاملًا آخر.
too-many-connections = اتصالات مركز واحد تجاوزت { $limit }؛ قُطع أقدمها.
too-many-connections--next = اسألهم عن السبب.
no-room = جاء من مركز واحد دفعة واحدة أكثر مما تتسع له الذاكرة (بالبايت: { $bytes }).
no-room--next = { step--tell-them }
bad-address = { $address } ليس HOST:PORT.
bad-address--next = اكتب مثلًا rrc.brevia.example:7443.
cannot-listen = لا يمكن الاستماع على { $address }: { $why }.
cannot-listen--next = اختر عنوانًا آخر بالخيار --listen، أو أوقف ما يستعمل هذا.
server-running = خادم يعمل على { $home }، و{ $command } يحتاج إلى مجلد المركز لنفسه.
server-running--next = أوقف الخادم أولًا، ثم شغّل الأمر من جديد.
server-silent = لم يجب الخادم في { $socket }: { $why }.
server-silent--next = انظر ما يقوله الخادم؛ وشغّله من جديد إن كان قد انتهى.
server-busy = ما ينتظر هنا كثير (أكثر من { $limit }).
server-busy--next = حاول لاحقًا.
answer-late = لم يجهز جواب خلال { $seconds } ثانية.
answer-late--next = { server-busy--next }
program-failed = أخطأ البرنامج ({ $what })؛ لم يُخزَّن منه شيء.
program-failed--next = { step--report }
bad-duration = { $text } ليس مدة زمنية.
bad-duration--next = اكتب مثلًا 90 أو 15m أو 2h أو 1d.
no-such-link = لا رابط إليهم اسمه { $name }.
no-such-link--next = الروابط هي: { $known }.
bad-link-name = { $name } لا يصلح اسمًا لرابط.
bad-link-name--next = استعمل من 1 إلى 32 من a-z و0-9 والواصلة، مثل line-a.
link-exists = يوجد رابط إليهم اسمه { $name } من قبل.
link-exists--next = اختر اسمًا آخر، أو احذف ذاك: detente link remove.
too-many-links = بلغ عدد الروابط إليهم { $limit }.
too-many-links--next = احذف رابطًا لا يُستعمل: detente link remove.

# --- مكتب الويب
desk-missing = ما يحتاج إليه مكتب الويب غير مثبت.
desk-missing--next = ثبّته: pip install 'detente[desk]'. كل ما عداه يعمل بدونه: detente serve --no-desk
log-in = لم يدخل أحد.
log-in--next = ادخل أولًا.
log-in-refused = الاسم وعبارة المرور والرمز لا تتوافق.
log-in-refused--next = حاول بالرمز التالي؛ وبعد عدة رموز خاطئة انتظر دقيقة أولًا. بعد فقدان يعطي شخصان آخران هنا دعوة جديدة: detente desk invite
invitation-refused = ليس هذان نصفي دعوة لـ { $person }، أو انقضت مدتها.
invitation-refused--next = نصف عند من دعا، والآخر عند من أكّد؛ دعوة جديدة: detente desk invite { $person }
no-invitation = لا توجد دعوة لـ { $person } تنتظر التأكيد.
no-invitation--next = يعطيها شخص آخر أولًا: detente desk invite { $person }
own-half = عند من دعا { $person } نصف الرمز، فلا يُعطى النصف الآخر.
own-half--next = ليؤكد أحد هؤلاء ({ $person } في طرفية المركز فقط): { $others }
proof-needed = لم يُبرَز ما تدخل به في آخر { $minutes } د.
proof-needed--next = أبرزه مرة أخرى في صفحة «دخولي»، ثم أعد هذا الفعل.
no-such-passkey = لا يوجد مفتاح مرور كهذا ({ $key }).
no-such-passkey--next = افتح الصفحة من جديد.
bad-desk-origin = { $origin } ليس عنوان مكتب خلف خادم وكيل.
bad-desk-origin--next = اكتبه كما تكتبه المتصفحات: https://desk.brevia.example، مع :PORT إن لم يكن 443، وبلا مسار. مفتاح المرور يحتاج إلى اسم لا إلى رقم.
own-invitation = لا يدعو أحد نفسه: يحتاج { $person } إلى شخص آخر لذلك.
own-invitation--next = ليفعل ذلك أحد هؤلاء: { $others }
code-wrong = الرمز ليس رمز هذا السر الآن.
code-wrong--next = تحقق من ساعة هذا الجهاز وتطبيق المصادقة، وجرّب الرمز التالي.
bad-secret = غُيِّر السر في الاستمارة.
bad-secret--next = افتح الصفحة من جديد.
passkey-refused = مفتاح المرور لا يُدخل أحدًا هنا.
passkey-refused--next = حاول من جديد. إن استمر، فادخل بعبارة المرور والرمز وأضف مفتاح المرور من جديد.
too-many-passkeys = أكبر عدد من مفاتيح المرور للشخص: { $limit }.
too-many-passkeys--next = أزل واحدًا في صفحة دخولك.
page-denied = لا يجوز لـ { $person } رؤية هذه الصفحة ({ $page }).
page-denied--next = هي لـ: { $roles }. انظر: detente people list
no-such-page = لا شيء في { $address }.
no-such-page--next = اذهب إلى مكتب المناوبة.
not-so = لا يُطلب { $address } بهذه الطريقة.
not-so--next = اذهب إلى مكتب المناوبة.
other-site = أرسلت هذا صفحة من موقع آخر.
other-site--next = لم يُفعل شيء. افتح المكتب بعنوانه وافعله هناك.
form-too-large = الاستمارة أكبر من أي إخطار ({ $limit }).
form-too-large--next = أرسل أقل.
form-too-slow = لم تصل الاستمارة كاملةً خلال { $seconds } ثانية.
form-too-slow--next = لم يُفعل شيء. افتح الصفحة من جديد، وأرسلها مرة أخرى.
form-unreadable = تعذرت قراءة الاستمارة.
form-unreadable--next = افتح الصفحة من جديد، وحاول ثانيةً.
form-incomplete = { $field } ناقص.
form-incomplete--next = املأه.
field-unexpected = { $field } لا مكان له في هذه الاستمارة.
field-unexpected--next = افتح الصفحة من جديد.
another-message = ما عُرض ليس ما هو { $serial }.
another-message--next = افتحه من جديد وانظر.
later-message = قال صاحبه مزيدًا منذ نُظر فيه ({ $n }): { $serials }.
later-message--next = اقرأ ذلك أولًا، ثم قرر من جديد.
not-looked = الاستمارة لا تقول ما الذي نُظر إليه ({ $size }).
not-looked--next = افتح الصفحة من جديد.
draft-moved = غيّر شخص آخر { $draft } أثناء كتابتك.
draft-moved--next = ما كتبته لا يزال على هذه الصفحة. افتح المسودة في نافذة أخرى واجمع بين الاثنين.
too-much-text = في الاستمارة أكثر مما يتسع له إخطار ({ $bytes } من { $limit } بايت).
too-much-text--next = اختصرها؛ ما حُفظ من قبل باق.
no-notification = { $draft } ليست إخطارًا.
no-notification--next = افتحها في قائمة ما ينتظر الإصدار.
no-such-precedence = { $precedence } ليس درجة استعجال.
no-such-precedence--next = افتح الصفحة من جديد.
not-of-this-type = { $serial } ليس من النوع { $type }.
not-of-this-type--next = انسخ من إخطار من النوع نفسه.
digits-differ = ليست هذه آخر ثلاثة أرقام من { $draft }.
digits-differ--next = انظر من جديد إلى ما تصدره، واكتب آخر ثلاثة أرقام منه.
late-reason-missing = لو أُصدرت { $draft } الآن لكانت متأخرة: { $lines }.
late-reason-missing--next = أرسلها مع ذلك: قل لماذا هي متأخرة (في سطر الأوامر: detente draft set { $draft } --late-reason TEXT)، وقدّمها. يوقَّع السبب معها.
no-such-choice = { $choice } ليس من { $known }.
no-such-choice--next = افتح الصفحة من جديد.
no-such-place = { $place } ليس مكانًا في السجل.
no-such-place--next = ابدأ من الصفحة الأولى.
board-too-long = لوحة لحظة أخرى تُحسب من كل قيود هذا السجل وعددها { $entries }؛ والمكتب يفعل ذلك لعدد أقصاه { $limit }، وإلا انتظر الجميع هنا.
board-too-long--next = حين يجوز أن ينتظر المركز: detente board --agreement { $agreement } --as-of TIME
tour-link-used = أدخل هذا الرابط أحدًا من قبل، أو هو من تشغيل آخر.
tour-link-used--next = افتح الجولة من جديد وخذ الرابط الموجود فيها الآن.
tour-nothing-yet = لم يصل إخطار خاطف من الجانب الآخر بعد.
tour-nothing-yet--next = انتظره، ثم حاول من جديد.
demo-cable = الكبل بين مركزي التدريب لا يجيب.
demo-cable--next = أنه العرض التوضيحي بـ Ctrl-C وابدأه من جديد.

# --- المناوبة
not-on-watch = المناوبة ليست لدى { $person }؛ هي لدى: { $watch }.
not-on-watch--next = ليفعل هذا من لديه المناوبة، أو استلمها أولًا: detente watch take
already-on-watch = المناوبة لدى { $person } منذ { $since }.
already-on-watch--next = لا شيء يُفعل.
to-oneself = لا يستطيع { $person } تسليم المناوبة إلى نفسه.
to-oneself--next = سمّ من يستلمها: detente watch hand-over PERSON
watch-not-given = المناوبة لدى { $watch } منذ { $since } ولم يسلّمها إلى { $person }.
watch-not-given--next = اطلب من { $watch } تسليمها. في الطوارئ فقط: detente watch take --alone REASON
handover-old = وقع { $person } التسليم { $at }، قبل أكثر من ساعة.
handover-old--next = قل كل شيء من جديد: detente watch hand-over PERSON
items-untold = { $count ->
    [zero] قيلت البنود المفتوحة كلها: { $items }.
    [one] لم يُقَل بند واحد من البنود المفتوحة: { $items }.
    [two] لم يُقَل بندان من البنود المفتوحة: { $items }.
    [few] لم تُقَل { $count } بنود من البنود المفتوحة: { $items }.
    [many] لم يُقَل { $count } بندًا من البنود المفتوحة: { $items }.
   *[other] لم يُقَل { $count } بند من البنود المفتوحة: { $items }.
}
items-untold--next = قلها وسلّم من جديد؛ أو أجّل: detente watch postpone REASON
items-unheard = { $count ->
    [zero] سُمعت البنود التي قيلت كلها: { $items }.
    [one] لم يُسمع بند واحد من البنود التي قيلت: { $items }.
    [two] لم يُسمع بندان من البنود التي قيلت: { $items }.
    [few] لم تُسمع { $count } بنود من البنود التي قيلت: { $items }.
    [many] لم يُسمع { $count } بندًا من البنود التي قيلت: { $items }.
   *[other] لم يُسمع { $count } بند من البنود التي قيلت: { $items }.
}
items-unheard--next = لتُقَل من جديد، ثم أكد كلًا منها: detente watch take --heard
no-such-item = لا بند مفتوحًا اسمه { $item }.
no-such-item--next = انظر ما هو مفتوح الآن: detente watch hand-over --list
too-many-items = { $count ->
    [zero] لا بنود مفتوحة؛ وأكثر ما يقال في تسليم واحد { $limit }.
    [one] بند واحد مفتوح؛ وأكثر ما يقال في تسليم واحد { $limit }.
    [two] بندان مفتوحان؛ وأكثر ما يقال في تسليم واحد { $limit }.
    [few] { $count } بنود مفتوحة؛ وأكثر ما يقال في تسليم واحد { $limit }.
    [many] { $count } بندًا مفتوحة؛ وأكثر ما يقال في تسليم واحد { $limit }.
   *[other] { $count } بند مفتوحة؛ وأكثر ما يقال في تسليم واحد { $limit }.
}
too-many-items--next = أقرّ ببعضها أو أجب عنه أو أغلقه أولًا.
bad-desk-check = فحص المكتب يسمي كلًا من { $things } مرة واحدة، بإحدى هذه النتائج: { $known }.
bad-desk-check--next = مثل: --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested
note-missing = يتطلب التسليم ملاحظة بكلماتك.
note-missing--next = أعط --note.
why-missing = يتطلب هذا سببًا.
why-missing--next = قل لماذا، بكلماتك.
text-missing = لا نص.
text-missing--next = قل ما حدث، بكلماتك.
text-too-long = طول النص يتجاوز { $limit } حرف.
text-too-long--next = قل الباقي في تدوين آخر.
not-yet = لم يأت { $at } بعد.
not-yet--next = التدوين المتأخر يروي ما حدث.
no-such-log-entry = { $count ->
    [zero] لا تدوين يبدأ بـ { $entry }، والمطلوب واحد.
    [one] تدوين واحد يبدأ بـ { $entry }، والمطلوب واحد.
    [two] تدوينان يبدآن بـ { $entry }، والمطلوب واحد.
    [few] { $count } تدوينات تبدأ بـ { $entry }، والمطلوب واحد.
    [many] { $count } تدوينًا تبدأ بـ { $entry }، والمطلوب واحد.
   *[other] { $count } تدوين تبدأ بـ { $entry }، والمطلوب واحد.
}
no-such-log-entry--next = انسخ أربعة أحرف أو أكثر من معرّفه: detente log list
struck-already = شطب { $by } التدوين { $entry } أو أغلقه { $at }.
struck-already--next = لا شيء يُفعل؛ اكتب تدوينًا آخر إن كان ثمة مزيد يقال.
bad-roster = قائمة الإيقاظ تسمي حتى { $limit } من الأشخاص، كلًا مرة واحدة، مع اسم طريقة.
bad-roster--next = مثل: detente watch roster petro=phone rossi=mail
bad-hook = لا يمكن أن يكون لطريقة إيقاظ هذا: { $what }.
bad-hook--next = انظر: detente watch hook --help
too-many-hooks = بلغ عدد الطرق { $limit }.
too-many-hooks--next = احذف واحدة أولًا: detente watch hook NAME --remove
no-such-hook = لا طريقة اسمها { $way }.
no-such-hook--next = المعروفة هنا: { $known }.
hook-absent = لا تستطيع هذه الآلة إيقاظ { $person }: قائمة الإيقاظ لا تسمي طريقة.
hook-absent--next = أيقظه بنفسك؛ ثم: detente watch roster، detente watch hook
hook-failed = أخفقت الطريقة { $way } في إيقاظ { $person }: { $why }.
hook-failed--next = أيقظه بنفسك؛ ثم أصلحها: detente watch hook { $way }
password-file-open = ملف كلمة السر { $path } ليس لك وحدك.
password-file-open--next = ليملكه حساب هذا المركز، ثم نفّذ: chmod 600 { $path }؛ ثم اختر كلمة سر أخرى إن كان قد قرأها أحد.
password-file-unreadable = لا يمكن استعمال ملف كلمة السر { $path }.
password-file-unreadable--next = تحقق من المسار، ومن أن سطره الأول هو كلمة السر.
certificates-unreadable = لا تمكن قراءة الشهادات في { $path }.
certificates-unreadable--next = أعطِ ملف شهادات بصيغة PEM.
hook-timeout = لم تنته الطريقة { $way } لإيقاظ { $person } بعد { $seconds } ث؛ فقُطعت.
hook-timeout--next = أيقظه بنفسك؛ ثم أصلحها: detente watch hook { $way }
hook-busy = طرق الإيقاظ العاملة الآن بلغت { $limit }.
hook-busy--next = أيقظ { $person } بنفسك.

# --- التأخر
late-by-now = لو أُصدرت { $draft } الآن لكانت متأخرة ({ $lines })، وهي لا تقول لماذا.
late-by-now--next = أعدها: detente return { $draft } --reason TEXT. يقول مُعِدّها لماذا هي متأخرة ويقدّمها من جديد؛ ثم أصدرها.
outside-check = الاتفاق ({ $paragraph }، { $check }) لا يجيز هذا، فلا يوقَّع.
outside-check--next = غيّر ما يقوله؛ القاعدة في النص: detente agreement show { $agreement }
late-reason-too-long = سبب التأخر أطول من الحد (بالبايت: { $limit }).
late-reason-too-long--next = قله بكلمات أقل؛ والباقي مكانه إخطار خاص به.

# --- الاتصال الدوري والتدريبات
bad-contact-hours = { $text } ليس ساعة اتصال دوري.
bad-contact-hours--next = الساعات بالتوقيت العالمي، مثل: 08:00Z,14:00Z,20:00Z
contact-hours-close = بين ساعتين من ساعات الاتصال الدوري أقل من الحد (بالدقائق: { $minutes }).
contact-hours-close--next = اتصال واحد يُحتسب للساعتين معًا: باعد بينهما.
no-exercise-with = يجري التدريب في إطار اتفاق هو تمرين، ولا اتفاق كهذا مع { $center } وقعه الجانبان وهو مفتوح لنا.
no-exercise-with--next = اقترح واحدًا: detente agreement propose PACK --with PEER --mark exercise
drill-past = انقضى { $at }.
drill-past--next = خطّط التدريب لوقت آتٍ.
drill-not-due = التدريب مخطط له في { $at }.
drill-not-due--next = أجره حينذاك؛ أو ألغه وخطّط غيره.
bad-drill-limit = مهلة الإقرار في التدريب بالدقائق: من { $least } إلى { $most }.
bad-drill-limit--next = أعط حدًا آخر.
bad-language = { $language } ليس رمز لغة.
bad-language--next = مثل: en أو fr أو ru أو zh.
too-many-drills = بلغ عدد التدريبات المخطط لها مع هذا المركز { $limit }.
too-many-drills--next = أجرِ بعضها أو ألغها: detente drill call-off
no-such-drill = { $count ->
    [zero] لا تدريب يبدأ بـ { $drill }، والمطلوب واحد.
    [one] تدريب واحد يبدأ بـ { $drill }، والمطلوب واحد.
    [two] تدريبان يبدآن بـ { $drill }، والمطلوب واحد.
    [few] { $count } تدريبات تبدأ بـ { $drill }، والمطلوب واحد.
    [many] { $count } تدريبًا تبدأ بـ { $drill }، والمطلوب واحد.
   *[other] { $count } تدريب تبدأ بـ { $drill }، والمطلوب واحد.
}
no-such-drill--next = انسخ أربعة أحرف أو أكثر من معرّفه: detente drill report
drill-over = أُجري التدريب { $drill } أو أُلغي { $at }.
drill-over--next = لا شيء يُفعل؛ خطّط غيره إن احتجت.
not-minutes = { $text } ليس عددًا من الدقائق.
not-minutes--next = اكتب عددًا مثل 30، أو لا شيء.
