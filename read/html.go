package read

func readHTML(in Input, out *Result) {}
func readMail(in Input, out *Result) {}
