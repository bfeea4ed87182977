package ner

import "testing"

func TestArabicNamesByTheWordsBesideThem(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"ولم {P تعلق بن راضي} على ذلك.", "ولم تعلق {P بن راضي} على ذلك."},
		{"قالت {P ليلى بن راضي} ذلك.", "قالت {P ليلى بن راضي} ذلك."},
		{"قال الأمين العام {P للمنظمة باتريك ماندل} ذلك.", "قال الأمين العام للمنظمة {P باتريك ماندل} ذلك."},
		{"قال {P مقاتل} سابق إن المقاتل نام.", "قال مقاتل سابق إن المقاتل نام."},
		{"اتهم المحامي {P أوتو بريل الحارس} السابق. قال حارس ذلك.", "اتهم المحامي {P أوتو بريل} الحارس السابق. قال حارس ذلك."},
		{"قال {P عمر حسن الحارس} ذلك. وغادر {P عمر الحارس} المدينة مع حارس.", "قال {P عمر حسن الحارس} ذلك. وغادر {P عمر الحارس} المدينة مع حارس."},
	} {
		d := proposed("ar", c.model)
		for i := range d.spans {
			d.besideAr(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestArabicNamesOfTwoWords(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"غادر {P خالد زمور} أمس. وبقي {P طاشم} {P زمور}.", "غادر {P خالد زمور} أمس. وبقي {P طاشم زمور}."},
		{"غادر {P طاشم} {P زمور}.", "غادر {P طاشم} {P زمور}."},
		{"وصلوا إلى وادي {L طرفال} ليلاً.", "وصلوا إلى {L وادي طرفال} ليلاً."},
		{"وصلوا إلى قرية {L طرفال} ليلاً.", "وصلوا إلى قرية {L طرفال} ليلاً."},
	} {
		d := proposed("ar", c.model)
		for i := range d.spans {
			d.divided(i)
			d.landform(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestArabicLandsByTheirSidesAndRulers(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"وصلوا إلى شرق زحرات أمس. وقالت حكومة زحرات إنهم في زحرات.", "وصلوا إلى شرق {S زحرات} أمس. وقالت حكومة {S زحرات} إنهم في {S زحرات}."},
		{"وصلوا إلى شرق زحرات أمس. وبقوا في زحرات.", "وصلوا إلى شرق {L زحرات} أمس. وبقوا في {L زحرات}."},
		{"وصلوا إلى شرق زحرات أمس.", "وصلوا إلى شرق زحرات أمس."},
		{"وصلوا إلى شرق زحرات أمس. رأوا الزحرات في زحرات.", "وصلوا إلى شرق زحرات أمس. رأوا الزحرات في زحرات."},
	} {
		d := proposed("ar", c.model)
		d.lands()
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}
