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
