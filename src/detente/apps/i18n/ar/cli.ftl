# reviewed: not reviewed
# ما تقوله الأوامر في الطرفية.

# --- في كل أمر
say--next = الخطوة التالية: { $step }
say--not-spoken = { $variable }: البرنامج لا يتكلم { $language }؛ يتابع بالإنجليزية. يتكلم: { $known }
carry--self = لنقله: detente courier FOLDER أو detente serve
carry--server = يرسله الخادم حيث يوجد رابط متصل؛ انظر: detente link status
carry--then = { $step }؛ { $way }
say--to-sign = يوقع { $person } ({ $post }) عن { $party } ({ $code })، بالمفتاح { $key }: { $what }
ask--sign = توقيع؟
ask--release = إصدار وتوقيع؟
ask--unseal = تسليم محتواه؟
ask--erase = محوها نهائيًا؟
ask--yes-no = { $question } [y/N]
ask--passphrase = عبارة مرور { $home }:
ask--root-passphrase = عبارة مرور المفتاح الجذر { $path }:
ask--old-passphrase = عبارة المرور الحالية للملف { $path }:
ask--new-passphrase = عبارة المرور الجديدة:
ask--same-again = العبارة نفسها مرة أخرى:
time--never = أبدًا
dry-run--stored = تشغيل تجريبي: لم يُخزَّن شيء
dry-run--submitted = تشغيل تجريبي: لم يُقدَّم شيء
dry-run--discarded = تشغيل تجريبي: لم يُهمَل شيء
dry-run--signed = تشغيل تجريبي: لم يوقَّع شيء
dry-run--returned = تشغيل تجريبي: لم يُعَد شيء
dry-run--claimed = تشغيل تجريبي: لم يُتولَّ شيء
dry-run--handed-over = تشغيل تجريبي: لم يُسلَّم شيء
dry-run--written = تشغيل تجريبي: لم يُكتب شيء
dry-run--noted = تشغيل تجريبي: لم يُدوَّن شيء
dry-run--drafted = تشغيل تجريبي: لم تُعدّ مسودة ({ $type }، بشأن { $serial })
dry-run--served = تشغيل تجريبي: لم يُشغَّل خادم
dry-run--set-up = تشغيل تجريبي: لم يُنشأ شيء في { $home }
dry-run--taken-in = تشغيل تجريبي: لم يُستلم شيء، ولم يخرج شيء
dry-run--proposed = تشغيل تجريبي: لم يُقترح شيء
dry-run--asked = تشغيل تجريبي: لم يُطلب شيء
dry-run--removed = تشغيل تجريبي: لم يُحذف شيء
dry-run--set = تشغيل تجريبي: لم يُحدَّد شيء
dry-run--tried = تشغيل تجريبي: لم يُجرَّب شيء
dry-run--restored = تشغيل تجريبي: لم يُستعد شيء؛ النسخة الاحتياطية كما كُتبت
dry-run--confirmed = تشغيل تجريبي: لم يؤكَّد شيء
dry-run--given = تشغيل تجريبي: لم يُعطَ شيء
dry-run--ended = تشغيل تجريبي: لم يُنهَ شيء
dry-run--kept = تشغيل تجريبي: لم يُحفظ شيء
dry-run--offered = تشغيل تجريبي: لم يُعرض شيء بموجب { $clause }
dry-run--changed = تشغيل تجريبي: لم يُغيَّر شيء
dry-run--added = تشغيل تجريبي: لم يُضَف شيء

# --- كلمات أوامر كثيرة
precedence--flash = Z خاطف
precedence--immediate = O فوري
precedence--priority = P مستعجل
precedence--routine = R عادي
mark--live = حقيقي
mark--exercise = تمرين
mark--replay = إعادة عرض
mark--head = العلامة
mark--counted = { $n } ({ $mark })
banner--exercise = تمرين  تمرين  تمرين: للتدريب، لا يؤخذ أبدًا على أنه حقيقي
banner--replay = إعادة عرض  إعادة عرض  إعادة عرض: تاريخ علني معروض من جديد، لا يؤخذ أبدًا على أنه حقيقي
type--absent = المحتوى ليس هنا
clock--not-started = لم تبدأ المهلة
clock--met = أُقر بها في الموعد
clock--met-late = أُقر بها متأخرًا
clock--late = كان موعد الإقرار { $due }، متأخر { $span }
clock--running = إقرار في موعد أقصاه { $due } (بقي { $span })
state--recorded = صدرت، لم تُنقل بعد
state--carried = نُقلت
state--received = استُلمت
state--opened = فُتحت
state--acknowledged = أُقر بها
state--answered = أُجيب عنها
state--declined = رُفضت
state--deferred = أُجلت
needs--acknowledge = للإقرار بها
needs--acknowledge-them = استُلمت، للإقرار بها من جانبهم
needs--answer = للإجابة عنها
needs--answer-them = للإجابة عنها من جانبهم
needs--content = لم يأت محتواها
needs--carry = لم تُنقل بعد
needs--receive = نُقلت، لم تُستلم
rung--not-offered = لا يُرسل بموجب هذا الاتفاق
rung--cannot-know = لا سبيل إلى معرفته
rung--not-yet = ليس بعد
rung--not-yet-say = ليس بعد (يقولون: { $text })
rung--until = حتى { $at }
lacks--no-content = لم يأت محتواها
lacks--does-not-open = ما جاء لا ينفتح على ما وُقع
lacks--over-quota = تتجاوز حصة نوعها

