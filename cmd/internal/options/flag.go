package options

// Rows of the tables of flags. A command's flags are one list of calls of Flag; --help, the
// man page and the README's list are printed from the flag set that Add fills with it.

import "github.com/spf13/pflag"

// Headings that --help lists flags under.
const (
	Reading  = "Reading pages"
	Choosing = "Choosing text"
	Printing = "Printing"
	Batch    = "Many pages"
	Other    = "Other"
)

const headingKey = "winnow-heading"

// Headings returns all headings in the order of --help.
func Headings() []string { return []string{Reading, Choosing, Printing, Batch, Other} }

// Flag returns one row of a table of flags. Short is a letter or "". A word of doc in
// backquotes names the flag's value. The default is what value holds now.
func Flag(heading, name, short string, value pflag.Value, doc string) *pflag.Flag {
	f := &pflag.Flag{Name: name, Shorthand: short, Usage: doc, Value: value, DefValue: value.String()}
	if value.Type() == switchType {
		f.NoOptDefVal = "true"
	}
	f.Annotations = map[string][]string{headingKey: {heading}}
	return f
}

// Add registers the rows in set, which then lists them in their order.
func Add(set *pflag.FlagSet, rows ...*pflag.Flag) {
	set.SortFlags = false
	for _, f := range rows {
		set.AddFlag(f)
	}
}

// Under returns the flags of set under a heading. Flags that are in no table, such as
// --help, are under Other.
func Under(set *pflag.FlagSet, heading string) []*pflag.Flag {
	var under []*pflag.Flag
	set.VisitAll(func(f *pflag.Flag) {
		its := Other
		if h := f.Annotations[headingKey]; len(h) == 1 {
			its = h[0]
		}
		if its == heading && !f.Hidden {
			under = append(under, f)
		}
	})
	return under
}
