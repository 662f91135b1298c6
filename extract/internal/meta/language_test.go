package meta

import "testing"

func TestLanguageTag(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"en", "en"}, {"EN-us", "en-US"}, {"de_DE.UTF-8", "de-DE"}, {"pt_br", "pt-BR"},
		{"zh-hant-tw", "zh-Hant-TW"}, {"es-419", "es-419"},
		{"sr-Latn", "sr-Latn"}, {"iw", "he"}, {"en, fr", "en"}, {"English", ""}, {"", ""}, {"und", ""},
		{"x-default", ""},
	} {
		if got := languageTag(c.in); got != c.want {
			t.Errorf("languageTag(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
