package explainhtml

// The data for the script: the rules with their reasons, and the rows of each block.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"winnow/extract"
)

// Parts of a score, by the numbers that the script uses.
const (
	itself       = iota // features of the block alone
	surroundings        // features of what is around it
	secondLook          // features of the second stage
)

// rule is one feature.
type rule struct {
	name, reason string
	part         int
}

// MarshalJSON returns an array, which takes less room than an object.
func (r rule) MarshalJSON() ([]byte, error) { return json.Marshal([]any{r.name, r.reason, r.part}) }

func partOf(f extract.Feature) int {
	switch {
	case f.Near:
		return itself
	case f.Second:
		return secondLook
	}
	return surroundings
}

// index numbers the rules.
type index struct {
	rules  []rule
	number map[string]int
}

func newIndex() *index {
	x := &index{number: map[string]int{}}
	for _, f := range extract.FeatureList() {
		x.add(rule{f.Name, f.Doc, partOf(f)})
	}
	return x
}

func (x *index) add(r rule) int {
	x.number[r.name] = len(x.rules)
	x.rules = append(x.rules, r)
	return len(x.rules) - 1
}

// of returns the number of a rule. A rule without a number gets the next one.
func (x *index) of(name string) int {
	if i, ok := x.number[name]; ok {
		return i
	}
	return x.add(rule{name: name})
}

// data returns an object with the rules and the blocks. Points are whole thousandths, as points
// files have them, so that a sum is exact. A block has its words, score, bias and near bias, and
// four numbers per row: rule, value, points, points of the near score.
func (r *Report) data() []byte {
	x := newIndex()
	var b bytes.Buffer
	for i := range r.Verdicts {
		if i > 0 {
			b.WriteString(",\n")
		}
		writeVerdict(&b, x, &r.Verdicts[i])
	}
	rules, err := json.Marshal(x.rules)
	if err != nil {
		panic(err) // strings and booleans
	}
	return fmt.Appendf(nil, `{"rules":%s,"blocks":[%s]}`, rules, b.Bytes())
}

type row struct {
	value        float64
	points, near int
}

func writeVerdict(b *bytes.Buffer, x *index, v *extract.Verdict) {
	rows := make([]row, len(x.rules))
	for _, c := range v.Contributions {
		i := x.of(c.Feature)
		rows = grown(rows, i)
		rows[i].value, rows[i].points = c.Value, thousandths(c.Points)
	}
	for _, c := range v.Near {
		i := x.of(c.Feature)
		rows = grown(rows, i)
		rows[i].value, rows[i].near = c.Value, thousandths(c.Points)
	}
	flag := 0
	if v.Joined {
		flag = 1
	}
	b.WriteByte('[')
	numbers := []int{
		v.Words, thousandths(v.Score), thousandths(v.Bias), thousandths(v.NearBias), flag,
	}
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(n))
	}
	for i, r := range rows {
		if r.points != 0 || r.near != 0 {
			b.WriteString("," + strconv.Itoa(i) + "," + short(r.value) + "," +
				strconv.Itoa(r.points) + "," + strconv.Itoa(r.near))
		}
	}
	b.WriteByte(']')
}

func grown(rows []row, i int) []row {
	for len(rows) <= i {
		rows = append(rows, row{})
	}
	return rows
}

func thousandths(points float64) int { return int(math.Round(1000 * points)) }

// short returns a value with three significant digits.
func short(value float64) string {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return "null"
	}
	return strconv.FormatFloat(value, 'g', 3, 32)
}
