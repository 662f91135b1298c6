package byline

import (
	"strings"
	"testing"
)

func TestSetApart(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ida Marl| Tom Reyes", "Ida Marl, Tom Reyes"},
		{"Ida Marl|Tom Reyes|Li Wen", "Ida Marl, Tom Reyes, Li Wen"},
		{"By Ida Marl| Tom Reyes", "By Ida Marl, Tom Reyes"},
		{"IDA MARL| TOM REYES", "IDA MARL, TOM REYES"},
		{"Von Petra Lang| Jens Ruprecht", "Von Petra Lang, Jens Ruprecht"},
		{"Автор: Ирина Сомова| Пётр Лугов", "Автор: Ирина Сомова, Пётр Лугов"},
		{"Ida Marl| Senior Reporter| Follow", "Ida Marl, Senior Reporter, Follow"},
		{"Petra Lang|Redakteurin", "Petra Lang, Redakteurin"},
		{"박바다|이강산", "박바다, 이강산"},
		{"湖畔太郎|青木花子", "湖畔太郎, 青木花子"},
		{"湖畔|太郎", "湖畔太郎"},
		{"By Ida Marl|long read", "By Ida Marl, long read"},
		{"Ida Marl|, Lisbon", "Ida Marl, Lisbon"},
		{"2024-11-06|来源：海港日报|作者：李大海", "2024-11-06 来源：海港日报, 作者：李大海"},
		{"By| Ida Marl", "By Ida Marl"},
		{"Ida| Marl", "Ida Marl"},
		{"Ida Marl| and Tom Reyes", "Ida Marl and Tom Reyes"},
		{"Ida Marl| 3 March 2024", "Ida Marl 3 March 2024"},
		{"Ida Marl", "Ida Marl"},
	} {
		if got := SetApart(strings.Split(c.in, "|")); got != c.want {
			t.Errorf("SetApart(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
