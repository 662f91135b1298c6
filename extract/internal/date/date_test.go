package date

import (
	"os"
	"slices"
	"strings"
	"testing"
)

const datedLines = "../../../testdata/dates/lines.txt"

var labelNames = [...]string{"", " published", " modified", " copyright", " other"}

// dateCase is a line of lines.txt.
type dateCase struct{ lang, line, want string }

func readDateCases(t testing.TB) []dateCase {
	data, err := os.ReadFile(datedLines)
	if err != nil {
		t.Fatal(err)
	}
	var cases []dateCase
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 {
			t.Fatalf("%s: bad line %q", datedLines, line)
		}
		cases = append(cases, dateCase{lang: strings.TrimPrefix(f[0], "-"), line: unescape.Replace(f[1]),
			want: f[2]})
	}
	return cases
}

var unescape = strings.NewReplacer(`\u200f`, "\u200f", `\u00a0`, "\u00a0", `\u0301`, "\u0301",
	`\u0327`, "\u0327")

func TestFindDate(t *testing.T) {
	for _, tc := range readDateCases(t) {
		st, label, ok := Find(tc.line, Context{Lang: tc.lang})
		got := "-"
		if ok {
			got = st.String()
		}
		if got += labelNames[label]; got != tc.want {
			t.Errorf("%s %q: got %s, want %s", tc.lang, tc.line, got, tc.want)
		}
	}
}

