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
