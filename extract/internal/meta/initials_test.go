package meta

import "testing"

func TestInFull(t *testing.T) {
	for _, c := range []struct {
		name, want string
		printed    []string
	}{
		{"J. Harn", "Jo Harn", []string{"Jo Harn"}},
		{"J Harn", "Jo Harn", []string{"Jo Harn"}},
		{"J.M. Harn", "Jo Mary Harn", []string{"Jo Mary Harn"}},
		{"J. Harn", "Jo Mary Harn", []string{"Jo Mary Harn"}},
		{"É. Brun", "Émile Brun", []string{"Émile Brun"}},
		{"А. Иванова", "Анна Иванова", []string{"Анна Иванова"}},
		{"J. Harn", "J. Harn", []string{"Kim Harn"}},
		{"J. Harn", "J. Harn", []string{"Jo Harn", "Jan Harn"}}, // either may be meant
		{"J. Harn", "J. Harn", []string{"J. M. Harn"}},
		{"M. Harn", "M. Harn", []string{"Jo Mary Harn"}},
		{"Jo Harn", "Jo Harn", []string{"Jo Mary Harn"}},
		{"J. Harn", "J. Harn", nil},
	} {
		lists := []authorList{{names: []string{c.name}}, {names: c.printed}}
		if got := inFull(c.name, lists); got != c.want {
			t.Errorf("%s, printed as %q: got %q, want %q", c.name, c.printed, got, c.want)
		}
	}
}
