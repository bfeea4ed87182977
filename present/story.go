package present

import (
	"encoding/json"
	"io"
	"strings"

	"proffer"
)

// StoryJSON writes one finding told in full: the finding and its claim as in case.json, and every account.
func StoryJSON(w io.Writer, c *proffer.Case, s *proffer.Story) error {
	x := newExporter(c.Documents)
	f := &c.Findings[s.Finding-1]
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(jsonStory{x.finding(f), x.claim(&c.Claims[f.Claim-1]), list(s.Accounts, func(a *proffer.Account) jsonAccount {
		return jsonAccount{x.statement(&c.Statements[a.Statement-1]), a.For, some(a.Chain), a.Basis, a.Unnamed, some(a.Alignment),
			orNull(a.Start), orNull(a.End), idOrNull(a.Repeats)}
	}), some(s.Missing)})
}

// ChainWords is the way that words took, from the copy that was read back to who spoke.
func ChainWords(chain []string) string { return strings.Join(chain, " ← ") }

// BasisWords is how a speaker knows, in words, with whether anybody is named.
func BasisWords(a *proffer.Account) string {
	if a.Unnamed && a.Basis != proffer.BasisDocument {
		return a.Basis + "; nobody named"
	}
	return a.Basis
}

// DaysWords are the days for which an account speaks.
func DaysWords(a *proffer.Account) string {
	if a.Start == "" {
		return ""
	}
	return dates(a.Start, a.End)
}

// told adds to rows of a finding's statements what its story knows of each.
func told(vs []voice, story *proffer.Story) []voice {
	at := map[proffer.StatementID]*proffer.Account{}
	for i := range story.Accounts {
		at[story.Accounts[i].Statement] = &story.Accounts[i]
	}
	for i := range vs {
		a := at[vs[i].ID]
		if a == nil {
			continue
		}
		vs[i].Chain, vs[i].Basis, vs[i].Alignment, vs[i].Days = ChainWords(a.Chain), BasisWords(a), strings.Join(a.Alignment, "; "), DaysWords(a)
		if a.Repeats != 0 {
			vs[i].Repeats = a.Repeats.String()
		}
	}
	return vs
}
