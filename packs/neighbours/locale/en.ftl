# reviewed: not reviewed

agreement--neighbours = Neighbours
message--notice = Notice of movement
field--notice--day = Day
field--notice--people = People
field--notice--remark = Remark
message--prisoners = Prisoners
field--prisoners--persons = Persons
column--prisoners--persons--number = Number
column--prisoners--persons--name = Name
column--prisoners--persons--born = Born
