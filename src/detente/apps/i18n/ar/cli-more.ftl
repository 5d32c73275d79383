# reviewed: not reviewed
# ما تقوله الأوامر في غير شؤون المناوبة.

# --- النقل
courier--label-in = الوارد
courier--label-out = الصادر
courier--in = { $parcels }، { $entries }
courier--in-from = { $parcels } من { $parties }، { $entries }
courier--parcels = { $n ->
    [zero] لا حزم
    [one] حزمة واحدة
    [two] حزمتان
    [few] { $n } حزم
    [many] { $n } حزمة
   *[other] { $n } حزمة
}
courier--new-entries = { $n ->
    [zero] لا قيود جديدة
    [one] قيد جديد واحد
    [two] قيدان جديدان
    [few] { $n } قيود جديدة
    [many] { $n } قيدًا جديدًا
   *[other] { $n } قيد جديد
}
courier--about = بشأن { $serial }
courier--proposed = اقتُرح علينا الاتفاق { $agreement }
courier--for-others = { $n ->
    [zero] لا حزم لآخرين
    [one] حزمة واحدة لآخرين، تُركت كما هي
    [two] حزمتان لآخرين، تُركتا كما هما
    [few] { $n } حزم لآخرين، تُركت كما هي
    [many] { $n } حزمة لآخرين، تُركت كما هي
   *[other] { $n } حزمة لآخرين، تُركت كما هي
}
courier--hash-differs = { $file } ليس ما يقوله اسمه؛ لم يُستلم منه شيء
courier--too-large = { $file } أكبر من أن يكون حزمة؛ لم يُستلم منه شيء
courier--not-a-file = { $file } ليس ملفًا عاديًا؛ لم يُستلم منه شيء
courier--unreadable = لا يمكن قراءة { $file }؛ لم يُستلم منه شيء
courier--damaged = { $file } { $why }؛ لم يُستلم منه شيء
courier--set-aside = وُضع جانبًا ({ $code }): { $why }
courier--gap = شيء يقع وراء نقص؛ نقول ذلك فيرسلونه من جديد
courier--unsettled = { $n ->
    [zero] لا حزم استُلمت وبقيت على الوسيط: لا يمكن تغييره
    [one] حزمة واحدة استُلمت ولا تزال على الوسيط: لا يمكن تغييره
    [two] حزمتان استُلمتا ولا تزالان على الوسيط: لا يمكن تغييره
    [few] { $n } حزم استُلمت ولا تزال على الوسيط: لا يمكن تغييره
    [many] { $n } حزمة استُلمت ولا تزال على الوسيط: لا يمكن تغييره
   *[other] { $n } حزمة استُلمت ولا تزال على الوسيط: لا يمكن تغييره
}
courier--sent = { $n ->
    [zero] لا حزم إلى { $party }
    [one] حزمة واحدة إلى { $party }
    [two] حزمتان إلى { $party }
    [few] { $n } حزم إلى { $party }
    [many] { $n } حزمة إلى { $party }
   *[other] { $n } حزمة إلى { $party }
}
courier--nothing-out = لا شيء: لا يُعرف أن أحدًا ينقصه شيء مما لنا

# --- البطاقات والمراكز الأخرى
card--head = البطاقة { $number }، أُصدرت { $at }
card--fingerprint = البصمة، تُقرأ جهرًا:
card--written = كُتبت: { $file }، بالبايت { $bytes }
card--stands = توقيعاتها صحيحة. أما لمن هي، فلا تقوله إلا مقارنة بالصوت.
peer--next-compare = قارن البصمة معهم بالصوت، ثم: detente peer confirm { $party }
peer--looks-like = تنبيه: { $name } يشبه { $other }، وهو اسم معروف هنا.
peer--mixed = تنبيه: في { $name } أحرف من أكثر من كتابة.
ask--compared = هل قارنت كل كلمة من هذه البصمة مع الجانب الآخر؟
peer--confirmed = أكد { $person } مقارنة { $party }.
peer--none = لم يُعرَّف هذا المركز بأي مركز بعد.
peer--next-card = اطلب من الجانب الآخر بطاقته، ثم: detente peer add FILE
peer--word-confirmed = قورنت
peer--word-not-confirmed = لم تُقارَن
peer--head-party = الطرف
peer--head-center = المركز
peer--head-name = الاسم
peer--head-fingerprint = البصمة
peer--fingerprint-confirmed = قارن البصمة { $at } { $person }
peer--fingerprint-not-confirmed = البصمة لم تُقارَن
peer--noted = دُوّن: { $post } لدى { $party }؛ يبقى في مجلد المركز هذا.
peer--forgotten = حُذف: { $post } لدى { $party }؛ يبقى ذلك في مجلد المركز هذا.