# --- الوارد
lane--us = يحتاج إلينا ({ $n })
lane--them = بانتظارهم ({ $n })
lane--over = منجز ({ $n })
lane--release = بانتظار الإصدار ({ $n })
inbox--submitted = قدّمها { $person }، يصدرها غيره
inbox--empty-none-came = لا إخطار يحتاج إلينا. لم يأت أي إخطار بعد.
inbox--empty-us = لا إخطار يحتاج إلينا. كان آخرها { $name }، استُلم { $at }.
inbox--empty-them = لا شيء لديهم.
inbox--empty-over = لم يُنجز شيء بعد.
inbox--breaks-rule = يخرق قاعدة ({ $code })
inbox--claimed = تولّاها { $person }
inbox--from = من { $party }
inbox--to = إلى { $parties }
inbox--under = { $way }، بموجب { $agreement }
inbox--folder-again = عاد المجلد موجودًا.
superseded--corrected = مصححة
superseded--cancelled = ملغاة
superseded--sent-in-error = أُرسلت خطأً

# --- العرض
show--way = من { $author } إلى { $parties }   الاتفاق { $agreement }
show--corrected = صححها صاحبها، { $serial }، { $at }  { $reason }
show--cancelled = ألغاها صاحبها، { $serial }، { $at }  { $reason }
show--sent-in-error = أرسلها صاحبها خطأً، { $serial }، { $at }  { $reason }
show--standing = { $standing }: الحقبة { $epoch } من { $author }؛ انظر detente epoch show
show--breaks-rule = تخرق قاعدة ({ $code }): { $rule }
show--performs-nothing = استُلمت؛ ولا أثر لها بحكم القاعدة، للجانبين.
show--erased = مُحيت هنا { $at }، بطلب من { $asked }، وأصدرها { $released }: { $reason }
show--erased-elsewhere = مُحيت في مكان آخر: عادت إلى هذا المركز بلا بياناتها الشخصية.
show--raw-erased = محذوف
show--label-claimed = التاريخ
show--claimed = { $mark ->
    [exercise] { $at } (بساعة صاحبها في هذا التمرين)
    [replay] { $at } (بساعة صاحبها في إعادة العرض هذه)
   *[other] { $at } (بساعة صاحبها)
}
show--label-by = من
show--machine = آلة
show--label-drafted = الإعداد
show--drafted = أعدّها { $drafter }، أصدرها { $releaser }
show--free-text = النص الحر باللغة { $language }
show--refers-to = تشير إلى { $serial }
show--valid-until = صالحة حتى { $at }
show--label-state = الحالة
show--hides = الأحرف المرسومة [U+...] موجودة في النص ولا تظهر فيه.
show--read-back = رقم القراءة المرتدة  { $number }
show--ladder = ما آلت إليه { $party }
show--no-fields = لا حقول فيها.
show--number = رقم
show--code = الرمز (هذا هو الموقع)
show--stacked = كل لغة طريقة عرض؛ { $code }
proof--ok = سليم
proof--failed = فشل
proof--waiting = بالانتظار
proof--not-checked = لم يُفحص
proof--signature-ok = التوقيع: رأس هذا السجل موقع بمفتاح صاحبه
proof--signature-waiting = التوقيع: لا رأس موقعًا يشملها بعد
proof--signature-failed = التوقيع: { $rule }
proof--sequence-ok = التسلسل: القيد { $number } من { $size } محفوظة، لا ينقص قبله شيء
proof--opening-ok = المحتوى: يوافق بصمته وترويسته وكل حقل
proof--opening-waiting = المحتوى: ليس هنا ({ $why })
proof--opening-failed = المحتوى: { $rule }
proof--rules-ok = القواعد: لا تخرق أي قاعدة من قواعد نوعها واتفاقها
proof--rules-not-checked = القواعد: لا يمكن الحكم دون المحتوى
proof--rules-failed = القواعد: { $rule }
proof--received-ok = الاستلام: يقوله سجل كل مرسل إليه ({ $parties })
proof--received-waiting = الاستلام: لم يقله بعد { $parties }
proof--elsewhere-ok = أُعطي بموجب اتفاق آخر: يثبت { $serial } ({ $type }) بموجب { $agreement } { $founding }، الاستلام { $received }
proof--elsewhere-not-checked = أُعطي بموجب اتفاق آخر: لا بند هنا يحتسب { $type } من { $agreement }
proof--elsewhere-failed = أُعطي بموجب اتفاق آخر، ولا يثبت: { $rule }

# --- ما يقوله شخص واحد عن إخطار
act--opened = فتحها شخص
act--acknowledged = إقرار: هي لدينا وقد قرأناها. وليس موافقة.
act--standby-until = الانتظار حتى { $until }: يجري إعداد الجواب
act--passed-on-to-unit = أُحيلت إلى { $unit }
act--service = رسالة خدمة إلى الجميع: { $text }
act--line-test = اختبار للخط
acted--opened = فُتحت { $at }  بالرقم { $serial }
acted--acknowledged = أُقر بها { $at }  بالرقم { $serial }
acted--acknowledged-after = أُقر بها { $at }، بعد الاستلام بـ { $span }  بالرقم { $serial }
acted--standby-until = طُلب منهم الانتظار حتى { $until }؛ وُقع { $at }  بالرقم { $serial }
acted--passed-on-to-unit = قيل إنها أُحيلت إلى { $unit }؛ وُقع { $at }  بالرقم { $serial }
acted--service = وُقعت رسالة الخدمة { $at }  بالرقم { $serial }
acted--line-test = وُقع اختبار الخط { $at }  بالرقم { $serial }
act--about = { $serial }  { $name }   القراءة المرتدة { $number }
act--claimed = تولّاها { $person }؛ لا يرى الجانب الآخر ذلك.
act--unsealed = يذهب محتواه من الآن إلى جميع المرسل إليهم؛ ولا يمكن استرداده.
answer--said-before = قلنا من قبل: { $serial } ({ $type }). سيرى الجانبان كليهما.

