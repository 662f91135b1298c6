package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"winnow/extract"
)

// TestLongText compares the record of a long text with what encoding/json makes of it.
func TestLongText(t *testing.T) {
	text := strings.Repeat("The ferry \"sails\" <again> – am Süßen\u202e See\n\t\u2028", 1+longText/40)
	for name, r := range map[string]Record{
		"plain": {Path: "a.html", Article: extract.Article{Title: "Ferry", Text: text}},
		"own mark": {Input: json.RawMessage(`{"a":"\u0000text\u0000"}`),
			Article: extract.Article{Text: text}},
	} {
		for _, indent := range []bool{false, true} {
			got, err := recordJSON(r, indent)
			if err != nil {
				t.Fatal(err)
			}
			var want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if indent {
				enc.SetIndent("", "  ")
			}
			if err := enc.Encode(r); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, visibleJSON(want.Bytes())) {
				t.Errorf("%s, indent %t: not what encoding/json writes", name, indent)
			}
		}
	}
}
