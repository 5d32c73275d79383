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
people--invited = دعوة من { $by }، صالحة حتى { $until }.
people--confirmed-by = أكدها { $by }.
people--unconfirmed-invitation = بقي أن يؤكدها شخص آخر.
people--confirm-invitation = تأكيد الدعوة: عرض نصفها الآخر
people--remove-passkeys = إزالة كل مفاتيح المرور
people--prove = للدعوة أو لتأكيدها، أثبت أولًا مرة أخرى ما تدخل به:
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
invitation--first = هذا نصف. يعطي النصف الآخر شخص آخر يؤكد الدعوة.
invitation--second = هذا هو النصف الآخر.
invitation--others = يؤكدها في صفحة الأشخاص أحد هؤلاء: { $who }
invitation--terminal = لا يوجد هنا غيرك من يؤكدها: يؤكدها المدعو في طرفية المركز:
invitation--once = تُعرض مرة واحدة. قلها وجهًا لوجه أو بالهاتف للمدعو ولا لأحد غيره؛ وهي صالحة 24 ساعة. يفتح الشخص صفحة الدخول ويختار: الدخول الأول.
invitation--gone = عُرضت من قبل، أو لم تُعط دعوة. أعط دعوة جديدة.
page--account = دخولي
account--look = حدث شيء لدخولك منذ آخر مرة. انظر إليه أولًا.
account--go-on = متابعة
account--not-me = إن لم تكن أنت، أو لم يكن بموافقتك، فأخبر الآخرين هنا فورًا.
account--events = ما حدث لهذا الدخول
account--nothing = لم يُسجَّل شيء.
account--new = جديد
account--invited = دعوة جديدة من { $by }
account--confirmed = أكد الدعوة { $by }
account--begun = بدأ بدعوة من { $by }، أكدها { $what }
account--passkey-added = أُضيف مفتاح مرور: { $what }
account--passkey-removed = أُزيل مفتاح مرور: { $what }
account--passkeys-removed = أزال { $by } كل مفاتيح المرور
account--codes-tried = رموز خاطئة جربها من يعرف عبارة المرور
account--remove = إزالة
account--others = { $n ->
    [zero] لا دخول في مكان آخر
    [one] دخول في مكان آخر واحد
    [two] دخول في مكانين آخرين
    [few] دخول في { $n } أماكن أخرى
    [many] دخول في { $n } مكانًا آخر
   *[other] دخول في { $n } مكان آخر
}
account--proved = يمكن إضافة مفاتيح المرور وإزالتها حتى { $at }.
account--prove = لإضافة مفتاح مرور أو إزالته، أثبت مرة أخرى ما تدخل به.
account--prove-go = إثبات
account--prove-passkey = إثبات بمفتاح مرور
