package casefile

import (
	"slices"
	"strconv"
	"strings"
)

// allege records an allegation: with elements of a ready list, of the person's own, or, where the case knows one of this
// name, those that it has. Each names the findings that bear on it, if there are any yet.
func (d *decider) allege() error {
	if strings.TrimSpace(d.ask.Subjects[0]) == "" {
		return wrong("an allegation needs a name")
	}
	form, err := d.form()
	if err != nil {
		return err
	}
	if d.ask.Basis != "" {
		form.Basis = d.ask.Basis
	}
	if d.ask.Standard != "" {
		form.Standard = d.ask.Standard
	}
	if form.Standard == "" {
		form.Standard = standards[0]
	}
	if !slices.Contains(standards, form.Standard) {
		return wrong("%q is none of %s", form.Standard, strings.Join(standards, ", "))
	}
	for _, text := range d.ask.Elements {
		el, err := d.element(text)
		if err != nil {
			return err
		}
		form.Elements = append(form.Elements, el)
	}
	if len(form.Elements) == 0 {
		return wrong("an allegation has elements: --list %s, or --element \"conduct: supplied weapons = F1\"", strings.Join(ElementLists(), "|"))
	}
	for _, text := range d.ask.Bears {
		if err := d.bears(form, text); err != nil {
			return err
		}
	}
	d.out.Allegation = form
	return nil
}

// form is what the allegation begins with: the ready list that is asked for, else what the case has under this name.
func (d *decider) form() (*AllegationForm, error) {
	form := &AllegationForm{Name: d.ask.Subjects[0]}
	if d.ask.List != "" {
		l, err := elementList(d.dir, d.ask.List)
		if err != nil {
			return nil, err
		}
		form.Basis, form.Standard = l.Basis, l.Standard
		for _, e := range l.Elements {
			form.Elements = append(form.Elements, ElementForm{Name: e.Name, Kind: e.Kind, Evidence: e.Evidence})
		}
		return form, nil
	}
	for _, a := range d.c.Allegations {
		if a.Name != form.Name {
			continue
		}
		form.Basis, form.Standard = a.Basis, a.Standard
		for _, e := range a.Elements {
			el := ElementForm{Name: e.Name, Kind: e.Kind, Evidence: e.Evidence}
			for _, id := range e.Claims {
				el.Anchors = append(el.Anchors, d.claimAnchors(id))
			}
			form.Elements = append(form.Elements, el)
		}
	}
	return form, nil
}

// bears reads "2 = F1 F3": the findings bear on the element of that number, besides those that do already.
func (d *decider) bears(form *AllegationForm, text string) error {
	number, list, ok := strings.Cut(text, "=")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if !ok || err != nil || n < 1 || n > len(form.Elements) {
		return wrong("%q is not NUMBER = F1 F2 …, with one of the %d elements", text, len(form.Elements))
	}
	return d.bearing(&form.Elements[n-1], list)
}

// bearing adds findings to an element.
func (d *decider) bearing(el *ElementForm, list string) error {
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' }) {
		i, err := item("F", s, len(d.c.Findings))
		if err != nil {
			return err
		}
		el.Anchors = append(el.Anchors, d.claimAnchors(d.c.Findings[i].Claim))
	}
	return nil
}

// element reads "KIND: NAME = F1 F2".
func (d *decider) element(text string) (ElementForm, error) {
	kind, rest, ok := strings.Cut(text, ":")
	name, list, _ := strings.Cut(rest, "=")
	el := ElementForm{Name: strings.TrimSpace(name), Kind: strings.TrimSpace(kind)}
	if !ok || el.Name == "" || !slices.Contains(elementKind, el.Kind) {
		return el, wrong("%q is not KIND: NAME = F1 F2 …, with a kind of %s", text, strings.Join(elementKind, ", "))
	}
	return el, d.bearing(&el, list)
}
