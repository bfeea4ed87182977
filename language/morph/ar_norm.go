package morph

import "strings"

// NormalizeArabic is w with the spellings of one letter made one: without diacritics, tatweel and invisible marks;
// أ إ آ ٱ as ا, ى as ي, ة as ه, ؤ and ئ as they are.
func NormalizeArabic(w string) string {
	plain := true
	for _, r := range w {
		if arabicFold(r) != r {
			plain = false
			break
		}
	}
	if plain {
		return w
	}
	return strings.Map(arabicFold, w)
}

func arabicFold(r rune) rune {
	switch {
	case r >= 0x064B && r <= 0x0652, r == 0x0670, r == 0x0640, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r == 0x2066, r == 0x2067, r == 0x2069, r == 0x061C:
		return -1
	case r == 'أ', r == 'إ', r == 'آ', r == 'ٱ':
		return 'ا'
	case r == 'ى':
		return 'ي'
	case r == 'ة':
		return 'ه'
	}
	return r
}

// bare is w without diacritics, tatweel and invisible marks, its letters as they are.
func bare(w string) string {
	return strings.Map(func(r rune) rune {
		if arabicFold(r) == -1 {
			return -1
		}
		return r
	}, w)
}