# --- المسودات والإصدار
draft--saved = حُفظت { $draft } { $at }
draft--next-check = detente draft check { $draft }، ثم detente draft submit { $draft }
draft--elsewhere = دليل على { $serial } بموجب { $agreement } { $founding }، الاستلام { $received }، بالبايت { $bytes }
draft--state-drafted = معدّة
draft--state-submitted = مقدّمة
draft--state-returned = معادة
draft--state-released = صادرة
draft--state-discarded = مهملة
draft--by = أعدّها { $person }، حُفظت { $at }
draft--returned = أُعيدت: { $reason }
draft--person = الشخص { $id }: { $name }، { $roles }
draft--no-role = بلا دور
draft--signature = توقيعنا بموجب الاتفاق { $agreement }
draft--to = { $name }  إلى { $parties }
draft--refers-to = تشير إلى { $serial }
draft--valid-until = صالحة حتى { $at }
draft--since = قال { $party } مزيدًا منذئذ: { $serials }
draft--since-more = و{ $n } غيرها
draft--since-read = بعد قراءة ذلك: detente release { $draft } --read SERIALS
draft--preview = ما سيقرؤه الجانب الآخر؛ والموقع هو عمود الرموز.
draft--passes-stopped = { $draft }: لا تخرق أي قاعدة، لكننا لا نوقع الآن شيئًا بموجب اتفاقها.
draft--next-epoch = السبب وطريقة المتابعة: detente epoch show { $agreement }
draft--passes = { $draft }: لا تخرق أي قاعدة لو أُصدرت الآن.
draft--submitted = قُدّمت { $draft }: لا يوقَّع شيء حتى يصدرها شخص آخر.
draft--next-nobody = لا أحد غيرك هنا يجوز له إصدارها بعد: detente people propose --help
draft--head-draft = المسودة
draft--head-state = الحالة
draft--head-type = النوع
draft--head-by = أعدّها
draft--head-saved = حُفظت
draft--none = لا مسودة تنتظر أحدًا.
draft--discarded = أُهملت { $draft }.
draft--sent-back = أُعيدت { $draft }: { $reason }
release--house = صدرت { $draft }: أُدخلت في السجل الداخلي للمركز.
release--done = صدر { $serial }  { $type }   القراءة المرتدة { $number }
release--signed = وُقع { $at }، لم يُنقل بعد
release--card = صدرت { $draft }: بطاقتنا رقمها { $number }. تذهب إلى كل مركز تلقائيًا.
release--opened = فُتحت الحقبة التالية بموجب { $agreements }.
release--left = موقوف حتى تُفتح حقبته التالية: { $agreements }.
release--next-safe = أعد المفتاح الجذر إلى الخزنة؛ ثم: detente backup FILE
release--what-person = إدخال { $name } بين أشخاصنا ({ $draft })
release--what-card = بطاقتنا التالية ({ $draft })
release--what-erasure = محو بيانات شخصية ({ $draft })
release--what-epoch = حقبتنا التالية بموجب الاتفاق { $agreement } ({ $draft })
release--what-signature = الاتفاق { $agreement }
release--what = { $draft }، { $type }، إلى { $parties }

# --- الحقب والبطاقات
reason--loss = فُقد مجلد مركزه
reason--restore = أُعيد مجلد مركزه إلى حالة أقدم
reason--rotation = جُددت مفاتيحه كما هو مخطط
reason--revocation = سُحبت مفاتيحه
reason--capture = قد تكون مفاتيحه في أيدٍ أخرى
stop--nothing = لم يوقّع مجلد المركز هذا شيئًا فيها
stop--recovered = استُعيد مجلد المركز هذا من نسخة احتياطية
stop--card-renewed = جُددت البطاقة
stop--own-head-unknown = عرض أحد رأسًا لنا ليس في مجلد المركز هذا
stop--register-forks = رأسان لنا لا يمكن أن يصحا معًا؛ انظر detente incident list
stop--own-card-newer = وقع جذرنا بطاقة أحدث من التي في مجلد المركز هذا
stop--earlier = عادت من آخرين؛ ولم يوقّع مجلد المركز هذا فيها قط
standing--came-late = جاء متأخرًا
standing--after-closing = بعد رأس إغلاقها، غير محسوب
standing--disowned = تبرأ منه صاحبه
standing--repeated = قيل ثانيةً في حقبة لاحقة، يُحسب مرة واحدة
denial--disowned = { $party }: الحقبة { $epoch } متبرأ منها ابتداءً من { $size }، وكان لدى آخرين { $held } قبل أن يتسنى لهم العلم
denial--repudiated = { $party }: الحقبة { $epoch } منكَرة: أُغلقت عند { $size }، وكان لدى آخرين { $held } قبل أن يتسنى لهم العلم، وهو المحسوب
denial--gap = { $party }: الحقبة { $epoch } أُغلقت عند { $size }، وكان لدى آخرين { $held } قبل أن يتسنى لهم العلم، وهو المحسوب؛ { $reason }
epoch--draft = حقبتنا التالية بموجب الاتفاق { $agreement }
epoch--label-reason = السبب
epoch--reason = { $code }: { $reason }
epoch--label-closes = تُغلق
epoch--closes = { $size ->
    [zero] الحقبة { $epoch } بلا قيود، الجذر { $root }
    [one] الحقبة { $epoch } عند قيد واحد، الجذر { $root }
    [two] الحقبة { $epoch } عند قيدين، الجذر { $root }
    [few] الحقبة { $epoch } عند { $size } قيود، الجذر { $root }
    [many] الحقبة { $epoch } عند { $size } قيدًا، الجذر { $root }
   *[other] الحقبة { $epoch } عند { $size } قيد، الجذر { $root }
}
epoch--label-disowns = تتبرأ من
epoch--disowns = الحقبة { $epoch } ابتداءً من القيد { $size }؛ بتوقيع الجذر
epoch--label-card = البطاقة
epoch--card = الرقم { $number }، إذ لم تُستعمل هنا من قبل
epoch--label-not-heard = لم يُسمع
epoch--not-heard = { $parties }: ما لديهم وحدهم مما كتبناه سيأتي متأخرًا
card--draft = بطاقتنا رقم { $number } بدل الرقم { $held }
card--label-issued = أُصدرت
card--label-keys = المفاتيح
card--keys = السجل { $register }، الحائز { $holder }، الشاهد { $witness }، الرابط { $link }
card--label-root = الجذر
card--root = هو نفسه: تأخذ المراكز البطاقة تلقائيًا، ولا يقارن أحد كلمات من جديد
card--label-then = ثم
card--then = { $n ->
    [zero] لا حقبة يتوقف التوقيع فيها
    [one] لا يوقَّع شيء بعدها في حقبة واحدة؛ يجب أن تُفتح التالية
    [two] لا يوقَّع شيء بعدها في حقبتين؛ يجب أن تُفتح التالية
    [few] لا يوقَّع شيء بعدها في { $n } حقب؛ يجب أن تُفتح التالية
    [many] لا يوقَّع شيء بعدها في { $n } حقبة؛ يجب أن تُفتح التالية
   *[other] لا يوقَّع شيء بعدها في { $n } حقبة؛ يجب أن تُفتح التالية
}

