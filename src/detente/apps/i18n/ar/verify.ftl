# reviewed: not reviewed
# ما يقوله `detente verify` عن ملف أو سجل لمن لا يلزمه أن يعرف البرنامج.

mark--exercise = تمرين: للتدريب، ليس أبدًا حقيقيًا
mark--replay = إعادة عرض: تاريخ علني معروض من جديد، ليس أبدًا حقيقيًا

name--known = { $name } ({ $center })
name--root = الجذر { $words }
evidence--signed = متسق، وقعه { $name }
evidence--not-compared = متسق، وُقع تحت الجذر { $words }، ولم تقارَن الهوية

label--entry = القيد
label--register = السجل
label--read-back = القراءة المرتدة
label--invalid = غير صالح
label--refers-to = يشير إلى
label--claimed = التاريخ
label--received = استُلم
label--held = محفوظ
label--provable = القابل للإثبات
label--agreement = الاتفاق
label--under = بموجب
label--field = الحقل
label--first-head = الرأس 1
label--second-head = الرأس 2
label--differ = الاختلاف
label--not-proven = غير مثبت

evidence--no-serial = بلا رقم
evidence--register = { $register }  الموضع { $n }
evidence--invalid = { $why }: ولا أثر له بحكم القاعدة
breach--adoption-not-first = قبول الاتفاق يأتي أولًا في السجل ولا يأتي في غير ذلك
breach--serial-missing = ليس له رقم
breach--serial-on-machine-entry = قيد الآلة لا رقم له
breach--serial-of-another = رقمه لطرف آخر
evidence--claimed = { $at }  بحسب ساعة صاحبه
evidence--no-receipt = لا إيصال من { $name } في هذا الملف
evidence--received = { $at }  لدى { $name }، بحسب سجله وساعته
evidence--held = { $at }  لدى { $name }؛ { $why }
lacking--no-content = يقولون إن محتواه لم يأت
lacking--does-not-open = يقولون إن محتواه لم ينفتح
lacking--over-quota = يقولون إنه تجاوز الحصة
evidence--no-time = لا وقت: لا توقيع مصاحبًا لطرف آخر في هذا الملف
evidence--not-before = ليس قبل { $at } (بتوقيع مصاحب من { $name })
evidence--not-before-nothing = ليس قبل: لا شيء في هذا الملف
evidence--not-after = ليس بعد { $at } (بتوقيع مصاحب من { $name })
evidence--not-after-nothing = ليس بعد: لا شيء في هذا الملف
evidence--clocks-contradict = تتناقض هذه الساعات
evidence--agreement = نص بصمته { $hash }…؛ وهو يسمي الحقول
evidence--agreement-amended = نص بصمته { $hash }…
evidence--under = نسخته اللاحقة { $hash }، وهي تسمي الحقول
evidence--no-field = لا يُعرض أي حقل منه
field--post = المنصب
field--person = الشخص
field--drafted-by = أعدّه
field--released-by = أصدره
field--language = اللغة
field--late-reason = سبب التأخر
value--bytes = { $n ->
    [zero] { $n } بايت { $hex }
    [one] { $n } بايت { $hex }
    [two] { $n } بايت { $hex }
    [few] { $n } بايتات { $hex }
    [many] { $n } بايتًا { $hex }
   *[other] { $n } بايت { $hex }
}

bundle--counted = حزمة، عدد ملفاتها { $n }: يثبت { $good }، ويُرفض { $bad }
bundle--alone = كل منها قائم بذاته؛ ولا شيء يقول إن شيئًا لا ينقص، ولا لماذا بهذا الترتيب
bundle--place = { $n } من { $total }
incident--signed = مثبت: مفتاح واحد لدى { $name } وقع كليهما
incident--not-compared = مثبت: مفتاح واحد تحت الجذر { $words } وقع كليهما، ولم تقارَن الهوية
incident--head = الحجم { $size }، الجذر { $root }
incident--before = أول قيوده وعددها { $n } جذرها { $root }
incident--differ = في أول القيود وعددها { $n }: لا سجل له رأسان كهذين
incident--not-why = السبب: مفتاح منسوخ، أو مخزن أُعيد إلى الوراء، أو قصد؛ ولا أيهما الصحيح
incident--not-who = من: قارن الجذر ببطاقة تثق بها (--trust CARD)

word--refused = مرفوض
word--good = سليم
word--foreign = غريب
log--no-head = مرفوض: لا نقطة تحقق موقعة هنا تؤيدها القيود التي هنا.
log--good = سليم
log--refused = { $n ->
    [zero] مرفوض، الأجزاء: { $n }
    [one] مرفوض، الأجزاء: { $n }
    [two] مرفوض، الأجزاء: { $n }
    [few] مرفوض، الأجزاء: { $n }
    [many] مرفوض، الأجزاء: { $n }
   *[other] مرفوض، الأجزاء: { $n }
}
log--summary = { $n ->
    [zero] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
    [one] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
    [two] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
    [few] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
    [many] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
   *[other] { $verdict }: { $origin }، القيود: { $n }، الجذر { $root }
}
log--files = { $n ->
    [zero] ملفات من النوع { $kind }: { $n }
    [one] ملفات من النوع { $kind }: { $n }
    [two] ملفات من النوع { $kind }: { $n }
    [few] ملفات من النوع { $kind }: { $n }
    [many] ملفات من النوع { $kind }: { $n }
   *[other] ملفات من النوع { $kind }: { $n }
}
log--foreign = { $path }: ليس جزءًا من سجل، ولا يوثق به
log--entry = القيد { $n }
log--entries = القيود من { $first } إلى { $last }
log--checkpoint = { $path } (الحجم { $size })
log--finding = { $what }: { $why } [{ $code }]
reason--missing = غير موجود
reason--unreadable = لا يُقرأ ملفًا عاديًا بحجم ممكن
reason--truncated = ينتهي وسط قيد
reason--trailing-bytes = بعد آخر قيوده بايتات زائدة
reason--length = ليس فيه 32 بايتًا لكل بصمة
reason--entry-differs = بصمته غير التي يشملها الجذر الموقع
reason--hash-differs = ليس ما يشمله الجذر الموقع
reason--beyond-checkpoint = لا تشمله أي نقطة تحقق موقعة
reason--unproven = لا يؤدي إلى جذر موقع بالملفات التي هنا
reason--root-differs = جذره غير الذي تعطيه القيود هنا
reason--entries-missing = يشمل قيودًا أكثر مما في الملفات هنا
reason--origin-differs = يسمي سجلًا غير الذي في الملف checkpoint
reason--no-known-signature = لا توقيع فيه بالمفتاح المعطى
reason--bad-signature = فيه توقيع زائف باسم المفتاح المعطى
reason--too-many-files = زائد: الملفات أكثر مما يُنظر فيه
reason--malformed = ليس في الصيغة المسموح بها
