# reviewed: not reviewed
# 值班台的语句。值写作 { $name }；由数字选定整句。

# 时长
span--second = { $n ->
   *[other] { $n } 秒
}
span--minute = { $n ->
   *[other] { $n } 分钟
}
span--hour = { $n ->
   *[other] { $n } 小时
}
span--day = { $n ->
   *[other] { $n } 天
}
