package render

import (
	"strconv"
	"strings"
)

// This file writes lists as Markdown. A program that reads Markdown takes the number of the first
// item only and counts on. So a list with a gap in its numbers is written as several: a list ends
// where the mark of its items changes.

// listWriter writes a list.
type listWriter struct {
	b      strings.Builder
	levels []listLevel
}

// listLevel is an open list.
type listLevel struct {
	bullet    string // the mark of unnumbered items
	delimiter string // behind a number
	last      item
	indent    string // of the mark of an item
	inside    string // of the text below it
}

// list returns a list. Directly after a list it has other marks, because it would otherwise
// continue that list.
func (d *markdownDoc) list(g *group) string {
	first := listLevel{bullet: otherThan(d.bullet, "- ", "* "),
		delimiter: otherThan(d.delimiter, ". ", ") ")}
	var w listWriter
	for i := range g.items {
		it := &g.items[i]
		if it.continues {
			w.levels = w.levels[:it.level+1]
			indent := w.levels[it.level].inside
			w.b.WriteString("\n\n" + indent + indented(d.text(it.span), indent))
			continue
		}
		w.item(it, first, d.text(it.span))
	}
	if last := w.levels[0]; last.last.numbered {
		d.bullet, d.delimiter = "", last.delimiter
	} else {
		d.bullet, d.delimiter = last.bullet, ""
	}
	return w.b.String()
}

// nestLeast is how many columns a nested list is indented at least: far enough for bullets and
// most numbers.
const nestLeast = 4

// item writes an item that is no continuation.
func (w *listWriter) item(it *item, first listLevel, text string) {
	isFirst := len(w.levels) <= it.level
	if isFirst {
		if it.level > 0 {
			around := w.levels[it.level-1]
			width := max(nestLeast, len(around.inside)-len(around.indent))
			first.indent = around.indent + strings.Repeat(" ", width)
		}
		w.levels = append(w.levels, first)
	}
	w.levels = w.levels[:it.level+1]
	level := &w.levels[it.level]
	number := min(max(0, it.number), numberMost)
	mark := level.bullet
	if it.numbered {
		if !isFirst && level.last.numbered && number != level.last.number+1 {
			level.delimiter = otherThan(level.delimiter, ". ", ") ")
		}
		mark = strconv.Itoa(number) + level.delimiter
	}
	if isFirst && it.level > 0 && it.numbered && number != 1 {
		w.b.WriteByte('\n') // directly below text only a list that starts with 1 is one
	}
	if w.b.Len() > 0 {
		w.b.WriteByte('\n')
	}
	level.last = *it
	level.last.number = number
	level.inside = level.indent + strings.Repeat(" ", len(mark))
	w.b.WriteString(level.indent + mark + indented(text, level.inside))
}

// numberMost is the highest number that an item of Markdown may have.
const numberMost = 999999999

// indented returns text whose lines after the first are indented.
func indented(text, indent string) string { return strings.ReplaceAll(text, "\n", "\n"+indent) }

// otherThan returns the first mark if the last one was another, otherwise the second.
func otherThan(last, first, second string) string {
	if last == first {
		return second
	}
	return first
}
