package options

// Rows that programs for many pages share.

import (
	"time"

	"github.com/spf13/pflag"
)

// Key is the row of the key that a page has in a JSON record.
func Key(value *string) *pflag.Flag {
	return Flag(Reading, "key", "", String(value),
		"the page in a JSON record is under `NAME`; dots go down, as in page.html")
}

// FilesFrom is the row of the list of inputs.
func FilesFrom(value *string) *pflag.Flag {
	return Flag(Reading, "files-from", "", String(value),
		"read more names of inputs from `FILE`, one a line; - is standard input")
}

// Null is the row of how names in that list end.
func Null(value *bool) *pflag.Flag {
	return Flag(Reading, "null", "0", Switch(value),
		"names in that file end in NUL, as find -print0 writes them")
}

// KeepInput is the row of whether the other keys of a JSON record are printed.
func KeepInput(value *bool) *pflag.Flag {
	return Flag(Reading, "keep-input", "", Switch(value),
		"print the other keys of a JSON record as the last key, input")
}

// Include is the row of the files of folders that are read.
func Include(value *[]string) *pflag.Flag {
	return Flag(Batch, "include", "", Patterns(value),
		"in folders, read the files of this `PATTERN` instead of those that look like pages")
}

// Exclude is the row of the files of folders that are passed over.
func Exclude(value *[]string) *pflag.Flag {
	return Flag(Batch, "exclude", "", Patterns(value),
		"in folders, pass over files and folders of this `PATTERN`")
}

// Follow is the row of whether links to folders are followed.
func Follow(value *bool) *pflag.Flag {
	return Flag(Batch, "follow", "", Switch(value),
		"in folders, also read what links to other folders lead to; each folder is read once")
}

// Timeout is the row of the time for one page.
func Timeout(value *time.Duration) *pflag.Flag {
	return Flag(Batch, "timeout", "", Duration(value),
		"give up a page after `TIME`, such as 10s or 2m")
}