# --- المستحق واللوحة
due--head-when = متى
due--head-who = من
due--head-due = الموعد
due--head-line = السطر
due--head-what = ماذا
due--head-paragraph = الفقرة
board--caution = ما يُظهر سجل { $party } أن مركزه كان يحوزه عندئذ، بقدر ما هو هنا: ربما كان يحوز أكثر.

# --- المناوبة
watch--nobody = لا أحد في المناوبة
watch--has = { $name } منذ { $since }
watch--alone = استُلمت انفرادًا: { $reason }
watch--pending = سُلّمت إلى { $name }، ولم يستلمها بعد
watch--label-on = المناوب
watch--postponed-until = أجّل { $name } التسليم حتى { $until }: { $reason }
watch--postponed = أجّل { $name } التسليم: { $reason }
watch--woken = ثم يوقَظ { $number }  { $name }، بواسطة { $way }
watch--woken-by-people = ثم يوقَظ { $number }  { $name }، بواسطة الأشخاص فقط: لم تُسمَّ طريقة
watch--woken-nobody = ثم يوقَظ   لا أحد: detente watch roster
watch--head-about = بشأن
watch--head-what = ماذا
watch--head-when = متى
watch--head-id = المعرّف
watch--to-tell = { $n ->
    [zero] لا شيء يجب قوله.
    [one] بند واحد يجب قوله.
    [two] بندان يجب قولهما.
    [few] { $n } بنود يجب قولها.
    [many] { $n } بندًا يجب قولها.
   *[other] { $n } بند يجب قولها.
}
watch--sign-told = { $n ->
    [zero] لم يكن ما أقوله لـ { $name }، وأسلّم المناوبة
    [one] قلت لـ { $name } بندًا واحدًا وأسلّم المناوبة
    [two] قلت لـ { $name } بندين وأسلّم المناوبة
    [few] قلت لـ { $name } { $n } بنود وأسلّم المناوبة
    [many] قلت لـ { $name } { $n } بندًا وأسلّم المناوبة
   *[other] قلت لـ { $name } { $n } بند وأسلّم المناوبة
}
watch--sign-heard = { $n ->
    [zero] لم يكن ما أسمعه، وأستلم المناوبة
    [one] سمعت بندًا واحدًا وأستلم المناوبة
    [two] سمعت بندين وأستلم المناوبة
    [few] سمعت { $n } بنود وأستلم المناوبة
    [many] سمعت { $n } بندًا وأستلم المناوبة
   *[other] سمعت { $n } بند وأستلم المناوبة
}
watch--sign-nobody = أستلم المناوبة، ولا أحد فيها
watch--sign-alone = أستلم المناوبة انفرادًا: لم يوقّع { $name }
watch--sign-postponed = التسليم مؤجل: { $reason }
watch--sign-roster = التالون في الإيقاظ: { $names }
watch--sign-roster-nobody = التالون في الإيقاظ: لا أحد
watch--handed-over = سُلّمت إلى { $name }؛ تنتقل المناوبة متى استلمها.
watch--taken = المناوبة لدى { $name } منذ { $since }.
watch--taken-alone = استُلمت انفرادًا: لم يوقّع { $name }.
watch--unclaimed = { $n ->
    [zero] لا رسائل تولّاها أحد ولم يُقر بها.
    [one] رسالة واحدة تولّاها أحد ولم يُقر بها: لا يتولاها أحد الآن.
    [two] رسالتان تولّاهما أحد ولم يُقر بهما: لا يتولاهما أحد الآن.
    [few] { $n } رسائل تولّاها أحد ولم يُقر بها: لا يتولاها أحد الآن.
    [many] { $n } رسالة تولّاها أحد ولم يُقر بها: لا يتولاها أحد الآن.
   *[other] { $n } رسالة تولّاها أحد ولم يُقر بها: لا يتولاها أحد الآن.
}
watch--given = { $name } { $at }: { $note }
watch--since-then = منذئذ: ما سُوّي { $settled }، والجديد { $new } (detente watch hand-over --list)
watch--postpone-until = التسليم مؤجل حتى { $until }؛ يُقال ويوقَّع من جديد.
watch--postpone = التسليم مؤجل؛ يُقال ويوقَّع من جديد.