func TestFindDates(t *testing.T) {
	tests := []struct {
		lang, in string
		want     []string
	}{
		{"en-GB", "Published: 18:05, 12 March 2024 | Updated: 19:10, 13 March 2024",
			[]string{"2024-03-12T18:05:00 published", "2024-03-13T19:10:00 modified"}},
		{"en", "March 12, 2024 6:05 PM EST March 13, 2024 7:10 PM EST",
			[]string{"2024-03-12T18:05:00-05:00", "2024-03-13T19:10:00-05:00"}},
		{"fr", "Publié le 12 mars 2024 à 18h05, modifié le 13 mars 2024 à 19h10",
			[]string{"2024-03-12T18:05:00 published", "2024-03-13T19:10:00 modified"}},
		{"ko", "입력 2024.03.12 18:05 수정 2024.03.13 19:10",
			[]string{"2024-03-12T18:05:00 published", "2024-03-13T19:10:00 modified"}},
		{"ja", "2024年3月12日 公開 2024年3月13日 更新",
			[]string{"2024-03-12 published", "2024-03-13 modified"}},
		{"tr", "Yayınlanma: 12 Şub 2024 - Güncellenme: 13 Şub 2024",
			[]string{"2024-02-12 published", "2024-02-13 modified"}},
		{"en", "Born 12 March 1984; updated 12 March 2024", []string{"2024-03-12 modified"}},
		{"en", "no figures", nil},
	}
	for _, tt := range tests {
		var got []string
		for st, label := range FindAll(tt.in, Context{Lang: tt.lang}) {
			got = append(got, st.String()+labelNames[label])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestLineLabel(t *testing.T) {
	tests := []struct {
		lang, in string
		want     LabelKind
	}{
		{"en", "Published", LabelPublished},
		{"en", "Last updated:", LabelModified},
		{"de", "Stand:", LabelModified},
		{"en", "Stand by me", LabelNone},
		{"en", "She posted a note", LabelNone},
		{"fr", "Mis à jour le", LabelModified},
		{"ru", "Опубликовано", LabelPublished},
		{"ko", "기사입력", LabelPublished},
		{"zh", "更新时间：", LabelModified},
		{"ar", "آخر تحديث", LabelModified},
		{"en", "© Lark Media", LabelCopyright},
		{"en", "", LabelNone},
	}
	for _, tt := range tests {
		if got := LineLabel(tt.in, Context{Lang: tt.lang}); got != tt.want {
			t.Errorf("lineLabel(%q) = %d, want %d", tt.in, got, tt.want)
		}
	}
}

// TestDateTables checks what look-up by binary search rests on, and that
// every language has twelve months of which none shadows another.
func TestDateTables(t *testing.T) {
	if !slices.IsSortedFunc(zones[:], func(a, b zone) int { return strings.Compare(a.name, b.name) }) {
		t.Error("zones are not sorted")
	}
	if len(latinFold) != 0x180-0xC0 || len(vietFold) != 0x1EFA-0x1EA0 {
		t.Errorf("folds hold %d and %d letters, want %d and %d", len(latinFold), len(vietFold),
			0x180-0xC0, 0x1EFA-0x1EA0)
	}
	text, err := os.ReadFile("dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		lang, words, ok := strings.Cut(strings.TrimPrefix(line, "month "), ":")
		if !ok || !strings.HasPrefix(line, "month ") {
			continue
		}
		if n := strings.Count(words, "|") + 1; n != 12 {
			t.Errorf("%s: %d months, want 12", lang, n)
		}
		month := 0
		for names := range strings.SplitSeq(words, "|") {
			month++
			for name := range strings.FieldsSeq(names) {
				checkMonth(t, lang, strings.ReplaceAll(strings.TrimSuffix(name, "!"), "_", " "), month)
			}
		}
	}
}

func checkMonth(t *testing.T, lang, name string, month int) {
	d := newScan(name, Context{Lang: lang})
	p, n := d.match(monthWord, 0)
	if p.value != month || n != len(d.tok) {
		t.Errorf("%s: %q is month %d (%d of %d tokens), want %d", lang, name, p.value, n, len(d.tok),
			month)
	}
}

func TestMakeErrors(t *testing.T) {
	_, err := Make("# words\nmonth en: january\nmonht de: januar\n")
	if err == nil || err.Error() != "dates.txt: no table monht" {
		t.Errorf("got %v", err)
	}
}

func FuzzFindDate(f *testing.F) {
	for _, tc := range readDateCases(f) {
		f.Add(tc.line, tc.lang)
	}
	f.Fuzz(func(t *testing.T, line, lang string) {
		c := Context{Lang: lang}
		for st := range FindAll(line, c) {
			checkStamp(t, st)
		}
		if st, ok := Parse(line, c); ok {
			checkStamp(t, st)
		}
		if st, ok := InURL(line); ok {
			checkStamp(t, st)
		}
		LineLabel(line, c)
	})
}

// checkStamp checks that a stamp exists and that its string reads back.
func checkStamp(t *testing.T, st Date) {
	clock := clock{h: st.Hour, m: st.Minute, s: st.Second}
	if !st.plausible(Context{}) || !clock.valid() ||
		st.HasZone && (!st.HasTime || !knownOffset(st.Offset)) {
		t.Fatalf("no valid stamp: %+v", st)
	}
	back, ok := ParseISO(st.String())
	if !ok || back != st {
		t.Fatalf("%s reads back as %s, %v", st, back, ok)
	}
}

func BenchmarkFindDate(b *testing.B) {
	cases := readDateCases(b)
	size := 0
	for _, tc := range cases {
		size += len(tc.line)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, tc := range cases {
			Find(tc.line, Context{Lang: tc.lang})
		}
	}
}

// TestAround: the clock and the zone belong to the date, marks and words around it do not.
func TestAround(t *testing.T) {
	for _, c := range []struct{ line, before, after string }{
		{"On 3 May 2019 the mill burned", "On ", "the mill burned"},
		{"3 May 2019, 14:05 CEST, Quay Town", "", ", Quay Town"},
		{"Die Mühle brannte am 3. Mai 2019.", "Die Mühle brannte am ", "."},
		{"\u200e2019년 5월 12일 방앗간이 탔다", "\u200e", "방앗간이 탔다"},
		{"٣ مايو ٢٠١٩ انهار السقف", "", "انهار السقف"},
		{"12 May 2019", "", ""},
	} {
		before, after, ok := Around(c.line, Context{})
		if !ok || before != c.before || after != c.after {
			t.Errorf("%q: before %q, after %q, %v", c.line, before, after, ok)
		}
	}
	if _, _, ok := Around("no day in 2019", Context{}); ok {
		t.Error("a year alone is a date")
	}
}
