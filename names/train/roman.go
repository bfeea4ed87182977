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
