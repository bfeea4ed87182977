package read

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"proffer"
	"proffer/language/identify"
	"proffer/read/anatomy"
)

// A factRule says under which name tags are shown. Tags that say the same are one fact.
type factRule struct {
	name string
	tags []string
}

var pictureFacts = []factRule{
	{"camera", []string{"EXIF Model"}}, {"camera number", []string{"EXIF SerialNumber", "EXIF BodySerialNumber", "XMP SerialNumber"}},
	{"lens", []string{"EXIF LensModel"}}, {"program", []string{"EXIF Software", "XMP CreatorTool", "IPTC OriginatingProgram"}},
	{"author", []string{"EXIF Artist", "IPTC By-line", "XMP Creator"}}, {"credit", []string{"IPTC Credit", "XMP Credit"}},
	{"source", []string{"IPTC Source", "XMP Source"}}, {"copyright", []string{"EXIF Copyright", "IPTC CopyrightNotice", "XMP Rights"}},
	{"headline", []string{"IPTC Headline", "XMP Headline"}}, {"caption", []string{"IPTC Caption-Abstract", "XMP Description", "EXIF ImageDescription"}},
	{"caption writer", []string{"IPTC Writer-Editor", "XMP CaptionWriter"}},
	{"place named", []string{"IPTC Sub-location", "XMP Location", "IPTC City", "XMP City", "IPTC Province-State", "XMP State", "IPTC Country", "XMP Country"}},
	{"keywords", []string{"IPTC Keywords", "XMP Subject"}}, {"made from", []string{"XMP OriginalDocumentID"}},
	{"comment", []string{"EXIF UserComment"}},
}

// facts are what the metadata say, in the order in which a person asks: when, where, by what, by whom, of what.
func (s *pictureTagSet) facts() []proffer.Fact {
	out := append(s.times(), s.place()...)
	for _, rule := range pictureFacts {
		from := map[string]int{}
		for _, tag := range rule.tags {
			value := s.get(tag)
			if tag == "EXIF Model" && !strings.HasPrefix(value, s.get("EXIF Make")) {
				value = strings.TrimSpace(s.get("EXIF Make") + " " + value)
			}
			if value == "" {
				continue
			}
			if i, ok := from[value]; ok {
				out[i].From += ", " + tag
				continue
			}
			from[value] = len(out)
			out = append(out, proffer.Fact{Name: rule.name, Value: value, From: tag})
		}
	}
	return out
}

// Limits of times and places.
const (
	cameraClock = "the camera's clock, as somebody set it"
	noZone      = cameraClock + "; its zone is not stated"
	deviceSays  = "as the device or a program wrote it; how exact is not stated"
)

// times are when the picture was taken and last written, with the zone where it is stated.
func (s *pictureTagSet) times() (out []proffer.Fact) {
	add := func(name, tag, value string) {
		t := stamp(value)
		if t == "" {
			return
		}
		limit := cameraClock
		if !hasZone(t) {
			limit = noZone
		}
		for i, f := range out {
			if f.Name == name && f.Value == t {
				out[i].From += ", " + tag
				return
			}
		}
		out = append(out, proffer.Fact{Name: name, Value: t, From: tag, Limit: limit})
	}
	add("taken", "EXIF DateTimeOriginal", s.get("EXIF DateTimeOriginal")+s.get("EXIF OffsetTimeOriginal"))
	add("taken", "IPTC DateCreated", s.get("IPTC DateCreated")+" "+s.get("IPTC TimeCreated"))
	add("taken", "XMP DateCreated", s.get("XMP DateCreated"))
	if gps := stamp(s.get("EXIF GPSDateStamp") + " " + s.get("EXIF GPSTimeStamp") + "Z"); gps != "" {
		out = append(out, proffer.Fact{Name: "taken", Value: gps, From: "EXIF GPSDateStamp", Limit: "the satellites' clock, as the device or a program wrote it"})
	}
	add("changed", "EXIF ModifyDate", s.get("EXIF ModifyDate")+s.get("EXIF OffsetTime"))
	return out
}

// stamp is a time of EXIF, IPTC, XMP, PDF or an office file as RFC 3339, without a zone where none is stated; "" for what is none.
func stamp(s string) string {
	s = strings.TrimSpace(s)
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
	zone := ""
	if i := strings.LastIndexAny(s, "+-Z"); i > 8 {
		zone = strings.NewReplacer(":", "", "'", "").Replace(s[i:]) // PDF writes +02'00'
		if len(zone) == 5 {
			zone = zone[:3] + ":" + zone[3:]
			digits = digits[:max(0, len(digits)-4)]
		}
	}
	for _, f := range []struct{ in, out string }{{"20060102150405", "2006-01-02T15:04:05"}, {"200601021504", "2006-01-02T15:04"}, {"20060102", time.DateOnly}} {
		if len(digits) < len(f.in) {
			continue
		}
		t, err := time.Parse(f.in, digits[:len(f.in)])
		if err != nil || t.Year() < 1826 { // before the first photograph
			return ""
		}
		if f.out == time.DateOnly {
			zone = ""
		}
		return t.Format(f.out) + zone
	}
	return ""
}

func hasZone(t string) bool {
	return strings.HasSuffix(t, "Z") || len(t) > 10 && strings.ContainsAny(t[10:], "+-")
}

