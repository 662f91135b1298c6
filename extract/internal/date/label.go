package date

// Dates of a line with what belongs to them: time, zone and label.

// dates yields all plausible dates of the line, labelled, in its order.
func (d *dateScan) dates(yield func(Date, LabelKind) bool) {
	from := -1 // end of the date before
	var before clock
	for i := 0; i < len(d.tok); {
		dd, ok := d.dayAt(i)
		if !ok {
			i++
			if c, isTime := d.clockBefore(i - 1); isTime {
				before, i = c, c.end
				d.clockEnd = c.end
			}
			continue
		}
		if from < 0 {
			from, d.suffixed = 0, d.labelsFollow(i)
		}
		st, end := d.addTime(&dd, i, before)
		label := d.labelFor(from, i, end)
		supported := !dd.short || dd.sure || st.HasTime || label != LabelNone || d.alone(i, dd.end)
		from, i, before = end, end, clock{}
		if supported && st.plausible(d.ctx) && !yield(st, label) {
			return
		}
	}
}

// addTime joins a day with the time inside, after or before it, and gives the
// end of both.
func (d *dateScan) addTime(dd *day, start int, before clock) (Date, int) {
	end := dd.end
	c, ok := dd.clock, dd.timed
	if !ok {
		if c, ok = d.clockAfter(dd.end); ok {
			end = c.end
		}
	}
	if !ok && before.end > 0 && d.isGap(before.end, start) {
		c, ok = before, true
	}
	st := Date{Year: dd.y, Month: dd.m, Day: dd.d}
	if ok {
		st.Hour, st.Minute, st.Second, st.HasTime = c.h, c.m, c.s, true
	}
	if ok && c.hasZone {
		st.Offset, st.HasZone = c.zone.on(dd.y, dd.m, dd.d, c.h), true
	}
	return st, end
}

// isGap reports whether little enough stands between a time and the date
// that follows it.
func (d *dateScan) isGap(from, to int) bool {
	strange := 0
	for i := from; i < to; {
		n := 1
		switch d.at(i).kind {
		case numberToken:
			return false
		case signToken:
			if !d.sign(i, gapSigns) {
				return false
			}
		default:
			var cue clockCue
			if n = d.gapWords(i, &cue); n < 0 {
				return false
			}
			if n == 0 {
				n, strange = 1, strange+strangeness(d.at(i))
			}
		}
		i += n
	}
	return to-from <= 8 && strange <= 6
}

// alone reports whether the date from i to end is all that the line holds,
// but for signs, and does not look like a number of a version ("1.2.24").
func (d *dateScan) alone(i, end int) bool {
	if d.sign(i+1, ".") && d.at(i).width+d.at(i+2).width < 4 {
		return false
	}
	for j, t := range d.tok {
		if (j < i || j >= end) && t.kind != signToken {
			return false
		}
	}
	return true
}

const (
	labelReach = 4  // words between a label and its date: "Published by A B on"
	labelScan  = 32 // tokens before a date in which its label is sought
)

// labelFor gives the label of the date that stands from start to end; from is
// the end of the date before it.
func (d *dateScan) labelFor(from, start, end int) LabelKind {
	if d.suffixed {
		return d.labelAfter(end)
	}
	label, after := d.lastLabel(max(from, start-labelScan), start)
	if label != LabelNone && d.wordsIn(after, start) <= labelReach {
		return label
	}
	return d.labelAfter(end)
}

// labelsFollow reports whether the line, whose first date is at token start, has a label at its
// end and none before the date.
func (d *dateScan) labelsFollow(start int) bool {
	if _, end := d.lastLabel(0, start); end > 0 {
		return false
	}
	_, end := d.lastLabel(max(start, len(d.tok)-labelScan), len(d.tok))
	return end > 0 && d.wordsIn(end, len(d.tok)) == 0 && d.at(len(d.tok)-1).kind != numberToken
}

// lastLabel gives the last label between two tokens, and its end.
func (d *dateScan) lastLabel(from, to int) (label LabelKind, end int) {
	for i := from; i < to; {
		p, n := d.Match(labelWord, i)
		if n == 0 || i+n > to || !d.headsDate(i, n, LabelKind(p.value)) {
			i++
			continue
		}
		i += n
		label, end = LabelKind(p.value), i
	}
	return label, end
}

// headsDate recognizes a label from the same word in a sentence ("she posted a note on 12
// March"): it opens the line, follows a sign or a date, has a capital or several words ("was last
// updated"), or ends in a colon.
func (d *dateScan) headsDate(i, n int, label LabelKind) bool {
	if label == labelOther || label == LabelCopyright {
		return true
	}
	return n > 1 || d.at(i).title || d.at(i-1).kind != wordToken || d.sign(i+n, ":")
}

// labelAfter reads a label that follows its date ("2024年3月12日 更新"), unless
// a figure comes soon, which the label then belongs to.
func (d *dateScan) labelAfter(end int) LabelKind {
	i := end
	for i < end+3 && (d.sign(i, ",|(-–—·.[") || d.isJoin(i)) {
		i++
	}
	p, n := d.Match(labelWord, i)
	label := LabelKind(p.value)
	if n == 0 || label == labelOther || label == LabelCopyright {
		return LabelNone
	}
	for j := i + n; j < i+n+6; j++ {
		if !d.suffixed && d.at(j).kind == numberToken || j == i+n && d.sign(j, ":") {
			return LabelNone
		}
	}
	return label
}

func (d *dateScan) isJoin(i int) bool {
	_, n := d.Match(joinsDateWord, i)
	_, n2 := d.Match(atWord, i)
	return n == 1 || n2 == 1
}

// wordsIn counts the words between two tokens.
func (d *dateScan) wordsIn(from, to int) int {
	words := 0
	for i := from; i < to; i++ {
		if d.at(i).kind == wordToken {
			words++
		}
	}
	return words
}
