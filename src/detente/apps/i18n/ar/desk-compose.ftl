# reviewed: not reviewed
# الكتابة والإصدار والإعادة.
page--compose = إخطار جديد
page--draft = مسودة
page--release = الإصدار
compose--new = إخطار جديد
compose--under = بموجب { $pack } مع { $parties }
compose--unsigned = لم يوقعه الجميع بعد: لا يمكن استعمال غير الخط نفسه.
compose--none = لا اتفاق نافذًا هنا. لا يمكن كتابة شيء بعد.
compose--begin = ابدأ
compose--about = بشأن { $serial }
draft--saved = حُفظت { $at }
draft--by = أعدّها { $who }
draft--returned = أُعيدت: { $note }
draft--required = يجب ملؤه
draft--optional = يجوز تركه فارغًا
draft--table = صف في كل سطر، وبين الخلايا |
draft--bytes = { $n } من { $max } بايت
draft--time = 2027-01-01 06:00Z أو 010600ZJAN27
draft--to = إلى
draft--precedence = درجة الاستعجال (لرفعها فقط)
draft--valid-until = صالحة حتى (يجوز تركه فارغًا)
draft--text-language = لغة النص الحر
draft--check = الفحص
draft--check-ok = لا تخرق أي قاعدة لو أُصدرت الآن.
draft--must = واجب
draft--field = الحقل { $n }
draft--save = حفظ
draft--submit = تقديم للإصدار
draft--discard = إهمال
draft--preview = كما سيراه الجانب الآخر
draft--fixed = حالة هذه المسودة: { $state }. لتغييرها يعيدها مُصدِر.
draft--unsaved = لم تُحفظ: { $why }
state--drafted = معدّة
state--submitted = مقدّمة
state--returned = معادة
state--released = صادرة
state--discarded = مهملة
draft--effects = لو أُصدرت الآن واستُلمت فورًا
draft--effects-none = لا شيء في اللوحة يُقرأ على غير ما هو.
draft--effects-unknown = السجل أطول من أن يُعرف مسبقًا ما تغيره في اللوحة.
draft--over = خارج الحدود
draft--truth = يمكن دائمًا إرسال الحقيقة؛ وسيراها الجانبان.
draft--late-reason = إن كانت متأخرة: لماذا (يُوقَّع السبب ويُرسل معها ويقرؤه الجانبان)
drafts--waiting = { $n ->
    [0] بانتظار الإصدار
   *[other] بانتظار الإصدار ({ $n })
}
drafts--waiting-empty = لا شيء بانتظار الإصدار.
drafts--writing = { $n ->
    [0] قيد الكتابة
   *[other] قيد الكتابة ({ $n })
}
drafts--writing-empty = لا شيء قيد الكتابة.
drafts--submitted = قُدّمت { $at }، قدّمها { $who }
drafts--own = أنت قدّمتها. يجب أن يصدرها شخص آخر.
drafts--review = مراجعة
drafts--kind-adoption = توقيع على اتفاق
drafts--kind-people = الأشخاص
drafts--kind-card = بطاقتنا
release--own = أنت قدّمت { $draft }. يجب أن يصدرها شخص آخر: شخصان، بلا استثناء.
release--others = لهؤلاء ذلك: { $names }
release--nobody = لا أحد غيرك هنا يجوز له الإصدار. أدخل مُصدِرًا آخر أولًا.
release--role = أدوارك لا تجيز لك الإصدار.
release--changed = ليست هي ما قُدّم. أعدها.
release--late = لو أُصدرت الآن لكانت متأخرة، وهي لا تذكر السبب. أعدها: مُعِدّها يذكر السبب.
release--breaks = تخرق قاعدة الآن: { $code }
release--signs = يوقعها { $who } ({ $post }) عن { $party }.
release--digits = للإصدار اكتب آخر ثلاثة أرقام من { $draft }
release--go = إصدار وتوقيع
release--go-read = توقيع مع ذلك؛ قُرئت هذه
release--return = إعادة إلى المُعِدّ
release--reason = السبب
release--not-submitted = لم يقدّمها أحد بعد.
