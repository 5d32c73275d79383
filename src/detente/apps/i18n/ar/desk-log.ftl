# reviewed: not reviewed
# المناوبة وسجلها والتسليم.
page--handover = تسليم المناوبة
watch--nobody = لا أحد في المناوبة
watch--has = في المناوبة: { $who } منذ { $at }
watch--alone = تولاها منفردًا: { $reason }
watch--pending = سُلّمت إلى { $who } ولم يتولها بعد.
watch--postponed = أجّل { $who } التسليم: { $reason }
watch--take = تولّي المناوبة
watch--hand-over = تسليم المناوبة
log--until = النظر رجوعًا من
log--earlier = اليوم السابق
log--none = لم يحدث شيء في هذا الوقت.
log--late-entry = قيد متأخر عن { $at }
log--page = صفحة { $page }
log--struck = شطبه { $who } في { $at }: { $reason }
log--closed = أغلقه { $who } في { $at }: { $reason }
log--auto = آلة
log--strike = شطب
log--close = إغلاق
log--reason = السبب
log--write = كتابة في السجل
log--text = النص
log--serial = بشأن (رقم تسلسلي، يجوز تركه فارغًا)
log--about = وقع في (لقيد متأخر)
log--paper = صفحة الورق
log--add = كتابة
log--standing = بنود قائمة
log--no-standing = لا بند قائمًا.
log--open-standing = فتح بند قائم
log--roster = من يوقظ بعد ذلك، بهذا الترتيب
log--no-roster = لم يُسمَّ أحد.
log--way = عبر { $way }
log--no-way = بالأشخاص فقط
log--set-roster = ضبط الجدول (واحد في كل سطر: الاسم المختصر، ثم الأمر أو البريد كما تسميه أداة الاستدعاء)
log--set = ضبط
logline--received = استُلم { $serial } { $type } من { $party }
logline--signed = وُقّع { $serial } { $type } إلى { $party } { $who }
logline--link-up = الوصلة { $subject } مع { $party } قائمة
logline--link-down = الوصلة { $subject } مع { $party } مقطوعة: { $text }
logline--woken = أُيقظ: { $subject } { $serial }
logline--not-woken = لم يُوقظ: { $subject } { $text }
logline--watch-taken = تولى المناوبة { $text }
logline--watch-taken-alone = تولى المناوبة منفردًا: { $text }
logline--watch-handed-over = سلّم إلى { $subject }: { $text }
logline--watch-postponed = أجّل التسليم: { $text }
logline--roster-set = ضبط الجدول
logline--log-entry = { $text } { $serial }
logline--log-struck = شطب سطرًا: { $text }
logline--standing-opened = قائم: { $text } { $serial }
logline--standing-closed = أغلق بندًا قائمًا: { $text }
logline--person-set = أكد تغييرًا في { $subject }
logline--submitted = قدّم { $subject }
logline--returned = أعاد { $subject }: { $text }
logline--released = أصدر { $subject }
logline--claimed = تولى { $serial }
logline--confirmed = قارن بصمة { $party }
logline--silence-cause = قدّر صمت { $party }: { $text }
logline--card-issued = صدرت بطاقة
logline--epoch-opened = فُتحت حقبة
logline--unsealed = سلّم محتوى مختومًا
handover--items = { $n ->
    [0] لا شيء يجب إبلاغه.
    [zero] { $n } بند يجب إبلاغه.
    [one] بند واحد يجب إبلاغه.
    [two] بندان يجب إبلاغهما.
    [few] { $n } بنود يجب إبلاغها.
    [many] { $n } بندًا يجب إبلاغه.
   *[other] { $n } بند يجب إبلاغه.
}
handover--told = أُبلغ
handover--heard = سُمع
handover--needs = { $serial } { $type }، { $party }: ينتظرنا ({ $text })
handover--claimed = { $serial } { $type }، { $party }: تولاه { $name } ولم يُقر به
handover--promise = { $serial }: وعد، سيسمعون منا مرة أخرى ({ $name })
handover--clock = { $serial } { $type }: مدتهم جارية، { $party } ({ $text })
handover--duty = علينا { $text }
handover--link = الوصلة { $party }: { $text }
handover--draft = { $serial }: قدمه { $name }، ويصدره شخص آخر
handover--standing = قائم: { $text } { $serial } ({ $name })
handover--by = قبل { $at }
handover--late = متأخر، كان مستحقًا في { $at }
handover--since = منذ { $at }
handover--desk = فحص المكتب
handover--thing-sound = الصوت
handover--thing-clock = الساعة
handover--thing-printer = الطابعة
handover--thing-phone = الهاتف
handover--thing-paper = نماذج ورقية
handover--found-tested = اختُبر
handover--found-failed = لم يعمل
handover--found-not-tested = لم يُختبر
handover--note = ملاحظة للمناوبة التالية (لا تُترك فارغة)
handover--to = إلى
handover--give = أبلغت كل هذا. تسليم المناوبة
handover--take = سمعت كل هذا. تولّي المناوبة
handover--take-first = لا أحد في المناوبة. تولّيها
handover--alone = { $who } في المناوبة ولم يسلمها إليك. في الطوارئ يجوز أن تتولاها منفردًا؛ ويُدوَّن السبب ويراه الجميع.
handover--take-alone = تولّي المناوبة منفردًا
handover--postpone = تأجيل
handover--until = حتى (يجوز تركه فارغًا)
handover--says = { $who } يسلّم إلى { $to }، { $at }
