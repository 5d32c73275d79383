# reviewed: not reviewed
# Клавіші.
page--keys = Клавіші
keys--how = Клавішу визначає місце на клавіатурі, хоч би яка розкладка була. Під час введення в поле клавіші дають літери.
keys--on = Клавіші ввімкнено. Вимкнути
keys--off = Клавіші вимкнено. Увімкнути
keys--theme = Світлий або темний вигляд
keys--keys = цей перелік
keys--search = пошук у журналі
keys--next = наступний рядок
keys--previous = попередній рядок
keys--open = відкрити рядок
keys--back = назад
keys--new = нове сповіщення
keys--acknowledge = підтвердити: показує, що буде підписано; Enter підписує
keys--claim = взяти в роботу
keys--standby = просити зачекати
keys--answer = відповісти
keys--evidence = зберегти як доказ
keys--print = друк
keys--main = головна дія форми
