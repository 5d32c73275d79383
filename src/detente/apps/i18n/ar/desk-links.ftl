# reviewed: not reviewed
# الوصلات واختبارات الخط وجهات الاتصال.
links--none = لم يُعرَّف بهذا المركز أي مركز آخر بعد.
links--unconfirmed = لم تُقارن بصمته بعد مع الجانب الآخر.
links--heard = وصلت حزمة منهم { $at }.
links--nothing = لم يصل شيء قط.
links--tried = آخر محاولة { $at }
links--waits = { $serial } ينتظرهم
links--person = آلتهم تجيب، ولا يجيب شخص.
links--until = حتى { $at }
links--side-ours = جانبنا
links--side-theirs = جانبهم
links--side-unknown = لا يُرى من هنا أي جانب
links--link = الوصلة
links--state = الحالة
links--round-trip = ذهابًا وإيابًا
links--up = قائمة { $at }
links--down = لا مسار، جُرّب { $at }
links--by-hand = يُنقل باليد
links--untried = لم يُجرّب بعد
links--ms = { $n } م.ث
links--gap = لدينا { $held } من { $longest } قيدًا؛ ويسمي { $said } أكثر.
links--lacking = { $n ->
    [zero] { $n } قيد موجه إلينا بلا محتواه.
    [one] قيد واحد موجه إلينا بلا محتواه.
    [two] قيدان موجهان إلينا بلا محتواهما.
    [few] { $n } قيود موجهة إلينا بلا محتواها.
    [many] { $n } قيدًا موجهًا إلينا بلا محتواه.
   *[other] { $n } قيد موجه إلينا بلا محتواه.
}
links--unbroken = بلا انقطاع
links--test = إرسال اختبار للخط الآن
links--tests = آخر الاختبارات
links--sent = أُرسل { $at }
links--contacts = بمن يُتصل
links--no-contacts = لم يُسجل أحد.
links--post = الموقع
links--person-name = الاسم
links--phone = الهاتف
links--note-contact = تسجيل
links--cause = إلى ماذا ترجع الصمت في تقديرك؟
links--note = ملاحظة
links--judge = إدخال
cause--technical = تقني
cause--maintenance = صيانة
cause--not-answering = لا يجيبون
cause--unknown = غير معروف