# --- ورقة الاتصال
sheet--title = ورقة الاتصال
sheet--printed = طُبعت { $at }
sheet--center = المركز
sheet--party = الطرف
sheet--names = الأسماء
sheet--fingerprint = البصمة
sheet--confirmed = قارنها { $at } { $person }
sheet--not-confirmed = لم تُقارَن
sheet--words = الكلمات
sheet--digits = الأرقام
sheet--hex = ست عشري
sheet--compare-1 = للمقارنة: اتصل برقم كان لديك قبل هذه البطاقة. يقرؤون الكلمة الأولى،
sheet--compare-2 = وتقرأ أنت الثانية، وهكذا حتى الأخيرة؛ ثم بالعكس.
sheet--compare-3 = كلمة واحدة مختلفة: ليست بطاقتهم. ثم: detente peer confirm CODE
sheet--links = الروابط
sheet--no-links = لا شيء؛ تُحمل باليد: detente courier FOLDER
sheet--call = اتصل بـ
sheet--noted = (دُوّن { $at })
sheet--none-noted = لم يُدوَّن شيء: detente peer note { $party } ...
sheet--signed = وقعوا لنا
sheet--person = { $person }، { $post }؛ الأخير { $at } { $serial }
sheet--nobody = لا أحد بعد
sheet--contact = الاتصال
sheet--heard = آخر سماع { $heard }، آخر نقل { $carried }

# --- الأشخاص
people--head-id = المعرّف
people--head-name = الاسم
people--head-roles = الأدوار
people--head-post = الموقع
people--gone = لم يعد هنا
people--asks-enter = { $by } يطلب إدخال { $name } بصفة { $roles }؛ يتطلب ذلك شخصًا ثانيًا.
people--asks-dismiss = { $by } يطلب إعفاء { $name }؛ يتطلب ذلك شخصًا ثانيًا.
people--submitted = قُدّمت { $draft }: لا يتغير شيء حتى يصدرها شخص آخر.
erase--goes = يزول نهائيًا: { $n } من الحقول والصفوف الشخصية، في { $serials }.
erase--for-ever = لا رجعة فيه. الطرف الآخر يمحو نسخته بنفسه. النسخ الاحتياطية والملفات المصدَّرة السابقة ما زالت تحويه: أتلفها يدويًا.
erase--draft = يمحو نهائيًا بيانات شخصية من { $serial }، بموجب الاتفاق { $agreement }
erase--reason = السبب: { $reason }
erase--submitted = قُدّمت { $draft }: لا يُمحى شيء حتى يصدرها شخص آخر.
erase--done = صدرت { $draft }: مُحيت هنا. وما بقي يُتحقق منه كما كان.
erase--unfinished = قد يحوي ملف من هذا المركز ذلك بعد: المخزن يُقرأ الآن، أو القرص ممتلئ، أو الذاكرة لا تكفي. تُعاد المحاولة عند كل فتح، وكل خمس دقائق ما دام المركز يعمل؛ وبعد محاولة انقطعت، بعد يوم.

# --- الروابط: الإضافة والحذف
link--added = { $party }: الرابط { $link }، { $bearer } { $address }، الترتيب { $rank }
link--added-least = { $party }: الرابط { $link }، { $bearer } { $address }، الترتيب { $rank }، { $precedence } فما فوق
link--next-used = يستعمله الخادم الآن؛ انظر: detente link explain { $party }
link--next-serve = detente serve، وهو يستعمله ما دام يعمل
link--forgotten = { $party }: حُذف الرابط { $link }

