package appstate

import (
	"slices"
	"strings"
	"testing"
)

func TestWithoutPlaceholders(t *testing.T) {
	tests := []struct{ body, want string }{
		{"a $$AD$$ b", "a  b"},
		{"{{ad:1}}a{{b}}", "a"},
		{"it cost $$ and $$ more, 5 %% off", "it cost  more, 5 %% off"},
		{"{{ {{a}} " + strings.Repeat("b", 50) + "{{" + strings.Repeat("b", 40) + "}}{{" +
			strings.Repeat("b", 41) + "}}",
			"{{  " + strings.Repeat("b", 50) + "{{" + strings.Repeat("b", 41) + "}}"},
		{"$$ nothing closes", "$$ nothing closes"},
		{"{{not a name, but a text}} {{x}}", "{{not a name, but a text}} "},
	}
	for _, tt := range tests {
		if got := WithoutPlaceholders(tt.body); got != tt.want {
			t.Errorf("withoutPlaceholders(%q) = %q, want %q", tt.body, got, tt.want)
		}
	}
}

func TestKeyWords(t *testing.T) {
	for key, want := range map[string]string{
		"firstPublishedDate": "first published date", "first_published": "first published",
		"pubdate": "pub date", "regDt": "reg dt",
		"dataUpdatedAt": "data updated at", "ISO": "iso", "publisherId": "publisher id", "": "",
	} {
		if got := strings.Join(slices.Collect(KeyWords(key)), " "); got != want {
			t.Errorf("keyWords(%q) = %q, want %q", key, got, want)
		}
	}
}
