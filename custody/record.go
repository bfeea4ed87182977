package custody

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"proffer"
)

// entryHeader opens every entry of the log.
const entryHeader = "proffer-record/1\n"

// Names of fields. The first seven are in every record, in this order; then one a key of the payload.
var headNames = []string{"seq", "at", "clock", "key", "actor", "act", "subject"}

const payloadPrefix = "payload."

// padding is what the fields beyond the last commit to.
var padding = json.RawMessage(`["",null]`)

// seal makes the entry of a record under fresh salts.
func seal(r proffer.Record, random io.Reader) (proffer.Entry, error) {
	e := proffer.Entry{Seq: r.Seq}
	var err error
	if e.Fields, err = fieldsOf(r); err != nil {
		return e, &proffer.Error{Kind: proffer.Usage, Op: "append record", Path: string(r.Act), Err: err}
	}
	for i := range e.Salts {
		if _, err := io.ReadFull(random, e.Salts[i][:]); err != nil {
			return e, fmt.Errorf("random numbers: %w", err)
		}
		field := padding
		if i < len(e.Fields) {
			field = e.Fields[i]
		}
		mac := hmac.New(sha256.New, e.Salts[i][:])
		mac.Write(field)
		e.Commitments[i] = proffer.Digest(mac.Sum(nil))
	}
	return e, nil
}

// logEntry is the entry as the log has it: it contains no value.
func logEntry(e proffer.Entry) []byte {
	leaves := make([]proffer.Digest, len(e.Commitments))
	for i, c := range e.Commitments {
		leaves[i] = leafHash(c[:])
	}
	root := rootOf(leaves)
	return append([]byte(entryHeader), root[:]...)
}

// fieldsOf writes the fields of a record as canonical JSON pairs.
func fieldsOf(r proffer.Record) ([]json.RawMessage, error) {
	fields := []json.RawMessage{json.RawMessage(fmt.Sprintf(`["seq",%d]`, r.Seq))}
	for i, v := range []string{r.At.Format(time.RFC3339), r.Clock, r.Key, r.Actor, string(r.Act), r.Subject} {
		quoted, err := jsontext.AppendQuote(nil, v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", headNames[i+1], err)
		}
		fields = append(fields, pair(headNames[i+1], quoted))
	}
	payload, err := payloadFields(r.Payload)
	return append(fields, payload...), err
}

func pair(name string, value []byte) json.RawMessage {
	b, _ := jsontext.AppendQuote([]byte{'['}, name) // names are ours, or come out of canonical JSON
	b = append(b, ',')
	return append(append(b, value...), ']')
}

// payloadFields gives each key of the payload a field; keys that find no place share the last one, as an object.
func payloadFields(payload json.RawMessage) ([]json.RawMessage, error) {
	if len(payload) == 0 || string(payload) == "null" {
		return nil, nil
	}
	keys, values, err := members(payload)
	if err != nil {
		return nil, fmt.Errorf("payload: %w", err)
	}
	room := proffer.LedgerFields - len(headNames)
	var fields []json.RawMessage
	for i, key := range keys {
		if i == room-1 && len(keys) > room {
			return append(fields, pair("payload", object(keys[i:], values[i:]))), nil
		}
		fields = append(fields, pair(payloadPrefix+key, values[i]))
	}
	return fields, nil
}

// members takes a JSON object apart into its canonical members, in canonical order.
func members(b []byte) (keys []string, values [][]byte, err error) {
	canon, err := canonical(b)
	if err != nil {
		return nil, nil, err
	}
	d := jsontext.NewDecoder(bytes.NewReader(canon))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return nil, nil, errors.New("not a JSON object")
	}
	for d.PeekKind() == '"' {
		key, err := d.ReadToken()
		if err != nil {
			return nil, nil, err
		}
		keys = append(keys, key.String())
		value, err := d.ReadValue()
		if err != nil {
			return nil, nil, err
		}
		values = append(values, bytes.Clone(value))
	}
	return keys, values, nil
}

func object(keys []string, values [][]byte) []byte {
	b := []byte{'{'}
	for i, key := range keys {
		if i > 0 {
			b = append(b, ',')
		}
		b, _ = jsontext.AppendQuote(b, key)
		b = append(append(b, ':'), values[i]...)
	}
	return append(b, '}')
}

// canonical is the RFC 8785 form. Numbers that it could not keep are refused rather than rounded.
func canonical(b []byte) ([]byte, error) {
	d := jsontext.NewDecoder(bytes.NewReader(b))
	for {
		t, err := d.ReadToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if t.Kind() == '0' && !keepsValue(t.String()) {
			return nil, fmt.Errorf("the number %s has more digits than JSON keeps; write it as a string", t)
		}
	}
	v := jsontext.Value(bytes.Clone(b))
	err := v.Canonicalize()
	return v, err
}

// keepsValue says that a double holds the number as it is written: integers exactly, others to 17 digits.
func keepsValue(number string) bool {
	if !strings.ContainsAny(number, ".eE") {
		n, err := strconv.ParseInt(number, 10, 64)
		return err == nil && -1<<53 <= n && n <= 1<<53
	}
	mantissa, _, _ := strings.Cut(strings.ToLower(number), "e")
	_, err := strconv.ParseFloat(number, 64)
	return err == nil && len(strings.Trim(mantissa, "-0.")) <= 18 // 17 digits and the point
}