# --- بنود التسليم
item--message = رسالة
item--needs = { $type } مع { $party }: { $needs }
item--claimed = { $type } مع { $party }: تولّاها { $person }، ولم يُقر بها
item--promise = وعد: يسمعون منا ثانيةً ({ $person })
item--clock = { $type }، { $needs }، { $party }
item--duty = التزام
item--owed = علينا { $clause }
item--link = الرابط { $party }
item--silence-since = { $silence } منذ { $since }
item--draft = قدّمها { $person }، يصدرها غيره
item--standing = بند قائم
item--text = { $text } ({ $name })
item--by = في موعد أقصاه { $due }
item--late = متأخر، كان موعده { $due }
item--since = منذ { $since }

# --- سجل المناوبة
log--entered = { $id }  دُوّن، { $at }
log--standing = { $id }  يُقال في كل تسليم حتى يُغلق، { $at }
log--nothing = لا شيء من { $since } إلى { $until }
log--machine = الآلة
log--sign-entry = في سجل المناوبة: { $text }
log--sign-strike = يُشطب من سجل المناوبة: { $entry }، { $reason }
log--sign-close = يُغلق: { $entry }، { $reason }
log--struck = شُطب، ويبقى مقروءًا: { $text }
log--closed = أُغلق، ويبقى مقروءًا: { $text }
log--was-struck = شطبه { $name } { $at }: { $reason }
log--was-closed = أغلقه { $name } { $at }: { $reason }
log--late = تدوين متأخر:
log--late-for = تدوين متأخر عن { $about }:
log--late-page = تدوين متأخر، الصفحة { $page }:
log--late-for-page = تدوين متأخر عن { $about }، الصفحة { $page }:
log--until = { $said } (حتى { $until })
line--received = استلام { $serial } { $type } من { $party }
line--signed = توقيع { $serial } { $type } إلى { $party }، وقعه { $name }
line--signed-by-machine = توقيع { $serial } { $type } إلى { $party }، وقعته هذه الآلة
line--watch-taken = استلام المناوبة
line--watch-taken-from = استلام المناوبة من { $name }
line--watch-taken-alone = استلام المناوبة انفرادًا
line--watch-taken-alone-from = استلام المناوبة انفرادًا من { $name }
line--watch-handed-over = تسليم إلى { $name }
line--watch-postponed = تأجيل التسليم
line--roster-set = تحديد قائمة الإيقاظ { $subject }
line--link-up = الرابط متصل { $party } { $subject }
line--link-down = الرابط منقطع { $party } { $subject }
line--woken = إيقاظ { $name } { $serial }
line--woken-by = إيقاظ { $name } بواسطة { $party } { $serial }
line--not-woken = لم يتم إيقاظ { $name } { $serial }
line--not-woken-by = لم يتم إيقاظ { $name } بواسطة { $party } { $serial }
line--log-entry = { $serial }
line--log-struck = شطب { $subject }
line--standing-opened = بند قائم { $serial }
line--standing-closed = إغلاق { $subject }
line--person-set = تأكيد تغيير { $subject }
line--submitted = تقديم { $subject }
line--returned = إعادة { $subject }
line--released = إصدار { $subject }
line--claimed = تولّي { $serial }
line--confirmed = مقارنة بصمة { $party }
line--silence-cause = تقدير سبب صمت { $party }
line--unsealed = تسليم محتوى مختوم
line--erased = إصدار محو بيانات شخصية من { $serial }، بطلب من { $name }
line--epoch-opened = فتح حقبة
line--card-issued = إصدار بطاقة
line--text = { $said }: { $text }

# --- الروابط: الأحكام على الصمت
silence--heard = مسموع
silence--announced = صامت كما أعلن
silence--no-path = لا مسار
silence--nobody-answers = المسار قائم ولا أحد يجيب
silence--one-way = اتجاه واحد
silence--never-connected = لم يتصل قط
silence--unknown = غير معروف
side--ours = من جانبنا
side--theirs = من جانبهم
side--unknown = من أي جانب، لا يُرى من هنا
since--never = أبدًا
since--ago = { $at } (قبل { $span })
since--ahead = { $at } (بعد وقت هذه الساعة)
verdict--heard = مسموع: جاءت منهم حزمة { $since }
verdict--announced = صامت كما أعلن: أخبرونا بصيانة، { $serial }، من { $start } حتى { $until }
verdict--no-path = لا مسار: جُرّب { $since }؛ { $why }
verdict--no-path-last = لا مسار: جُرّب { $since }؛ آخر وصول { $last }؛ { $why }
verdict--no-person = المسار قائم ولا أحد يجيب: آلتهم تجيب ولا يجيب شخص؛ كان موعد الإقرار بـ { $serial } { $due }
verdict--nobody-answers = المسار قائم ولا أحد يجيب: لا إيصال عن { $serial }، سُلّم { $since }
verdict--one-way = اتجاه واحد: نستلم منهم، ولا يقولون إن لديهم { $serial }، سُلّم { $since }
verdict--never-connected = لم يتصل قط: لم يأت شيء قط
verdict--never-tried = لم يتصل قط: لم يأت شيء قط؛ جُرّب { $since }؛ { $why }
verdict--unknown = غير معروف: آخر حزمة منهم { $since }
why--failed = { $failure }، { $side }
meaning--heard = مركزهم يعمل؛ ولا يقول ذلك هل يناوب شخص.
meaning--announced = أعلنوا الصمت حتى ذلك الوقت؛ ولا يعني شيئًا آخر.
meaning--no-path = لا خط يصل إلى خادم يُثبت أنه لهم. وقد يكونون هناك.
meaning--no-person = الخط وآلتهم يعملان. لماذا لا يجيب شخص، لا يُرى من هنا.
meaning--nobody-answers = خادمهم يستلم ما نرسله ولا يوقّع إيصالًا؛ والسبب لا يُرى من هنا.
meaning--one-way = ما لهم يأتينا؛ وهل يصل ما لنا إلى مركزهم، لا يُرى من هنا.
meaning--never-connected = لم يُرَ رابط إليهم يعمل قط، ولم يُرَ رابط يخفق.
meaning--unknown = لا شيء مما لنا ينتظر إيصالهم، فلا يُثبت صمتهم شيئًا بعد.
meaning--no-more = لم تقل الشبكة أكثر
todo--call = اتصل بهم بطريق آخر: detente peer show { $party } --contacts
todo--note = دوّن ما تعلمه: detente link cause { $party } CAUSE --note ...
todo--test = اختبر الخط: detente link test { $party }
todo--wait = انتظر حتى { $until }؛ وما لا يحتمل الانتظار: { $call }
todo--own-side = انظر إلى جانبنا أولًا: { $step }
todo--carry = ما يجب أن يذهب الآن يمكن حمله: detente courier FOLDER

