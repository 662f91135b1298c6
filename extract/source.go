package extract

import (
	"winnow/extract/internal/charset"
	"winnow/extract/internal/deadline"
	"winnow/extract/internal/pipeline"
)

// Source returns the bytes of a page as they are read: in UTF-8, and without the mail or the
// saved file that contained them. The error is that of Extract.
func Source(page []byte, o Options) ([]byte, error) {
	var until deadline.Deadline
	until.Start(o.Context)
	page, settings := pipeline.Unwrap(page, pipeline.Settings(o), &until)
	text, _, err := charset.Decode(page, settings.Label(page), &until)
	if stopped := until.Err("decoding"); stopped != nil {
		return nil, stopped
	}
	return text, err
}
