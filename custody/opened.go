package custody

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"proffer"
)

// openRecord reads the record that an entry keeps; erased fields are left zero.
func openRecord(e proffer.Entry) (proffer.Record, error) {
	r := proffer.Record{Seq: e.Seq}
	var keys []string
	var values [][]byte
	for i, field := range e.Fields {
		if field == nil {
			continue
		}
		name, value, err := openField(field)
		if err == nil && i < len(headNames) {
			err = setHead(&r, name, value)
		}
		if err != nil {
			return r, damaged("read record", fmt.Sprintf("record %d, field %d", e.Seq, i), err)
		}
		if key, ok := strings.CutPrefix(name, payloadPrefix); ok {
			keys, values = append(keys, key), append(values, value)
		} else if name == "payload" {
			k, v, err := members(value)
			if err != nil {
				return r, damaged("read record", fmt.Sprintf("record %d, payload", e.Seq), err)
			}
			keys, values = append(keys, k...), append(values, v...)
		}
	}
	if len(keys) > 0 {
		r.Payload = object(keys, values)
	}
	return r, nil
}

func openField(field json.RawMessage) (name string, value json.RawMessage, err error) {
	if name, value, is := plainField(field); is {
		return name, value, nil
	}
	var two []json.RawMessage
	if err := json.Unmarshal(field, &two); err != nil {
		return "", nil, err
	}
	if len(two) != 2 {
		return "", nil, fmt.Errorf("%d values where a name and a value belong", len(two))
	}
	err = json.Unmarshal(two[0], &name)
	return name, two[1], err
}

// plainField opens a field that is a name and a plain string or a count, as most are, without a reader of JSON: a case is
// opened by opening all of its records.
func plainField(field []byte) (name string, value []byte, is bool) {
	n := len(field)
	if n < 2 || field[0] != '[' || field[n-1] != ']' {
		return "", nil, false
	}
	inside := field[1 : n-1]
	comma := bytes.IndexByte(inside, ',')
	if comma < 0 {
		return "", nil, false
	}
	name, named := plainString(inside[:comma])
	value = inside[comma+1:]
	_, plain := plainString(value)
	return name, value, named && (plain || isCount(value))
}

// isCount says that a value is a whole number of no more digits than any count has.
func isCount(value []byte) bool {
	const most = 15
	if len(value) == 0 || len(value) > most || value[0] == '0' && len(value) > 1 {
		return false
	}
	for _, b := range value {
		if b < '0' || b > '9' {
			return false
		}
	}
	return true
}

// plainString is a JSON string of printable ASCII in which nothing is escaped.
func plainString(value []byte) (string, bool) {
	n := len(value)
	if n < 2 || value[0] != '"' || value[n-1] != '"' {
		return "", false
	}
	for _, b := range value[1 : n-1] {
		if b < ' ' || b > '~' || b == '"' || b == '\\' {
			return "", false
		}
	}
	return string(value[1 : n-1]), true
}

// setHead sets the field of that name, one of the seven that every record has.
func setHead(r *proffer.Record, name string, value json.RawMessage) error {
	if name == "seq" {
		seq, err := strconv.ParseInt(string(value), 10, 64)
		if err == nil && seq != r.Seq {
			err = fmt.Errorf("it says that it is record %d", seq)
		}
		return err
	}
	s, plain := plainString(value)
	if !plain {
		if err := json.Unmarshal(value, &s); err != nil {
			return err
		}
	}
	switch name {
	case "at":
		at, err := time.Parse(time.RFC3339, s)
		r.At = at
		return err
	case "clock":
		r.Clock = s
	case "key":
		r.Key = s
	case "actor":
		r.Actor = s
	case "act":
		r.Act = proffer.Act(s)
	case "subject":
		r.Subject = s
	default:
		return fmt.Errorf("unknown field %q", name)
	}
	return nil
}

// fieldNamed is the place of the field of that name in the entry, or -1.
func fieldNamed(e proffer.Entry, name string) int {
	for i, f := range e.Fields {
		if n, _, err := openField(f); f != nil && err == nil && n == name {
			return i
		}
	}
	return -1
}
