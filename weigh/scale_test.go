package weigh

import (
	"fmt"
	"testing"
)

// BenchmarkStatements weighs cases of growing size: time for each statement must stay nearly flat.
func BenchmarkStatements(b *testing.B) {
	places := []string{"Salm", "Toll", "Brack", "Lorn", "Vesk", "Itaq", "Pell", "Marn"}
	acts := []string{"mining the harbour", "shelling the hospital", "hiding a spill of fuel", "arming the rebels", "blocking grain ships", "jailing reporters"}
	for _, n := range []int{250, 1000, 4000} {
		m := dunes()
		for i := range n {
			m.report("en", fmt.Sprintf("Paper %d", i%40), "", fmt.Sprintf("2025-%02d-%02d", 1+i/28%12, 1+i%28), fmt.Sprintf("Bulletin number %d of district %d with its own words.", i, i*31%997),
				fmt.Sprintf("Rena Volk | accused | accuses | Ostrel of %s near %s in sector %d", acts[i%6], places[i/6%8], i/48),
				fmt.Sprintf("Ivo Tarn | denied | denies | %s near %s in sector %d", acts[i%6], places[i/6%8], i/48))
		}
		b.Run(fmt.Sprint(2*n), func(b *testing.B) {
			for b.Loop() {
				Weigh(m.in)
			}
			b.ReportMetric(float64(2*n*b.N)/b.Elapsed().Seconds(), "statements/s")
		})
	}
}
