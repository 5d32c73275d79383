# reviewed: not reviewed
# السجل والأدلة.
record--search = الرقم التسلسلي، أو بداية بصمة القيد
record--go = بحث
record--party = الطرف
record--type = النوع
record--agreement = الاتفاق
record--any = أي
record--receipts = مع ما تكتبه الآلات
record--count = { $n ->
    [zero] لا قيود محفوظة.
    [one] المجموع: قيد واحد محفوظ.
    [two] المجموع: قيدان محفوظان.
    [few] المجموع: { $n } قيود محفوظة.
    [many] المجموع: { $n } قيدًا محفوظًا.
   *[other] المجموع: { $n } قيد محفوظ.
}
record--none = لا شيء يطابق.
record--empty = لا قيد في السجل بعد.
record--next = ما هو أقدم
record--entry = القيد
record--claimed = التاريخ بحسب صاحبه
record--to = إلى
record--note = ملاحظة
record--not-for-us = ليس لنا
record--breaks = يخرق قاعدة: { $code }
message--evidence = حفظ دليلًا
message--thread = حفظ السلسلة كلها دليلًا
