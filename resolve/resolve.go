// Package resolve joins the entities of documents into the entities of a case, over languages and scripts.
//
// Enter at [Resolve]. It takes readings whose entities are each one document's, as extract fixed them, and gives the
// case's entities and, for each document, which local entity became which.
//
// Terms: an item is one document's entity; a cluster is the items that are one; a block is the items that share a
// sound of a name, the only ones that are ever compared; a large block is parted further, so that no item is compared with
// more than a bounded number of others.
//
// Promises: the outcome depends on the set of documents, not on the order in which they came (only the numbers do,
// which follow the order of the input); a document changes nothing outside the blocks that its entities touch; no
// statistics of the case enter a match; a person's decisions always win, a split over a merge; each entity says in
// words why its members are one.
package resolve

import (
	"proffer"
)

// A Document is one document's reading, in ledger order.
type Document struct {
	ID      proffer.DocumentID
	Key     string // says which document it is whatever the order of arrival: the exhibit's digest and its place there
	Reading *proffer.Reading
	Text    string // the document's, or "", where what is around names is not looked at

	Published string // ISO date, or ""
}

// A Ref names an item: a document by its place in the input, and its entity.
type Ref struct {
	Document int
	Entity   proffer.EntityID // local
}

// A Decision is what a person decided of two items.
type Decision struct {
	A, B Ref
	Same bool // merge; false is split
}

// A Result is the case's entities.
type Result struct {
	Entities []proffer.Entity     // numbered by their earliest member; mentions name their documents
	Of       [][]proffer.EntityID // for each document, the case's entity of local entity n at n-1
}

// Resolve joins the items of all documents. Decisions that name items which are not there are left out; what is known
// beside the reports goes behind decisions and before everything else.
func Resolve(docs []Document, decisions []Decision, known ...Known) Result {
	w := gather(docs)
	w.genders(docs)
	w.decide(decisions)
	w.joinNumbers()
	w.joinKnown(known)
	w.joinStates()
	w.statesInTitles()
	w.joinPlaces()
	w.joinAcrossKinds()
	w.joinPeople()
	w.joinMistaken()
	w.joinBodies()
	w.joinLoose()
	w.bodiesInTitles()
	w.homeStates()
	w.joinOffices(docs, known)
	return w.result(docs)
}
