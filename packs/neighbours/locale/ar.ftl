# reviewed: not reviewed

agreement--neighbours = الجيران
message--notice = إخطار بتحرك
field--notice--day = اليوم
field--notice--people = عدد الأشخاص
field--notice--remark = ملاحظة
message--prisoners = قائمة الأسرى
field--prisoners--persons = الأشخاص
column--prisoners--persons--number = الرقم
column--prisoners--persons--name = الاسم
column--prisoners--persons--born = تاريخ الميلاد
