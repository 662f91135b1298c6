// Package meta reads the metadata of an article: title, dek, authors, dates and the rest.
//
// Read works in three steps. newSources collects what the fields are read from: the page, its
// JSON-LD, its address, the outlet's names, and the choice of blocks. findZone finds the head of
// the article on the page: headline, dek, and the start of the body. Neither changes afterwards.
// Then each field is a function of the two, which returns the value with its source: authorsOf,
// datesOf, imageOf and so on. Most fields have a table of sources, the most trusted first, and the
// first value that the field accepts is used.
//
// Metadata.Origins lists what all sources of each field say. It uses the sources and the zone
// that the values were read from.
//
// The package reads no scores.
//
// # Adding a source of metadata
//
//  1. Add a row to the table of its field. A row has a name and a function that reads the
//     sources, or the zone. The place in the table is the trust in the source. The tables are
//     addressRows and siteRows (outlet.go), titleRows (title.go), authorRows (authors.go),
//     datelineRows (dateline.go), publishedRows, modifiedRows and lateRows (dates.go),
//     languageRows (language.go), sectionRows and tagRows (section.go), descriptionRows and
//     typeRows (meta.go), imageRows (image.go), freeRows (free.go).
//  2. If the source is a new kind of data, read it where the page is read: internal/htmlpage
//     for the head and properties, internal/jsonld, internal/appstate. Add a method to sources
//     (source.go) that returns it.
//  3. Add a page to the table of TestMetadataFields (meta_test.go), with what must come out of
//     it. If the source is at a place where other pages have something else, add such a page to
//     TestMetadataTraps (trap_test.go).
//  4. Run go test ./extract/internal/meta, and winnow -f json --provenance PAGE.
//  5. Run go test ./extract -run TestGold -update, and read the difference in testdata/eval.golden.
//
// # Adding a field
//
// Write its function and its table in a file of its own. Add the value to Metadata and to Read
// (meta.go), the table to fieldTables (tables.go), and the value to extract.Article and articleOf
// (extract/article.go), to the record (cmd/internal/render/record.go and its test), and to the
// help topics metadata.md and schema.json (cmd/winnow/help).
package meta
