# reviewed: not reviewed
# إطار كل صفحة، والدخول، ومكتب المناوبة، والإخطار الواحد، ودرجاته.
page--desk = مكتب المناوبة
page--due = المستحق
page--tallies = السقوف والأعداد
page--drafts = المسودات والإصدار
page--links = الروابط
page--record = السجل
page--agreements = الاتفاقات
page--log = سجل المناوبة
page--people = الأشخاص والمفاتيح
page--fault = تعذر القيام بهذا
page--enter = الدخول
page--join = الدخول الأول
page--message = إخطار
page--confirm = تأكيد
mark--exercise = تمرين
mark--exercise-means = للتدريب، لا يؤخذ أبدًا على أنه حقيقي.
mark--replay = إعادة عرض
mark--replay-means = تاريخ علني معروض من جديد، لا يؤخذ أبدًا على أنه حقيقي.
frame--skip = إلى المحتوى
frame--screens = الشاشات
frame--links = الروابط مع المراكز الأخرى
frame--no-links = لا مركز آخر معرَّفًا بعد.
live--ok = مباشر
live--amber = غير مباشر منذ
live--red = غير مباشر منذ
live--still = في لحظة { $at }. هذه الصفحة لا تتجدد من تلقاء نفسها.
live--stale = هذه الشاشة متقادمة: لم يُسمع من الخادم منذ 30 ثانية. ما تفعله يبقى خاضعًا لفحص الخادم.
sound--on = الصوت مشغَّل
sound--off = تشغيل الصوت
silence--heard = مسموع
silence--announced = صامت، كما أعلن لنا
silence--no-path = لا مسار
silence--nobody-answers = المسار قائم ولا أحد يجيب
silence--one-way = اتجاه واحد: ما لهم يصل، وما لنا لا يُؤكَّد
silence--never-connected = لم يتصل قط
silence--unknown = غير معروف
silence--since = منذ { $at }

fault--whose = خطأ من:
fault--next = الخطوة التالية:
fault--back = رجوع

enter--person = اسمك القصير
enter--passphrase = عبارة المرور
enter--code = رمز تطبيق المصادقة (6 أرقام)
enter--go = دخول
enter--passkey = دخول بمفتاح مرور
enter--leave = خروج
enter--join = أُعطيت دعوة: الدخول الأول
join--how = أعطاك شخصان في هذا المركز كلٌّ منهما نصف دعوة. اختر عبارة مرور، وأدخل السر أدناه في تطبيق مصادقة.
join--invitation = نصف الدعوة
join--second = النصف الآخر من الدعوة
join--passphrase = عبارة مرور جديدة (8 أحرف أو أكثر)
join--secret = السر لتطبيق المصادقة:
join--open = فتحه في تطبيق مصادقة على هذا الجهاز
join--code = الرمز المعروض فيه الآن
join--go = ابدأ

lane--us = { $n ->
    [0] يحتاج إلينا
   *[other] يحتاج إلينا ({ $n })
}
lane--us-empty = لا شيء يحتاج إلينا.
lane--them = { $n ->
    [0] بانتظارهم
   *[other] بانتظارهم ({ $n })
}
lane--them-empty = لا شيء لديهم.
lane--held = موقوف: يخرق قاعدة ({ $n })
desk--wakes = إخطار خاطف لم يُقر به: التالي في الإيقاظ { $who }، { $at }.
desk--contact = فات الاتصال الدوري مع { $party } المقرر في { $at }: لم يتمّ حتى { $closes }.
desk--contact-noted = إدخال: السبب غير معروف
desk--drill = كان تدريب مع { $party } مقررًا في { $at }.
column--precedence = درجة الاستعجال
column--serial = الرقم التسلسلي
column--what = ماذا
column--when = متى
column--needs = ما ينتظره
precedence--flash = Z خاطف
precedence--immediate = O فوري
precedence--priority = P مستعجل
precedence--routine = R عادي
way--to = إلى { $parties }
way--from = من { $party }
needs--acknowledge = للإقرار بها
needs--answer = للإجابة عنها
needs--content = لم يأت محتواها
needs--carry = لم تُنقل بعد
needs--receive = نُقلت، لم تُستلم
needs--them-acknowledge = استُلمت، للإقرار بها من جانبهم
needs--them-answer = للإجابة عنها من جانبهم
needs--them-content = لم يأت محتواها
needs--them-carry = لم تُنقل بعد: لم تبدأ مهلتها
needs--them-receive = نُقلت، لم تُستلم: لم تبدأ مهلتها
clock--running = إقرار في موعد أقصاه { $due }
clock--left = بقي { $span }
clock--late-word = متأخر
clock--late = كان موعد الإقرار { $due }، منذ { $span }
clock--not-started = لم تبدأ المهلة
clock--met = أُقر بها في الموعد
clock--met-late = أُقر بها متأخرًا
banner--corrected = مصححة
banner--cancelled = ملغاة
banner--sent-in-error = أُرسلت خطأً
quiet--last = آخر إخطار: { $serial } بتاريخ { $at }.
quiet--none-yet = لم يأت أي إخطار بعد.
quiet--no-agreement = لم يوقَّع أي اتفاق هنا بعد.
quiet--gap = { $n ->
    [zero] { $party }: لا قيود ناقصة.
    [one] { $party }: قيد واحد ناقص.
    [two] { $party }: قيدان ناقصان.
    [few] { $party }: { $n } قيود ناقصة.
    [many] { $party }: { $n } قيدًا ناقصًا.
   *[other] { $party }: { $n } قيد ناقص.
}
quiet--unbroken = لا نقص في أي سجل لدينا.

