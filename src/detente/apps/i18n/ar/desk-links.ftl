# reviewed: not reviewed
# الروابط، واختبارات الخط، وجهات الاتصال.
links--none = لم يُعرَّف هذا المركز بأي مركز آخر بعد.
links--unconfirmed = لم تُقارَن بصمة مفتاحه مع الجانب الآخر بعد.
links--heard = جاءت منهم حزمة { $at }.
links--nothing = لم يأت شيء قط.
links--tried = آخر محاولة { $at }
links--waits = { $serial } بانتظارهم
links--told = أعلنوا ذلك في { $serial }
links--person = آلتهم تجيب؛ ولا يجيب شخص.
links--until = حتى { $at }
links--side-ours = من جانبنا
links--side-theirs = من جانبهم
links--side-unknown = من أي جانب، لا يُرى من هنا
links--link = الرابط
links--state = الحالة
links--round-trip = زمن الذهاب والإياب
links--up = متصل { $at }
links--down = لا مسار، جُرّب { $at }
links--by-hand = يُحمل باليد
links--untried = لم يُجرَّب بعد
links--ms = { $n } مللي ثانية
links--gap = القيود الموجودة: { $held } من { $longest }؛ ومن يذكر أكثر: { $said }.
links--lacking = { $n ->
    [zero] لا قيود موجهة إلينا دون محتواها.
    [one] قيد واحد موجه إلينا دون محتواه.
    [two] قيدان موجهان إلينا دون محتواهما.
    [few] { $n } قيود موجهة إلينا دون محتواها.
    [many] { $n } قيدًا موجهًا إلينا دون محتواها.
   *[other] { $n } قيد موجه إلينا دون محتواها.
}
links--unbroken = بلا انقطاع
links--test = إرسال اختبار للخط الآن
links--tests = آخر الاختبارات
links--sent = أُرسل { $at }
links--contacts = بمن يُتصل
links--no-contacts = لم يُدوَّن أحد.
links--post = الموقع
links--person-name = الاسم
links--phone = الهاتف
links--note-contact = تدوين
links--cause = إلامَ تعزو الصمت؟
links--note = ملاحظة
links--judge = إدخال
cause--technical = سبب تقني
cause--maintenance = صيانة
cause--not-answering = امتناع عن الجواب
cause--unknown = غير معروف
routine--head = الاتصال الدوري
routine--hours = الساعات بالتوقيت العالمي، مثل { $example } (فارغ: لا شيء)
routine--set = تحديد الساعات
routine--no-hours = لم تُحدَّد ساعات.
routine--none-today = لم يحن أيٌّ منها اليوم.
routine--kept = تمّ
routine--missed = فائت
routine--not-yet = ليس بعد، يُحتسب حتى { $at }
routine--cannot-know = لا يمكن معرفته:
routine--came-late = يقولون إنهم أجابوا في الوقت، لكنه وصل إلى هنا بعد ذلك.
routine--missing = شيء وقّعوه، ربما حينذاك، ليس هنا.
routine--cause-unknown = السبب غير معروف
routine--month = هذا الشهر: تمّ { $kept }، وفات { $missed }، ولا يمكن معرفته { $doubtful }.
routine--counts = يُحتسب الاتصال في حدود { $span } قبل ساعته أو بعدها: يرسل أحد الجانبين شيئًا، ويقرّ به شخص من الجانب الآخر، ويكون الاثنان هنا في هذا الوقت بحسب ساعتنا.
drill--head = تدريبات الاتصال
drill--none = لم يُخطَّط لأي تدريب ولم يُجرَ بعد.
drill--no-exercise = يجري التدريب في إطار اتفاق هو تمرين. لا يوجد مع هذا المركز اتفاق كهذا وقّعه الطرفان وهو مفتوح.
drill--median = الوسيط { $span } (التدريبات: { $n }، الفائتة: { $missed }؛ ويُحتسب الفائت الأطول).
drill--no-median = بقي النصف على الأقل دون إقرار (التدريبات: { $n }، الفائتة: { $missed }).
drill--due = حان وقته
drill--planned = تدريب مخطط له { $at }، خطّطه { $who }، الحد { $span }:
drill--run = إجراء التدريب الآن
drill--call-off = إلغاء التدريب
drill--sent = أُرسل
drill--after = بعد
drill--state-waiting = بالانتظار، الحد { $span }
drill--state-acknowledged = ضمن { $span }
drill--state-late = متأخر، الحد { $span }
drill--state-missed = فائت: لا إقرار خلال { $span }
drill--state-cannot-know = لا يمكن معرفته: رسالته ليست هنا (الحد { $span })
drill--plan = التخطيط لتدريب
drill--at = متى ({ $example })
drill--text = الرسالة (يجوز تركها فارغة)
drill--limit = الحد بالدقائق (يجوز تركه فارغًا)
