# reviewed: not reviewed
# إطار كل صفحة، والدخول، ومكتب المناوبة، وإخطار واحد ودرجاته.
page--desk = مكتب المناوبة
page--due = المواعيد
page--tallies = السقوف والأعداد
page--drafts = المسودات والإصدار
page--links = الوصلات
page--record = السجل
page--agreements = الاتفاقات
page--log = سجل المناوبة
page--people = الأشخاص والمفاتيح
page--fault = تعذر تنفيذ هذا
page--enter = تسجيل الدخول
page--join = تسجيل الدخول الأول
page--message = إخطار
page--confirm = التأكيد
mark--exercise = تمرين
mark--exercise-means = تمرين، لا يؤخذ أبدًا على أنه حقيقي.
mark--replay = إعادة عرض
mark--replay-means = تاريخ علني يعاد عرضه، لا يؤخذ أبدًا على أنه حقيقي.
frame--skip = إلى المحتوى
frame--screens = الشاشات
frame--links = الوصلات بالمراكز الأخرى
frame--no-links = لم يُعرَّف بأي مركز آخر بعد.
live--ok = مباشر
live--amber = غير مباشر منذ
live--red = غير مباشر منذ
live--still = الحالة في { $at }. هذه الصفحة لا تتجدد من تلقاء نفسها.
live--stale = هذه الشاشة متقادمة: لم يُسمع الخادم منذ 30 ثانية. وما تفعله ما زال الخادم يتحقق منه.
sound--on = الصوت مشغّل
sound--off = إيقاف الصوت
silence--heard = مسموع
silence--announced = صامت، كما أخبرونا
silence--no-path = لا مسار
silence--nobody-answers = المسار قائم ولا مجيب
silence--one-way = اتجاه واحد: رسائلهم تصل ورسائلنا لا تُؤكد
silence--never-connected = لم يتصل قط
silence--unknown = غير معروف
silence--since = منذ { $at }

fault--whose = ممن الخطأ:
fault--next = ما التالي:
fault--back = رجوع

enter--person = اسمك المختصر
enter--passphrase = عبارة المرور
enter--code = رمز برنامج المصادقة (6 أرقام)
enter--go = دخول
enter--passkey = الدخول بمفتاح مرور
enter--leave = خروج
enter--join = تلقيت دعوة: تسجيل الدخول الأول
join--how = أعطاك شخص آخر في هذا المركز دعوة. اختر عبارة مرور، وأدخل السر أدناه في برنامج مصادقة.
join--invitation = الدعوة
join--passphrase = عبارة مرور جديدة (8 أحرف أو أكثر)
join--secret = السر لبرنامج المصادقة:
join--open = فتحه في برنامج مصادقة على هذا الجهاز
join--code = الرمز الذي يعرضه الآن
join--go = ابدأ

lane--us = { $n ->
    [0] ينتظرنا
   *[other] ينتظرنا ({ $n })
}
lane--us-empty = لا شيء ينتظرنا.
lane--them = { $n ->
    [0] في انتظارهم
   *[other] في انتظارهم ({ $n })
}
lane--them-empty = لا شيء لديهم.
lane--held = محتجز: لا يوافق قاعدة ({ $n })
column--precedence = الاستعجال
column--serial = الرقم التسلسلي
column--what = الموضوع
column--when = متى
column--needs = ما ينتظره
precedence--flash = Z خاطف
precedence--immediate = O فوري
precedence--priority = P مستعجل
precedence--routine = R عادي
way--to = إلى { $parties }
way--from = من { $party }
needs--acknowledge = يجب الإقرار به
needs--answer = تجب الإجابة عنه
needs--content = لم يصل محتواه
needs--carry = لم يُنقل بعد
needs--receive = نُقل ولم يُستلم
needs--them-acknowledge = استُلم، وعليهم الإقرار به
needs--them-answer = عليهم الإجابة عنه
needs--them-content = لم يصل محتواه
needs--them-carry = لم يُنقل بعد: لم تبدأ مدتهم
needs--them-receive = نُقل ولم يُستلم: لم تبدأ مدتهم
clock--running = الإقرار قبل { $due }
clock--left = بقي { $span }
clock--late-word = متأخر
clock--late = كان الإقرار مستحقًا في { $due }، قبل { $span }
clock--not-started = لم تبدأ المدة
clock--met = أُقر به في الموعد
clock--met-late = أُقر به متأخرًا
banner--corrected = مصحَّح
banner--cancelled = ملغى
banner--sent-in-error = أُرسل خطأً
quiet--last = كان آخر إخطار { $serial } في { $at }.
quiet--none-yet = لم يصل إخطار بعد.
quiet--no-agreement = لم يوقع هنا اتفاق بعد.
quiet--gap = { $n ->
    [zero] { $party }: { $n } قيد ناقص.
    [one] { $party }: قيد واحد ناقص.
    [two] { $party }: قيدان ناقصان.
    [few] { $party }: { $n } قيود ناقصة.
    [many] { $party }: { $n } قيدًا ناقصًا.
   *[other] { $party }: { $n } قيد ناقص.
}
quiet--unbroken = لا ينقص شيء في أي سجل لدينا.