message--no = رقم
message--code = الرمز (هذا هو الموقع)
message--no-content = المحتوى ليس هنا
message--no-fields = لا حقول فيها.
message--hides = فيه أحرف لا تُرى
message--way = من { $author } إلى { $parties }.
message--under = بموجب { $agreement }
message--claims = التاريخ بحسب صاحبها { $at }.
message--by = أصدرها هناك { $who }، { $post }.
message--problem = تخرق قاعدة ولا أثر لها:
message--erased = مُحيت البيانات الشخصية هنا
message--erased-by = بطلب من { $asked }، وأصدرها { $released }: { $reason }
message--erased-elsewhere = مُحيت في مكان آخر: عادت إلى هذا المركز بلا بياناتها الشخصية
erasing--unfinished = محوٌ لم يكتمل: قد يحوي ملف من هذا المركز ما مُحي بعد. المخزن يُقرأ الآن، أو القرص ممتلئ، أو الذاكرة لا تكفي: أخبر المشغل.
message--refers = بشأن
message--referred = تشير إليها
message--released = أُصدرت { $at }
message--received = استُلمت { $at }
message--claimed = تولّاها { $who }
message--beside = إلى جانبها:
message--read-back = رقم القراءة المرتدة
difference--head = ما يتغيّر، حقلًا حقلًا
difference--against = مقارنةً بـ
difference--field = الحقل
difference--before = قبل
difference--after = الآن
difference--absent = غير مذكور
difference--none = لا يختلف أي حقل عمّا كان قائمًا.
difference--alike = حقول بقيت كما كانت: { $n }
message--acts = ما يمكنك قوله
message--writes = الكتابة بشأنها (تتطلب شخصًا آخر)
message--ladder = ما آلت إليه
message--proof = الإثبات
message--card = ما يجب فعله
act--claim = تولّي الأمر
act--opened = الإفادة بفتحها
act--acknowledged = الإقرار
act--standby-until = طلب الانتظار
act--passed-on-to-unit = الإفادة بإحالتها
act--not-agreement = الإقرار = هي لدينا وقد قرأناها. وليس موافقة.
meaning--claim = تأخذ الأمر على عاتقك. لا يرى الجانب الآخر ذلك.
meaning--opened = فتحها شخص هنا.
meaning--acknowledged = هي لدينا وقد قرأناها. وليس موافقة.
meaning--standby-until = يجري إعداد الجواب؛ الانتظار حتى الوقت المذكور.
meaning--passed-on-to-unit = أُحيلت إلى الوحدة المذكورة.
confirm--later = { $n ->
    [zero] لم يقل { $party } شيئًا بعدها.
    [one] قال { $party } شيئًا آخر منذئذ. اقرأه أولًا.
    [two] أرسل { $party } رسالتين أخريين منذئذ. اقرأهما أولًا.
    [few] أرسل { $party } { $n } رسائل أخرى منذئذ. اقرأها أولًا.
    [many] أرسل { $party } { $n } رسالة أخرى منذئذ. اقرأها أولًا.
   *[other] أرسل { $party } { $n } رسالة أخرى منذئذ. اقرأها أولًا.
}
later--more = و{ $n } غيرها
later--closed = شيء منهم ليس محتواه هنا
message--later = قال { $party } مزيدًا منذ نُظر في ذلك.
confirm--twice = قيل هذا من قبل.
confirm--as = توقع بصفتك { $who }، { $post } (المفتاح { $key }).
confirm--until = حتى (16:30Z أو مع تاريخ)
confirm--unit = الوحدة
confirm--sign = توقيع
confirm--back = رجوع
rung--carried = نُقلت
rung--received = استُلمت (آليًا)
rung--opened = فُتحت
rung--acknowledged = أُقر بها (من شخص)
rung--standby-until = طُلب الانتظار
rung--passed-on = أُحيلت
rung--answered = أُجيب عنها
rung--until = حتى { $at }
rung--they-say = يقولون: { $why }
rung-state--not-yet = ليس بعد
rung-state--not-offered = لا يتيحونه
rung-state--cannot-know = لا سبيل إلى معرفته
check--signature = التوقيع
check--sequence = في تسلسلها
check--opening = المحتوى هو ما وُقع
check--rules = قواعد الاتفاق
check--received = استلمها الجميع
check--elsewhere = أُعطي بموجب اتفاق آخر
verdict--ok = سليم
verdict--failed = فشل
verdict--waiting = بالانتظار
verdict--not-checked = لم يُفحص
