# reviewed: not reviewed

# Agreement, parties, roles
agreement--strike-pause = وقف الضربات مؤقتًا
party--P1 = الطرف الأول
party--P2 = الطرف الثاني
role--mediator = الوسطاء
role--chronicle = سجل الوقائع العلنية

# Parts that can be suspended
regime--pauses = الوقفة وحالات الإخلال
regime--claims = البيانات والادعاءات

# Events, duties, checks, lists and tallies
event--strike = ضربة مدعاة أثناء الوقفة
duty--4-2 = الرد على ادعاء بالإخلال
check--pause-order = البداية قبل النهاية
check--pause-length = مدة الوقفة

# What both sign, and acts of one side
arrangement--pause = الوقفة
right--release = حق التحلل من الوقفة
right--withdraw = حق الانسحاب

# Message types
message--public-statement = بيان علني بشأن وقفة
message--strike-claim = ادعاء بضربات واعتراضات
message--outage-report = تقرير عن انقطاع
message--pause-terms = شروط وقفة
message--breach-alleged = ادعاء بالإخلال
message--breach-answer = الرد على ادعاء بالإخلال
message--release = التحلل من وقفة
message--objection-to-release = اعتراض على التحلل
message--withdrawal = الانسحاب من الاتفاق

# Fields of public-statement
field--public-statement--speaker = المتحدث
field--public-statement--said_on = تاريخ القول
field--public-statement--said_at = وقت القول
field--public-statement--text = النص
field--public-statement--start_claimed = البداية، كما قيل
field--public-statement--end_claimed = النهاية، كما قيل
field--public-statement--objects_claimed = الأهداف، كما قيل
field--public-statement--area_claimed = المنطقة، كما قيل
field--public-statement--source = المصدر

# Fields of strike-claim
field--strike-claim--speaker = المتحدث
field--strike-claim--said_on = تاريخ القول
field--strike-claim--said_at = وقت القول
field--strike-claim--struck_by = المدعى أنه ضرب
field--strike-claim--begins = من
field--strike-claim--ends = إلى
field--strike-claim--objects = فئات الأهداف
field--strike-claim--area = المنطقة
field--strike-claim--figures = الأرقام المدعاة
field--strike-claim--known_by = مصدر العلم
field--strike-claim--text = النص
field--strike-claim--source = المصدر
column--strike-claim--figures--what = الشيء
column--strike-claim--figures--hedge = التحفظ
column--strike-claim--figures--figure = الرقم
column--strike-claim--figures--note = إيضاح

# Fields of outage-report
field--outage-report--speaker = المتحدث
field--outage-report--said_on = تاريخ القول
field--outage-report--said_at = وقت القول
field--outage-report--services = الخدمات
field--outage-report--place = المكان
field--outage-report--since = منذ
field--outage-report--restored = أُعيدت
field--outage-report--figures = الأرقام المدعاة
field--outage-report--incident = رمز الحادثة
field--outage-report--known_by = مصدر العلم
field--outage-report--text = النص
field--outage-report--source = المصدر
column--outage-report--figures--what = الشيء
column--outage-report--figures--hedge = التحفظ
column--outage-report--figures--figure = الرقم
column--outage-report--figures--note = إيضاح

# Fields of pause-terms
field--pause-terms--objects = فئات الأهداف
field--pause-terms--area = المنطقة
field--pause-terms--start = البداية
field--pause-terms--end = أول ثانية بعد الوقفة
field--pause-terms--release = شرط التحلل
field--pause-terms--prolongs = يمدد الشروط
field--pause-terms--remark = ملاحظة

# Fields of breach-alleged
field--breach-alleged--incident = رمز الحادثة
field--breach-alleged--occurred = وقت الوقوع
field--breach-alleged--objects = فئات الأهداف
field--breach-alleged--area = المنطقة
field--breach-alleged--place = المكان
field--breach-alleged--means = الوسيلة
field--breach-alleged--terms = الشروط المعنية
field--breach-alleged--text = النص

# Fields of breach-answer
field--breach-answer--incident = رمز الحادثة
field--breach-answer--answer = الجواب
field--breach-answer--occurred = وقت الوقوع
field--breach-answer--text = النص

# Fields of release
field--release--incident = رمز الحادثة
field--release--reason = السبب

# Fields of objection-to-release
field--objection-to-release--ground = الأساس

# Fields of withdrawal
field--withdrawal--reason = السبب

# Codes
code--object-class--refineries = مصافي النفط
code--object-class--pipelines-and-stores = أنابيب النفط والغاز ومستودعاتها
code--object-class--power = توليد الكهرباء ونقلها
code--object-class--nuclear-plants = محطات الطاقة النووية
code--object-class--dams = سدود محطات الطاقة الكهرمائية
code--object-class--heat = إمدادات التدفئة
code--object-class--water = إمدادات المياه
code--object-class--any-by-air = أي هدف، من الجو
code--area--whole-territory = كامل إقليم كل طرف
code--area--capital = عاصمة كل طرف
code--area--other-cities = مدن وبلدات أخرى
code--area--border-regions = المناطق الحدودية
code--area--sea = البحر والموانئ
code--release--on-alleged-breach = عند الادعاء بالإخلال
code--release--on-unanswered-breach = عند ادعاء بالإخلال بقي دون جواب
code--release--none = بلا شرط تحلل
code--means--missile = قذيفة
code--means--unmanned-aircraft = طائرة بلا طيار
code--means--aircraft = طائرات
code--means--artillery = مدفعية
code--means--sabotage = تخريب
code--means--cyber = هجوم على الشبكات
code--means--not-known = غير معروف
code--breach-answer--affirmed = مؤكد
code--breach-answer--denied = منفي
code--breach-answer--not-ours = وقع ولم يكن منا
code--breach-answer--outside-the-terms = منا، خارج الشروط الموقعة
code--breach-answer--being-examined = قيد الدرس
code--strike-figure--drones-launched = مسيّرات أُطلقت
code--strike-figure--drones-intercepted = مسيّرات اعتُرضت
code--strike-figure--missiles-launched = قذائف أُطلقت
code--strike-figure--missiles-intercepted = قذائف اعتُرضت
code--strike-figure--ballistic-launched = قذائف تسيارية أُطلقت
code--strike-figure--ballistic-intercepted = قذائف تسيارية اعتُرضت
code--strike-figure--hits = إصابات الأهداف
code--strike-figure--places-hit = المواقع المصابة
code--strike-figure--killed = القتلى
code--strike-figure--injured = الجرحى
code--strike-figure--strikes = الضربات
code--hedge--exactly = كما ذُكر
code--hedge--about = نحو
code--hedge--more-than = أكثر من
code--hedge--at-least = على الأقل
code--hedge--almost = ما يقارب
code--hedge--up-to = حتى حد
code--known-by--own-services = أجهزة جانب المتحدث
code--known-by--own-observation = رصد جانب المتحدث
code--known-by--experts = خبراء سماهم المتحدث
code--known-by--press = الصحافة
code--known-by--not-stated = غير مذكور
code--service--power = الكهرباء
code--service--heat = التدفئة
code--service--water = المياه
code--service--gas = الغاز
code--service--communications = الاتصالات
code--outage-figure--buildings = مبانٍ بلا خدمة
code--outage-figure--customers = مشتركون بلا خدمة
code--outage-figure--people = أشخاص بلا خدمة
code--outage-figure--plants-damaged = محطات متضررة
code--outage-figure--months-to-repair = أشهر للإصلاح
code--outage-figure--hours-a-day = ساعات يوميًا بلا خدمة
