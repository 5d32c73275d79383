# reviewed: not reviewed

# Agreement, parties, roles
agreement--dialogue = خط الحوار العسكري
party--P1 = الطرف الأول
party--P2 = الطرف الثاني
role--mediator = الوسطاء
role--chronicle = سجل الوقائع العلنية

# Parts that can be suspended
regime--line = عمل الخط
regime--contacts = النظراء
regime--talks-and-minutes = المحادثات والمحاضر
regime--queries = الاستفسارات عن الأحداث
regime--emergency = رسائل الطوارئ
regime--protests = الاحتجاجات

# Events, duties, checks, lists and tallies
event--talks = المحادثات
event--accident = حادث في الجانب نفسه
duty--1-4-first = الفتح الأول للخط
duty--1-4-again = الفتح بعد الاستئناف
duty--2-1 = تسمية النظراء
duty--3-1 = اقتراح محادثات بجدول أعمال
duty--3-2 = الرد على اقتراح المحادثات
duty--3-4 = مشروع المحضر
duty--4-2 = الرد على الاستفسار
duty--4-4 = اجتماع إثر استفسار
duty--5-1 = الإخطار الأول بحادث
duty--5-2 = تفاصيل حادث
duty--5-3 = تقرير عن حادث
duty--6-2 = الرد على رسالة متفق عليها سلفًا
duty--7-2 = الرد على احتجاج
check--hold-length = مدة توقف الخط
check--talk-hours = بداية المحادثات ونهايتها
list--counterparts = قائمة النظراء

# What both sign, and acts of one side
arrangement--entry-into-force = الدخول حيز النفاذ
arrangement--minutes = محضر متفق عليه
right--suspend = حق تعليق الخط
right--resume = حق استئناف الخط
right--withdraw = حق الانسحاب
right--meeting = حق طلب اجتماع

# Message types
message--our-accident = حادث في جانبنا
message--accident-particulars = تفاصيل حادثنا
message--accident-account = تقرير عن حادثنا
message--pre-agreed = رسالة متفق عليها سلفًا
message--pre-agreed-answer = الرد على رسالة متفق عليها سلفًا
message--protest = احتجاج
message--protest-reply = الرد على احتجاج
message--counterparts-named = تسمية نظراء
message--counterparts-removed = شطب نظراء
message--counterparts-confirmed = تأكيد النظراء مجددًا
message--consent = الموافقة على الدخول حيز النفاذ
message--line-opened = فُتح الخط
message--line-reopened = أُعيد فتح الخط
message--line-hold = توقف مؤقت للخط
message--line-suspension = عُلّق الخط
message--line-resumption = استؤنف الخط
message--objection-to-suspension = اعتراض على تعليق
message--withdrawal = الانسحاب من الاتفاق
message--mediator-note = مذكرة من وسيط
message--query = استفسار عن حدث
message--explanation = تفسير
message--explanation-insufficient = التفسير غير كافٍ
message--meeting-request = طلب اجتماع
message--meeting-held = عُقد الاجتماع
message--talks-proposal = اقتراح محادثات
message--talks-answer = الرد على المحادثات المقترحة
message--talks-called-off = أُلغيت المحادثات
message--minutes = محضر المحادثات
message--minutes-remark = ملاحظة على المحضر

# Fields of our-accident
field--our-accident--accident = رمز الحادث
field--our-accident--kind = النوع
field--our-accident--occurred = وقت الوقوع
field--our-accident--place = المكان
field--our-accident--heading = متجه نحو
field--our-accident--impact_expected = الوقت المتوقع للسقوط
field--our-accident--armed = مسلح
field--our-accident--ordered = بأمر منا
field--our-accident--being_done = ما يجري عمله
field--our-accident--asked_of_you = ما نطلبه منكم

# Fields of accident-particulars
field--accident-particulars--accident = رمز الحادث
field--accident-particulars--kind = النوع
field--accident-particulars--occurred = وقت الوقوع
field--accident-particulars--place = المكان
field--accident-particulars--armed = مسلح
field--accident-particulars--danger = الخطر
field--accident-particulars--being_done = ما يجري عمله
field--accident-particulars--not_known = غير معروف بعد

# Fields of accident-account
field--accident-account--accident = رمز الحادث
field--accident-account--cause = السبب
field--accident-account--damage = الأضرار
field--accident-account--measures = التدابير المتخذة

# Fields of pre-agreed
field--pre-agreed--text = النص المتفق عليه
field--pre-agreed--number = الرقم المتسلسل
field--pre-agreed--time = وقت الحدث
field--pre-agreed--about = الموضوع

# Fields of pre-agreed-answer
field--pre-agreed-answer--answer = الجواب
field--pre-agreed-answer--number = الرقم المتسلسل

# Fields of protest
field--protest--occurred = وقت الوقوع
field--protest--about = الموضوع
field--protest--text = النص
field--protest--asked_of_you = ما نطلبه منكم

