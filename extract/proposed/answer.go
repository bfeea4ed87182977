package proposed

import (
	"encoding/json"
	"strings"
)

// A proposal is one entry of an answer, not believed yet.
type proposal struct {
	Source  string  `json:"source"`
	Cue     string  `json:"cue"`
	Content strands `json:"content"`
	Stance  string  `json:"stance"`
}

// strands is one string or several.
type strands []string

// UnmarshalJSON takes both.
func (s *strands) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*s = strands{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(s))
}

// Limits of an answer: more is left unread.
const (
	mostProposals = 400
	mostStarts    = 50
)

// proposals is what an answer proposes: the first JSON object in it that has statements, wherever it stands, since
// models like to talk before it. Entries of another form are left out.
func proposals(answer string) []proposal {
	for range mostStarts {
		i := strings.IndexByte(answer, '{')
		if i < 0 {
			return nil
		}
		answer = answer[i:]
		var object struct {
			Statements []json.RawMessage `json:"statements"`
		}
		if json.NewDecoder(strings.NewReader(answer)).Decode(&object) == nil && object.Statements != nil {
			return decoded(object.Statements)
		}
		answer = answer[1:]
	}
	return nil
}

func decoded(entries []json.RawMessage) []proposal {
	var out []proposal
	for _, e := range entries[:min(len(entries), mostProposals)] {
		var p proposal
		if json.Unmarshal(e, &p) == nil {
			out = append(out, p)
		}
	}
	return out
}
