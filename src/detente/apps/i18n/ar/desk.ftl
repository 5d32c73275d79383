# reviewed: not reviewed
# جمل مكتب المناوبة. تُكتب القيمة { $name }، والعدد يختار الجملة كاملةً.
page--desk = مكتب المناوبة
page--message = رسالة
page--compose = التحرير
page--release = الإصدار
page--due = المواعيد
page--tallies = السقوف والأعداد
page--links = الوصلات
page--shift = سجل المناوبة
page--evidence = الأدلة
page--agreement = الاتفاق
page--people = الأشخاص والمفاتيح

# مدد زمنية
span--second = { $n ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
span--minute = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
span--hour = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
span--day = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