# --- الاتفاقات
agreement--signed-by-all = موقع من الجميع
agreement--waits = بانتظار { $parties }
agreement--head-id = المعرّف
agreement--head-text = النص
agreement--head-version = النسخة
agreement--head-mark = العلامة
agreement--head-parties = الأطراف
agreement--head-signed = التوقيع
agreement--none = لا اتفاق معروفًا هنا.
agreement--label-id = المعرّف
agreement--label-text = النص
agreement--text = { $name } النسخة { $version }، البصمة { $hash }
agreement--label-mark = العلامة
agreement--mark = { $mark ->
    [exercise] تمرين
    [replay] إعادة عرض
   *[other] حقيقي
}
agreement--label-start = البداية
agreement--label-signed = وقعه
agreement--by-nobody = لا أحد
agreement--label-missing = الناقص
agreement--none-missing = لا شيء
agreement--label-version = النسخة
agreement--label-party = الطرف
agreement--head-type = النوع
agreement--head-name = الاسم
agreement--head-basis = المصدر
agreement--consistent = { $name } النسخة { $version }: كامل ومتسق
agreement--contradicts = { $name } النسخة { $version }: كامل، ويناقض نفسه
agreement--proposed = اقتُرح { $agreement }
agreement--by-nobody-yet = لم يوقعه أحد بعد
agreement--asks = { $person } يطلب توقيعنا بموجب { $agreement }
agreement--submitted = قُدّمت { $draft }: توقيعنا بموجب { $agreement }
agreement--signed = وُقع: { $agreement } من { $party }، بالرقم { $serial }
agreement--sign-what = الاتفاق { $title } { $agreement } بين { $parties }
codes--head = الرمز

# --- الحقب
epoch--agreement = الاتفاق { $agreement }
epoch--open = مفتوحة
epoch--closed = مغلقة
epoch--stopped = موقوفة
epoch--branch = فرع
epoch--entries = { $n ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدًا
   *[other] { $n } قيد
}
epoch--of = الحقبة { $epoch }
epoch--opened = فُتحت { $at }
epoch--opened-because = فُتحت { $at }، والسبب { $reason }
epoch--why-stopped = لا يوقَّع فيها شيء بعد الآن: { $why }
epoch--why-branch = فرع: لصاحبها حقبة أخرى مفتوحة ولم يغلق أيًا منهما
epoch--closing = { $n ->
    [zero] رأس الإغلاق بلا قيود، تسميه الحقبة { $epochs }
    [one] رأس الإغلاق عند قيد واحد، تسميه الحقبة { $epochs }
    [two] رأس الإغلاق عند قيدين، تسميه الحقبة { $epochs }
    [few] رأس الإغلاق عند { $n } قيود، تسميه الحقبة { $epochs }
    [many] رأس الإغلاق عند { $n } قيدًا، تسميه الحقبة { $epochs }
   *[other] رأس الإغلاق عند { $n } قيد، تسميه الحقبة { $epochs }
}
epoch--standing = { $entries }: { $standing }
epoch--withheld = محجوب: { $entries }
epoch--withheld-since = محجوب: { $entries } منذ { $since }
epoch--we-sign-nothing = لا نوقع شيئًا هنا حتى تُفتح حقبتنا التالية.
epoch--unanswered = لم يُعد { $party } بعد كل ما لديه مما كتبناه.
epoch--waits = { $draft } بانتظار شخص ثانٍ.
epoch--one-person = يجوز لشخص واحد فتحها: أجاب كل مركز مقابل، أو جدد شخصان البطاقة.
epoch--two-persons = لا تنتظر أحدًا: يجوز لشخصين فتحها الآن. وما يعود لاحقًا يُحسب.
epoch--next-exchange = تبادل مع { $parties } (detente courier FOLDER أو serve)، ثم: { $step }
epoch--sign = حقبتنا التالية بموجب الاتفاق { $agreement }: { $reason }
ask--open = فتح وتوقيع؟
epoch--now-open = الحقبة { $epoch } مفتوحة بموجب الاتفاق { $agreement }؛ لم تُنقل بعد
epoch--two-disown = شخصان: ما وُقع لن يبقى قائمًا. يتطلب ذلك المفتاح الجذر.
epoch--two-missing = شخصان: لم يُعد { $parties } كل ما لديه مما كتبناه.
epoch--two-later = ما لديهم وحدهم سيظهر لاحقًا؛ يُحسب، ويُعرض على أنه جاء متأخرًا.

