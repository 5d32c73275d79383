# reviewed: not reviewed

# Agreement, seats, roles
agreement--strategic-limits = الحد من الأسلحة الاستراتيجية
party--P1 = الطرف الأول
party--P2 = الطرف الثاني
party--P3 = الطرف الثالث
role--depository = الوديع
role--chronicle = سجل الوقائع العلنية

# Regimes
regime--data = البيانات
regime--launches = عمليات الإطلاق
regime--explanations = التفسيرات والاجتماعات
regime--limits = السقوف
regime--restraint = حدود مرعية بالكلمة

# Arrangements, rights
arrangement--entry-into-force = الدخول حيز النفاذ
arrangement--extension = التمديد
arrangement--accession = الانضمام
right--suspend = حق التعليق
right--countermeasure = حق التدابير المضادة
right--resume = حق الاستئناف
right--propose = حق الاقتراح
right--meeting = حق الاجتماع
right--restraint = ضبط النفس بكلمة ذاتية
right--withdraw = حق الانسحاب

# Events, duties, check
event--change = تغيير في الأعداد
event--launch = الإطلاق
duty--6 = خط الأساس للمواقع
duty--6-figures = الأرقام الأولى
duty--7 = الإعلان نصف السنوي
duty--8 = إخطار بتغيير
duty--9 = إخطار بإطلاق
duty--10-1 = تفسير
duty--10-2 = اجتماع
duty--13 = الرد على اقتراح
check--proposal-span = ينتهي الاقتراح بعد بدايته

# Tallies
tally--warheads = الرؤوس الحربية بهذا العدّ
tally--launchers = منصات الإطلاق والقاذفات الثقيلة
tally--warheads-interim = الرؤوس الحربية، بالكلمة
tally--launchers-interim = منصات الإطلاق والقاذفات الثقيلة، بالكلمة
unit--warheads = رؤوس حربية

# Message types
message--baseline = خط الأساس: مواقع منصات الإطلاق
message--declaration = الإعلان نصف السنوي
message--change-notice = إخطار بتغيير
message--objection-to-data = اعتراض على بيانات الجانب الآخر
message--launch-notice = إخطار بإطلاق
message--launch-cancelled = أُلغي الإطلاق
message--explanation-request = طلب تفسير
message--explanation = تفسير
message--explanation-insufficient = التفسير غير كافٍ
message--meeting-request = طلب اجتماع
message--meeting-held = عُقد الاجتماع
message--instrument-of-ratification = وثيقة التصديق
message--extension = توقيع تمديد
message--suspension = التعليق
message--countermeasure = تدبير مضاد: الامتناع عن الأداء الذاتي
message--resumption = الاستئناف
message--objection-to-suspension = اعتراض على تعليق أو تدبير مضاد
message--proposal = اقتراح
message--proposal-answer = الرد على اقتراح
message--version = توقيع نسخة جديدة
message--restraint-declared = إعلان ضبط النفس
message--withdrawal = الانسحاب

# Fields of the data
field--baseline--as_of = في تاريخ
field--baseline--sites = المواقع
column--baseline--sites--site = الموقع
column--baseline--sites--kind = النوع
column--baseline--sites--launchers = العدد
field--baseline--note = إيضاح
field--declaration--as_of = في تاريخ
field--declaration--fixed_launchers = منصات إطلاق ثابتة
field--declaration--mobile_launchers = منصات إطلاق متنقلة
field--declaration--submarine_launchers = منصات إطلاق على الغواصات
field--declaration--heavy_bombers = قاذفات ثقيلة
field--declaration--warheads_on_missiles = الرؤوس الحربية على القذائف
field--declaration--warheads_total = الرؤوس الحربية، المجموع الذاتي
field--declaration--launchers_total = منصات الإطلاق والقاذفات الثقيلة، المجموع الذاتي
field--declaration--note = إيضاح
field--change-notice--change_id = معرّفنا للتغيير
field--change-notice--kind = النوع
field--change-notice--cause = السبب
field--change-notice--number = العدد
field--change-notice--site = الموقع
field--change-notice--occurred = تاريخ التغيير
field--change-notice--note = إيضاح
field--objection-to-data--as_of = في تاريخ
field--objection-to-data--warheads_total = عدّنا: الرؤوس الحربية
field--objection-to-data--launchers_total = عدّنا: منصات الإطلاق والقاذفات الثقيلة
field--objection-to-data--left_out = ما أُسقط من رقم الجانب الآخر
column--objection-to-data--left_out--what = الشيء
column--objection-to-data--left_out--number = العدد
field--objection-to-data--reason = السبب
field--launch-notice--launch_id = معرّفنا للإطلاق
field--launch-notice--planned = الوقت المقرر
field--launch-notice--launch_area = منطقة الإطلاق
field--launch-notice--impact_areas = مناطق السقوط
field--launch-cancelled--launch_id = معرّفنا للإطلاق
field--launch-cancelled--reason = السبب

# Fields of explanations
field--explanation-request--concern = ما يقلقنا
field--explanation-request--asked = ما نطلب تفسيره
field--explanation--explanation = تفسير
field--explanation-insufficient--what_is_missing = الناقص فيه
field--meeting-request--place = المكان المقترح
field--meeting-request--day = اليوم المقترح
field--meeting-held--day = اليوم
field--meeting-held--place = المكان
field--meeting-held--outcome = النتيجة

# Fields of life
field--instrument-of-ratification--agreement = الاتفاق المصدَّق عليه
field--instrument-of-ratification--ratified_on = تاريخ التصديق
field--extension--lasts = مدة التمديد
field--extension--note = إيضاح
field--suspension--scope = ما يُعلَّق
field--suspension--ground = الأساس المذكور
field--countermeasure--scope = ما يُمتنع عن أدائه
field--countermeasure--ground = الأساس المذكور
field--resumption--scope = ما يُستأنف
field--resumption--note = إيضاح
field--objection-to-suspension--reason = السبب
field--proposal--subject = ما يُقترح
field--proposal--scope = أجزاء النص المعنية
field--proposal--begins = اليوم الأول
field--proposal--ends = اليوم الأخير
field--proposal--condition = الشرط
field--proposal-answer--answer = الجواب
field--proposal-answer--note = إيضاح
field--version--hash = بصمة النص الجديد
field--version--newcomer = المنضم الجديد
field--version--note = إيضاح
field--restraint-declared--scope = ما يُلتزم به
field--restraint-declared--condition = الشرط
field--restraint-declared--ends = اليوم الأخير
field--restraint-declared--note = إيضاح
field--withdrawal--reason = الأسباب

# Codes
code--launcher-kind--fixed-launcher = منصة إطلاق ثابتة
code--launcher-kind--mobile-launcher = منصة إطلاق متنقلة
code--launcher-kind--submarine-launcher = منصة إطلاق على غواصة
code--launcher-kind--heavy-bomber = قاذفة ثقيلة
code--change-cause--deployed = نُشر
code--change-cause--withdrawn = سُحب من النشر
code--change-cause--converted = حُوّل
code--change-cause--eliminated = أُزيل
code--change-cause--lost = فُقد
code--change-cause--other = غير ذلك (انظر الملاحظة)
code--condition--none = بلا شرط
code--condition--same-conduct = ما دام الجانب الآخر يفعل المثل
code--condition--other = شرط آخر (انظر النص)
code--proposal-answer--accepted = مقبول
code--proposal-answer--accepted-in-part = مقبول جزئيًا
code--proposal-answer--counter-proposal = يتبع اقتراح آخر
code--proposal-answer--under-study = قيد الدراسة، لا جواب بعد
code--proposal-answer--declined = مرفوض
