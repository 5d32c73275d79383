# reviewed: not reviewed

agreement--neighbours = Соседи
message--notice = Уведомление о перемещении
field--notice--day = День
field--notice--people = Число людей
field--notice--remark = Примечание
message--prisoners = Список пленных
field--prisoners--persons = Лица
column--prisoners--persons--number = Номер
column--prisoners--persons--name = Имя
column--prisoners--persons--born = Дата рождения
