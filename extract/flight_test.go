package extract

import (
	"strings"
	"testing"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/page"
)

const stateArticle = `<p>The ferry to Little Orme will run again from Monday, the harbour board said on Friday.</p>` +
	`<p>$$AD_1$$</p><p>It had been laid up since March, when a winch broke and hurt a deckhand.</p>` +
	`<figure class=\"wide\"><figcaption>The ferry in March. Photo: Ada Bligh</figcaption></figure>` +
	`<p>Tickets bought before then stay valid, and islanders travel free of charge until the end of June.</p>` +
	`<p>The board has also ordered a second winch, which is to be kept on the quay as a spare.</p>` +
	`<p>A spokeswoman said that it had been a long spring for everybody, and not least for the crew.</p>`

const stateText = `The ferry to Little Orme will run again from Monday, the harbour board said on Friday.

It had been laid up since March, when a winch broke and hurt a deckhand.

Tickets bought before then stay valid, and islanders travel free of charge until the end of June.

The board has also ordered a second winch, which is to be kept on the quay as a spare.

A spokeswoman said that it had been a long spring for everybody, and not least for the crew.`

func TestStateInPlainScripts(t *testing.T) {
	body := strings.ReplaceAll(stateArticle, `\"`, `"`)
	filler := strings.Repeat("x", page.StateLeast)
	flight := strings.NewReplacer(`"`, `\"`, `<`, `\u003c`).Replace(body)
	tests := []struct{ name, script string }{
		{"assigned", `window.__STATE__ = {"pad":"` + filler + `","article":{"content":"` + stateArticle + `"}};`},
		{"assigned as a string", `var state = JSON.parse("{\"pad\":\"` + filler + `\",\"body\":\"` + strings.NewReplacer(`\"`, `\\\"`).Replace(stateArticle) + `\"}");`},
		{"flight text", `self.__next_f.push([1,"1:I[5,[]]\n2:T` + hex(len(body)) + `,"])</script><script>self.__next_f.push([1,"` + flight + `3:{\"a\":1}\n"])`},
		{"flight value", `self.__next_f.push([1,"4:{\"body\":\"` + strings.ReplaceAll(strings.ReplaceAll(body, `"`, `\\\"`), "<", `\u003c`) + `\"}\n"])`},
	}
	for _, tt := range tests {
		page := `<html><head><title>Ferry back on Monday</title></head><body><div id="root"></div><script>` + tt.script + `</script></body></html>`
		a, err := Extract([]byte(page), Options{})
		if err != nil || a.Text != stateText {
			t.Errorf("%s: error %v, got\n%s", tt.name, err, a.Text)
		}
	}
}

func hex(n int) string {
	const digits = "0123456789abcdef"
	if n < 16 {
		return digits[n : n+1]
	}
	return hex(n/16) + digits[n%16:n%16+1]
}

func TestPlainState(t *testing.T) {
	long := strings.Repeat(" ", page.StateLeast) + "x"
	tests := []struct{ script, want string }{
		{`self.__next_f.push([1,"a"])`, "flight"},
		{`(self.__next_f=self.__next_f||[]).push([0])`, ""},
		{`window.data = {"a": 1` + long, "state"},
		{`window.data = {"a": 1}`, ""},
		{`var f = function() {` + long, ""},
		{`x=JSON.parse("{}")` + long, "state string"},
		{``, ""},
	}
	for _, tt := range tests {
		if got := page.PlainState([]byte(tt.script)); got != tt.want {
			t.Errorf("plainState(%.30q) = %q, want %q", tt.script, got, tt.want)
		}
	}
}

func TestWithoutPlaceholders(t *testing.T) {
	tests := []struct{ body, want string }{
		{"a $$AD$$ b", "a  b"},
		{"{{ad:1}}a{{b}}", "a"},
		{"it cost $$ and $$ more, 5 %% off", "it cost  more, 5 %% off"},
		{"$$ nothing closes", "$$ nothing closes"},
		{"{{not a name, but a text}} {{x}}", "{{not a name, but a text}} "},
	}
	for _, tt := range tests {
		if got := appstate.WithoutPlaceholders(tt.body); got != tt.want {
			t.Errorf("withoutPlaceholders(%q) = %q, want %q", tt.body, got, tt.want)
		}
	}
}
