package htmlpage

import "testing"

func TestAltOf(t *testing.T) {
	for _, c := range []struct{ tag, want string }{
		{`<img src="a.jpg" alt="Boats in the harbour">`, "Boats in the harbour"},
		{`<img src="a.jpg"alt='Boats "at" anchor'/>`, `Boats "at" anchor`},
		{`<img data-alt="no" alt="yes">`, "yes"},
		{`<img src="?alt=3" alt="">`, ""},
		{`<img alt=bare>`, ""},
		{`<img alt="open`, ""},
		{`<img alt=`, ""},
	} {
		if got := string(altOf([]byte(c.tag))); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
	}
}
