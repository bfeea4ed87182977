package custody

import (
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

// setHead sets the field of that name, one of the seven that every record has.
func setHead(r *proffer.Record, name string, value json.RawMessage) error {
	if name == "seq" {
		seq, err := strconv.ParseInt(string(value), 10, 64)
		if err == nil && seq != r.Seq {
			err = fmt.Errorf("it says that it is record %d", seq)
		}
		return err
	}
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return err
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