# --- الروابط: القائمة والحالة والشرح والاختبار والسبب
link--none-introduced = لم يُعرَّف هذا المركز بأي مركز بعد.
link--next-card = اطلب من الجانب الآخر بطاقته، ثم: detente peer add FILE
link--no-link = لا رابط: detente courier FOLDER
link--head-party = الطرف
link--head-link = الرابط
link--head-bearer = الحامل
link--head-address = العنوان
link--head-carries = ينقل
link--head-state = الحالة
link--carries-all = الكل
link--carries-only = { $letter } فقط
link--carries-up = { $letter } فما فوق
link--by-hand = يُحمل باليد: detente courier { $folder }
link--not-tried = لم يُجرَّب بعد
link--up = متصل { $since }
link--up-trip = متصل { $since }، { $trip }
link--trip = { $seconds } ث ذهابًا وإيابًا
link--down-never = لا مسار، جُرّب { $since }، لم يصل قط
link--down-never-why = لا مسار، جُرّب { $since }، لم يصل قط: { $why }
link--down = لا مسار، جُرّب { $since }، آخر اتصال { $last }
link--down-why = لا مسار، جُرّب { $since }، آخر اتصال { $last }: { $why }
link--label-heard = آخر سماع
link--label-carried = آخر نقل
link--label-trip = الذهاب والإياب
link--label-cause = السبب
link--label-before = قبله
link--cause = { $cause }، دوّنه { $at } { $person }
link--cause-note = { $cause }، دوّنه { $at } { $person }: { $note }
cause--technical = سبب تقني
cause--maintenance = صيانة
cause--not-answering = امتناع عن الجواب
cause--unknown = غير معروف
link--label-sequence = التسلسل
link--sequence = { $agreement }: قيودهم { $number } بلا انقطاع؛ ولديهم من قيودنا { $held } من { $size }
link--sequence-gap = { $agreement }: قيودهم { $number } فيها نقص: { $ranges }؛ ولديهم من قيودنا { $held } من { $size }
link--gap-seen = لوحظ { $since }؛ نطلبه { $next }
link--gap-asked = طُلب { $ranges } { $at }؛ ثم من جديد { $next }
link--label-test = آخر اختبار
link--label-missed = الفائت
link--missed = { $n ->
    [zero] لا اختبارات: { $tests }
    [one] اختبار واحد: { $tests }
    [two] اختباران: { $tests }
    [few] { $n } اختبارات: { $tests }
    [many] { $n } اختبارًا: { $tests }
   *[other] { $n } اختبار: { $tests }
}
test--missed = فائت، بلا إيصال
test--waiting = بلا إيصال بعد
test--receipted = ورد إيصاله
test--receipted-at = ورد إيصاله { $at } بساعتهم
explain--to = لو أُرسل الآن إخطار إلى { $party } لذهب:
explain--by-none = بلا رابط
explain--tried = ما جُرّب:
explain--nothing-tried = لا شيء: لم يُنشأ رابط إليهم
route--no-link = لم يُنشأ رابط؛ ينقله detente courier FOLDER
route--none-carries = لا رابط ينقل درجة الاستعجال هذه؛ ينقلها detente courier FOLDER
route--all = كل رابط ينقله في آن واحد؛ وأول نسخة هي المعتمدة
route--all-failed = أخفقت كلها؛ يُعاد تجريب الأول في الترتيب
route--passed-over = الأول في الترتيب مما لم يخفق؛ تُجووز: { $links }
route--first = الأول في الترتيب
test--sign = اختبار للخط إلى { $party } عبر { $link }
test--any-link = أول رابط يتفرغ
test--signed = وُقع اختبار الخط { $at }  بالرقم { $serial }، إلى { $party }
test--rings-nowhere = { $answer }؛ لا يرنّ في أي مكان ولا يطلب من أحد عملًا
test--nothing-due = لا شيء مستحق
test--done-as = { $what }  بالرقم { $serial }
cause--noted = صمت { $party }: { $cause }، دوّنه { $person }؛ لا يرى الجانب الآخر ذلك.
act-due--line-test = اختبار للخط إلى { $party } عبر { $link }
act-due--receipt = إيصال بموجب { $agreement }، بالإيقاع الذي يطلبه
act-due--gap-closed = استُكمل النقص: { $origin }
act-due--gap-seen = لوحظ نقص: { $origin }
act-due--asked = طُلب { $ranges } من { $origin }
act-due--erased = ما مُحي لم يعد في أي ملف من هذا المركز

