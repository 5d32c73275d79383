# reviewed: not reviewed

# Agreement, parties, roles
agreement--ceasefire = وقف إطلاق النار على طول خط
party--P1 = الطرف الأول
party--P2 = الطرف الثاني
role--monitors = المراقبون
role--mediator = الوسطاء
role--chronicle = سجل الوقائع العلنية

# Parts that can be suspended
regime--terms = سريان وقف إطلاق النار
regime--incidents = الحوادث والتوضيحات
regime--silence = فترات الصمت
regime--passage = المرور الآمن
regime--withdrawals = سحب الأسلحة
regime--monitoring = المراقبة
regime--log = السجل المشترك

# Events, duties, checks, lists and tallies
event--incident = الحادثة
event--movement = التحرك
duty--2-2 = الرواية الذاتية لحادثة مبلغ عنها
duty--2-3 = الرد على طلب الوقف
duty--3-2 = الرد على طلب توضيح
duty--3-3 = الرد على طلب زيارة مشتركة
duty--5-1 = إخطار بتحرك
duty--5-2 = الرد على إخطار بتحرك
duty--5-5 = الإبلاغ بانتهاء تحرك
duty--6-1 = الإعلان الأول عن السحب
duty--6-2 = الإعلان الأسبوعي عن السحب
duty--7-3 = تفسير تقييد
duty--8-2 = مخالفة لقيد في السجل
check--silence-order = بداية فترة الصمت قبل نهايتها
check--silence-length = طول فترة الصمت
tally--movements-under-notice = التحركات المخطر بها
tally--heavy-weapons-left = الأسلحة الثقيلة الباقية في منطقة
list--monitors = قائمة المراقبين
unit--weapons = قطعة سلاح

# What both sign, and acts of one side
arrangement--entry-into-force = وقف إطلاق النار
arrangement--silence = فترة صمت
arrangement--joint-log = قيد في السجل المشترك
right--suspend = حق التعليق
right--resume = حق الاستئناف
right--withdraw = حق الانسحاب من الاتفاق
right--visit = حق طلب زيارة مشتركة

# Message types
message--incident-report = تقرير عن حادثة
message--incident-account = رواية ذاتية لحادثة
message--stop-now = أوقفوا فورًا
message--stop-answer = الرد على طلب الوقف الفوري
message--clarification-request = طلب توضيح
message--clarification = توضيح
message--clarification-insufficient = التوضيح غير كافٍ
message--visit-request = طلب زيارة مشتركة
message--visit-answer = الرد بشأن زيارة مشتركة
message--ceasefire-terms = شروط وقف إطلاق النار
message--suspension = التعليق
message--resumption = الاستئناف
message--objection-to-suspension = اعتراض على تعليق
message--withdrawal-from-agreement = الانسحاب من الاتفاق
message--mediator-note = مذكرة من وسيط
message--log-entry = إدراج قيد في السجل المشترك
message--log-dissent = مخالفة لقيد في السجل
message--monitors-named = تسمية مراقبين
message--monitors-removed = شطب مراقبين
message--monitors-confirmed = تأكيد المراقبين مجددًا
message--movement-restricted = تقييد حركة المراقبين
message--restriction-explained = فُسّر التقييد
message--monitor-report = تقرير المراقبين
message--silence-terms = شروط فترة صمت
message--movement-notice = إخطار بتحرك
message--passage-answer = الرد على إخطار بتحرك
message--movement-cancelled = أُلغي التحرك
message--movement-state = حالة التحرك
message--movement-done = انتهى التحرك
message--withdrawal-declared = إعلان السحب
message--objection-to-count = اعتراض على عدّ

# Fields of incident-report
field--incident-report--incident = رمز الحادثة
field--incident-report--occurred = وقت الوقوع
field--incident-report--area = القطاع
field--incident-report--place = المكان
field--incident-report--observer = موقع المراقب
field--incident-report--observed_by = طريقة الرصد
field--incident-report--direction = اتجاه النيران
field--incident-report--weapon = السلاح
field--incident-report--count = عدد الطلقات أو الانفجارات
field--incident-report--killed = القتلى
field--incident-report--injured = الجرحى
field--incident-report--window = فترة الصمت المعنية
field--incident-report--text = النص

