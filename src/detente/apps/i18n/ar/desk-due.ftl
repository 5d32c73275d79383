# reviewed: not reviewed
# الالتزامات والسقوف والاتفاقات واللوحات.
page--why = ما يستند إليه
page--agreement = الاتفاق
page--board = اللوحة
due--both = ما علينا وما عليهم
due--ours = ما علينا
due--theirs = ما عليهم
due--none = لا شيء مستحق.
due--no-agreement = لم يوقَّع أي اتفاق هنا بعد.
due--left-out = { $n ->
    [zero] لم يُترك أي سطر من أسطر الجانب الآخر.
    [one] سطر واحد من أسطر الجانب الآخر غير معروض.
    [two] سطران من أسطر الجانب الآخر غير معروضين.
    [few] { $n } أسطر من أسطر الجانب الآخر غير معروضة.
    [many] { $n } سطرًا من أسطر الجانب الآخر غير معروضة.
   *[other] { $n } سطر من أسطر الجانب الآخر غير معروضة.
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
due--by = في موعد أقصاه { $at }
due--left = بقي { $span }
due--over = منذ { $span }
due--safe = الإرسال في موعد أقصاه { $at } (يُستلم في { $span } على الأكثر؛ المقيس: { $n })
due--unmeasured = آخر وقت آمن للإرسال: لم يُقَس
due--compose = كتابة { $type }
due--why = لماذا
due--timeline = الأيام الثلاثون القادمة: ما علينا في الأعلى، وما عليهم في الأسفل
due--now = الآن
why--due = آخر ثانية في الموعد
why--opens = ليس قبل
why--reach = سجلهم يبلغ
why--entries = يستند إلى
why--nothing = لا يستند إلى أي قيد.
why--text = إلى النص
tallies--none = لا اتفاق هنا فيه سقوف أو أعداد.
tallies--declared = أعلنه { $party }
tallies--date = في
tallies--party = الطرف
tallies--value = المعلن
tallies--bound = الحد
tallies--verdict = الحكم
tallies--message = الرسالة
tallies--nothing = لم يُعلن شيء بعد.
tallies--not-received = لا أحد يقول ذلك بعد
tallyrow--within = ضمن الحد
tallyrow--over = فوق الحد
tallyrow--under = دون الحد
tallyrow--not-binding-yet = غير ملزم بعد
agreements--none = لا اتفاق معروفًا هنا. اقترح واحدًا: detente agreement propose
agreements--signed = موقع من الجميع
agreements--waits = بانتظار { $parties }
agreements--start = البداية
agreements--hash = بصمة النص
agreements--text = النص
agreements--rules = ما تقرؤه الآلة منه
agreements--read = مقروء في النص نفسه.
agreements--not-read = غير مقروء في النص نفسه: يُعرض بوصفه { $basis }، ولا يُعرض أبدًا قاعدةً من قواعد المعاهدة.
agreements--types = الإخطارات
agreements--board = اللوحة
agreements--reader = النص والقواعد
agreements--fields = الحقول
agreements--as-of = في لحظة
agreements--go = عرض
agreements--heads = محسوب من
