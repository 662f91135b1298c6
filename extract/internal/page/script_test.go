package page

import (
	"strings"
	"testing"
)

func TestPlainState(t *testing.T) {
	long := strings.Repeat(" ", stateLeast) + "x"
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
		if got := PlainState([]byte(tt.script)); got != tt.want {
			t.Errorf("plainState(%.30q) = %q, want %q", tt.script, got, tt.want)
		}
	}
}