# Fields of incident-account
field--incident-account--incident = رمز الحادثة
field--incident-account--account = باختصار
field--incident-account--occurred = وقت الوقوع
field--incident-account--place = المكان
field--incident-account--direction = اتجاه النيران
field--incident-account--weapon = السلاح
field--incident-account--count = عدد الطلقات أو الانفجارات
field--incident-account--killed = القتلى
field--incident-account--injured = الجرحى
field--incident-account--text = النص

# Fields of stop-now
field--stop-now--area = القطاع
field--stop-now--place = المكان
field--stop-now--what = ما يحدث
field--stop-now--since = منذ

# Fields of stop-answer
field--stop-answer--answer = الجواب
field--stop-answer--unit = الوحدة المبلغة
field--stop-answer--told_at = وقت الإبلاغ
field--stop-answer--officer = الضابط المجيب

# Fields of clarification-request
field--clarification-request--incident = رمز الحادثة
field--clarification-request--about = الموضوع
field--clarification-request--area = القطاع
field--clarification-request--question = السؤال

# Fields of clarification
field--clarification--text = النص
field--clarification--more_by = بقية تصل قبل

# Fields of clarification-insufficient
field--clarification-insufficient--lacking = الناقص
field--clarification-insufficient--text = النص

# Fields of visit-request
field--visit-request--place = المكان
field--visit-request--proposed = الوقت المقترح
field--visit-request--persons = عدد الأشخاص

# Fields of visit-answer
field--visit-answer--answer = الجواب
field--visit-answer--other_time = وقت آخر مقترح
field--visit-answer--reason = السبب

# Fields of ceasefire-terms
field--ceasefire-terms--start = البداية
field--ceasefire-terms--map = بصمة الخريطة
field--ceasefire-terms--remark = ملاحظة

# Fields of suspension
field--suspension--scope = النطاق
field--suspension--reason = السبب

# Fields of resumption
field--resumption--scope = النطاق
field--resumption--remark = ملاحظة

# Fields of objection-to-suspension
field--objection-to-suspension--ground = الأساس

# Fields of withdrawal-from-agreement
field--withdrawal-from-agreement--reason = السبب

# Fields of mediator-note
field--mediator-note--kind = نوع المذكرة
field--mediator-note--about = الموضوع
field--mediator-note--text = النص

# Fields of log-entry
field--log-entry--entry = رمز القيد
field--log-entry--what = نوع القيد
field--log-entry--occurred = وقت الوقوع
field--log-entry--area = القطاع
field--log-entry--text = النص
field--log-entry--rests_on = يستند إلى
column--log-entry--rests_on--entry = القيد

# Fields of log-dissent
field--log-dissent--entry = رمز القيد
field--log-dissent--text = النص

# Fields of monitors-named
field--monitors-named--monitors = المراقبون
column--monitors-named--monitors--ref = رقم الشارة
column--monitors-named--monitors--function = الوظيفة
column--monitors-named--monitors--base = القاعدة
column--monitors-named--monitors--name = الاسم
column--monitors-named--monitors--document = الوثيقة

# Fields of monitors-removed
field--monitors-removed--monitors = المراقبون
column--monitors-removed--monitors--ref = رقم الشارة

# Fields of monitors-confirmed
field--monitors-confirmed--monitors = المراقبون
column--monitors-confirmed--monitors--ref = رقم الشارة

# Fields of movement-restricted
field--movement-restricted--occurred = وقت الوقوع
field--movement-restricted--area = القطاع
field--movement-restricted--place = المكان
field--movement-restricted--how = كيفية التقييد
field--movement-restricted--by_whom = من قام به، بحسب المراقبين
field--movement-restricted--ended = انتهى
field--movement-restricted--text = النص

# Fields of restriction-explained
field--restriction-explained--answer = الجواب
field--restriction-explained--text = النص