# --- الحوادث
incident--ours = لنا
incident--theirs = لهم
incident--file = ملف
incident--no-file = بلا ملف
incident--head-id = المعرّف
incident--head-party = الطرف
incident--head-whose = لمن
incident--head-kind = النوع
incident--head-proof = الإثبات
incident--head-found = لوحظت
incident--none = لم يُعرض علينا أي سجل في صورتين.
incident--of-ours = الحادثة { $id }: سجلنا نحن، لوحظت { $at }
incident--of-theirs = الحادثة { $id }: سجل لـ { $party }، لوحظت { $at }
incident--without-file = لا يوجد ملف: ما عُرض علينا قد يكون تاريخًا واحدًا، وأطول
incident--stopped = لا يوقَّع في هذا السجل شيء بعد الآن
file--written = { $file }: بالبايت { $bytes }

# --- السجل
record--head-party = الطرف
record--head-entry = القيد
record--head-serial = الرقم
record--head-type = النوع
record--head-claimed = التاريخ
record--head-to = إلى
record--head-note = ملاحظة
record--none = لا قيد في السجل بعد.
record--not-for-us = ليس لنا
record--breaks-rule = يخرق قاعدة: { $code }
record--all-fields = { $file }: بالبايت { $bytes }، جميع الحقول
record--some-fields = { $file }: بالبايت { $bytes }، عدد الحقول المعروضة { $n }
record--bundled = { $file }: بالبايت { $bytes }؛ الإخطارات فيه، وكل منها مثبت بذاته: { $n }
record--left = تُركت، إذ لا يمكن عرض شيء منها من هنا: { $n } ({ $entries })
record--goes-with = معه الحقل { $n } { $name }، وهو يذكر هذا الرقم

# --- طرق الإيقاظ
hook--command = أمر  { $command }
hook--mail = بريد  إلى { $to }، من { $sender }، عبر { $smtp }
hook--mail-as = { $mail }، باسم { $user }
hook--mail-secured = { $mail }، STARTTLS
hook--removed = حُذفت: { $name }
hook--head-way = الطريقة
hook--head-what = ماذا
hook--asked = يجرّب الخادم { $name } الآن؛ ونتيجة ذلك في سجل المناوبة.
hook--tried = أدت { $name } ما وُضعت له. فهل استيقظ أحد؟

# --- المكتب
desk--half = نصف دعوة { $person }: { $code }
desk--half-until = يُعرض مرة واحدة؛ صالح حتى { $until } ({ $span }).
desk--half-tell = قله وجهًا لوجه أو بالهاتف للمدعو ولا لأحد غيره.
desk--next-confirm = يعطي شخص آخر النصف الآخر: detente desk confirm { $person }
desk--other-half = النصف الآخر من دعوة { $person }: { $code }
desk--other-half-tell = يُعرض مرة واحدة؛ وينهيه نصف جديد. قله للمدعو ولا لأحد غيره.
desk--other-half-ends = ما كان الشخص يدخل به ينتهي حين يُستعمل النصفان معًا.
desk--next-join = يفتح الشخص /join في المكتب
desk--logged-out = أُخرج { $person } ({ $n })
desk--head-person = الشخص
desk--head-since = منذ
desk--head-last = آخر استعمال
desk--nobody = لم يدخل أحد إلى المكتب.

# --- النسخ الاحتياطي والاستعادة والترقية
backup--made = { $file }: بالبايت { $bytes }، صُنعت { $at }
backup--label-holds = فيها
backup--label-keys = المفاتيح
backup--holds = { $registers }، { $entries }؛ أُعيدت قراءتها وهي سليمة
backup--registers = { $n ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $n } سجلات
    [many] { $n } سجلًا
   *[other] { $n } سجل
}
backup--entries = { $n ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدًا
   *[other] { $n } قيد
}
backup--keys = { $keys }، بعبارات مرورها
backup--passphrase = فيها PASSPHRASE: من لديه هذا الملف لديه المفاتيح
restore--done = استُعيد إلى { $home } على حال { $at }؛ تم التحقق من كل سجل.
restore--stopped = { $n ->
    [zero] لا سجلات لنا أُوقفت: قد تكون لدى آخرين قيود لاحقة.
    [one] أُوقف سجل واحد لنا: قد تكون لدى آخرين قيود لاحقة.
    [two] أُوقف سجلان لنا: قد تكون لدى آخرين قيود لاحقة.
    [few] أُوقفت { $n } سجلات لنا: قد تكون لدى آخرين قيود لاحقة.
    [many] أُوقف { $n } سجلًا لنا: قد تكون لدى آخرين قيود لاحقة.
   *[other] أُوقف { $n } سجل لنا: قد تكون لدى آخرين قيود لاحقة.
}
restore--now = ما يُفعل الآن، بهذا الترتيب:
restore--step-1 = أبق مجلد المركز القديم موقوفًا نهائيًا، أينما كان.
restore--step-2 = تبادل مع كل مركز مقابل: detente courier FOLDER أو serve.
restore--step-2-more = ما قيل بعد النسخة الاحتياطية لديهم؛ ومن هناك يعود.
restore--step-3 = افتح الحقبة التالية لكل اتفاق: detente epoch open AGREEMENT --reason restore.
restore--step-3-more = شخص واحد حيث أجاب كل مركز مقابل، وإلا فشخصان؛ detente epoch show.
restore--until = حتى ذلك الحين يستلم مجلد المركز هذا ويعرض ويتحقق، ولا يوقّع شيئًا.
upgrade--label-program = البرنامج
upgrade--label-formats = الصيغ
upgrade--label-schema = بنية المخزن
upgrade--schema = { $found } في مجلد المركز هذا؛ وهذا البرنامج يقرأ { $needed }
upgrade--nothing = لا شيء يُفعل: هذا البرنامج يقرأ مجلد المركز هذا كما هو.

