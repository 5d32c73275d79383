# reviewed: not reviewed

# Agreement, parties
agreement--new-start = معاهدة ستارت الجديدة
party--USA = الولايات المتحدة الأمريكية
party--RUS = الاتحاد الروسي

# Regimes
regime--data = البيانات
regime--launches = عمليات الإطلاق
regime--telemetry = القياس عن بعد
regime--inspections = عمليات التفتيش
regime--limits = الحدود المركزية

# Tallies
tally--deployed-launchers = القذائف التسيارية العابرة للقارات والمطلقة من الغواصات والقاذفات الثقيلة المنشورة
tally--deployed-warheads = الرؤوس الحربية على القذائف العابرة للقارات والمطلقة من الغواصات المنشورة والمحسوبة للقاذفات الثقيلة المنشورة
tally--all-launchers = منصات الإطلاق والقاذفات الثقيلة المنشورة وغير المنشورة
unit--warheads = رؤوس حربية

# Message types
message--aggregate = المجاميع المنشورة علنًا
message--baseline-data = الإعلان الأول الكامل للبيانات
message--six-month-data = بيانات نصف سنوية
message--data-change = تغيير في البيانات
message--item-event = فقد بند أو تعطيله أو عرضه
message--launch-notice = إطلاق قذيفة عابرة للقارات أو مطلقة من غواصة
message--telemetry-complaint = بيانات القياس عن بعد ناقصة أو رديئة
message--telemetry-explanation = تفسير بشأن القياس عن بعد
message--clearance-number = رقم الإذن الدبلوماسي الدائم
message--flight-plan = خطة طيران طائرة تفتيش

# Fields of the totals
field--aggregate--as_of = في تاريخ
field--aggregate--deployed_launchers = القذائف التسيارية العابرة للقارات والمطلقة من الغواصات والقاذفات الثقيلة المنشورة
field--aggregate--deployed_warheads = الرؤوس الحربية على القذائف العابرة للقارات والمطلقة من الغواصات المنشورة والمحسوبة للقاذفات الثقيلة المنشورة
field--aggregate--all_launchers = منصات الإطلاق والقاذفات الثقيلة المنشورة وغير المنشورة
field--aggregate--source = المصدر
field--aggregate--derived = أرقام مستنتجة لا مقروءة
field--aggregate--unverified = أرقام غير محققة
field--aggregate--remark = ملاحظة
field--aggregate--sending = الإرسال

# Fields of the data
field--baseline-data--as_of = في تاريخ
field--baseline-data--categories = الفئات
column--baseline-data--categories--category = الفئة
column--baseline-data--categories--value = القيمة
field--six-month-data--as_of = في تاريخ
field--six-month-data--categories = الفئات
column--six-month-data--categories--category = الفئة
column--six-month-data--categories--value = القيمة
field--data-change--category = الفئة
field--data-change--item = البند أو المرفق
field--data-change--value_before = القيمة قبل
field--data-change--value_after = القيمة بعد
field--data-change--occurred = تاريخ التغيير
field--data-change--cause = السبب
field--data-change--note = إيضاح
field--item-event--item = البند
field--item-event--event = الحدث
field--item-event--occurred = تاريخ الحدث
field--item-event--location = الموقع
field--item-event--note = إيضاح

# Fields of launches and telemetry
field--launch-notice--launch_id = معرّفنا للإطلاق
field--launch-notice--planned = التاريخ المقرر
field--launch-notice--launch_area = منطقة الإطلاق
field--launch-notice--impact_areas = مناطق السقوط
field--telemetry-complaint--launch = الإخطار بالإطلاق
field--telemetry-complaint--media = الوسائط المستلمة
field--telemetry-complaint--media_received = تاريخ استلام الوسائط
field--telemetry-complaint--deficiency = الناقص أو المعيب
field--telemetry-explanation--explanation = تفسير

# Fields of inspections
field--clearance-number--number = رقم الإذن
field--clearance-number--year = السنة التقويمية
field--flight-plan--flight_plan = خطة الطيران

