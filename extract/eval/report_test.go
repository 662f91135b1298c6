package eval

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestWriteTable(t *testing.T) {
	rows := []Row{
		{"winnow", Scores{N: 2, Bodies: 2, F1: .97512, P: 1, R: .95, Exact: .5, Word: .9,
			Title: Rate{1, 2}, Language: Rate{2, 2}, Sec: .0126}},
		{"all", Scores{N: 2, Errors: 1}},
	}
	var got bytes.Buffer
	if err := WriteTable(&got, "toy", rows); err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		strings.Fields("toy pages f1 p r exact word snip_f1 snip_p snip_r snip_acc title author " +
			"authors_exact date language errors sec"),
		strings.Fields("winnow 2 0.975 1.000 0.950 0.500 0.900 - - - - 0.500 - - - 1.000 - 0.013"),
		strings.Fields("all 2 - - - - - - - - - - - - - - 1 0.000"),
	}
	lines := strings.Split(strings.TrimSuffix(got.String(), "\n"), "\n")
	if len(lines) != len(want) {
		t.Fatalf("got\n%s", got.String())
	}
	for i, line := range lines {
		if fields := strings.Fields(line); strings.Join(fields, " ") != strings.Join(want[i], " ") {
			t.Errorf("got %q, want %q", fields, want[i])
		}
		if len(line) != len(lines[0]) {
			t.Errorf("line %d has %d characters, the header %d", i, len(line), len(lines[0]))
		}
	}
}

func TestRowAsJSON(t *testing.T) {
	rows := []Row{{`a "b"`, Scores{N: 1, Title: Rate{1, 3}}}, {"c", Scores{}}}
	got, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"tool":"a \"b\"","n":1,"title":0.3333333333333333,"sec":0},` +
		`{"tool":"c","n":0,"sec":0}]`
	if string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWorst(t *testing.T) {
	pages := []PageScore{{ID: "c", Word: .9}, {ID: "a", Word: .1, P: .5}, {ID: "b", Word: .1, P: .6},
		{ID: "d", Word: .9}}
	for n, want := range map[int]string{-1: "", 0: "", 3: "abc", 9: "abcd"} {
		got := ""
		for _, p := range Worst(pages, n) {
			got += p.ID
		}
		if got != want {
			t.Errorf("%d worst: got %q, want %q", n, got, want)
		}
	}
	if pages[0].ID != "c" {
		t.Error("the pages were sorted in place")
	}
}

func TestBootstrap(t *testing.T) {
	var pages []PageScore
	for i := range 100 {
		v := float64(i%10) / 10
		pages = append(pages, PageScore{Word: v, P: v, R: v})
	}
	f1, word := Bootstrap(pages, 1000)
	again, _ := Bootstrap(pages, 1000)
	if f1 != again {
		t.Errorf("two runs: got %v and %v", f1, again)
	}
	// The mean is .45, its standard error .0287: the interval is .394 to .506.
	if f1.String() != word.String() || f1.Low < .37 || f1.Low > .42 || f1.High < .48 || f1.High > .53 {
		t.Errorf("got %v and %v, want about [.394, .506]", f1, word)
	}
	if f1, _ := Bootstrap(nil, 1000); f1 != (Interval{}) {
		t.Errorf("no pages: got %v", f1)
	}
}
