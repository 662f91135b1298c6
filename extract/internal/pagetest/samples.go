package pagetest

import "strings"

// Sentences returns n sentences of eleven words.
func Sentences(n int) string {
	return strings.Repeat("The harbour board said on Tuesday that the ferry would sail. ", n)
}

// Teasers returns a text page of n teasers, each with a headline above it.
func Teasers(n int) string {
	return strings.Repeat("The ferry will sail on\n\n"+Sentences(1)+"\n\n", n)
}

// TextArticle is a text page with an article and nothing else.
const TextArticle = `The old ferry will sail to the end of the year

By Ines Marlow

12 March 2024

The harbour board voted on Tuesday to let the old ferry sail to the end of the year, after a ` +
	`debate of five hours.

Its chair, Ines Marlow, said that the new ferry would not be ready before the ice, whatever the ` +
	`yard had promised in the spring.

“We have two hundred people on the island who have to get to work,” she told the meeting. “They ` +
	`cannot wait for a welder.”

The yard put the delay down to its supplier of engines, which closed for three months last ` +
	`winter, and offered to bear half of the repairs.

The board will meet again in May to decide on the summer timetable of the ferry and the price ` +
	`of its tickets.
`
