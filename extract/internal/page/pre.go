package page

import "winnow/extract/internal/word"

// Preformatted text keeps its spaces and line ends, so that code keeps its indents and tables of
// characters their columns. Several blank lines become one. A block of such text may start with
// spaces, the indent of its first line.

// preText adds s, text whose white space counts, to the open block.
func (b *Builder) preText(s []byte) {
	if b.Gap == Space && len(b.pad) == 0 {
		b.pad = append(b.pad, ' ')
	}
	for i := 0; i < len(s) && !b.P.Until.Passed(); {
		if n := word.Blank(s[i:]); n > 0 {
			b.padWith(s[i : i+n])
			i += n
			continue
		}
		if n := word.Invisible(s[i:]); n > 0 {
			i += n
			continue
		}
		end := i + word.WordEnd(s[i:])
		b.joinPre()
		b.P.Text = append(b.P.Text, s[i:end]...)
		i = end
	}
}

// padWith adds one white space character to the pending ones.
func (b *Builder) padWith(blank []byte) {
	switch {
	case blank[0] == '\n':
		b.breaks, b.pad = min(b.breaks+1, 2), b.pad[:0]
	case blank[0] == '\t':
		b.pad = append(b.pad, '\t')
	case string(blank) == "\u3000": // as wide as a character, so that columns stay
		b.pad = append(b.pad, blank...)
	default:
		b.pad = append(b.pad, ' ')
	}
}

// joinPre writes the pending white space as it is on the page, or opens a block. Preformatted text
// that is not code, such as an item of a list, gets no columns and no blank lines.
func (b *Builder) joinPre() {
	breaks, pad := b.breaks, b.pad
	switch {
	case b.Kind == Code:
	case breaks > 0:
		breaks, pad = 1, nil
	case len(pad) > 0:
		pad = []byte{' '}
	}
	if b.Block < 0 {
		b.open()
	} else {
		for range breaks {
			b.P.Text = append(b.P.Text, '\n')
		}
	}
	if b.Kind == Code || int(b.Block) < len(b.P.Text) {
		b.P.Text = append(b.P.Text, pad...)
	}
	b.Gap, b.breaks, b.lineEnd, b.pad = NoGap, 0, false, b.pad[:0]
}

// EndLine ends the line in preformatted text, as an element for one line does.
func (b *Builder) EndLine() {
	b.breaks, b.pad = max(b.breaks, 1), b.pad[:0]
}
