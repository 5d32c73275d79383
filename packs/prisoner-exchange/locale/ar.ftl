# reviewed: not reviewed

# Agreement, seats, roles
agreement--prisoner-exchange = تبادل الأسرى
party--P1 = الجانب الأول
party--P2 = الجانب الثاني
role--mediator = الوسطاء
role--chronicle = سجل الوقائع العلنية

# Regimes
regime--exchange = الجولات
regime--all-for-all = الفئات، الكل مقابل الكل
regime--remains = الرفات
regime--queries = الأسئلة عن شخص بعينه

# Arrangements, rights
arrangement--round = شروط جولة
arrangement--settled = العدد المحسوم لجولة
right--suspend = حق التعليق
right--resume = حق الاستئناف

# Events, duties, exchange, list, check
event--handover = التسليم
event--remains-transfer = نقل الرفات
duty--2 = الرد على الدعوة إلى جولة
duty--4 = تأكيد التسليم أو نفيه
duty--7 = تأكيد استلام الرفات
duty--8 = الرد بشأن شخص بعينه
exchange--lists = تبادل القوائم
list--waiting = الأشخاص المنتظرون للعودة
check--list-after-call = القائمة رد على دعوة اطلع عليها صاحبها

# Tallies
tally--parity = الأشخاص ضمن العدد
tally--remains-received = الرفات المستلم
unit--persons = شخصًا
unit--remains = رفاتًا

# Message types
message--round-call = الدعوة إلى جولة
message--round-answer = الرد على الجولة المقترحة
message--round-terms = الشروط الموقعة لجولة
message--person-list = قائمة أشخاص
message--list-committed = قائمة متعهد بها
message--lists-released = قوائم أفرج عنها الوسيط
message--handover-notice = أشخاص سُلّموا
message--handover-confirmed = أشخاص استُلموا
message--handover-denied = نفي التسليم
message--settlement = العدد المحسوم
message--objection-to-count = الاعتراض على العدد
message--category-list = أشخاص محتجزون من فئة
message--category-list-struck = أشخاص شُطبوا من قائمة الفئة
message--category-list-confirmed = أشخاص من فئة ما زالوا محتجزين
message--remains-notice = رفات سُلّم
message--remains-confirmed = رفات استُلم
message--person-query = سؤال عن شخص بعينه
message--person-answer = جواب بشأن شخص بعينه
message--suspension = التعليق
message--resumption = الاستئناف
message--objection-to-suspension = اعتراض على تعليق

# Fields of a round
field--round-call--round = الجولة
field--round-call--categories = الفئات
field--round-call--from_day = أول يوم ممكن
field--round-call--to_day = آخر يوم ممكن
field--round-call--place = المكان المقترح
field--round-call--note = إيضاح
field--round-answer--round = الجولة
field--round-answer--answer = الجواب
field--round-answer--other_day = يوم آخر
field--round-answer--note = إيضاح
field--round-terms--round = الجولة
field--round-terms--rule = القاعدة
field--round-terms--categories = الفئات
field--round-terms--place = المكان
field--round-terms--from_day = اليوم الأول
field--round-terms--to_day = اليوم الأخير
field--list-committed--round = الجولة
field--lists-released--round = الجولة
field--lists-released--outcome = ما أُفرج عنه
field--lists-released--note = إيضاح
field--settlement--round = الجولة
field--settlement--to_p1 = ضمن العدد، إلى الجانب الأول
field--settlement--to_p2 = ضمن العدد، إلى الجانب الثاني
field--settlement--beside_to_p1 = خارج العدد، إلى الجانب الأول
field--settlement--beside_to_p2 = خارج العدد، إلى الجانب الثاني
field--objection-to-count--round = الجولة، للأشخاص
field--objection-to-count--stage = المرحلة، للرفات
field--objection-to-count--to_p1 = بحسب عدّنا، إلى الجانب الأول
field--objection-to-count--to_p2 = بحسب عدّنا، إلى الجانب الثاني
field--objection-to-count--reason = السبب