# Codes
code--aggregate-cell--deployed-launchers = القذائف التسيارية العابرة للقارات والمطلقة من الغواصات والقاذفات الثقيلة المنشورة
code--aggregate-cell--deployed-warheads = الرؤوس الحربية
code--aggregate-cell--all-launchers = منصات الإطلاق والقاذفات الثقيلة المنشورة وغير المنشورة
code--sending--day-assumed = يوم الإرسال مفترض
code--sending--published-only = نُشرت ولم تُرسل إلى الطرف الآخر
code--change-cause--production = إنتاج
code--change-cause--movement = التحرك
code--change-cause--conversion = تحويل
code--change-cause--elimination = إزالة
code--change-cause--accident-loss = فقد بحادث
code--change-cause--disabled-beyond-repair = عُطّل بما لا يقبل الإصلاح
code--change-cause--static-display = وُضع في عرض ثابت
code--change-cause--other = غير ذلك (انظر الملاحظة)
code--item-event--accident-loss = فقد بحادث
code--item-event--disabled-beyond-repair = عُطّل بما لا يقبل الإصلاح
code--item-event--static-display = وُضع في عرض ثابت
code--item-event--other = غير ذلك (انظر الملاحظة)

# Roles, regimes added
role--chronicle = سجل الوقائع العلنية
regime--movements = التنقلات

# Life
arrangement--entry-into-force = الدخول حيز النفاذ
arrangement--extension = تمديد المعاهدة
right--suspend = حق التعليق
right--countermeasure = حق التدابير المضادة
right--resume = حق الاستئناف
right--propose = حق الاقتراح
right--observe-voluntarily = المراعاة الطوعية للحدود

# Events
event--change = تغيير في البيانات
event--item-loss = فقد بند أو تعطيله أو عرضه
event--launch = الإطلاق
event--telemetry = استلام وسائط القياس عن بعد
event--inspection-flight = رحلة طائرة تفتيش

# Duties
duty--II-1 = البيانات الكاملة الأولى
duty--II-2 = بيانات نصف سنوية
duty--II-3 = إخطار بتغيير في البيانات
duty--II-3a = إخطار بفقد بند أو تعطيله أو عرضه
duty--IV-1 = إخطار بإطلاق
duty--IV-2 = شكوى بشأن القياس عن بعد
duty--IV-3 = تفسير ردًا على شكوى
duty--airplanes = أنواع طائرات التفتيش
duty--inspectors = قوائم المفتشين وأفراد أطقم الطائرات
duty--VI-1-first = رقم الإذن للسنة الأولى
duty--VI-1-yearly = رقم الإذن لكل سنة تالية
duty--VI-2 = خطة الطيران قبل الإقلاع

# Tallies
tally--inspections-type-one = عمليات تفتيش النوع الأول في السنة
tally--inspections-type-two = عمليات تفتيش النوع الثاني في السنة

# Message types of life and objections
message--objection-to-data = اعتراض على بيانات الجانب الآخر
message--instrument-of-ratification = وثيقة التصديق
message--extension = توقيع تمديد
message--suspension = التعليق
message--countermeasure = تدبير مضاد: حجب الإخطارات الذاتية
message--resumption = الاستئناف
message--objection-to-suspension = اعتراض على تعليق أو تدبير مضاد
message--proposal = اقتراح
message--proposal-answer = الرد على اقتراح
message--voluntary-observance = إعلان المراعاة الطوعية
field--objection-to-data--as_of = في تاريخ
field--objection-to-data--deployed_launchers = عدّنا: القذائف العابرة للقارات والمطلقة من الغواصات والقاذفات الثقيلة المنشورة
field--objection-to-data--deployed_warheads = عدّنا: الرؤوس الحربية
field--objection-to-data--all_launchers = عدّنا: منصات الإطلاق والقاذفات الثقيلة المنشورة وغير المنشورة
field--objection-to-data--left_out = ما أُسقط من رقم الجانب الآخر
column--objection-to-data--left_out--what = الشيء
column--objection-to-data--left_out--number = العدد
field--objection-to-data--reason = السبب
field--instrument-of-ratification--agreement = الاتفاق المصدَّق عليه
field--instrument-of-ratification--ratified_on = تاريخ التصديق
field--instrument-of-ratification--place = مكان تبادل الوثائق
field--extension--lasts = مدة التمديد
field--extension--note = إيضاح
field--suspension--scope = ما يُعلَّق
field--suspension--ground = الأساس المذكور
field--countermeasure--scope = ما يُحجب
field--countermeasure--ground = الأساس المذكور
field--countermeasure--announced_on = تاريخ إعلانه
field--resumption--scope = ما يُستأنف
field--resumption--note = إيضاح
field--objection-to-suspension--reason = السبب
field--proposal--subject = ما يُقترح
field--proposal--scope = أجزاء المعاهدة المعنية
field--proposal--begins = اليوم الأول
field--proposal--ends = اليوم الأخير
field--proposal--condition = الشرط
field--proposal-answer--answer = الجواب
field--proposal-answer--note = إيضاح
field--voluntary-observance--scope = ما يُراعى
field--voluntary-observance--condition = الشرط
field--voluntary-observance--ends = اليوم الأخير
field--voluntary-observance--note = إيضاح

