# reviewed: not reviewed
# 值班台的语句。值写作 { $name }；由数字选定整句。
page--desk = 值班台
page--message = 电文
page--compose = 拟稿
page--release = 签发
page--due = 到期事项
page--tallies = 上限与计数
page--links = 线路
page--shift = 值班日志
page--evidence = 证据
page--agreement = 协定
page--people = 人员与密钥

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
