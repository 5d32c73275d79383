# reviewed: not reviewed

agreement--neighbours = Сусіди
message--notice = Сповіщення про переміщення
field--notice--day = День
field--notice--people = Кількість людей
field--notice--remark = Примітка
message--prisoners = Список полонених
field--prisoners--persons = Особи
column--prisoners--persons--number = Номер
column--prisoners--persons--name = Ім’я
column--prisoners--persons--born = Дата народження
