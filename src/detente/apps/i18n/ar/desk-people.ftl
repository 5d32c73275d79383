# reviewed: not reviewed
# الأشخاص والأدوار والمفاتيح والمراكز.
page--invitation = الدعوة
people--name = الاسم
people--post = الموقع
people--roles = الأدوار
people--log-in = الدخول
people--no-role = بلا دور: لم يعد يعمل هنا
people--no-account = لا حساب له في المكتب
people--code = عبارة مرور ورمز
people--passkeys = { $n ->
    [zero] { $n } مفتاح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $n } مفاتيح مرور
    [many] { $n } مفتاح مرور
   *[other] { $n } مفتاح مرور
}
people--add-passkey = إضافة مفتاح مرور لي من هذا الجهاز
people--here = داخل
people--invite = دعوة
people--log-out = إخراج من كل مكان
people--pending = يطلب { $who } تغييرًا في { $person }: ويؤكده شخص آخر.
people--propose = إدخال شخص أو تغييره أو إعفاؤه
people--id = الاسم المختصر
people--roles-none = الشخص بلا دور معفى.
people--go = اقتراح على شخص آخر
people--matrix = من يجوز له ماذا
people--act = الفعل
people--alone = شخص واحد
people--two = شخصان
people--sees = من يجوز له أن يرى ماذا
people--peers = المراكز الأخرى
people--ours = بصمتنا
people--compare = اقرأها جهرًا؛ ودعهم يقرؤون بصمتهم. قارن كل كلمة.
people--confirmed = قورنت مع الجانب الآخر
people--unconfirmed = لم تُقارن مع الجانب الآخر
people--confirm = قارناها
role--watch = مناوب
role--drafter = محرر
role--releaser = مُصدِر
role--auditor = مدقق
invitation--for = دعوة { $person }
invitation--once = تُعرض مرة واحدة. أبلغها حضوريًا أو هاتفيًا؛ وتصلح 24 ساعة. يفتح الشخص صفحة الدخول ويختار: تسجيل الدخول الأول.
invitation--gone = عُرضت من قبل، أو لم تُعطَ دعوة. أعطِ دعوة جديدة.
