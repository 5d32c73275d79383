# reviewed: not reviewed
# المفاتيح.
page--keys = المفاتيح
keys--how = المفتاح بموضعه على لوحة المفاتيح، أيًا كان التخطيط المضبوط. أثناء الكتابة في حقل تكون المفاتيح حروفًا.
keys--on = المفاتيح مشغَّلة. تعطيلها
keys--off = المفاتيح معطلة. تشغيلها
keys--theme = فاتح أو داكن
keys--keys = هذه القائمة
keys--search = البحث في السجل
keys--next = السطر التالي
keys--previous = السطر السابق
keys--open = فتح السطر
keys--back = رجوع
keys--new = إخطار جديد
keys--acknowledge = الإقرار: يعرض ما سيُوقَّع؛ و Enter يوقّع
keys--claim = تولّي الأمر
keys--standby = طلب الانتظار
keys--answer = الإجابة
keys--evidence = حفظ دليلًا
keys--print = طباعة
keys--main = العمل الرئيسي في الاستمارة
