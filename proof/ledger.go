package proof

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"proffer"
)

const (
	entryHeader  = "proffer-record/1\n"
	paddingField = `["",null]`
	restore      = "restore ledger.db from a copy; the log says which record is the right one"
)

// fieldNames are the fields that stand first in every record, in their order.
var fieldNames = [...]string{"seq", "at", "clock", "key", "actor", "act", "subject"}

// An exhibit is what the records say of bytes.
type exhibit struct {
	record   int64
	size     int64 // -1 where no record says
	disposed bool
}

// A keyRecord says which key signs from a record on.
type keyRecord struct {
	seq  int64
	vkey string
}

// A row is a record as ledger.db has it.
type row struct {
	seq         int64
	fields      []json.RawMessage
	salts       []byte
	commitments []byte
}

func (v *verification) readLedger(ctx context.Context) error {
	v.exhibits = map[proffer.Digest]*exhibit{}
	path := filepath.Join(v.dir, "ledger.db")
	db, err := openDB(ctx, path, ledgerMagic, ledgerVersion)
	switch {
	case isMissing(err) && v.signed == nil:
		return &proffer.Error{Kind: proffer.NotFound, Op: "verify", Path: v.dir, Err: errors.New("no case is here")}
	case proffer.KindOf(err) == proffer.Newer:
		return err
	case err != nil:
		v.damage("ledger.db", "it cannot be read: "+err.Error(), restore)
		return nil
	}
	defer db.Close()
	err = eachRow(ctx, db, 0, func(r row, err error) bool {
		v.readRow(r, err)
		return true
	})
	if err != nil {
		v.damage("ledger.db", fmt.Sprintf("it cannot be read beyond record %d: %v", len(v.entries)-1, err), restore)
	}
	v.Records = int64(len(v.entries))
	return nil
}

// eachRow calls f with the rows from number from on, each with what is wrong with its shape, until f says enough.
func eachRow(ctx context.Context, db *sql.DB, from int64, f func(row, error) bool) error {
	rows, err := db.QueryContext(ctx, "SELECT seq, fields, salts, commitments FROM records WHERE seq >= ? ORDER BY seq", from)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var r row
		var fields []byte
		if err := rows.Scan(&r.seq, &fields, &r.salts, &r.commitments); err != nil {
			return err
		}
		if !f(r, r.shape(fields)) {
			return nil
		}
	}
	return rows.Err()
}

func (r *row) shape(fields []byte) error {
	const n = proffer.LedgerFields * sha256.Size
	if err := json.Unmarshal(fields, &r.fields); err != nil {
		return fmt.Errorf("its fields are not JSON: %w", err)
	}
	if len(r.fields) > proffer.LedgerFields || len(r.fields) < len(fieldNames) {
		return fmt.Errorf("it has %d fields", len(r.fields))
	}
	if len(r.salts) != n || len(r.commitments) != n {
		return errors.New("its salts or commitments are cut")
	}
	return nil
}

// readRow checks one record against its commitments and takes from it what the other checks need.
func (v *verification) readRow(r row, err error) {
	for r.seq > int64(len(v.entries)) {
		if len(v.entries) >= 1<<31 {
			return
		}
		v.damage(fmt.Sprintf("record %d", len(v.entries)), "it is missing from ledger.db", restore)
		v.entries, v.whole = append(v.entries, hash{}), append(v.whole, nil)
	}
	where := fmt.Sprintf("record %d", r.seq)
	if r.seq != int64(len(v.entries)) {
		v.damage(where, "its number is none that a record can have", restore)
		return
	}
	if err != nil {
		v.damage(where, "it has changed: "+err.Error(), restore)
		v.entries, v.whole = append(v.entries, hash{}), append(v.whole, nil)
		return
	}
	for _, what := range r.check() {
		v.damage(where, what, restore)
	}
	entry := r.entry()
	v.entries, v.whole = append(v.entries, hashLeaf(entry)), append(v.whole, entry)
	v.learn(r)
}

// check says in words which fields and salts do not give their commitments.
func (r *row) check() (wrong []string) {
	for i := range proffer.LedgerFields {
		field := []byte(paddingField)
		if i < len(r.fields) {
			field = r.fields[i]
		}
		salt := r.salts[i*sha256.Size : (i+1)*sha256.Size]
		if string(field) == "null" && isZero(salt) {
			continue // erased
		}
		if commit(salt, field) != r.commitment(i) {
			wrong = append(wrong, fmt.Sprintf("%s is not what was committed to: the field, its salt or its commitment has changed", r.name(i)))
		}
	}
	if seq := fmt.Sprintf(`["seq",%d]`, r.seq); string(r.fields[0]) != seq && string(r.fields[0]) != "null" {
		wrong = append(wrong, "it is not the record that stood here: its own number is another")
	}
	return wrong
}

func (r *row) commitment(i int) hash { return hash(r.commitments[i*sha256.Size:]) }

func commit(salt, field []byte) hash {
	mac := hmac.New(sha256.New, salt)
	mac.Write(field)
	return hash(mac.Sum(nil))
}

// name is what the i-th field is called, for a person.
func (r *row) name(i int) string {
	if i < len(r.fields) {
		if name, _, err := splitField(r.fields[i]); err == nil {
			return "field " + name
		}
	}
	if i < len(fieldNames) {
		return "field " + fieldNames[i]
	}
	return fmt.Sprintf("field %d", i)
}

func (r *row) leaves() []hash {
	leaves := make([]hash, proffer.LedgerFields)
	for i := range leaves {
		c := r.commitment(i)
		leaves[i] = hashLeaf(c[:])
	}
	return leaves
}

func (r *row) entry() []byte {
	root := treeHash(r.leaves())
	return append([]byte(entryHeader), root[:]...)
}

func splitField(field json.RawMessage) (name string, value json.RawMessage, err error) {
	var two []json.RawMessage
	if err = json.Unmarshal(field, &two); err == nil && len(two) != 2 {
		err = errors.New("not a pair")
	}
	if err == nil {
		value = two[1]
		err = json.Unmarshal(two[0], &name)
	}
	return name, value, err
}

// learn takes from a record the exhibits and keys that it names.
func (v *verification) learn(r row) {
	field := map[string]json.RawMessage{}
	for _, f := range r.fields {
		if name, value, err := splitField(f); err == nil {
			field[name] = value
		}
	}
	text := func(name string) (s string) {
		_ = json.Unmarshal(field[name], &s) // what is no string, or erased, is ""
		return s
	}
	switch act := proffer.Act(text("act")); act {
	case proffer.ActAcquired, proffer.ActReceived:
		d, err := proffer.ParseDigest(text("subject"))
		if err != nil {
			return
		}
		x := &exhibit{record: r.seq, size: -1}
		_ = json.Unmarshal(field["payload.size"], &x.size)
		if old := v.exhibits[d]; old == nil || old.disposed {
			v.exhibits[d] = x
		}
	case proffer.ActDisposed:
		if d, err := proffer.ParseDigest(text("subject")); err == nil && v.exhibits[d] != nil {
			v.exhibits[d].disposed = true
		}
	case proffer.ActKey:
		v.keys = append(v.keys, keyRecord{r.seq, text("payload.vkey")})
	}
	if _, err := time.Parse(time.RFC3339, text("at")); err != nil && string(field["at"]) != "" {
		v.damage(fmt.Sprintf("record %d", r.seq), "its time cannot be read", restore)
	}
}

func isZero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}
