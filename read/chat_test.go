package read

import (
	"strings"
	"testing"
)

// TestChat reads chats in the forms that WhatsApp writes for different countries.
func TestChat(t *testing.T) {
	for name, c := range map[string]struct{ in, text, published, says string }{
		"brackets, day first": {"\u200e[13/03/2024, 10:22:05] Ana Ruiz: The bridge is closed.\r\nWe go by boat.\r\n[13/03/2024, 10:23:05] ~ Jon Aske: \u200e<Media omitted>\r\n[13/03/2024, 10:24:05] Jon Aske: At least 14 of them.\r\n",
			"Ana Ruiz: The bridge is closed. We go by boat.\n\nJon Aske: At least 14 of them.", "2024-03-13", "1 were left out"},
		"month first": {"3/11/24, 10:22 AM - Messages are encrypted.\n3/11/24, 10:22\u202fAM - Ana Ruiz: Closed.\n3/13/24, 9:00 AM - +43 660 1: See: you\n",
			"Messages are encrypted.\n\nAna Ruiz: Closed.\n\n+43 660 1: See: you", "", "several days, from 2024-03-11 on"},
		"dots":      {"01.03.2024, 10:22 - Анна: Мост закрыт.\n01.03.2024, 10:23 - Пётр: Да.\n01.03.2024, 10:24 - Анна: Так.\n", "Анна: Мост закрыт.\n\nПётр: Да.\n\nАнна: Так.", "2024-03-01", ""},
		"ambiguous": {"01/03/2024, 10:22 - A: One.\n01/03/2024, 10:23 - B: Two.\n01/03/2024, 10:24 - A: Three.\n", "A: One.\n\nB: Two.\n\nA: Three.", "", "cannot be told"},
	} {
		r := Read(FromBytes("chat.txt", []byte(c.in)))
		if r.MediaType != chatType || len(r.Documents) != 1 {
			t.Errorf("%s: %s %v", name, r.MediaType, r.Problems)
			continue
		}
		d := r.Documents[0]
		var said []string
		for _, p := range d.Problems {
			said = append(said, p.String())
		}
		if d.Text != c.text || d.Published != c.published || !strings.Contains(strings.Join(said, "\n"), c.says) {
			t.Errorf("%s: %q %q %q", name, d.Text, d.Published, said)
		}
		checkDocument(t, d, int64(len(c.in)))
		if len(r.Problems) > 0 {
			t.Errorf("%s: %v", name, r.Problems)
		}
	}
	for _, in := range []string{"11/03/2024, 10:22 - A: One.\nand then nothing\n", "Minutes\n11/03/2024, 10:22 - A: One.\n11/03/2024, 10:23 - A: One.\n11/03/2024, 10:24 - A: One.\n"} {
		if r := Read(FromBytes("notes.txt", []byte(in))); r.MediaType != textType {
			t.Errorf("%q is %s", in, r.MediaType)
		}
	}
}

func FuzzChat(f *testing.F) {
	f.Add([]byte("3/11/24, 10:22 AM - Ana: Closed.\n3/11/24, 10:22 AM - Ana: <x>\n3/13/24, 9:00 AM - Jo: See you\n"))
	f.Add([]byte("[13.03.2024, 10:22:05] Ana: \xff\nmore\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var out Result
		readChat(FromBytes("f.txt", b), &out)
		for _, d := range out.Documents {
			checkDocument(t, d, int64(len(b)))
		}
	})
}
