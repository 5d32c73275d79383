# reviewed: not reviewed
# Виды записей, общие для всех соглашений.
message--adopted = Соглашение принято
message--received = Получено
message--opened = Открыто
message--acknowledged = Подтверждено
message--standby-until = Ожидайте до
message--passed-on-to-unit = Передано подразделению
message--answered = Дан ответ
message--declined = Отклонено
message--deferred = Отложено
message--corrected = Исправлено
message--cancelled = Отменено
message--sent-in-error = Отправлено ошибочно
message--service = Служебное сообщение
message--line-test = Проверка связи
message--re-send-request = Запрос о повторной отправке

# Их поля.
field--adopted--founding = Учредительный текст
field--adopted--earlier = Последние состояния прежних эпох
field--adopted--reason = Причина новой эпохи
field--adopted--card = Карточка
field--adopted--disowned = Отвергнутые записи
field--adopted--root-signatures = Подписи корневого ключа
field--standby-until--until = До
field--passed-on-to-unit--unit = Подразделение
field--answered--text = Текст
field--declined--reason = Причина
field--deferred--until = До
field--deferred--reason = Причина
field--cancelled--reason = Причина
field--sent-in-error--reason = Причина
field--service--text = Текст
field--service--from = С
field--service--until = До
field--line-test--text = Текст
field--re-send-request--ranges = Диапазоны
column--adopted--earlier--epoch = Эпоха
column--adopted--earlier--size = Записей
column--adopted--earlier--root = Корень
column--adopted--disowned--epoch = Эпоха
column--adopted--disowned--size = Начиная с
column--re-send-request--ranges--seat = Место
column--re-send-request--ranges--epoch = Эпоха
column--re-send-request--ranges--from = С записи
column--re-send-request--ranges--to = По запись

# Что журнал сообщает о каждой записи.
record--post = Пост
record--person = Лицо
record--drafted-by = Составил
record--released-by = Разрешил отправку
record--language = Язык
record--serial = Порядковый номер
record--claimed = Время по данным отправителя
record--received = Время получения
record--refers-to = Относится к
record--valid-until = Действительно до
record--precedence = Срочность
record--mark = Пометка
record--agreement = Соглашение

precedence--routine = Обычное
precedence--priority = Срочное
precedence--immediate = Немедленное
precedence--flash = Вне очереди

mark--live = Действительный обмен
mark--exercise = Учение
mark--replay = Воспроизведение

# Ступени прохождения уведомления.
ladder--carried = Доставлено
ladder--received = Получено (машиной)
ladder--opened = Открыто (человеком)
ladder--acknowledged = Подтверждено (человеком)
ladder--passed-on = Передано дальше
ladder--answered = Дан ответ
ladder--declined = Отклонено
ladder--deferred = Отложено
ladder--standby-until = Ожидайте до
ladder--not-yet = Ещё нет
ladder--cannot-know = Узнать нельзя

verdict--within = В пределах потолка
verdict--over = Выше потолка
verdict--not-binding-yet = Ещё не обязателен

basis--read = Прочитано в тексте
basis--reported = По сообщениям других
basis--derived = Выведено из прочитанного
basis--own = Добавлено нами
