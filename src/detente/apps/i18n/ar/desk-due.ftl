# reviewed: not reviewed
# الالتزامات والسقوف والاتفاقات واللوحات.
page--why = ما يستند إليه
page--agreement = الاتفاق
page--board = اللوحة
due--both = ما علينا وما عليهم
due--ours = ما علينا
due--theirs = ما عليهم
due--none = لا شيء مستحق.
due--no-agreement = لم يوقع هنا اتفاق بعد.
due--left-out = { $n ->
    [zero] { $n } سطر من الجانب الآخر غير معروض.
    [one] سطر واحد من الجانب الآخر غير معروض.
    [two] سطران من الجانب الآخر غير معروضين.
    [few] { $n } أسطر من الجانب الآخر غير معروضة.
    [many] { $n } سطرًا من الجانب الآخر غير معروض.
   *[other] { $n } سطر من الجانب الآخر غير معروض.
}
due--calendar = ملف تقويم
due--group-late = متأخر
due--group-undecided = لا يمكن البت فيه
due--group-no-date = دون تأخير
due--group-today = اليوم
due--group-week = 7 أيام
due--group-later = لاحقًا
due--us = نحن
due--when = متى
due--who = من
due--what = ماذا
due--paragraph = الفقرة
due--by = قبل { $at }
due--left = بقي { $span }
due--over = قبل { $span }
due--compose = كتابة { $type }
due--why = لماذا
due--timeline = الأيام الثلاثون (30) القادمة: ما علينا في الأعلى وما عليهم في الأسفل
due--now = الآن
why--due = آخر ثانية في الموعد
why--opens = يُفتح
why--reach = يبلغ سجلهم
why--entries = يستند إلى
why--nothing = لا يستند إلى أي قيد.
why--text = إلى النص
tallies--none = لا اتفاق هنا له سقوف أو أعداد.
tallies--declared = أعلنه { $party }
tallies--date = في تاريخ
tallies--party = الطرف
tallies--value = المعلن
tallies--bound = الحد
tallies--verdict = الحكم
tallies--message = الإخطار
tallies--nothing = لم يُعلن شيء بعد.
tallies--not-received = لم يقل أحد ذلك بعد
tallyrow--within = ضمن الحد
tallyrow--over = فوقه
tallyrow--under = دونه
tallyrow--not-binding-yet = غير ملزم بعد
agreements--none = لا اتفاق معروف هنا. اقترح اتفاقًا: detente agreement propose
agreements--signed = موقع من الجميع
agreements--waits = ينتظر { $parties }
agreements--start = البداية
agreements--hash = بصمة النص
agreements--text = النص
agreements--rules = ما تقرؤه الآلة منه
agreements--read = مقروء في النص نفسه.
agreements--not-read = غير مقروء في النص نفسه: يُعرض على أنه { $basis }، لا على أنه قاعدة من المعاهدة أبدًا.
agreements--types = الإخطارات
agreements--board = اللوحة
agreements--reader = النص والقواعد
agreements--fields = الحقول
agreements--as-of = في لحظة
agreements--go = عرض
agreements--heads = محسوب من