# Message types added: launches, telemetry, movements, inspections
message--launch-cancelled = أُلغي الإطلاق
message--launch-report = جرى الإطلاق
message--launch-observed = إطلاق مرصود لا يُعرف إخطار به
message--telemetry-receipt = استُلمت وسائط القياس عن بعد
message--bomber-abroad = قاذفة ثقيلة خارج الإقليم الوطني أكثر من 24 ساعة
message--inspection-intent = اعتزام التفتيش
message--airplane-types = أنواع طائرات المفتشين
message--inspector-lists = قائمة المفتشين وأفراد أطقم الطائرات
field--six-month-data--warheads_on_icbm = الرؤوس الحربية على القذائف العابرة للقارات المنشورة
field--six-month-data--warheads_on_slbm = الرؤوس الحربية على القذائف المنشورة المطلقة من الغواصات
field--six-month-data--deployed_heavy_bombers = القاذفات الثقيلة المنشورة
field--data-change--change_id = معرّفنا للتغيير
field--item-event--change_id = معرّفنا للحدث
field--launch-cancelled--launch_id = معرّفنا للإطلاق
field--launch-cancelled--reason = السبب
field--launch-report--launch_id = معرّفنا للإطلاق
field--launch-report--occurred = وقت الإطلاق
field--launch-report--note = إيضاح
field--launch-observed--launch_id = معرّف الإطلاق
field--launch-observed--occurred = وقت الرصد
field--launch-observed--launch_area = منطقة الرصد
field--launch-observed--note = إيضاح
field--telemetry-receipt--launch_id = معرّف الإطلاق
field--telemetry-receipt--received_on = تاريخ الاستلام
field--telemetry-receipt--media = الوسائط المستلمة
field--telemetry-complaint--launch_id = معرّف الإطلاق
field--bomber-abroad--bomber = القاذفة
field--bomber-abroad--destination = الوجهة
field--bomber-abroad--leaves = تاريخ المغادرة
field--bomber-abroad--returns = تاريخ العودة
field--inspection-intent--intent_id = معرّفنا للتفتيش
field--inspection-intent--type = نوع التفتيش
field--inspection-intent--point_of_entry = نقطة الدخول
field--inspection-intent--arrives = الوقت المقدر للوصول
field--inspection-intent--site_designated = وقت تعيين الموقع
field--inspection-intent--team = أعضاء الفريق
column--inspection-intent--team--number = الرقم
column--inspection-intent--team--name = الاسم
field--airplane-types--as_of = في تاريخ
field--airplane-types--types = أنواع الطائرات
column--airplane-types--types--airplane = الطائرة
field--inspector-lists--as_of = في تاريخ
field--inspector-lists--persons = الأشخاص
column--inspector-lists--persons--number = الرقم
column--inspector-lists--persons--function = الوظيفة
column--inspector-lists--persons--name = الاسم
column--inspector-lists--persons--born = تاريخ الميلاد
column--inspector-lists--persons--passport = رقم جواز السفر
field--flight-plan--take_off = الإقلاع المقرر من آخر مطار
field--flight-plan--flight_id = معرّفنا للرحلة

# Codes added
code--inspection-type--type-one = النوع الأول: مواقع بها نظم منشورة وغير منشورة
code--inspection-type--type-two = النوع الثاني: مواقع بها نظم غير منشورة فقط
code--team-function--inspector = مفتش
code--team-function--aircrew = فرد من طاقم الطائرة
code--condition--none = بلا شرط
code--condition--same-conduct = ما دام الجانب الآخر يفعل المثل
code--condition--other = شرط آخر (انظر النص)
code--proposal-answer--accepted = مقبول
code--proposal-answer--accepted-in-part = مقبول جزئيًا
code--proposal-answer--counter-proposal = يتبع اقتراح آخر
code--proposal-answer--under-study = قيد الدراسة، لا جواب بعد
code--proposal-answer--declined = مرفوض
