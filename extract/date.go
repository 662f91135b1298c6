package extract

import (
	"time"

	"winnow/extract/internal/date"
)

// Date is a date as precise as the page gives it. The zero value means no date.
type Date struct{ d date.Date }

// String returns the date in ISO 8601: "2024-03-12", with the time of day and the offset
// from UTC where the page gives them. It returns "" for no date.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	return d.d.String()
}

// Time returns the moment of the date, in UTC. Without a time of day it is midnight. A time
// without an offset is taken as UTC. For no date it is the zero time.
func (d Date) Time() time.Time {
	if d == (Date{}) {
		return time.Time{}
	}
	return d.d.Instant()
}

// MarshalText returns String, so that JSON of an Article has the date.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }
