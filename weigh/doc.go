// Package weigh does the analyst's arithmetic: whose information it really is, what statements share, and what it
// amounts to.
//
// Enter at [Weigh]. It takes the documents of a case with their statements, already resolved to entities, and gives
// origins, claims and findings.
//
// Terms. An origin is an original piece of reporting: copies, trims, updates, rewrites and translations share it. A
// party is the state or body for which somebody speaks, else the speaker. A unit is what one party said once, however
// many copies print it. A claim is one actor, act and target, whoever says it; time and number do not split it. An
// answer is what an accused party says to it.
//
// Promises. The order of arrival changes nothing but the order of ids: everything is decided in a canonical order
// (publication date, then text). No pass compares all statements with all: an index calls those that share the rarest
// features, and no more than a bounded number of them, so that a statement costs the same in a case of a hundred as in one
// of a hundred thousand. Everything that decides is an integer. All cores share the work, and the outcome is that of one.
// Each origin and each finding says why in words.
package weigh
