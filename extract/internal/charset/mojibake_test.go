package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestRepairTwice(t *testing.T) {
	texts := []string{
		"Der Bürgermeister sagte: „Wir öffnen die Brücke früher als geplant, und die Fähre fährt " +
			"täglich.“",
		"Мост открыли раньше срока, сообщила мэрия. Паром ходит каждый день.",
		"La mairie a rouvert le pont – « plus tôt que prévu », d'après l'ingénieur – mardi, à côté de " +
			"l'église.",
	}
	for _, text := range texts {
		twice := asWindows1252(text)
		if got, ok := repairTwice([]byte(twice), nil); string(got) != text || !ok {
			t.Errorf("got %q, %v, want %q", got, ok, text)
		}
		if got, ok := repairTwice([]byte(text), nil); string(got) != text || ok {
			t.Errorf("sound text: got %q, %v", got, ok)
		}
	}
	few := "The word Ã¼ber, so spelt, is a sign of bad software; Ã¶ is another."
	if got, ok := repairTwice([]byte(few), nil); ok {
		t.Errorf("a text about such faults: got %q", got)
	}
	capitals := strings.Repeat("SÃO PAULO, SÃO JOÃO, NÃO. ", 10)
	if got, ok := repairTwice([]byte(capitals), nil); ok {
		t.Errorf("Portuguese capitals: got %q", got)
	}
}

// asWindows1252 reads the bytes of s as windows-1252, as browsers do: the five undefined bytes
// become controls.
func asWindows1252(s string) string {
	var b strings.Builder
	for i := range len(s) {
		r := charmap.Windows1252.DecodeByte(s[i])
		if r == '\ufffd' {
			r = rune(s[i])
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestMendControls(t *testing.T) {
	var b Buffer
	for _, c := range []struct{ in, want string }{
		{"as it is: é Â \u00a0", "as it is: é Â \u00a0"},
		{"don\u0092t \u0093so\u0094", "don’t “so”"},
		{"\u009b31mred", "›31mred"},
		{"none \u0081\u008d here\u0085", "none  here\u0085"},
		{"cut \xc2", "cut \xc2"},
		{"", ""},
	} {
		if got := string(b.mendControls([]byte(c.in), nil)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
