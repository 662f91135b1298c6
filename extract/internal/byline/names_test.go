package byline

import (
	"strings"
	"testing"
)

func TestSplitNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown, Tom Reyes and Li Wen", "Nora Ashdown | Tom Reyes | Li Wen"},
		{"Nora Ashdown, Tom Reyes, and Li Wen", "Nora Ashdown | Tom Reyes | Li Wen"},
		{"Nora Ashdown & Tom Reyes", "Nora Ashdown | Tom Reyes"},
		{"Lang, Petra; Ruprecht, Jens", "Lang | Petra | Ruprecht | Jens"},
		{"By Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown for The Harbour Mail", "Nora Ashdown"},
		{"NORA ASHDOWN FOR THE HARBOUR MAIL", "NORA ASHDOWN"},
		{"Nora Ashdown (dpa)", "Nora Ashdown | dpa"},
		{"Nora Ashdown (she/her)", "Nora Ashdown"},
		{"Nora Ashdown, Senior Reporter", "Nora Ashdown"},
		{"Nora Ashdown, MD, CPA", "Nora Ashdown, MD"},
		{"Nora Ashdown, professor of rope at the school of Elwin", "Nora Ashdown"},
		{"Dan Ashdown and Tom Reyes", "Dan Ashdown | Tom Reyes"},
		{"Nora (Lee) Ashdown", "Nora (Lee) Ashdown"},
		{"José Ortega y Gasset", "José Ortega y Gasset"},
		{"Lucía Barral y Mateo Ruiz", "Lucía Barral | Mateo Ruiz"},
		{"Harbour staff", "Harbour staff"},
		{"https://www.harbour.example/nora", ""},
		{"@noraash", ""},
		{"nora@harbour.example", ""},
		{"admin", ""},
		{"12 March 2024", ""},
		{"&Eacute;lodie  Marchetti", "Élodie Marchetti"},
		{"簡若衡、林育亭", "簡若衡 | 林育亭"},
		{"ジョン・スミス", "ジョン・スミス"},
		{"سلمى الحداد، نور حسن", "سلمى الحداد | نور حسن"},
	} {
		if got := strings.Join(SplitNames(c.in), " | "); got != c.want {
			t.Errorf("splitNames(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