# Fields of protest-reply
field--protest-reply--position = الموقف
field--protest-reply--text = النص

# Fields of counterparts-named
field--counterparts-named--counterparts = النظراء
column--counterparts-named--counterparts--ref = المرجع
column--counterparts-named--counterparts--office = المنصب
column--counterparts-named--counterparts--level = المستوى
column--counterparts-named--counterparts--speaks = اللغات
column--counterparts-named--counterparts--name = الاسم
column--counterparts-named--counterparts--reached = وسيلة الاتصال

# Fields of counterparts-removed
field--counterparts-removed--counterparts = النظراء
column--counterparts-removed--counterparts--ref = المرجع

# Fields of counterparts-confirmed
field--counterparts-confirmed--counterparts = النظراء
column--counterparts-confirmed--counterparts--ref = المرجع

# Fields of consent
field--consent--in_force_from = نافذ من

# Fields of line-opened
field--line-opened--paths_tried = المسارات المجربة
field--line-opened--in_charge = المسؤول عن الخط
field--line-opened--unanswered = بقي دون جواب
column--line-opened--unanswered--entry = القيد
column--line-opened--unanswered--remark = ملاحظة

# Fields of line-reopened
field--line-reopened--paths_tried = المسارات المجربة
field--line-reopened--in_charge = المسؤول عن الخط
field--line-reopened--unanswered = بقي دون جواب
column--line-reopened--unanswered--entry = القيد
column--line-reopened--unanswered--remark = ملاحظة

# Fields of line-hold
field--line-hold--begins = البداية
field--line-hold--ends = النهاية
field--line-hold--reason = السبب
field--line-hold--reach_us = وسيلة الاتصال بنا في هذه الأثناء

# Fields of line-suspension
field--line-suspension--scope = النطاق
field--line-suspension--reason = السبب

# Fields of line-resumption
field--line-resumption--scope = النطاق
field--line-resumption--in_charge = المسؤول عن الخط
field--line-resumption--remark = ملاحظة

# Fields of objection-to-suspension
field--objection-to-suspension--ground = الأساس

# Fields of withdrawal
field--withdrawal--reason = السبب

# Fields of mediator-note
field--mediator-note--kind = نوع المذكرة
field--mediator-note--about = الموضوع
field--mediator-note--text = النص

# Fields of query
field--query--observed = ما رُصد
field--query--occurred = وقت الوقوع
field--query--area = المنطقة
field--query--seen = الوصف
field--query--concern = سبب القلق
field--query--asked = المطلوب بيانه

# Fields of explanation
field--explanation--explained_as = تفسير الحدث
field--explanation--aim = الغرض من النشاط
field--explanation--place = المكان بالضبط
field--explanation--ends = اليوم الأخير
field--explanation--formations = التشكيلات
field--explanation--equipment = أنواع المعدات
field--explanation--more_by = بقية تصل قبل
field--explanation--text = النص

# Fields of explanation-insufficient
field--explanation-insufficient--lacking = الناقص
field--explanation-insufficient--text = النص

# Fields of meeting-request
field--meeting-request--proposed = الوقت المقترح
field--meeting-request--place = المكان
field--meeting-request--form = الشكل
field--meeting-request--level = المستوى

# Fields of meeting-held
field--meeting-held--began = بدأ
field--meeting-held--form = الشكل
field--meeting-held--text = النص

# Fields of talks-proposal
field--talks-proposal--talk = المحادثات
field--talks-proposal--planned = مقرر في
field--talks-proposal--urgency = استعجال المحادثات
field--talks-proposal--form = الشكل
field--talks-proposal--level = المستوى
field--talks-proposal--place = المكان
field--talks-proposal--agenda = جدول الأعمال
column--talks-proposal--agenda--item = البند
column--talks-proposal--agenda--subject = الموضوع

# Fields of talks-answer
field--talks-answer--answer = الجواب
field--talks-answer--other_time = وقت آخر مقترح
field--talks-answer--deferred_until = مؤجل حتى
field--talks-answer--reason = السبب

# Fields of talks-called-off
field--talks-called-off--talk = المحادثات
field--talks-called-off--reason = السبب

# Fields of minutes
field--minutes--talk = المحادثات
field--minutes--began = بدأ
field--minutes--ended = انتهى
field--minutes--points = النقاط
field--minutes--paper = بصمة الورقة الموقعة
field--minutes--board = بصمة اللوحة
column--minutes--points--item = البند
column--minutes--points--kind = النتيجة
column--minutes--points--text = النص

# Fields of minutes-remark
field--minutes-remark--item = البند
field--minutes-remark--text = النص