# --- الحالة والفحص والإنشاء
status--head = { $name } ({ $code })   { $at }
status--label-watch = المناوب
status--label-needs-us = يحتاج إلينا
status--label-to-release = للإصدار
status--label-needs-them = بانتظارهم
status--label-late = متأخر
status--label-agreements = الاتفاقات
status--label-links = الروابط
status--label-link = الرابط
status--label-gap = نقص
status--label-quarantine = الحجر
status--label-erasing = المحو
status--label-stopped = موقوف
status--label-epoch = الحقبة
status--label-incident = حادثة
status--label-record = السجل
status--first = أولها: { $serial }  { $clock }
status--first-only = أولها: { $serial }
status--unsigned = لم نوقعه: { $agreements }
status--no-links = لا شيء: لم يُعرَّف أي مركز
status--never-heard = { $party }: لم يأت شيء بعد
status--heard = { $party }: آخر حزمة واردة { $at } (قبل { $span })
status--sent = الصادر { $at }
status--unconfirmed = البصمة لم تُقارَن
status--withheld = { $n ->
    [zero] محجوب: لا قيود (سمّاها { $parties })
    [one] محجوب: قيد واحد (سمّاه { $parties })
    [two] محجوب: قيدان (سمّاهما { $parties })
    [few] محجوب: { $n } قيود (سمّاها { $parties })
    [many] محجوب: { $n } قيدًا (سمّاها { $parties })
   *[other] محجوب: { $n } قيد (سمّاها { $parties })
}
status--withheld-since = { $n ->
    [zero] محجوب: لا قيود منذ { $since } (سمّاها { $parties })
    [one] محجوب: قيد واحد منذ { $since } (سمّاه { $parties })
    [two] محجوب: قيدان منذ { $since } (سمّاهما { $parties })
    [few] محجوب: { $n } قيود منذ { $since } (سمّاها { $parties })
    [many] محجوب: { $n } قيدًا منذ { $since } (سمّاها { $parties })
   *[other] محجوب: { $n } قيد منذ { $since } (سمّاها { $parties })
}
status--lacking = { $n ->
    [zero] لا قيود بلا محتوى
    [one] قيد واحد بلا محتوى
    [two] قيدان بلا محتوى
    [few] { $n } قيود بلا محتوى
    [many] { $n } قيدًا بلا محتوى
   *[other] { $n } قيد بلا محتوى
}
status--ahead = { $n } وراء نقص
status--aside = { $n } وُضعت جانبًا، آخرها: { $why }
status--erasing = لم يكتمل: قد يحوي ملف من هذا المركز ما مُحي بعد؛ المخزن يُقرأ الآن، أو القرص ممتلئ، أو الذاكرة لا تكفي
status--stopped = { $agreement }: لا يوقَّع شيء، { $why }؛ detente epoch show
status--incident = { $origin }: { $what }
status--incident-ours = لنا، { $origin }: { $what }
status--record = { $n ->
    [zero] لا قيود، تم التحقق { $at }
    [one] قيد واحد، تم التحقق { $at }
    [two] قيدان، تم التحقق { $at }
    [few] { $n } قيود، تم التحقق { $at }
    [many] { $n } قيدًا، تم التحقق { $at }
   *[other] { $n } قيد، تم التحقق { $at }
}
status--next-release = detente release { $draft }، من شخص غير { $person }
status--next-exchange = تبادل مع كل مركز مقابل: detente courier FOLDER أو detente serve
status--rebuilt = يعيد كل منهم كل شيء مرة في الساعة على الأكثر؛ واصل التبادل حتى ذلك الحين.
fsck--label-looked = المفحوص
fsck--label-good = سليم
fsck--label-failed = فشل
fsck--registers = { $n ->
    [zero] لا سجلات
    [one] سجل واحد، حُسب جذره من جديد
    [two] سجلان، حُسب كل جذر من جديد
    [few] { $n } سجلات، حُسب كل جذر من جديد
    [many] { $n } سجلًا، حُسب كل جذر من جديد
   *[other] { $n } سجل، حُسب كل جذر من جديد
}
fsck--entries = { $n ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدًا
   *[other] { $n } قيد
}
fsck--contents = { $n ->
    [zero] لا محتويات
    [one] محتوى واحد قورن ببصمته
    [two] محتويان قورنا ببصمتيهما
    [few] { $n } محتويات قورنت ببصماتها
    [many] { $n } محتوى قورنت ببصماتها
   *[other] { $n } محتوى قورنت ببصماتها
}
fsck--heads = { $n ->
    [zero] لا رؤوس موقعة
    [one] رأس موقع واحد
    [two] رأسان موقعان
    [few] { $n } رؤوس موقعة
    [many] { $n } رأسًا موقعًا
   *[other] { $n } رأس موقع
}
fsck--cosignatures = { $n ->
    [zero] لا توقيعات مصاحبة مدخلة
    [one] توقيع مصاحب واحد مدخل
    [two] توقيعان مصاحبان مدخلان
    [few] { $n } توقيعات مصاحبة مدخلة
    [many] { $n } توقيعًا مصاحبًا مدخلًا
   *[other] { $n } توقيع مصاحب مدخل
}
fsck--whole = الحكم: السجل سليم كله.
fsck--damaged = الحكم: لا تعتمد على هذا السجل.
init--done = أُنشئ المركز { $center } ({ $code }) في { $home }.
init--label-fingerprint = البصمة
init--passphrase = عبارة مروره في { $path }.
init--next = أعط الجانب الآخر الملف `card` من هذا المجلد؛ detente peer add THEIR-CARD

