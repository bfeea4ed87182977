package screen

// peers are rows of figures for programs that did the same task on the same data, by name alone; made with
// peers/peers.py (nomenklatura 4.17.4, rigour 2.6.1). The thresholds are those of each program's own scale.
var peers = []string{
	"| *nomenklatura logic-v2: found* | 683 | 680 | 672 | 670 | 668 | 661 | 650 |",
	"| *nomenklatura logic-v2: false alarms* | 50000 | 27 | 15 | 7 | 4 | 2 | 1 |",
	"| *nomenklatura name-based: found* | 683 | 680 | 680 | 678 | 675 | 666 | 661 |",
	"| *nomenklatura name-based: false alarms* | 2000 | 127 | 41 | 19 | 8 | 4 | 1 |",
}