# Fields of monitor-report
field--monitor-report--period_from = من
field--monitor-report--period_to = إلى
field--monitor-report--observations = المشاهدات
field--monitor-report--text = النص
column--monitor-report--observations--time = الوقت
column--monitor-report--observations--observer = موقع المراقب
column--monitor-report--observations--place = المكان
column--monitor-report--observations--area = القطاع
column--monitor-report--observations--direction = اتجاه النيران
column--monitor-report--observations--weapon = السلاح
column--monitor-report--observations--count = عدد الطلقات أو الانفجارات
column--monitor-report--observations--incident = رمز الحادثة
column--monitor-report--observations--note = إيضاح

# Fields of silence-terms
field--silence-terms--areas = القطاعات
field--silence-terms--start = البداية
field--silence-terms--end = أول ثانية بعد فترة الصمت
field--silence-terms--purpose = الغرض
field--silence-terms--place = المكان
field--silence-terms--crew = الطاقم والمركبات

# Fields of movement-notice
field--movement-notice--movement = رمز التحرك
field--movement-notice--urgency = استعجال التحرك
field--movement-notice--departs = المغادرة
field--movement-notice--arrives = الوصول
field--movement-notice--purpose = الغرض
field--movement-notice--route = المسار
field--movement-notice--vehicles = عدد المركبات
field--movement-notice--persons = عدد الأشخاص
field--movement-notice--marks = العلامات المميزة
field--movement-notice--reached = الاتصال أثناء الطريق
column--movement-notice--route--point = النقطة
column--movement-notice--route--place = المكان
column--movement-notice--route--area = القطاع

# Fields of passage-answer
field--passage-answer--answer = الجواب
field--passage-answer--other_time = وقت آخر مقترح
field--passage-answer--units_told = الوحدات المبلغة
field--passage-answer--reason = السبب

# Fields of movement-cancelled
field--movement-cancelled--movement = رمز التحرك
field--movement-cancelled--reason = السبب

# Fields of movement-state
field--movement-state--movement = رمز التحرك
field--movement-state--state = الحالة
field--movement-state--at = الوقت
field--movement-state--place = المكان

# Fields of movement-done
field--movement-done--movement = رمز التحرك
field--movement-done--arrived = وصل
field--movement-done--text = النص

# Fields of withdrawal-declared
field--withdrawal-declared--as_of = في تاريخ
field--withdrawal-declared--area = القطاع
field--withdrawal-declared--tanks = الدبابات
field--withdrawal-declared--guns = المدافع ومدافع الهاوتزر
field--withdrawal-declared--mortars = مدافع الهاون
field--withdrawal-declared--rocket_launchers = قاذفات الصواريخ المتعددة
field--withdrawal-declared--moved_to = نُقلت إلى

# Fields of objection-to-count
field--objection-to-count--tanks = الدبابات
field--objection-to-count--guns = المدافع ومدافع الهاوتزر
field--objection-to-count--mortars = مدافع الهاون
field--objection-to-count--rocket_launchers = قاذفات الصواريخ المتعددة
field--objection-to-count--ground = الأساس

