module proffer

go 1.26
