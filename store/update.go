package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"math/bits"

	"proffer"
)

// A Change is a change of the index in the making: all of it is applied, or nothing.
type Change struct {
	ctx   context.Context
	tx    *sql.Tx
	path  string
	count int64
	sum   proffer.Digest // sum of the rows' digests as 256-bit numbers: the same in whatever order rows came
	old   *sql.Stmt
	put   *sql.Stmt
	del   *sql.Stmt
}

// Update calls change and, when it returns nil, applies what it did as one. A crash right after may lose the whole
// change, never a part of it: the index then says that fewer records were applied.
func (x *Index) Update(ctx context.Context, change func(*Change) error) error {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap("change index", x.path, err)
	}
	defer tx.Rollback()
	c := &Change{ctx: ctx, tx: tx, path: x.path}
	if err := c.begin(); err != nil {
		return wrap("change index", x.path, err)
	}
	if err := change(c); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE state SET count = ?, sum = ?", c.count, c.sum[:]); err != nil {
		return wrap("change index", x.path, err)
	}
	return wrap("change index", x.path, tx.Commit())
}

func (c *Change) begin() (err error) {
	var sum []byte
	if err := c.tx.QueryRowContext(c.ctx, "SELECT count, sum FROM state").Scan(&c.count, &sum); err != nil {
		return err
	}
	copy(c.sum[:], sum)
	if c.old, err = c.tx.PrepareContext(c.ctx, "SELECT digest FROM rows WHERE kind = ? AND key = ?"); err != nil {
		return err
	}
	if c.put, err = c.tx.PrepareContext(c.ctx, "INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)"); err != nil {
		return err
	}
	c.del, err = c.tx.PrepareContext(c.ctx, "DELETE FROM rows WHERE kind = ? AND key = ?")
	return err
}

// Put sets the value under kind and key.
func (c *Change) Put(kind, key string, value []byte) error {
	if err := c.forget(kind, key); err != nil {
		return err
	}
	if value == nil {
		value = []byte{}
	}
	d := Row{kind, key, value}.digest()
	if _, err := c.put.ExecContext(c.ctx, kind, key, value, d[:]); err != nil {
		return wrap("change index", c.path, err)
	}
	c.count++
	c.sum = add(c.sum, d, 1)
	return nil
}

// Delete removes what is under kind and key, if there is anything.
func (c *Change) Delete(kind, key string) error {
	if err := c.forget(kind, key); err != nil {
		return err
	}
	_, err := c.del.ExecContext(c.ctx, kind, key)
	return wrap("change index", c.path, err)
}

// Clear removes every row and forgets what was applied.
func (c *Change) Clear() error {
	c.count, c.sum = 0, proffer.Digest{}
	_, err := c.tx.ExecContext(c.ctx, "DELETE FROM rows; UPDATE state SET applied = 0, engine = ''")
	return wrap("change index", c.path, err)
}

// Applied notes that the first n records of the ledger are applied, by the engine of that name.
func (c *Change) Applied(n int64, engine string) error {
	_, err := c.tx.ExecContext(c.ctx, "UPDATE state SET applied = ?, engine = ?", n, engine)
	return wrap("change index", c.path, err)
}

// forget takes the row that is about to go out of count and sum.
func (c *Change) forget(kind, key string) error {
	var old []byte
	err := c.old.QueryRowContext(c.ctx, kind, key).Scan(&old)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil && len(old) == len(c.sum) {
		c.count--
		c.sum = add(c.sum, proffer.Digest(old), -1)
	}
	return wrap("change index", c.path, err)
}

// add is a + sign·b modulo 2^256, both big-endian.
func add(a, b proffer.Digest, sign int) proffer.Digest {
	var carry uint64
	for i := len(a) - 8; i >= 0; i -= 8 {
		x, y := binary.BigEndian.Uint64(a[i:]), binary.BigEndian.Uint64(b[i:])
		if sign > 0 {
			x, carry = bits.Add64(x, y, carry)
		} else {
			x, carry = bits.Sub64(x, y, carry)
		}
		binary.BigEndian.PutUint64(a[i:], x)
	}
	return a
}