# --- إعادة البناء، تجديد البطاقة، الجذر، عبارة المرور
rebuild--done = أُنشئ المركز { $center } ({ $code }) من جديد في { $home }: مفاتيح جديدة، البطاقة رقم { $number }، الجذر نفسه.
rebuild--knows = يعرف { $parties } ببطاقاتهم، وليس لديه قيد بعد. بهذا الترتيب:
rebuild--step-1 = أبق كل مجلد آخر لهذا المركز موقوفًا نهائيًا.
rebuild--step-2 = أكد كل مركز مقابل من جديد: detente peer confirm CODE.
rebuild--step-3 = تبادل مع كل مركز مقابل: detente courier FOLDER أو serve. يُطلب منهم
rebuild--step-3-more = كل ما يحمل توقيعنا، وكل ما لهم.
rebuild--step-4 = افتح الحقبة التالية لكل اتفاق: يقول detente epoch show كيف.
rebuild--until = حتى ذلك الحين يستلم مجلد المركز هذا ويعرض ويتحقق، ولا يوقّع شيئًا لآخرين.
rebuild--next-safe = أعد المفتاح الجذر إلى الخزنة
renew--asks = { $person } يطلب بطاقة بمفاتيح جديدة: { $reason }.
renew--not-proven = لن يُثبَت شيء بالمفاتيح الحالية. والمركز المقابل الذي يتصل بنا يعرفنا
renew--not-proven-more = من جديد متى حصل على بطاقتنا الجديدة: بالنقل، أو حين نتصل به.
renew--takes-root = يتطلب إصدارها المفتاح الجذر: --root-key FILE، من الخزنة.
root--whole = { $path }: سليم، وهو جذر { $center }
root--in-home = هو في مجلد المركز. انسخه إلى وسيطين، وتحقق من كل منهما بالخيار --check،
root--in-home-more = ثم احذفه من هنا؛ لا يُحتاج إليه إلا لبطاقة أخرى.
keys--changed = { $path } بعبارة المرور الجديدة؛ والمفاتيح هي نفسها.
keys--kept-removed = حُذفت عبارة المرور التي كانت محفوظة في مجلد المركز: لا تفتح شيئًا الآن.
keys--copies-center = النسخ التي صُنعت من قبل تبقى بعبارة المرور التي صُنعت بها.
keys--copies-root = نسخه الأخرى تبقى بعبارة المرور التي صُنعت بها.

# --- نشر السجل، والعروض، ونسخ النص
publish--done = { $folder }: القيود { $n } من { $origin }
offer--saved = حُفظت { $draft } { $at }: { $clause }، من النوع { $type }
version--kept = حُفظ: { $name } النسخة { $version }، البصمة { $hash }
version--base = تغيّر النسخة ذات البصمة { $hash }
version--offered-by = عُرضت في { $serials }
version--offered-by-nobody = لم يعرضها أحد بعد
version--offered-short = المعروض { $number }
version--not-here = { $hash } (ليست هنا)
version--state-applies = سارية
version--state-applied = كانت سارية
version--state-kept = محفوظة هنا، لم يعرضها أحد
version--state-open = معروضة
version--state-formed = موقعة من الجميع
version--state-crossed = تقاطعت مع أخرى، غير نافذة
version--state-never-in-force = لم تنفذ قط
version--state-not-formed = لم تنعقد
version--state-cannot-be-decided = لا يمكن البت فيه
version--line = { $number } { $state }
version--line-since = { $number } { $state } منذ { $since }
version--unsigned = لم يوقعها { $parties }
version--until = حتى { $until }
version--hash = { $line }، البصمة { $hash }

