package read

func readMail(in Input, out *Result) {}
