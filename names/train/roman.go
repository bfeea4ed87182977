package main

import (
	"github.com/mozillazg/go-unidecode"
	"proffer/names/fold"
)

// romanOf is a letter's plain romanisation, a place to start from.
func romanOf(r rune) string {
	switch r {
	case 'S':
		return "sh"
	case 'C':
		return "ch"
	case 'X':
		return "kh"
	case 'Z':
		return "zh"
	case 'T':
		return "th"
	case 'G':
		return "gh"
	case 'D':
		return "dh"
	case 'Q':
		return "ts"
	case 'ع', 'ا':
		return "a"
	}
	return fold.Key(unidecode.Unidecode(string(r)))
}

// known are letters of which the lists hold few names, with the Latin symbols that stand for them; "-" is nothing.
var known = map[rune]string{'چ': "C", 'א': "aeio-", 'ב': "bv", 'ג': "gg", 'ד': "dd", 'ה': "ha-", 'ו': "vou", 'ז': "zz", 'ח': "hXC", 'ט': "tt",
	'י': "yie", 'כ': "kXC", 'ל': "ll", 'מ': "mm", 'נ': "nn", 'ס': "ss", 'ע': "aeo-", 'פ': "pf", 'צ': "zQ", 'ק': "kq", 'ר': "rr", 'ש': "Ss", 'ת': "tT"}
