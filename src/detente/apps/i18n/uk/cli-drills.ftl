# reviewed: not reviewed
# Що команди кажуть про регулярний зв’язок і про навчальні перевірки.

# --- регулярний зв’язок
contact--no-hours = годин не задано; сьогодні немає
contact--none-today = { $hours }; сьогодні немає
contact--month = цього місяця: відбулося { $kept }, пропущено { $missed }
contact--month-doubtful = цього місяця: відбулося { $kept }, пропущено { $missed }, дізнатися не можна { $n }
contact--missed-at = пропущено { $at }, { $cause }
contact--more = і ще раніше: { $n }
contact--kept = відбувся { $at }, { $who }  [{ $serial }]
contact--missed = ПРОПУЩЕНО, { $cause }
contact--doubt-came-late = дізнатися не можна: за їхніми словами, вчасно, але сюди це надійшло пізніше
contact--doubt-missing = дізнатися не можна: чогось, що вони підписали, можливо тоді, тут немає
contact--not-yet = ще ні, зараховується до { $at }
contact--cause-unknown = причина невідома
contact--judged = оцінка: { $cause }
contact--judged-note = оцінка: { $cause } ({ $note })
contact--sign = години регулярного зв’язку з { $party }: { $hours }
contact--sign-none = години регулярного зв’язку з { $party }: немає
contact--ended = відтепер регулярного зв’язку з { $party } немає
contact--counts = Зв’язок зараховується за { $minutes } хв до його години і до { $minutes } хв після неї: надіслано однією стороною й підтверджено людиною іншої.
link--label-contact = зв’язок

# --- навчальні перевірки
drill--sign-plan = навчальну перевірку з { $party } призначено на { $at }
drill--sign-run = НАВЧАННЯ: повідомлення навчальної перевірки для { $party }: { $text }
drill--sign-call-off = навчальну перевірку { $drill } скасовано: { $reason }
drill--planned = навчальну перевірку з { $party } призначено на { $at }, межа { $limit }
drill--next-run = коли настане час: detente drill run { $drill }
drill--none-due = зараз проводити нічого: час жодної навчальної перевірки не настав
drill--signed = повідомлення навчальної перевірки підписано { $at }  як { $serial }, для { $party }; підтвердити в межах { $limit }
drill--called-off = скасовано: { $reason }
drill--due = ЧАС
drill--none-decided = проведених і вирішених навчальних перевірок немає
drill--median = { $n ->
    [one] { $n } навчальна перевірка, пропущено { $missed }; медіана { $median }
    [few] { $n } навчальні перевірки, пропущено { $missed }; медіана { $median }
    [many] { $n } навчальних перевірок, пропущено { $missed }; медіана { $median }
   *[other] { $n } навчальної перевірки, пропущено { $missed }; медіана { $median }
}
drill--no-median = { $n ->
    [one] { $n } навчальна перевірка, пропущено { $missed }; щонайменше половина без підтвердження
    [few] { $n } навчальні перевірки, пропущено { $missed }; щонайменше половина без підтвердження
    [many] { $n } навчальних перевірок, пропущено { $missed }; щонайменше половина без підтвердження
   *[other] { $n } навчальної перевірки, пропущено { $missed }; щонайменше половина без підтвердження
}
drill--cannot-know = НАВЧАННЯ дізнатися не можна: повідомлення перевірки тут більше немає
drill--sent = НАВЧАННЯ { $serial } надіслано { $at }
drill--received = отримано { $at }
drill--not-received = не отримано
drill--waiting = підтвердити до { $at }
drill--acknowledged = підтверджено { $at }, ким: { $who } (межа { $limit })
drill--acknowledged-after = підтверджено { $at }, ким: { $who }, через { $span } (межа { $limit })
drill--acknowledged-late = підтверджено { $at }, ким: { $who } (ПІЗНО, межа { $limit })
drill--acknowledged-after-late = підтверджено { $at }, ким: { $who }, через { $span } (ПІЗНО, межа { $limit })
drill--missed = ПРОПУЩЕНО: немає підтвердження за { $limit }

# --- навчальні перевірки у стані, під час здавання чергування та в журналі
status--drill = навчальну перевірку з { $party } було призначено на { $at }: detente drill run { $drill }
status--contact = регулярний зв’язок з { $party } на { $at } пропущено: detente link cause { $party } unknown
item--drill = навчальна перевірка з { $party }, призначив: { $name }: detente drill run
line--contact-hours-set = задано години регулярного зв’язку з { $party }
line--drill-planned = призначено навчальну перевірку з { $party } { $subject }
line--drill-run = проведено навчальну перевірку { $serial } з { $party } { $subject }
line--drill-called-off = скасовано навчальну перевірку з { $party } { $subject }
line--drill-acknowledged = навчальну перевірку підтверджено { $serial }, { $party } { $name }
line--drill-missed = НАВЧАЛЬНУ ПЕРЕВІРКУ НЕ ПІДТВЕРДЖЕНО { $serial }, { $party }
line--drill-after = через { $span }
line--drill-within = за { $span }
