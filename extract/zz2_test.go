package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDumpText(t *testing.T) {
	f := os.Getenv("TPAGE")
	if f == "" {
		t.Skip()
	}
	var r textReader
	var p Page
	var b []byte
	if strings.HasSuffix(f, ".gz") {
		b = load(f)
	} else {
		b, _ = os.ReadFile(f)
	}
	r.readText(&p, b)
	fmt.Println("column", r.column, r.marks, r.hyphen)
	for _, b := range p.Blocks {
		fmt.Printf("g%d i%d c%d k%d w%d l%d s%d e%v| %.200q\n", b.Gap, b.Level, b.Container, b.Kind, b.Words, b.LinkWords, b.Sentences, b.Ends, p.Text[b.Start:b.End])
	}
}