# Codes
code--pre-agreed--object-not-identified = نرى جسمًا لا نستطيع تحديد هويته. ولا نعده هجومًا. أفيدونا إن كان لكم.
code--pre-agreed--warning-disturbed = أنظمة الإنذار لدينا مضطربة. ولا نعرف السبب. أفيدونا إن كنتم تعرفونه.
code--pre-agreed--accident-no-attack = وقع حادث في جانبنا. وليس هجومًا عليكم. والتفاصيل تتبع.
code--pre-agreed--object-astray = انحرف جسم لنا عن مساره وقد يبلغ إقليمكم. ولم يأمر به أحد. والموقع يتبع.
code--pre-agreed--no-step = لا نتخذ أي خطوة بشأن هذا الحدث. ونطلب منكم ألا تتخذوا خطوة حتى رسالتنا التالية.
code--pre-agreed--explained = فُسّر الحدث وانتهى في جانبنا. والتقرير يتبع.
code--pre-agreed-answer--ours = إنه لنا
code--pre-agreed-answer--not-ours = ليس لنا
code--pre-agreed-answer--not-known-yet = غير معلوم بعد
code--pre-agreed-answer--no-step-taken = لا نتخذ أي خطوة
code--pre-agreed-answer--fuller-message-follows = تتبع رسالة أوفى
code--hold-reason--maintenance = صيانة
code--hold-reason--staff = عدم توفر الموظفين
code--hold-reason--move = انتقال المركز
code--hold-reason--fault = عطل
code--hold-reason--not-stated = غير مذكور
code--level--watch = ضباط المناوبة
code--level--staff-officers = ضباط الأركان
code--level--deputy-chiefs = نواب رؤساء الأركان
code--level--chiefs-of-staff = رؤساء الأركان العامة
code--level--ministers = وزراء الدفاع
code--language--ar = العربية
code--language--de = الألمانية
code--language--en = الإنكليزية
code--language--es = الإسبانية
code--language--fr = الفرنسية
code--language--it = الإيطالية
code--language--ru = الروسية
code--language--uk = الأوكرانية
code--language--zh = الصينية
code--urgency--ordinary = عادي
code--urgency--urgent = عاجل
code--talk-form--in-person = حضوريًا
code--talk-form--telephone = هاتفيًا
code--talk-form--video = بالاتصال المرئي
code--talk-form--in-writing = كتابةً
code--talk-answer--accepted = مقبول
code--talk-answer--other-time = اقتُرح وقت آخر
code--talk-answer--declined = مرفوض
code--talk-answer--deferred = مؤجل
code--point-kind--agreed = متفق عليه
code--point-kind--not-agreed = غير متفق عليه
code--point-kind--taken-up-again = يُعاد بحثه
code--point-kind--for-information = للعلم
code--observed--missile-launch = إطلاق قذيفة
code--observed--flight = تحليق طائرة
code--observed--unmanned-aircraft = طائرة بلا طيار
code--observed--ship-or-submarine = سفينة أو غواصة
code--observed--ground-forces = قوات برية
code--observed--explosion = انفجار
code--observed--interference = تشويش أو تداخل
code--observed--alert = رفع حالة التأهب
code--observed--other = غير ذلك
code--asked--exercise-or-not = هل هو تمرين
code--asked--aim = الغرض
code--asked--place = المكان بالضبط
code--asked--end = تاريخ الانتهاء
code--asked--formations = التشكيلات وتبعيتها وعددها
code--asked--equipment = أنواع المعدات
code--asked--cause = السبب
code--explained-as--ours = لنا
code--explained-as--ours-exercise = لنا، تمرين
code--explained-as--not-ours = ليس منا
code--explained-as--no-such-event = لا علم لنا بحدث كهذا
code--explained-as--not-known-yet = غير معلوم بعد
code--accident-kind--missile = قذيفة
code--accident-kind--aircraft = طائرة
code--accident-kind--unmanned-aircraft = طائرة بلا طيار
code--accident-kind--ship-or-submarine = سفينة أو غواصة
code--accident-kind--explosion-or-fire = انفجار أو حريق
code--accident-kind--nuclear-material = مواد نووية
code--accident-kind--chemical-or-biological = مواد كيميائية أو بيولوجية
code--accident-kind--space-object = جسم فضائي
code--accident-kind--other = غير ذلك
code--yes-no-unknown--yes = نعم
code--yes-no-unknown--no = لا
code--yes-no-unknown--not-known = غير معروف
code--protest-reply--noted = أُخذ العلم به
code--protest-reply--accepted = مقبول لوجاهته
code--protest-reply--rejected = مردود
code--protest-reply--being-examined = قيد الدرس
code--note-kind--invitation = دعوة
code--note-kind--passed-on = منقول من طرف
code--note-kind--proposal = اقتراح
code--note-kind--information = معلومات
code--path--network = الشبكة
code--path--courier = ساعٍ
code--path--voice = الصوت
code--path--satellite = ساتل
code--path--radio = الراديو
