package read

import (
	"regexp"
	"strings"

	"proffer"
	"proffer/language/identify"
)

const subtitleType = "application/x-subrip"

// cueTime is the line of a SubRip or WebVTT cue that says when it is shown.
var cueTime = regexp.MustCompile(`^((?:\d+:)?\d\d:\d\d[.,]\d{3}) --> ((?:\d+:)?\d\d:\d\d[.,]\d{3})`)

// looksSubtitles says that a text begins as subtitles do.
func looksSubtitles(text string) bool {
	if strings.HasPrefix(text, "WEBVTT") {
		return true
	}
	number, rest, _ := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	return allDigits(strings.TrimSpace(number)) && cueTime.MatchString(strings.TrimSpace(second))
}

func allDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != "" && len(s) < 8
}

// readSubtitles reads SubRip and WebVTT: the words of the cues, each with its time as its place.
func readSubtitles(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, _ := in.decode(b, charsetParam(in.Declared))
	doc := proffer.Document{}
	var text strings.Builder
	cell := ""
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if m := cueTime.FindStringSubmatch(line); m != nil {
			cell = m[1] + " --> " + m[2]
			continue
		}
		if line = strings.TrimSpace(withoutTags(line)); line == "" || cell == "" || allDigits(line) {
			continue
		}
		start := text.Len()
		if n := len(doc.Parts); n > 0 && doc.Parts[n-1].Places[0].Cell == cell {
			text.WriteByte(' ')
			text.WriteString(line)
			doc.Parts[n-1].Span.End = text.Len()
			continue
		}
		if start > 0 {
			text.WriteString("\n\n")
			start += 2
		}
		text.WriteString(line)
		doc.Parts = append(doc.Parts, proffer.Part{Kind: proffer.PartBody, Span: proffer.Span{Start: start, End: text.Len()},
			Places: []proffer.Place{{Cell: cell}}})
	}
	if text.Len() == 0 {
		out.Problems = append(out.Problems, problem(in.Name, "the subtitles have no words", "ask for them again")...)
		return
	}
	doc.Text = text.String()
	doc.Language = identify.Language(doc.Text)
	doc.Problems = problem("", "subtitles do not say who speaks, nor when it was said", "note it when you add the recording")
	out.Documents = append(out.Documents, doc)
}

// withoutTags takes "<i>" and the like out of a cue.
func withoutTags(s string) string {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return s
		}
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			return s
		}
		s = s[:i] + s[i+j+1:]
	}
}
