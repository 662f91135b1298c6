package extract_test

import (
	"testing"

	"winnow/extract"
)

// TestLumpWhole checks that an article alone on one line is returned unchanged.
func TestLumpWhole(t *testing.T) {
	for _, article := range []string{
		"The town council of Port Ellery has voted to keep the old lido open through the winter, " +
			"after a petition that was signed by more than four thousand people. " +
			"Swimmers had feared that the pool, which was built in 1931, would be drained in October and " +
			"never filled again. " +
			"“It is the one place where I meet my neighbours without a coat,” said Mrs. Ida Holt, who " +
			"has swum there since she was six. The council will pay for the heating until March.",
		"北浦町は18日、使われなくなった鉄道トンネルを改修し、地元の味噌蔵に貸し出すと発表した。トンネルは全長420メートルで、1997年の廃線以来、入り口が閉じられたままだった。" +
			"内部の温度は一年を通して12度前後に保たれており、味噌の熟成に向いているという。町によると、最初の樽は5月に運び込まれ、来年の秋に出荷される予定だ。",
	} {
		if a, err := extract.Extract([]byte(article), extract.Options{}); err != nil ||
			a.Text != article {
			t.Errorf("got %q, %v", a.Text, err)
		}
	}
}