// place is where the picture was taken, from its GPS tags.
func (s *pictureTagSet) place() (out []proffer.Fact) {
	lat, ok1 := degrees(s.get("EXIF GPSLatitude"), s.get("EXIF GPSLatitudeRef"), "S", 90)
	lon, ok2 := degrees(s.get("EXIF GPSLongitude"), s.get("EXIF GPSLongitudeRef"), "W", 180)
	if ok1 && ok2 {
		limit := deviceSays
		if e := s.get("EXIF GPSHPositioningError"); e != "" {
			limit = "as the device or a program wrote it; ± " + decimal(e) + " m as stated"
		}
		out = append(out, proffer.Fact{Name: "place", Value: lat + " " + lon, From: "EXIF GPSLatitude", Limit: limit})
	}
	if v := decimal(s.get("EXIF GPSAltitude")); v != "" && ok1 {
		if s.get("EXIF GPSAltitudeRef") == "1" {
			v = "-" + v
		}
		out = append(out, proffer.Fact{Name: "altitude", Value: v + " m", From: "EXIF GPSAltitude", Limit: deviceSays})
	}
	if v := decimal(s.get("EXIF GPSImgDirection")); v != "" {
		out = append(out, proffer.Fact{Name: "direction", Value: v + "°", From: "EXIF GPSImgDirection", Limit: "by the device's compass; how exact is not stated"})
	}
	return out
}

// degrees is a coordinate with its sign, or false for what is none. Devices that have no place write noughts.
func degrees(value, ref, negative string, most float64) (string, bool) {
	v, err := strconv.ParseFloat(value, 64)
	if err != nil || v < -most || v > most || v != v || v == 0 && ref == "" {
		return "", false
	}
	if strings.HasPrefix(strings.ToUpper(ref), negative) && v > 0 {
		v = -v
	}
	return strconv.FormatFloat(v, 'f', 6, 64), true
}

// decimal is a number or fraction ("91/2") with one digit behind the point where it needs one; "" for what is none.
func decimal(s string) string {
	num, den, fraction := strings.Cut(s, "/")
	n, err := strconv.ParseFloat(num, 64)
	d := 1.0
	if fraction && err == nil {
		d, err = strconv.ParseFloat(den, 64)
	}
	if err != nil || d == 0 || n/d != n/d || n/d > 1e9 || n/d < -1e9 {
		return ""
	}
	return strings.TrimSuffix(strconv.FormatFloat(n/d, 'f', 1, 64), ".0")
}

// contradictions are what the metadata say that cannot all be so, and that the file was written again.
func (s *pictureTagSet) contradictions(name string) (out []proffer.Problem) {
	taken, gps, changed := time.Time{}, time.Time{}, time.Time{}
	for _, f := range s.times() {
		t, _ := time.Parse("2006-01-02T15:04:05", f.Value[:min(len(f.Value), 19)])
		switch f.From[:8] {
		case "EXIF Dat":
			taken = t
		case "EXIF GPS":
			gps = t
		case "EXIF Mod":
			changed = t
		}
	}
	const widest = 26 * time.Hour // zones are 26 hours apart at most
	if !taken.IsZero() && !gps.IsZero() && taken.Sub(gps).Abs() > widest {
		out = append(out, problem(name+", metadata", fmt.Sprintf("its camera's clock says %s and its satellites' clock %s", taken.Format(time.DateOnly), gps.Format(time.DateOnly)),
			"one of them was set wrong or changed; take neither for granted")...)
	}
	if !taken.IsZero() && changed.Sub(taken) > time.Minute {
		by := ""
		if p := s.get("EXIF Software"); p != "" {
			by = " with “" + p + "”"
		}
		out = append(out, problem(name+", metadata", fmt.Sprintf("it was written again on %s, after it was taken on %s%s", changed.Format(time.DateOnly), taken.Format(time.DateOnly), by),
			"ask for the picture as the camera wrote it")...)
	}
	return out
}

// fewestWords is how many words a caption has at least that is read as a text.
const fewestWords = 4

// caption is the caption that an agency or author wrote into the picture, as a document.
func (s *pictureTagSet) caption() (proffer.Document, bool) {
	text := first(s.get("IPTC Caption-Abstract"), s.get("XMP Description"), s.get("EXIF ImageDescription"))
	if len(strings.Fields(text)) < fewestWords {
		return proffer.Document{}, false
	}
	known := anatomy.Known{Title: first(s.get("IPTC Headline"), s.get("XMP Headline")), Credit: first(s.get("IPTC Credit"), s.get("XMP Credit"))}
	known.Authors, _ = anatomy.Authors(first(s.get("IPTC By-line"), s.get("XMP Creator"), s.get("EXIF Artist")))
	if t := stamp(first(s.get("IPTC DateCreated"), s.get("XMP DateCreated"), s.get("EXIF DateTimeOriginal"))); t != "" {
		known.Published = t[:min(len(t), len(time.DateOnly))]
	}
	doc := anatomy.Compose([]anatomy.Loose{{Text: text, Role: anatomy.RoleCaption}}, known)
	doc.Language = identify.Language(doc.Text)
	doc.Problems = append(doc.Problems, proffer.Problem{Where: "text", What: "it is the caption inside the picture's file, not what the picture shows",
		Hint: "look at the picture"})
	return doc, true
}
