package letters

import (
	"strings"

	"github.com/mozillazg/go-unidecode"
	"proffer/names/fold"
)

// own are letters of scripts that are romanised before they are compared, as names in them are mostly spelt in Latin;
// the library that romanises all others writes some of them in a way that no name is spelt.
var own = func() map[rune]string {
	m := map[rune]string{}
	for _, list := range []string{
		// Georgian
		"ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h",
		// Armenian
		"ա a բ b գ g դ d ե e զ z է e ը - թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ u փ p ք k օ o ֆ f",
		// Hangul, as taken apart: leading consonants, vowels, consonants at the end
		"ᄀ k ᄁ k ᄂ n ᄃ d ᄄ t ᄅ r ᄆ m ᄇ b ᄈ p ᄉ s ᄊ s ᄋ - ᄌ j ᄍ j ᄎ ch ᄏ k ᄐ t ᄑ p ᄒ h",
		"ᅡ a ᅢ ae ᅣ ya ᅤ yae ᅥ o ᅦ e ᅧ yo ᅨ ye ᅩ o ᅪ wa ᅫ wae ᅬ oe ᅭ yo ᅮ u ᅯ wo ᅰ we ᅱ wi ᅲ yu ᅳ u ᅴ ui ᅵ i",
		"ᆨ k ᆩ k ᆪ k ᆫ n ᆬ n ᆭ n ᆮ t ᆯ l ᆰ k ᆱ m ᆲ l ᆶ l ᆷ m ᆸ p ᆺ t ᆻ t ᆼ ng ᆽ t ᆾ t ᆿ k ᇀ t ᇁ p ᇂ t",
	} {
		f := strings.Fields(list)
		for i := 0; i+1 < len(f); i += 2 {
			m[[]rune(f[i])[0]] = strings.Trim(f[i+1], "-")
		}
	}
	return m
}()

// roman writes a folded word of any script in Latin letters.
func roman(k string) string {
	var b strings.Builder
	for _, r := range Hepburn(k) {
		switch s, ok := own[r]; {
		case ok:
			b.WriteString(s)
		case r < 0x80:
			b.WriteRune(r)
		default:
			b.WriteString(unidecode.Unidecode(string(r)))
		}
	}
	return fold.Key(b.String())
}
