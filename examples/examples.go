// Package examples carries the reports of the demonstration: an invented conflict in an invented country, as nine
// desks would have written it, in English, Russian and Arabic. Persons, states, companies and events are invented.
package examples

import "embed"

// Sarvan holds the reports, in the folder "sarvan".
//
//go:embed sarvan
var Sarvan embed.FS