# --- التشخيص
doctor--ok = سليم
doctor--warn = تحذير
doctor--fail = إخفاق
doctor--whose = خطأ من: { $whose }؛ الخطوة التالية: { $step }
doctor--end = { $failures }، { $warnings }؛ لم يُغيَّر شيء.
doctor--failures = { $n ->
    [zero] لا إخفاقات
    [one] إخفاق واحد
    [two] إخفاقان
    [few] { $n } إخفاقات
    [many] { $n } إخفاقًا
   *[other] { $n } إخفاق
}
doctor--warnings = { $n ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $n } تحذيرات
    [many] { $n } تحذيرًا
   *[other] { $n } تحذير
}
check--home = مجلد المركز
check--center-key = مفتاح المركز
check--root-key = المفتاح الجذر
check--store = المخزن
check--passphrase = عبارة المرور
check--sqlite = SQLite
check--schema = بنية المخزن
check--disk = القرص
check--socket = المقبس
check--backup = النسخة الاحتياطية
check--record = السجل
check--quarantine = الحجر
check--signing = التوقيع
check--incident = حادثة
check--clock = الساعة
check--peers = المراكز
check--peer = مركز
check--link = رابط
check--gap = نقص
check--gaps = النواقص
check--agreements = الاتفاقات
check--releases = الإصدار
check--erasing = المحو
owner--operator = مشغل هذه الآلة
owner--watch = المناوب
owner--outside = ما جاء من الخارج
owner--both = من وقع كليهما
owner--clocks = ساعتهم أو ساعتنا: لا يُرى من هنا
owner--ours = من جانبنا
owner--theirs = من جانبهم
owner--unseen = لا يُرى من هنا
owner--line = من كتبها، أو الخط
found--unreadable = لا يمكن قراءة { $path }: { $why }
found--open-to-others = لآخرين على هذه الآلة أذونات على { $path }
found--kept-passphrase = محفوظة في مجلد المركز: من لديه المجلد لديه المفاتيح
found--owner-alone = لصاحبه وحده
found--no-passphrase = غير محفوظة في مجلد المركز
found--no-root = ليس هنا؛ لا يُحتاج إليه إلا لإصدار بطاقة
found--missing = { $path } ناقص
found--schema = بنية المخزن { $found }؛ وهذا البرنامج يقرأ { $needed }
found--disk = المتاح { $free } MiB
found--server = خادم يجيب في { $socket }
found--killed = { $socket } تركه خادم أُنهي قسرًا
found--silent = { $socket } لا يجيب: { $why }
found--no-backup = لم تُصنع نسخة من مجلد المركز هذا
found--backup = آخرها { $at }، قبل { $span }
found--record = حُسب كل جذر من جديد، وتم التحقق من كل رأس مخزَّن
found--quarantine = وُضع جانبًا { $held }، وأُسقط لضيق المكان { $dropped }؛ آخرها: { $last }
found--empty = فارغ
found--restored = استُعيد من نسخة احتياطية بتاريخ { $at }؛ موقوف: { $agreements }
found--stopped = لا يوقَّع شيء بموجب { $agreements }؛ السبب: detente epoch show
found--rebuilt = أُعيد بناء مجلد المركز هذا، ولم يعد شيء من سجله بعد
found--signing = مفتوح في { $number } من { $all } من الاتفاقات
found--incident = { $origin }: { $what }
found--clocks = قيود تحمل وقتًا بعد وقت هذه الساعة: { $entries }
found--clock = { $at }؛ لا قيد يحمل وقتًا لاحقًا
found--no-peers = لم يُعرَّف أحد
found--unconfirmed = { $party }: البصمة لم تُقارَن
found--link = { $party }: { $silence }
found--link-since = { $party }: { $silence }، { $at }
found--gap = { $party }: قيود ثبت وجودها ولم تأت
found--none = لا شيء
found--unsigned = لم نوقعه: { $agreements }
found--all-signed = { $number }، وقعناها كلها
found--releases = بانتظار شخص ثانٍ: { $drafts }
found--no-releases = لا شيء ينتظر
quiet--heard = مسموع
quiet--announced = صامت كما أعلن
quiet--no-path = لا مسار
quiet--nobody-answers = لا أحد يجيب
quiet--one-way = اتجاه واحد
quiet--never-connected = لم يتصل قط
quiet--unknown = غير معروف
mend--rights = أعطنا الأذونات
mend--room = أفسح مكانًا؛ القرص الممتلئ يوقف التوقيع
mend--start = شغّل الخادم من جديد
mend--server = انظر إلى الخادم
mend--sender = أخبر من أرسله
mend--erasing = أوقف ما يقرأ المخزن أو أفسح مكانًا على القرص أو في الذاكرة؛ تُعاد المحاولة كل خمس دقائق، وبعد محاولة انقطعت، بعد يوم
mend--epoch = detente epoch open { $agreement } --reason { $reason }
mend--epoch-after = تبادل مع كل مركز مقابل، ثم: detente epoch open { $agreement } --reason { $reason }
mend--exchange = تبادل مع كل مركز مقابل: detente courier FOLDER أو serve؛ يعيد كل منهم كل شيء مرة في الساعة على الأكثر
mend--clock = قارن ساعة هذه الآلة بمصدر آخر؛ لا يُرفض
mend--confirm = detente peer show { $party } --contacts؛ ثم: detente peer confirm { $party }