# --- الاتفاقات: العرض والمقارنة والفحص
text--version = { $name } النسخة { $version }، البصمة { $hash }
diff--added = أُضيف
diff--removed = حُذف
diff--changed = غُيّر
diff--codes = قائمة الرموز { $list }: { $changes }
diff--codes-added = أُضيف { $codes }
diff--codes-removed = حُذف { $codes }
diff--labels = { $n ->
    [zero] { $language }: لا تسميات مختلفة
    [one] { $language }: تسمية واحدة مختلفة
    [two] { $language }: تسميتان مختلفتان
    [few] { $language }: { $n } تسميات مختلفة
    [many] { $language }: { $n } تسمية مختلفة
   *[other] { $language }: { $n } تسمية مختلفة
}
diff--same = الاثنان نص واحد، بايتًا ببايت.
diff--none = لا بند يختلف.
diff--nothing = (لا شيء)
role--label = الدور
role--line = { $role }: { $parties }؛ يطّلع على { $sees }؛ يجوز له إرسال { $may }
role--nobody = لا أحد
role--nothing = لا شيء
clause--head-paragraph = الفقرة
clause--head-clause = البند
clause--head-id = المعرّف
clause--head-name = الاسم
clause--head-basis = المصدر
sound--at = { $file } السطر { $line }: { $clause }: { $what }
sound--nobody-may-send = لا أحد يجوز له إرساله: هو من { $sender }، ويجيب عن { $answers }
sound--nobody-may-perform = لا أحد من { $who } يجوز له إرسال { $sends }
sound--never-triggered = لا أحد يجوز له إرسال ما يُنشئه: { $when }
sound--due-before-trigger = { $limit }: يحل موعده قبل أن ينشأ
sound--window-empty = ليس قبل { $opens }، وفي موعد أقصاه { $by }: لا وقت بينهما، وأول ذلك { $on }؛ عدد هذه التواريخ في 400 سنة { $dates }
sound--exception-hidden = لا يُبلغ الاستثناء { $second } أبدًا: يأخذ الاستثناء { $first } كل ما فيه
sound--exceptions-overlap = الاستثناءان { $first } و{ $second } ينطبقان على الرسالة نفسها؛ والأول هو المعتمد
sound--bounds-clash = لا رسالة تجتاز هذا و{ $other } معًا
sound--ceiling-below-floor = في { $other } حد أدنى يجعله { $least } على الأقل لـ { $party }
sound--receipt-withheld = يستطيع المرسل إليه وحده منع بدء هذه المهل أو توقفها، إذ لا يوجد deemed_receipt: { $clauses }
sound--two-readings = { $limit }، من { $anchor }: آخر يوم { $not_counted }، أو إن حُسب اليوم الأول { $counted }؛ والنص يقول { $chosen }
sound--nothing = لا شيء
sound--contradictions = التناقضات، وكل منها مُثبت:
sound--warnings = التحذيرات:
sound--readings = قراءتان لمدة؛ وأيهما المعتمدة لا يرد في أي نص قُرئ:
sound--none = التناقضات: لا شيء في الفئة المبتوت فيها. لم يُنظر في:
sound--not-1 = هل يمكن الوفاء بسلسلة من البنود مهما فعل الجانب الآخر والروابط
sound--not-2 = حالات متعددة من بنود دورية ذات حصص
sound--not-3 = رسائل متقاطعة
sound--not-4 = بندان تختلف نقطة بدئهما
sound--not-5 = هل تعني البنود ما يعنيه النص

# --- الأعداد
tally--head-as-of = في تاريخ
tally--head-party = الطرف
tally--head-figure = الرقم
tally--head-ceiling = السقف
tally--head-verdict = الحكم
tally--head-declared = أُعلن في
tally--head-marks = العلامات

# --- التأخر
due--head-send-by = أرسل قبل
line--late-because = متأخر، والسبب { $reason }
