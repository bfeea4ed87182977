package weigh

import (
	"fmt"
	"io"

	"proffer/weigh"
)

// measureLeftOut writes how stories are weighed by weights that were learned from all the others; the unseen ones teach
// nothing in any case. Each is weighed from gold statements and as the program reads it.
func measureLeftOut(stories []*Story, w io.Writer) error {
	ls, err := everyLesson(stories)
	if err != nil {
		return err
	}
	defer weigh.UseWeights(learn(ls, ""))
	fmt.Fprint(w, "## Weighing what was not learned from\n\nEach story weighed by weights learned from all the others; those of `testdata/unseen` teach nothing in any case.\nFirst from gold statements, then as the program reads the reports.\n\n")
	fmt.Fprint(w, "| story | claims B³ | support | answer | contested | all three | as read: claims B³ | support | answer | contested | all three |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, s := range stories {
		if s.texts != nil {
			continue
		}
		weigh.UseWeights(learn(ls, s.World))
		in, gold, err := s.Input()
		if err != nil {
			return err
		}
		given, _ := s.scoreInput(in, gold)
		if in, gold, err = s.Read(); err != nil {
			return err
		}
		read, _ := s.scoreInput(in, gold)
		fmt.Fprintf(w, "| %s |%s%s\n", s.World, given.cells(), read.cells())
	}
	fmt.Fprintln(w)
	return nil
}

func (r *Result) cells() string {
	return fmt.Sprintf(" %s | %s | %s | %s | %s |", share(r.Claims), share(r.Support), share(r.Answer), share(r.Contested), share(r.Both))
}
