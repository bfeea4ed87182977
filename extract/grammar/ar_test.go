package grammar

import (
	"slices"
	"testing"
)

func TestArabic(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"what somebody is said to have said", "نفى المحافظ ما ذكرته الصحيفة من أن الجسر مهدد بالسقوط.",
			[]string{"المحافظ | نفى | ما ذكرته الصحيفة من أن الجسر مهدد بالسقوط | denies", "الصحيفة | ذكرته | الجسر مهدد بالسقوط | asserts nested"}},
		{"who confirms what another said", "ما قاله الحارس من أن الأبواب كانت مفتوحة أكده عاملان في المستودع.",
			[]string{"الحارس | قاله | الأبواب كانت مفتوحة | asserts nested", "عاملان في المستودع | أكده | ما قاله الحارس من أن الأبواب كانت مفتوحة | asserts"}},
		{"who is told, without a preposition", "أصيب ستة جنود في انفجار عبوة، على ما أفاد ضابط في المنطقة مراسل الوكالة.",
			[]string{"ضابط في المنطقة | على ما أفاد | أصيب ستة جنود في انفجار عبوة | asserts"}},
		{"what emerges from a document", "ويستفاد من المحضر أن المتهم كان وحده.",
			[]string{"المحضر | ويستفاد | المتهم كان وحده | asserts"}},
		{"an answer named by its noun", "وجاء رد الوزارة مقتضبا: «الملف لدى القضاء».",
			[]string{"الوزارة | رد | الملف لدى القضاء | asserts direct"}},
		{"a clause that depends ends where the main one begins", "وإذ تستنكر النقابة هذا القرار، فإنها تدعو أعضاءها إلى الإضراب.",
			[]string{"النقابة | تستنكر | هذا القرار | accuses", "النقابة | تدعو | أعضاءها إلى الإضراب | demands"}},
		{"a clause between a subject and its verb", "إن الحزب إذ يدين الجريمة يطالب بكشف الجناة.",
			[]string{"الحزب | يدين | الجريمة | accuses", "الحزب | يطالب | بكشف الجناة | demands"}},
		{"no answer that was received", "ولم نتلق من الوزارة أي رد على رسائلنا.",
			[]string{"الوزارة | ولم نتلق | أي رد على رسائلنا | declines"}},
		{"who would not talk", "أما الطبيب المناوب فلم يرغب في الحديث إلينا.",
			[]string{"الطبيب المناوب | فلم يرغب | في الحديث إلينا | declines"}},
		{"who would not travel", "أما الطبيب المناوب فلم يرغب في السفر إلى المدينة.", nil},
		{"who was not available", "ولم يكن المدير متاحا للتعليق.",
			[]string{"المدير | ولم يكن | متاحا للتعليق | declines"}},
		{"who was asked by the writer", "سألت المهندس عن سبب التأخير، فأجاب بأن الحديد لم يصل.",
			[]string{"المهندس | فأجاب | الحديد لم يصل | asserts"}},
		{"who writes proposes", "أقترح أن ننقل الأرشيف إلى مبنى آمن.",
			[]string{" | أقترح | ننقل الأرشيف إلى مبنى آمن | demands"}},
		{"who writes vouches", "أؤكد لكم أن المدير لم يكن في مكتبه.",
			[]string{" | أؤكد | المدير لم يكن في مكتبه | asserts"}},
		{"told with whom it was told", "أحد السائقين حدثنا عن نفق يصل بين المستودعين.",
			[]string{"أحد السائقين | حدثنا | عن نفق يصل بين المستودعين | asserts"}},
		{"held for something", "وعدّت المعارضة القرار التفافا على الاتفاق.",
			[]string{"المعارضة | وعدّت | القرار التفافا على الاتفاق | asserts"}},
		{"a study goes so far", "وتذهب الدراسة إلى أن التلوث تضاعف.",
			[]string{"الدراسة | وتذهب | التلوث تضاعف | asserts"}},
		{"a post of a body's account", "• حساب بلدية الرملة على فيسبوك: «انتهت المفاوضات».",
			[]string{"بلدية الرملة | : | انتهت المفاوضات | asserts direct"}},
		{"a quotation behind what is answered", "علّقت السفارة على الفيديو بعبارة واحدة: «قديم».",
			[]string{"السفارة | علّقت | قديم | asserts direct"}},
		{"held for a case", "وأمر القاضي بحبس الحارس على ذمة التحقيق.",
			[]string{"القاضي | وأمر | بحبس الحارس على ذمة التحقيق | demands"}},
		{"what is expected", "ومن المتوقع أن تعلن اللجنة النتائج غدا.", nil},
		{"who still denies", "وما زال الجيش ينفي وجود معتقلين لديه.",
			[]string{"الجيش | ينفي | وجود معتقلين لديه | denies"}},
		{"an age is no telling", "وقالت إحدى الناجيات، وتبلغ من العمر 19 عاما: «هربت عبر النافذة».",
			[]string{"إحدى الناجيات | وقالت | هربت عبر النافذة | asserts direct"}},
		{"the verb's own noun", "نفى الوزير نفيا قاطعا أن يكون قد زار الجزيرة.",
			[]string{"الوزير | نفى | يكون قد زار الجزيرة | denies"}},
		{"as for somebody, and whom he accuses", "أما الإدارة المحلية فتتهم الشركة بتلويث النهر.",
			[]string{"الإدارة المحلية | فتتهم | الشركة بتلويث النهر | accuses"}},
		{"without saying who", "ورجحت اللجنة أن يكون اللغم قديما، من دون أن تحدد الجهة التي زرعته.",
			[]string{"اللجنة | ورجحت | يكون اللغم قديما | asserts", "اللجنة | من دون أن تحدد | الجهة التي زرعته | declines"}},
		{"what somebody is called", "المتحدث باسم النقابة، المعروف بأبي سعد، نفى أن يكون العمال قد أضربوا.",
			[]string{"المتحدث باسم النقابة، المعروف بأبي سعد | نفى | يكون العمال قد أضربوا | denies"}},
		{"goods that are seized", "تحفظت النيابة على مخزن في الميناء.", nil},
		{"reserves about a plan", "تحفظ الوزير على الاقتراح.",
			[]string{"الوزير | تحفظ | على الاقتراح | declines"}},
		{"a denial on a page", "ونفى المدير في منشور على صفحته، قبل ساعات من صدور الأمر، أي صلة له بالصناديق.",
			[]string{"المدير | ونفى | أي صلة له بالصناديق | denies"}},
		{"by his words somewhere", "وهو التعهد الذي سخر منه النائب بقوله أمام المجلس: «الورق موجود».",
			[]string{"النائب | بقوله | الورق موجود | asserts direct"}},
		{"before he does something else", "يقول السائق قبل أن يطفئ مصباحه: «نحن نخاف».",
			[]string{"السائق | يقول | نحن نخاف | asserts direct"}},
		{"a memorandum in which it stands", "وسلمته الوزارة مذكرة احتجاج جاء فيها أن الطائرة أسقطت عمدا.",
			[]string{"مذكرة احتجاج | جاء | الطائرة أسقطت عمدا | asserts"}},
		{"some of them", "وأفاد ثلاثة منهم بأنهم تعرضوا للضرب.",
			[]string{"ثلاثة منهم | وأفاد | بأنهم تعرضوا للضرب | asserts"}},
		{"who is described before what he says", "وادعى ربان سابق، تحدث إلى الفريق شريطة السرية، أن ضابطا كان يتقاضى المال.",
			[]string{"ربان سابق | وادعى | ضابطا كان يتقاضى المال | asserts"}},
		{"a list of what is recommended", "وتوصي اللجنة الحكومة بما يلي:\n- إغلاق المقلع فورا؛\n- تعويض السكان؛\n- محاسبة المسؤولين.",
			[]string{"اللجنة | وتوصي | إغلاق المقلع فورا // تعويض السكان // محاسبة المسؤولين | demands"}},
		{"a speaker with a clause that tells of her", "«كان أحد يجلس معي في الغرفة»، تقول المحامية التي تدافع عن العمال.",
			[]string{"المحامية التي تدافع عن العمال | تقول | كان أحد يجلس معي في الغرفة | asserts direct"}},
		{"what came to light", "ثم تبين لنا أن المخزون بيع.", nil},
	} {
		if got := lines("ar", c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