# Fields of persons
field--person-list--round = الجولة
field--person-list--persons = الأشخاص
column--person-list--persons--ref = الرقم في القائمة
column--person-list--persons--category = الفئة
column--person-list--persons--surname = اللقب العائلي
column--person-list--persons--first_names = الأسماء الأولى
column--person-list--persons--rank = الرتبة
column--person-list--persons--number = الرقم العسكري أو الشخصي أو المتسلسل
column--person-list--persons--born = تاريخ الميلاد
column--person-list--persons--birthplace = مكان الميلاد
column--person-list--persons--depends_on = الدولة التي يتبعها الشخص
column--person-list--persons--father = الاسم الأول للأب
column--person-list--persons--mother = لقب الأم قبل الزواج
column--person-list--persons--inform = الشخص الواجب إبلاغه
column--person-list--persons--inform_address = عنوان الشخص الواجب إبلاغه
column--person-list--persons--letters = عنوان المراسلة
column--person-list--persons--health = الحالة الصحية
field--handover-notice--handover_id = معرّف التسليم
field--handover-notice--round = الجولة
field--handover-notice--occurred = وقت التسليم
field--handover-notice--place = المكان
field--handover-notice--persons = أشخاص سُلّموا
column--handover-notice--persons--ref = الرقم في القائمة
column--handover-notice--persons--category = الفئة
field--handover-confirmed--handover_id = معرّف التسليم
field--handover-confirmed--round = الجولة
field--handover-confirmed--persons = أشخاص استُلموا
column--handover-confirmed--persons--ref = الرقم في القائمة
column--handover-confirmed--persons--category = الفئة
field--handover-confirmed--missing = المسمَّون غير المستلَمين
field--handover-confirmed--note = إيضاح
field--handover-denied--handover_id = معرّف التسليم
field--handover-denied--round = الجولة
field--handover-denied--reason = السبب
field--category-list--persons = الأشخاص
column--category-list--persons--ref = الرقم في القائمة
column--category-list--persons--category = الفئة
column--category-list--persons--surname = اللقب العائلي
column--category-list--persons--first_names = الأسماء الأولى
column--category-list--persons--born = تاريخ الميلاد
column--category-list--persons--number = الرقم العسكري أو الشخصي أو المتسلسل
column--category-list--persons--health = الحالة الصحية
field--category-list-struck--persons = الأشخاص
column--category-list-struck--persons--ref = الرقم في القائمة
column--category-list-struck--persons--why = السبب
field--category-list-confirmed--persons = الأشخاص
column--category-list-confirmed--persons--ref = الرقم في القائمة

# Fields of remains and questions
field--remains-notice--transfer_id = معرّف النقل
field--remains-notice--stage = المرحلة
field--remains-notice--occurred = وقت النقل
field--remains-notice--place = المكان
field--remains-notice--bodies = رفات سُلّم
column--remains-notice--bodies--ref = رقم الكيس
column--remains-notice--bodies--found = مكان العثور
column--remains-notice--bodies--name = الاسم، إن عُرف
field--remains-confirmed--transfer_id = معرّف النقل
field--remains-confirmed--stage = المرحلة
field--remains-confirmed--bodies = الرفات المستلم
column--remains-confirmed--bodies--ref = رقم الكيس
field--remains-confirmed--note = إيضاح
field--person-query--surname = اللقب العائلي
field--person-query--first_names = الأسماء الأولى
field--person-query--born = تاريخ الميلاد
field--person-query--number = الرقم العسكري أو الشخصي أو المتسلسل
field--person-query--last_seen = آخر ما عُرف عن الشخص
field--person-answer--answer = الجواب
field--person-answer--note = إيضاح
field--suspension--scope = ما يُعلَّق
field--suspension--ground = الأساس المذكور
field--resumption--scope = ما يُستأنف
field--resumption--note = إيضاح
field--objection-to-suspension--reason = السبب

# Codes
code--category--service = فرد من القوات
code--category--civilian = مدني
code--category--under-25 = فرد من القوات دون 25 عامًا
code--category--severely-wounded = جريح إصابته بالغة
code--category--seriously-ill = مريض مرضًا خطيرًا
code--category--medical = فرد من الخدمات الطبية أو الدينية
code--category--other = غير ذلك
code--round-rule--parity = أعداد متساوية ضمن العدد
code--round-rule--all-for-all = الكل مقابل الكل في الفئات المسماة
code--round-rule--one-sided = جانب واحد يسلّم دون مقابل
code--round-answer--agreed = موافقة
code--round-answer--other-day = موافقة، في يوم آخر
code--round-answer--declined = مرفوض
code--release--both-released = أُفرج عن القائمتين
code--release--none-released = لم يُفرج عن أي قائمة
code--struck--handed-over = سُلّم
code--struck--died = توفي
code--struck--listed-by-mistake = أُدرج خطأً
code--person-answer--held = محتجز لدينا
code--person-answer--not-held = غير محتجز لدينا
code--person-answer--released-earlier = أُطلق سراحه أو سُلّم سابقًا
code--person-answer--died = توفي
code--person-answer--being-checked = قيد التحقق، لا جواب بعد
