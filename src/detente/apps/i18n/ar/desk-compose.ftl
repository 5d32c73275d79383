# reviewed: not reviewed
# الكتابة والإصدار والإعادة.
page--compose = إخطار جديد
page--draft = المسودة
page--release = الإصدار
compose--new = إخطار جديد
compose--under = بموجب { $pack } مع { $parties }
compose--unsigned = لم يوقعه الجميع بعد: لا يُستعمل إلا الخط نفسه.
compose--none = لا اتفاق نافذ هنا. لا يمكن كتابة شيء بعد.
compose--begin = ابدأ
compose--about = بشأن { $serial }
draft--saved = حُفظ { $at }
draft--by = حرره { $who }
draft--returned = أُعيد: { $note }
draft--required = يجب ملؤه
draft--optional = يجوز تركه فارغًا
draft--table = صف في كل سطر، والخلايا مفصولة بخط عمودي
draft--bytes = { $n } من { $max } بايت
draft--time = 2027-01-01 06:00Z، أو 010600ZJAN27
draft--to = إلى
draft--precedence = الاستعجال (للرفع فقط)
draft--valid-until = يبقى قائمًا حتى (يجوز تركه فارغًا)
draft--text-language = لغة النص الحر
draft--check = التحقق
draft--check-ok = لا يخالف قاعدة لو أُصدر الآن.
draft--must = واجب
draft--field = الحقل { $n }
draft--save = حفظ
draft--submit = تقديم للإصدار
draft--discard = إهمال
draft--preview = كما سيراه الجانب الآخر
draft--fixed = هذه المسودة { $state }. لتغييرها يعيدها مُصدِر.
draft--unsaved = لم يُحفظ: { $why }
state--drafted = محررة
state--submitted = مقدمة
state--returned = معادة
state--released = صادرة
state--discarded = مهملة
drafts--waiting = { $n ->
    [0] تنتظر الإصدار
   *[other] تنتظر الإصدار ({ $n })
}
drafts--waiting-empty = لا شيء ينتظر الإصدار.
drafts--writing = { $n ->
    [0] قيد الكتابة
   *[other] قيد الكتابة ({ $n })
}
drafts--writing-empty = لا شيء قيد الكتابة.
drafts--submitted = قدمه { $who } في { $at }
drafts--own = أنت قدمته. يجب أن يصدره شخص آخر.
drafts--review = مراجعة
drafts--kind-adoption = توقيع على اتفاق
drafts--kind-people = الأشخاص
drafts--kind-card = بطاقتنا
release--own = أنت قدمت { $draft }. يجب أن يصدره شخص آخر: شخصان بلا استثناء.
release--others = يجوز ذلك لـ: { $names }
release--nobody = لا أحد غيرك هنا يجوز له الإصدار. أدخل مُصدِرًا آخر أولًا.
release--role = أدوارك لا تسمح لك بالإصدار.
release--changed = ليس هذا ما قُدم. أعده.
release--breaks = يخالف قاعدة الآن: { $code }
release--signs = يوقعه { $who } ({ $post }) عن { $party }.
release--digits = للإصدار اكتب الأرقام الثلاثة الأخيرة من { $draft }
release--go = إصدار وتوقيع
release--return = إعادة إلى المحرر
release--reason = السبب
release--not-submitted = لم يقدمه أحد بعد.
