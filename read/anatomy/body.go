package anatomy

import (
	"strings"
)

// findBody finds the first and the last item of running text, and the dateline at its beginning.
func (r *reading) findBody() {
	r.body, r.end, r.title, r.lineAt = len(r.items), 0, -1, -1
	for i, it := range r.items {
		if it.kind != "" || it.Edge || it.Role == RoleLead {
			continue
		}
		if r.body == len(r.items) {
			if d, ok := readDateline(it.text, r.lang, true); ok && it.words > 6 && endsSentence(it.text) {
				it.line, r.lineAt, r.body = d, i, i
			} else if it.Role == RoleBody || running(it) {
				r.body = i
			}
		}
		if r.body <= i && (running(it) || it.Role == RoleBody) {
			r.end = i + 1
		}
	}
	if r.body < len(r.items) && r.lineAt < 0 {
		r.lookForDateline()
	}
	r.end = max(r.end, r.body)
}

// lookForDateline looks at the first paragraphs of the body: a lead may stand before the one with the dateline.
func (r *reading) lookForDateline() {
	seen := 0
	for i := r.body; i < len(r.items) && seen < 3; i++ {
		it := r.items[i]
		if it.kind != "" {
			continue
		}
		if d, ok := readDateline(it.text, r.lang, seen == 0); ok {
			it.line, r.lineAt = d, i
			return
		}
		seen++
	}
}

// running says that an item reads as running text: sentences.
func running(it *item) bool {
	if it.named && it.words <= 12 {
		return false
	}
	return it.words >= 30 || it.words >= 8 && endsSentence(it.text) ||
		it.words >= 3 && endsSentence(it.text) && strings.ContainsAny(it.text[:min(3, len(it.text))], "\"“«„”—–-")
}
