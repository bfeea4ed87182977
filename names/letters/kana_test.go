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

func TestKatakanaAsHeard(t *testing.T) {
	for in, want := range map[string]string{
		"セルゲイ": "serUgei", "ダヴィドフ": "davidOfU", "ッシュ": "SU", "カーター": "kaLtaL", "チェン": "Cen", "チャド": "CadO", "デビッド": "debiddO", "ティナ": "tina",
		"ツァイ": "Qai", "マッチ": "maCI", "キュリー": "kyuriL", "ロン": "ron",
	} {
		if got := heard(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	for word, want := range map[string]Script{"セルゲイ": Kana, "カーター": Kana, "さくら": Latin, "石田ジロー": Latin, "ジロー石": Latin, "ゆー": Latin} {
		if got := EncodeKey(word).Script; got != want {
			t.Errorf("%s is in %s, want %s", word, got, want)
		}
	}
}
