package proffer

import (
	"encoding/json"
	"time"
)

// An Act is what a ledger record records.
type Act string

// Acts.
const (
	ActCreated    Act = "created" // the case itself, record 0
	ActAcquired   Act = "acquired"
	ActNote       Act = "note"
	ActDecision   Act = "decision"
	ActReading    Act = "reading"
	ActResult     Act = "result"
	ActHandedOver Act = "handed over"
	ActDisposed   Act = "disposed"
	ActKey        Act = "key"
	ActExported   Act = "exported"
	ActSent       Act = "sent"
	ActReceived   Act = "received"
)

// A Record is one entry of the ledger: what cannot be derived. The log itself holds no value of it, only salted
// commitments.
type Record struct {
	Seq     int64     // from 0
	At      time.Time // UTC, whole seconds
	Clock   string    // where the time comes from: "system"
	Key     string    // id of the key in force
	Actor   string    // name of the person
	Act     Act
	Subject string          // digest, id or name of what it is about
	Payload json.RawMessage // an object; what it holds depends on the act
}

// LedgerFields is the fixed number of commitments in a record: the seven that every record has, one for each key of
// its payload (keys beyond the last place share it), and padding that looks no different.
const LedgerFields = 16

// An Entry is a record as it is kept: what a commitment is made of, and the commitments, which alone reach the log.
type Entry struct {
	Seq         int64                // from 0
	Fields      []json.RawMessage    // RFC 8785 JSON of [name, value]; nil where erased; those beyond are padding, ["",null]
	Salts       [LedgerFields]Digest // random; zero where erased
	Commitments [LedgerFields]Digest // HMAC-SHA256 of the field under its salt; they survive an erasure
}
