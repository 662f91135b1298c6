package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract"
)

const stateArticle = `<p>The ferry to Little Orme will run again from Monday, the harbour board ` +
	`said on Friday.</p>` +
	`<p>$$AD_1$$</p><p>It had been laid up since March, when a winch broke and hurt a deckhand.</p>` +
	`<figure class=\"wide\"><figcaption>The ferry in March. Photo: Ada Bligh</figcaption></figure>` +
	`<p>Tickets bought before then stay valid, and islanders travel free of charge until the end ` +
	`of June.</p>` +
	`<p>The board has also ordered a second winch, which is to be kept on the quay as a spare.</p>` +
	`<p>A spokeswoman said that it had been a long spring for everybody, and not least for the ` +
	`crew.</p>`

const stateText = `The ferry to Little Orme will run again from Monday, the harbour board said ` +
	`on Friday.

It had been laid up since March, when a winch broke and hurt a deckhand.

Tickets bought before then stay valid, and islanders travel free of charge until the end of June.

The board has also ordered a second winch, which is to be kept on the quay as a spare.

A spokeswoman said that it had been a long spring for everybody, and not least for the crew.`

func TestStateInPlainScripts(t *testing.T) {
	body := strings.ReplaceAll(stateArticle, `\"`, `"`)
	filler := strings.Repeat("x", 1000) // page.PlainState reads no short states
	flight := strings.NewReplacer(`"`, `\"`, `<`, `\u003c`).Replace(body)
	tests := []struct{ name, script string }{
		{"assigned", `window.__STATE__ = {"pad":"` + filler + `","article":{"content":"` + stateArticle +
			`"}};`},
		{"assigned as a string", `var state = JSON.parse("{\"pad\":\"` + filler + `\",\"body\":\"` +
			strings.NewReplacer(`\"`, `\\\"`).Replace(stateArticle) + `\"}");`},
		{"flight text", `self.__next_f.push([1,"1:I[5,[]]\n2:T` + fmt.Sprintf("%x", len(body)) +
			`,"])</script><script>self.__next_f.push([1,"` + flight + `3:{\"a\":1}\n"])`},
		{"flight value", `self.__next_f.push([1,"4:{\"body\":\"` +
			strings.ReplaceAll(strings.ReplaceAll(body, `"`, `\\\"`), "<", `\u003c`) + `\"}\n"])`},
	}
	for _, tt := range tests {
		page := `<html><head><title>Ferry back on Monday</title></head><body><div ` +
			`id="root"></div><script>` + tt.script + `</script></body></html>`
		a, err := extract.Extract([]byte(page), extract.Options{})
		if err != nil || a.Text != stateText {
			t.Errorf("%s: error %v, got\n%s", tt.name, err, a.Text)
		}
	}
}