# Codes
code--sector--sector-1 = القطاع 1
code--sector--sector-2 = القطاع 2
code--sector--sector-3 = القطاع 3
code--sector--sector-4 = القطاع 4
code--sector--sector-5 = القطاع 5
code--sector--sector-6 = القطاع 6
code--weapon--small-arms = أسلحة صغيرة
code--weapon--machine-gun = رشاش
code--weapon--grenade-launcher = قاذف قنابل
code--weapon--mortar = مدفع هاون
code--weapon--gun = مدفع أو هاوتزر
code--weapon--rocket-launcher = قاذفة صواريخ متعددة
code--weapon--tank = دبابة
code--weapon--anti-tank-missile = قذيفة مضادة للدبابات
code--weapon--unmanned-aircraft = طائرة بلا طيار
code--weapon--aircraft = طائرات
code--weapon--missile = قذيفة
code--weapon--mine = لغم
code--weapon--not-known = غير معروف
code--direction--incoming = نيران واردة
code--direction--outgoing = نيران صادرة
code--direction--both = في الاتجاهين
code--direction--not-known = غير معروف
code--observed-by--heard = سُمع
code--observed-by--seen = شوهد
code--observed-by--camera = كاميرا
code--observed-by--unmanned-aircraft = طائرة بلا طيار
code--observed-by--traces = آثار في المكان
code--observed-by--told = رواه الغير
code--account--as-reported = كما أُبلغ عنه
code--account--otherwise = وقع على وجه آخر
code--account--not-ours = وقع ولم يكن منا
code--account--did-not-happen = لم يقع
code--account--being-examined = قيد الدرس
code--stop-answer--stopped = أُوقف
code--stop-answer--passed-to-unit = أُحيل إلى الوحدة
code--stop-answer--not-ours = ليس منا
code--stop-answer--being-examined = قيد الدرس
code--lacking--time = الوقت
code--lacking--place = المكان
code--lacking--units = الوحدات
code--lacking--cause = السبب
code--lacking--measures = التدابير
code--lacking--everything = كل ما طُلب
code--visit-answer--accepted = مقبول
code--visit-answer--other-time = اقتُرح وقت آخر
code--visit-answer--declined = مرفوض
code--purpose--repair-power = إصلاح خطوط الكهرباء
code--purpose--repair-water = إصلاح إمدادات المياه
code--purpose--repair-gas = إصلاح إمدادات الغاز
code--purpose--evacuation = إجلاء
code--purpose--recovery-of-dead = انتشال القتلى
code--purpose--mine-clearance = إزالة الألغام
code--purpose--crossing = عبور الخط
code--purpose--other = غير ذلك
code--urgency--ordinary = عادي
code--urgency--emergency = طارئ
code--movement-purpose--aid = معونة
code--movement-purpose--medical = نقل طبي
code--movement-purpose--evacuation = إجلاء
code--movement-purpose--repair-crew = طاقم إصلاح
code--movement-purpose--monitors = دورية مراقبين
code--movement-purpose--recovery-of-dead = انتشال القتلى
code--movement-purpose--rotation = تناوب الأفراد
code--movement-purpose--other = غير ذلك
code--passage-answer--noted = أُخذ العلم، دون ضمان
code--passage-answer--assured = أُبلغت الوحدات، لا نيران من جانبنا
code--passage-answer--not-assured = لا يمكن الضمان
code--passage-answer--other-time = اقتُرح وقت آخر
code--movement-state--departed = غادر
code--movement-state--at-point = عند نقطة من المسار
code--movement-state--delayed = متأخر
code--movement-state--stopped = توقف
code--movement-state--shot-at = تعرض لإطلاق نار
code--movement-state--turned-back = عاد أدراجه
code--restriction--refused = رُفض المرور
code--restriction--delayed = أُخّر المرور
code--restriction--weapon-pointed = تصويب سلاح
code--restriction--shot-at = تعرض لإطلاق نار
code--restriction--mines = ألغام
code--restriction--road-closed = طريق مغلق
code--restriction--aircraft-jammed = تشويش على طائرة بلا طيار
code--restriction--aircraft-shot-at = إطلاق نار على طائرة بلا طيار
code--restriction-answer--lifted = رُفع
code--restriction-answer--safety = لسلامة المراقبين
code--restriction-answer--mistake = خطأ منا
code--restriction-answer--not-ours = ليسوا من أفرادنا
code--restriction-answer--being-examined = قيد الدرس
code--log-kind--incident = الحادثة
code--log-kind--silence-kept = روعي الصمت
code--log-kind--silence-broken = كُسر الصمت
code--log-kind--passage = مرور
code--log-kind--withdrawal = سحب
code--log-kind--restriction = تقييد المراقبين
code--log-kind--meeting = اجتماع
code--log-kind--other = غير ذلك
code--note-kind--invitation = دعوة
code--note-kind--passed-on = منقول من طرف
code--note-kind--proposal = اقتراح
code--note-kind--information = معلومات
