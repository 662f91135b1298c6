package eval

import (
	"slices"
	"strings"
	"testing"
)

// Each line of the page starts with the names of the rules that keep it.
const baselinePage = `
all: Home

all: News | Sport
all c4: Sign up for our letter today!
all: A short headline without a full stop
all c4 run: The council voted on Monday for the longer of the two routes that were on the table ` +
	`since May.
all run: “It took us eleven years and four mayors to come to this point”, said the head of the ` +
	`ferry line.”
all c4 run: Work starts in June.
all c4 run: The first boats are to sail in the spring of the year after next, if the ice on the ` +
	`sound allows; until then the old boats go on as before, with no car deck.
all: We use cookies to make this page work. By staying you agree.
all: Read what happened next...
all: © The Skarn Post
`

func TestBaselines(t *testing.T) {
	lines := visibleLines(baselinePage)
	for _, b := range Baselines() {
		var want []string
		for _, line := range lines {
			rules, _, _ := strings.Cut(line, ":")
			if slices.Contains(strings.Fields(rules), b.Name) {
				want = append(want, line)
			}
		}
		if got := b.Keep(lines); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", b.Name, got, want)
		}
		if b.Doc == "" {
			t.Errorf("%s: no doc", b.Name)
		}
		if got := b.Keep(nil); len(got) != 0 {
			t.Errorf("%s: got %q from nothing", b.Name, got)
		}
	}
}

func TestBaselineExtract(t *testing.T) {
	got := Baselines()[0].Extract(Page{}, []byte(" One \r\n\n\tTwo\n"))
	if got.Text != "One\nTwo" {
		t.Errorf("got %q, want the two lines", got.Text)
	}
}