message--no = رقم
message--code = الرمز (وهو الموقع)
message--no-content = المحتوى غير موجود هنا
message--no-fields = لا حقول فيه.
message--hides = فيه محارف لا تُرى
message--way = من { $author } إلى { $parties }.
message--claims = مؤرخ من صاحبه في { $at }.
message--by = أصدره هناك { $who }، { $post }.
message--problem = لا يوافق قاعدة ولا يُعتد به:
message--refers = بشأن
message--referred = يشير إليه
message--released = أُصدر { $at }
message--received = استُلم { $at }
message--claimed = تولاه { $who }
message--beside = إلى جانبه:
message--read-back = القراءة المرتدة
message--acts = ما يمكنك قوله
message--writes = الكتابة بشأنه (يلزم شخص آخر)
message--ladder = ما آل إليه
message--proof = الإثبات
message--card = ما يُعمل
act--claim = تولّي الأمر
act--opened = القول إنه فُتح
act--acknowledged = الإقرار
act--standby-until = طلب الانتظار
act--passed-on-to-unit = القول إنه أُحيل
act--not-agreement = الإقرار = وصلنا وقرأناه. وليس موافقة.
meaning--claim = تتولاه أنت. ولا يرى الجانب الآخر ذلك.
meaning--opened = فتحه شخص هنا.
meaning--acknowledged = وصلنا وقرأناه. وليس موافقة.
meaning--standby-until = يُعدّ جواب؛ انتظروا حتى الوقت المذكور.
meaning--passed-on-to-unit = أُحيل إلى الوحدة المسماة.
confirm--later = { $n ->
    [zero] أرسل { $party } { $n } رسالة أخرى منذ ذلك. اقرأها أولًا.
    [one] قال { $party } المزيد منذ ذلك. اقرأه أولًا.
    [two] أرسل { $party } رسالتين أخريين منذ ذلك. اقرأهما أولًا.
    [few] أرسل { $party } { $n } رسائل أخرى منذ ذلك. اقرأها أولًا.
    [many] أرسل { $party } { $n } رسالة أخرى منذ ذلك. اقرأها أولًا.
   *[other] أرسل { $party } { $n } رسالة أخرى منذ ذلك. اقرأها أولًا.
}
confirm--twice = قيل هذا من قبل.
confirm--as = توقع بصفتك { $who }، { $post } (المفتاح { $key }).
confirm--until = حتى (16:30Z، أو مع تاريخ)
confirm--unit = الوحدة
confirm--sign = توقيع
confirm--back = رجوع
rung--carried = نُقل
rung--received = استُلم (آليًا)
rung--opened = فُتح
rung--acknowledged = أُقر به (من شخص)
rung--standby-until = طُلب الانتظار
rung--passed-on = أُحيل
rung--answered = أُجيب عنه
rung--until = حتى { $at }
rung--they-say = يقولون: { $why }
rung-state--not-yet = ليس بعد
rung-state--not-offered = لا يقدمونه
rung-state--cannot-know = لا سبيل إلى معرفته
check--signature = التوقيع
check--sequence = متسلسل
check--opening = المحتوى هو ما وُقّع
check--rules = قواعد الاتفاق
check--received = استلمه الجميع
verdict--ok = سليم
verdict--failed = فشل
verdict--waiting = انتظار
verdict--not-checked = لم يُتحقق منه
