package date

// The dates of a line with what belongs to them: time, zone and label.

// dates yields all plausible dates of the line with their labels, in order.
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
		d.dateStart, d.dateEnd = i, end
		supported := !dd.short || dd.sure || st.HasTime || label != LabelNone || d.alone(i, dd.end)
		from, i, before = end, end, clock{}
		if supported && st.plausible(d.ctx) && !yield(st, label) {
			return
		}
	}
}

// addTime adds the time inside, after or before a day. It returns the date and where the two end.
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

// isGap reports whether so little is between a time and the following date that they belong
// together.
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

// alone reports whether the date from token i to end is the whole line, apart from signs, and does
// not look like a version number ("1.2.24").
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
	labelScan  = 32 // a label is searched for in this many tokens before a date
)

// labelFor returns the label of the date from token start to end. The date before it ends at from.
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

// labelsFollow reports whether the line has a label at its end and none before its first date,
// which is at token start.
func (d *dateScan) labelsFollow(start int) bool {
	if _, end := d.lastLabel(0, start); end > 0 {
		return false
	}
	_, end := d.lastLabel(max(start, len(d.tok)-labelScan), len(d.tok))
	return end > 0 && d.wordsIn(end, len(d.tok)) == 0 && d.at(len(d.tok)-1).kind != numberToken
}

// lastLabel returns the last label between two tokens, and its end.
func (d *dateScan) lastLabel(from, to int) (label LabelKind, end int) {
	for i := from; i < to; {
		p, n := d.match(labelWord, i)
		if n == 0 || i+n > to || !d.headsDate(i, n, LabelKind(p.value)) {
			i++
			continue
		}
		i += n
		label, end = LabelKind(p.value), i
	}
	return label, end
}

// headsDate reports whether a word is a label and not part of a sentence ("she posted a note on 12
// March"). A label starts the line, follows a sign or a date, has a capital or several words ("was
// last updated"), or ends with a colon.
func (d *dateScan) headsDate(i, n int, label LabelKind) bool {
	if label == labelOther || label == LabelCopyright {
		return true
	}
	return n > 1 || d.at(i).title || d.at(i-1).kind != wordToken || d.sign(i+n, ":")
}

// labelAfter returns the label after a date ("2024年3月12日 更新"). If a number follows closely, the
// label belongs to that number.
func (d *dateScan) labelAfter(end int) LabelKind {
	i := end
	for i < end+3 && (d.sign(i, ",|(-–—·.[") || d.isJoin(i)) {
		i++
	}
	p, n := d.match(labelWord, i)
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
	_, n := d.match(joinsDateWord, i)
	_, n2 := d.match(atWord, i)
	return n == 1 || n2 == 1
}

// wordsIn returns the number of words between two tokens.
func (d *dateScan) wordsIn(from, to int) int {
	words := 0
	for i := from; i < to; i++ {
		if d.at(i).kind == wordToken {
			words++
		}
	}
	return words
}
