# reviewed: not reviewed
# Что команды говорят о регулярной связи и об учебных проверках.

# --- регулярная связь
contact--no-hours = часы не заданы; сегодня нет
contact--none-today = { $hours }; сегодня нет
contact--month = в этом месяце: состоялось { $kept }, пропущено { $missed }
contact--month-doubtful = в этом месяце: состоялось { $kept }, пропущено { $missed }, узнать нельзя { $n }
contact--missed-at = пропущена { $at }, { $cause }
contact--more = и ещё раньше: { $n }
contact--kept = состоялась { $at }, { $who }  [{ $serial }]
contact--missed = ПРОПУЩЕНА, { $cause }
contact--doubt-came-late = узнать нельзя: по их словам, вовремя, но сюда это пришло позже
contact--doubt-missing = узнать нельзя: чего-то, что они подписали, возможно тогда, здесь нет
contact--not-yet = ещё нет, засчитывается до { $at }
contact--cause-unknown = причина неизвестна
contact--judged = оценка: { $cause }
contact--judged-note = оценка: { $cause } ({ $note })
contact--sign = часы регулярной связи с { $party }: { $hours }
contact--sign-none = часы регулярной связи с { $party }: нет
contact--ended = отныне регулярной связи с { $party } нет
contact--counts = Связь засчитывается за { $minutes } мин до её часа и до { $minutes } мин после него: отправлено одной стороной и подтверждено человеком другой.
link--label-contact = связь

# --- учебные проверки
drill--sign-plan = учебная проверка с { $party } назначена на { $at }
drill--sign-run = УЧЕНИЕ: сообщение учебной проверки для { $party }: { $text }
drill--sign-call-off = учебная проверка { $drill } отменена: { $reason }
drill--planned = учебная проверка с { $party } назначена на { $at }, предел { $limit }
drill--next-run = когда придёт время: detente drill run { $drill }
drill--none-due = сейчас проводить нечего: время ни одной учебной проверки не пришло
drill--signed = сообщение учебной проверки подписано { $at }  как { $serial }, для { $party }; подтвердить в пределах { $limit }
drill--called-off = отменена: { $reason }
drill--due = ПОРА
drill--none-decided = проведённых и решённых учебных проверок нет
drill--median = { $n ->
    [one] { $n } учебная проверка, пропущено { $missed }; медиана { $median }
    [few] { $n } учебные проверки, пропущено { $missed }; медиана { $median }
    [many] { $n } учебных проверок, пропущено { $missed }; медиана { $median }
   *[other] { $n } учебной проверки, пропущено { $missed }; медиана { $median }
}
drill--no-median = { $n ->
    [one] { $n } учебная проверка, пропущено { $missed }; не менее половины без подтверждения
    [few] { $n } учебные проверки, пропущено { $missed }; не менее половины без подтверждения
    [many] { $n } учебных проверок, пропущено { $missed }; не менее половины без подтверждения
   *[other] { $n } учебной проверки, пропущено { $missed }; не менее половины без подтверждения
}
drill--cannot-know = УЧЕНИЕ узнать нельзя: сообщения проверки здесь больше нет
drill--sent = УЧЕНИЕ { $serial } отправлено { $at }
drill--received = получено { $at }
drill--not-received = не получено
drill--waiting = подтвердить до { $at }
drill--acknowledged = подтверждено { $at }, кем: { $who } (предел { $limit })
drill--acknowledged-after = подтверждено { $at }, кем: { $who }, через { $span } (предел { $limit })
drill--acknowledged-late = подтверждено { $at }, кем: { $who } (ПОЗДНО, предел { $limit })
drill--acknowledged-after-late = подтверждено { $at }, кем: { $who }, через { $span } (ПОЗДНО, предел { $limit })
drill--missed = ПРОПУЩЕНО: нет подтверждения за { $limit }

# --- учебные проверки в состоянии, при сдаче дежурства и в журнале
status--drill = учебная проверка с { $party } была назначена на { $at }: detente drill run { $drill }
status--contact = регулярная связь с { $party } на { $at } пропущена: detente link cause { $party } unknown
item--drill = учебная проверка с { $party }, назначил: { $name }: detente drill run
line--contact-hours-set = заданы часы регулярной связи с { $party }
line--drill-planned = назначена учебная проверка с { $party } { $subject }
line--drill-run = проведена учебная проверка { $serial } с { $party } { $subject }
line--drill-called-off = отменена учебная проверка с { $party } { $subject }
line--drill-acknowledged = учебная проверка подтверждена { $serial }, { $party } { $name }
line--drill-missed = УЧЕБНАЯ ПРОВЕРКА НЕ ПОДТВЕРЖДЕНА { $serial }, { $party }
line--drill-after = через { $span }
line--drill-within = за { $span }
