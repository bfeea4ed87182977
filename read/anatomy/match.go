package anatomy

// match is how many tokens at the beginning of toks are a phrase of the kind: of the longest phrase; 0 for none.
func match(kind string, toks []token) int {
	if len(toks) == 0 {
		return 0
	}
	for _, phrase := range toks[0].begins.phrases(kind) {
		if len(phrase) <= len(toks) && begins(toks, phrase) {
			return len(phrase)
		}
	}
	return 0
}

// matchExact is n where the first n tokens are a phrase of the kind, else 0.
func matchExact(kind string, toks []token, n int) int {
	if len(toks) == 0 {
		return 0
	}
	for _, phrase := range toks[0].begins.phrases(kind) {
		if len(phrase) == n && n <= len(toks) && begins(toks, phrase) {
			return n
		}
	}
	return 0
}

func begins(toks []token, phrase []string) bool {
	for i, w := range phrase {
		if toks[i].fold != w {
			return false
		}
	}
	return true
}

// has says that a phrase of the kind stands somewhere in toks.
func has(kind string, toks []token) bool {
	for i := range toks {
		if match(kind, toks[i:]) > 0 {
			return true
		}
	}
	return false
}

// joined says that a token's last piece behind a hyphen is a word of the kind: "Теш-Информ".
func joined(kind string, toks []token) bool {
	for _, t := range toks {
		if _, tail, ok := cutLast(t.fold, "-"); ok && len(openingOf(tail).phrases(kind)) > 0 {
			return true
		}
	}
	return false
}

// all says that toks are nothing but phrases of the kinds.
func all(toks []token, kinds ...string) bool {
	for i := 0; i < len(toks); {
		n := 0
		for _, k := range kinds {
			n = max(n, match(k, toks[i:]))
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return len(toks) > 0
}
