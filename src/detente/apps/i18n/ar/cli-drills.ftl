# reviewed: not reviewed
# ما تقوله الأوامر عن الاتصال الدوري وعن تمارين الاتصال.

# --- الاتصال الدوري
contact--no-hours = لم تُحدَّد ساعات؛ لا شيء اليوم
contact--none-today = { $hours }؛ لا شيء اليوم
contact--month = هذا الشهر: تمّ { $kept }، وفات { $missed }
contact--month-doubtful = هذا الشهر: تمّ { $kept }، وفات { $missed }، ولا سبيل إلى معرفة { $n }
contact--missed-at = فات { $at }، { $cause }
contact--more = وقبل ذلك { $n }
contact--kept = تمّ { $at }، { $who }  [{ $serial }]
contact--missed = فائت، { $cause }
contact--doubt-came-late = لا سبيل إلى معرفته: يقولون إنه في الوقت، لكنه وصل إلى هنا بعد ذلك
contact--doubt-missing = لا سبيل إلى معرفته: شيء وقّعوه، ربما حينذاك، ليس هنا
contact--not-yet = ليس بعد، يُحتسب حتى { $at }
contact--cause-unknown = السبب غير معروف
contact--judged = التقدير: { $cause }
contact--judged-note = التقدير: { $cause } ({ $note })
contact--sign = ساعات الاتصال الدوري مع { $party }: { $hours }
contact--sign-none = ساعات الاتصال الدوري مع { $party }: لا شيء
contact--ended = لا اتصال دوري مع { $party } من الآن
contact--counts = يُحتسب الاتصال من { $minutes } دقيقة قبل ساعته حتى { $minutes } دقيقة بعدها: يرسله أحد الجانبين ويقرّ به شخص من الجانب الآخر.
link--label-contact = الاتصال

# --- تمارين الاتصال
drill--sign-plan = تمرين مع { $party } مخطط له في { $at }
drill--sign-run = تمرين: رسالة تمرين إلى { $party }: { $text }
drill--sign-call-off = يُلغى التمرين { $drill }: { $reason }
drill--planned = تمرين مع { $party } مخطط له في { $at }، الحد { $limit }
drill--next-run = حين يحين وقته: detente drill run { $drill }
drill--none-due = لم يحن وقت أي تمرين
drill--signed = وُقعت رسالة التمرين { $at }  بالرقم { $serial }، إلى { $party }؛ ليُقر بها خلال { $limit }
drill--called-off = أُلغي: { $reason }
drill--due = حان وقته
drill--none-decided = لم يُجرَ تمرين بُتّ في نتيجته
drill--median = { $n ->
    [zero] لا تمارين، الفائتة: { $missed }؛ الوسيط { $median }
    [one] تمرين واحد، الفائتة: { $missed }؛ الوسيط { $median }
    [two] تمرينان، الفائتة: { $missed }؛ الوسيط { $median }
    [few] { $n } تمارين، الفائتة: { $missed }؛ الوسيط { $median }
    [many] { $n } تمرينًا، الفائتة: { $missed }؛ الوسيط { $median }
   *[other] { $n } تمرين، الفائتة: { $missed }؛ الوسيط { $median }
}
drill--no-median = { $n ->
    [zero] لا تمارين، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
    [one] تمرين واحد، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
    [two] تمرينان، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
    [few] { $n } تمارين، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
    [many] { $n } تمرينًا، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
   *[other] { $n } تمرين، الفائتة: { $missed }؛ بقي النصف على الأقل دون إقرار
}
drill--cannot-know = تمرين لا سبيل إلى معرفته: لم تعد رسالته هنا
drill--sent = تمرين { $serial } أُرسل { $at }
drill--received = استُلم { $at }
drill--not-received = لم يُستلم
drill--waiting = ليُقر به في موعد أقصاه { $at }
drill--acknowledged = أُقر به { $at }، { $who } (الحد { $limit })
drill--acknowledged-after = أُقر به { $at }، { $who }، بعد { $span } (الحد { $limit })
drill--acknowledged-late = أُقر به { $at }، { $who } (متأخر، الحد { $limit })
drill--acknowledged-after-late = أُقر به { $at }، { $who }، بعد { $span } (متأخر، الحد { $limit })
drill--missed = فائت: لا إقرار خلال { $limit }

# --- تمارين الاتصال في الحالة وعند التسليم وفي السجل
status--drill = كان تمرين مع { $party } مقررًا في { $at }: detente drill run { $drill }
status--contact = فات الاتصال الدوري مع { $party } المقرر في { $at }: detente link cause { $party } unknown
item--drill = تمرين مع { $party }، خطّطه { $name }: detente drill run
line--contact-hours-set = تحديد ساعات الاتصال الدوري مع { $party }
line--drill-planned = التخطيط لتمرين مع { $party } { $subject }
line--drill-run = إجراء التمرين { $serial } مع { $party } { $subject }
line--drill-called-off = إلغاء التمرين مع { $party } { $subject }
line--drill-acknowledged = إقرار بالتمرين { $serial } من { $party } { $name }
line--drill-missed = تمرين دون إقرار { $serial } من { $party }
line--drill-after = بعد { $span }
line--drill-within = خلال { $span }
