// Package proffer is the vocabulary of the whole program: the things that an evidence unit works with, and nothing
// that does any work on them. Every room of the house (collect, custody, read, extract, resolve, weigh, present …)
// speaks in these types, imports this package, and does not import another room.
//
// The road runs one way. An [Exhibit] is bytes as acquired. A [Document] is the reading of an exhibit: its text and
// its [Part]s. A [Reading] is what one document says: its [Entity] mentions, [Statement]s, [Event]s, [Quantity]s,
// [Time]s, [Relation]s. A [Case] joins all readings: entities over documents, [Origin]s, [Claim]s, [Finding]s.
//
// Promises that hold for every type here:
//
//   - A [Span] is a byte range of one document's UTF-8 text. Code points appear only where JSON is written.
//   - Digests, identifiers and spans are distinct types whose zero value is invalid and means "none".
//   - Whatever decides or is printed is an integer or fixed-point: thousandths ([Milli]) where a fraction is needed.
//   - Slices are in the order of the input (ledger order, then order in the text), never in the order of a race.
package proffer

// Version is the engine's version. It changes whenever the same bytes could yield other results.
const Version = "0.1.0"
