# reviewed: not reviewed
# الأشخاص والأدوار والمفاتيح والمراكز الأخرى.
page--invitation = دعوة
people--name = الاسم
people--post = الموقع
people--roles = الأدوار
people--log-in = الدخول
people--no-role = بلا دور: لم يعد يعمل هنا
people--no-account = لا حساب له في المكتب
people--code = عبارة مرور ورمز
people--passkeys = { $n ->
    [zero] لا مفاتيح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $n } مفاتيح مرور
    [many] { $n } مفتاح مرور
   *[other] { $n } مفتاح مرور
}
people--add-passkey = إضافة مفتاح مرور لي من هذا الجهاز
people--here = داخل الآن
people--invite = دعوة
people--log-out = إخراج من كل مكان
people--pending = { $who } يطلب تغيير { $person }: يؤكده شخص آخر.
people--propose = إدخال شخص أو تغييره أو إعفاؤه
people--id = الاسم القصير
people--roles-none = من لا دور له معفى.
people--go = عرض على شخص آخر
people--matrix = من يجوز له ماذا
people--act = العمل
people--alone = شخص واحد
people--two = شخصان
people--sees = من يرى ماذا
people--peers = المراكز الأخرى
people--ours = بصمة مفتاحنا
people--compare = اقرأها جهرًا؛ ودعهم يقرؤون بصمتهم. قارن كل كلمة.
people--confirmed = قورنت مع الجانب الآخر
people--unconfirmed = لم تُقارَن مع الجانب الآخر
people--confirm = قارناها
role--watch = مناوب
role--drafter = مُعِدّ
role--releaser = مُصدِر
role--auditor = مدقق
invitation--for = دعوة { $person }
invitation--once = تُعرض مرة واحدة. قلها وجهًا لوجه أو بالهاتف؛ وهي صالحة 24 ساعة. يفتح الشخص صفحة الدخول ويختار: الدخول الأول.
invitation--gone = عُرضت من قبل، أو لم تُعط دعوة. أعط دعوة جديدة.
