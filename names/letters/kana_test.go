package letters

import "testing"

func TestHepburn(t *testing.T) {
	for in, want := range map[string]string{
		"たろう": "taro", "おおの": "ono", "ゆうき": "yuki", "しゅんいち": "shunichi", "きょうこ": "kyoko", "じゅん": "jun", "ひゃくた": "hyakuta",
		"はっとり": "hattori", "まっちゃ": "matcha", "イチロー": "ichiro", "ファティマ": "fatima", "ウィル": "wiru", "ジェーン": "jen", "ティナ": "tina", "ツァイ": "tsai",
		"ゃ": "ya", "Ouzou": "Ouzou", "おひょ": "ohyo",
	} {
		if got := Hepburn(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
