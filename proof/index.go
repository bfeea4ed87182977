package proof

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/big"
	"path/filepath"

	"proffer"
)

const rederive = "delete index.db; it is derived again from the ledger and the vault"

// checkIndex checks each row of the index against its digest, and all of them against their sum. A case without an
// index is as good as one with.
func (v *verification) checkIndex(ctx context.Context) error {
	db, err := openDB(ctx, filepath.Join(v.dir, "index.db"), indexMagic, indexVersion)
	switch {
	case isMissing(err):
		return nil
	case proffer.KindOf(err) == proffer.Newer:
		return err
	case err != nil:
		v.damage("index.db", "it cannot be read: "+err.Error(), rederive)
		return nil
	}
	defer db.Close()
	tx, err := db.BeginTx(ctx, nil) // rows and sum of one moment
	if err != nil {
		v.damage("index.db", "it cannot be read: "+err.Error(), rederive)
		return nil
	}
	defer tx.Rollback()
	sum := new(big.Int)
	rows, err := tx.QueryContext(ctx, "SELECT kind, key, value, digest FROM rows ORDER BY kind, key")
	if err != nil {
		v.damage("index.db", "it cannot be read: "+err.Error(), rederive)
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var kind, key string
		var value, digest []byte
		if err := rows.Scan(&kind, &key, &value, &digest); err != nil {
			v.damage("index.db", "a row cannot be read: "+err.Error(), rederive)
			return nil
		}
		v.Rows++
		d := rowDigest(kind, key, value)
		sum.Add(sum, new(big.Int).SetBytes(digest))
		if string(d[:]) != string(digest) {
			v.damage("index.db, row "+kind+" "+key, "it is not what was derived", rederive)
		}
	}
	if err := rows.Err(); err != nil {
		v.damage("index.db", "it cannot be read whole: "+err.Error(), rederive)
		return nil
	}
	var count, applied int64
	var stored []byte
	if err := tx.QueryRowContext(ctx, "SELECT count, sum, applied FROM state").Scan(&count, &stored, &applied); err != nil {
		v.damage("index.db", "its state cannot be read: "+err.Error(), rederive)
		return nil
	}
	sum.Mod(sum, new(big.Int).Lsh(big.NewInt(1), 256))
	if count != v.Rows || sum.Cmp(new(big.Int).SetBytes(stored)) != 0 {
		v.damage("index.db", fmt.Sprintf("rows were added or taken away: %d were derived, %d are there", count, v.Rows), rederive)
	}
	if applied > v.Records {
		v.damage("index.db", fmt.Sprintf("it was derived from %d records, and the ledger has %d", applied, v.Records), rederive)
	}
	return nil
}

// rowDigest is SHA-256 over the lengths of kind and key, in eight bytes each, and then kind, key and value.
func rowDigest(kind, key string, value []byte) hash {
	var b []byte
	b = binary.BigEndian.AppendUint64(b, uint64(len(kind)))
	b = binary.BigEndian.AppendUint64(b, uint64(len(key)))
	b = append(b, kind+key...)
	return sha256.Sum256(append(b, value...))
}
