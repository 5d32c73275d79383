# reviewed: not reviewed
# السجل والأدلة.
record--search = الرقم التسلسلي، أو بداية بصمة ورقة
record--go = بحث
record--party = الطرف
record--type = النوع
record--agreement = الاتفاق
record--any = أي
record--receipts = مع ما تكتبه الآلات
record--count = { $n ->
    [zero] { $n } قيد محفوظ في المجموع.
    [one] قيد واحد محفوظ في المجموع.
    [two] قيدان محفوظان في المجموع.
    [few] { $n } قيود محفوظة في المجموع.
    [many] { $n } قيدًا محفوظًا في المجموع.
   *[other] { $n } قيد محفوظ في المجموع.
}
record--none = لا شيء يطابق.
record--empty = ليس في السجل قيد بعد.
record--next = الأقدم
record--entry = القيد
record--claimed = تاريخه من صاحبه
record--to = إلى
record--note = ملاحظة
record--not-for-us = ليس لنا
record--breaks = لا يوافق قاعدة: { $code }
message--evidence = حفظ دليلًا
