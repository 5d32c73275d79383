# reviewed: not reviewed
# مفاتيح لوحة المفاتيح، وإعدادات هذا المتصفح.
page--keys = المفاتيح والإعدادات
keys--place = المفاتيح هي التي في هذا الموضع من لوحة مفاتيح لاتينية، أيًا كان المطبوع عليها. وهي معطلة أثناء الكتابة.
keys--help = هذه القائمة
keys--search = البحث في السجل
keys--move = إلى أسفل وإلى أعلى
keys--open = فتح
keys--back = رجوع
keys--acknowledge = الإقرار
keys--claim = تولّي الأمر
keys--standby = طلب الانتظار
keys--answer = كتابة جواب
keys--evidence = حفظ دليلًا
keys--new = إخطار جديد
keys--print = طباعة
keys--main = الزر الرئيسي في الاستمارة
keys--settings = إعدادات هذا المتصفح
keys--toggle = تعطيل المفاتيح المفردة أو تشغيلها
keys--theme = فاتح أو داكن
keys--no-script = دون برنامج نصي لا مفاتيح خاصة بنا؛ وتعمل مفاتيح المتصفح.
