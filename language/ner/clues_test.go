package ner

import (
	"strings"
	"testing"
)

// kindsOf are the names of a document with their kinds, as "kind name".
func kindsOf(language, text string) []string {
	a := analysis(language, text)
	var out []string
	for _, n := range Find(a) {
		out = append(out, string(n.Kind)+" "+n.Span.In(a.Text))
	}
	return out
}

// Names that no list knows, by the words beside them.
func TestKindsByTheWordsBesideAName(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "The charity Silver Harvest said that the wells had run dry.", "organization Silver Harvest"},
		{"en", "Police searched the offices of the developer Iron Gate on Monday.", "organization Iron Gate"},
		{"en", "The insurer Veltor said on Friday it would not pay.", "organization Veltor"},
		{"en", "Fair Wind, a charity, said that the wells had run dry.", "organization Fair Wind"},
		{"en", "Veltor, the country's largest bank, lost two million.", "organization Veltor"},
		{"en", "Edmund Lowe, the firm's senior partner, denied it.", "person Edmund Lowe"},
		{"en", "Kesrin, a town of 4,000 people, was shelled.", "place Kesrin"},
		{"en", "The island of Dunmere was evacuated.", "place Dunmere"},
		{"en", "The bishop of Brask said that soldiers had shot two men.", "place Brask"},
		{"en", "Residents of Tolna want answers.", "place Tolna"},
		{"en", "Kesrin Mayor Tomas Ferl said the town was quiet.", "place Kesrin; person Tomas Ferl"},
		{"en", "Doctors accuse the air force of Brask of bombing a school.", "country Brask"},
		{"en", "The port authority of Kesrin denied it.", "place Kesrin"},
		{"en", "A spokesman for Silver Harvest said that the turbine had broken.", "organization Silver Harvest"},
		{"en", "Karl Vos, chief engineer of Norrail, left.", "person Karl Vos; organization Norrail"},
		{"en", "The founder of Bluewater was arrested on Monday.", "organization Bluewater"},
		{"en", "A lawyer for Karl Vos said so.", "person Karl Vos"},
		{"en", "Rebels from the Fair Wind attacked a convoy.", "organization Fair Wind"},
		{"en", "The nurses of Dunmere's hospital said that two men had died.", "place Dunmere"},
		{"en", "Brask's navy denied the reports.", "country Brask"},
		{"en", "Bluewater's spokesman said the ship was empty.", "organization Bluewater"},
		{"en", "Norrail denied that it had dumped oil into the bay.", "organization Norrail"},
		{"en", "Petrax said in a statement that its ships were empty.", "organization Petrax"},
		{"en", "The union accused Iron Gate and its partner Petrax of hiding deaths.", "organization Iron Gate; organization Petrax"},
		{"en", "Thousands fled Kesrin after the shelling.", "place Kesrin"},
		{"en", "The road between Orvale and Kesrin is closed.", "place Orvale; place Kesrin"},
		{"en", "Opposition lawmaker Tamas Orel accused Energy Minister Olga Brandis.", "person Tamas Orel; person Olga Brandis"},
		{"en", "Drone maker Falke sold sixty aircraft.", "organization Falke"},
		{"en", "Voters left the People's Party in thousands.", "organization People's Party"},
		{"en", "The Referees' Guild does not see it that way.", "organization Referees' Guild"},
		{"en", "He left the Ministry of Forests and the Blue Economy in May.", "organization Ministry of Forests and the Blue Economy"},
		{"en", "A former captain of the team, Sunday Orlo, said so.", "person Sunday Orlo"},
		{"en", "Three men were lost off Vane Reef on Monday.", "place Vane Reef"},
		{"en", "She had told The Lamp about it.", "organization The Lamp"},
		{"en", "“We called,” said Jonas W., a farmer.", "person Jonas W."},
		{"ar", "قال سكان دورفان إن الجيش قصف السوق.", "place دورفان"},
		{"ar", "اتهم سكان بلمار جيش دورفان بحرق منازل.", "place بلمار; country دورفان"},
		{"ar", "نفت شرطة تولنا ذلك.", "place تولنا"},
		{"ar", "قال عمدة دورفان ليلى ناصر إن المدينة هادئة.", "place دورفان; person ليلى ناصر"},
		{"ar", "قال وزير خارجية تولنا إن التقارير كاذبة.", "country تولنا"},
		{"ar", "ألغت شركة الطيران سورفان جميع الرحلات.", "organization سورفان"},
		{"ar", "اتهم المحققون شركة نورايل بتسميم النهر.", "organization نورايل"},
		{"ar", "قال مدير شركة نورايل هانس أورب إن التوربين تعطل.", "organization نورايل; person هانس أورب"},
		{"ar", "قالت منظمة \"طريق آمن\" إن الآبار جفت.", "organization طريق آمن"},
		{"ar", "قال متحدث باسم \"طريق آمن\" إن التوربين تعطل.", "organization طريق آمن"},
		{"ar", "قال إن ما يقوم به النادي «ابتزاز علني».", ""},
		{"ru", "Танки перевозила судоходная компания Вельтор.", "organization Вельтор"},
		{"ru", "Норрейл, судоходная компания, перевозила танки.", "organization Норрейл"},
		{"ru", "Толна, посёлок у границы, сгорел дотла.", "place Толна"},
		{"ru", "Взрыв прогремел возле Кесрина.", "place Кесрина"},
		{"ru", "Повстанцы захватили Толну в субботу.", "place Толну"},
		{"ru", "Мэр Кесрина сообщил, что двое убиты.", "place Кесрина"},
		{"ru", "Мэр Бельмара Олег Панин сообщил, что двое убиты.", "place Бельмара; person Олег Панин"},
		{"ru", "В споре победил мэр города Лужков.", "person Лужков"},
		{"ru", "Рынок Кесрина обстрелян.", "place Кесрина"},
		{"ru", "Жители обвиняют армию Кесрина в поджоге.", "country Кесрина"},
		{"ru", "Министр внутренних дел Толны опроверг сообщения.", "country Толны"},
		{"ru", "Коллегия адвокатов Кесрина сообщила об аресте судьи.", "place Кесрина"},
		{"ru", "Акции Вельтора упали на треть.", "organization Вельтора"},
		{"ru", "Директор «Чистая вода» Нина Рогова назвала обвинения выдумкой.", "organization Чистая вода; person Нина Рогова"},
		{"ru", "Профсоюз обвинил застройщика «Открытая дверь» в невыплате.", "organization Открытая дверь"},
		{"ru", "«Чистая вода» отрицает обвинения.", "organization Чистая вода"},
		{"ru", "«Никогда больше» кричала толпа.", ""},
	} {
		if got := strings.Join(kindsOf(c.language, c.text), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Arabic names that other words look like: people called by common nouns, bodies of several words, places called after their
// landform, names behind what is written to them.
func TestArabicNamesOfCommonWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"قال النائب سليم حرب إن الأمر خطير.", "person سليم حرب"},
		{"ونفت النائبة رولا شديد ذلك.", "person رولا شديد"},
		{"وصل وزير النقل، المهندس شريف البدري، إلى الميناء.", "person شريف البدري"},
		{"وبرأت المحكمة زوجته ليلى السمان لعدم كفاية الأدلة.", "person ليلى السمان"},
		{"طالب الوزير خالد الشركة بالدفع.", ""},
		{"وقالت فرح إنها لا تعرف.", ""},
		{"وقالت موظفة سابقة تدعى رجاء إن الدفاتر أحرقت.", "person رجاء"},
		{"واختارت الأرملة اسم «سمر» خوفا على أولادها.", "person سمر"},
		{"أعلنت هيئة تنظيم الإعلانات غرامة جديدة.", "organization هيئة تنظيم الإعلانات"},
		{"يرأس العجوز نقابة صيادي الخليج الشمالي منذ سنوات.", "organization نقابة صيادي الخليج الشمالي"},
		{"وافق مجلس إدارة الشركة على البيع.", ""},
		{"رفضت اللجنة المركزية الطلب.", "organization اللجنة المركزية"},
		{"تابعت وزارة الغابات والاستصلاح ما نشر.", "organization وزارة الغابات والاستصلاح"},
		{"انسحبت الكتيبة الثالثة عشرة مساء.", "organization الكتيبة الثالثة عشرة"},
		{"توفي الجريح في مستشفى الرحمة مساء.", "organization مستشفى الرحمة"},
		{"قالت طبيبة في مستشفى القديسة حنة إن الدواء نفد.", "organization مستشفى القديسة حنة"},
		{"نقلت وكالة نورفال للأنباء الخبر.", "organization وكالة نورفال للأنباء"},
		{"وأكد مصدر لـ«السنبلة» أن المخزن فارغ.", "organization السنبلة"},
		{"غرق الزورق قبالة رأس النورس فجرا.", "place رأس النورس"},
		{"وصلت القافلة إلى مدينة كفر سمرة المحاصرة.", "place كفر سمرة"},
		{"وأعربت فرنسا وبرمان عن قلقهما.", "country فرنسا; country برمان"},
	} {
		if got := strings.Join(kindsOf("ar", c.text), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
