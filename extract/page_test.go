package extract

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
)

const pagesDir = "../testdata/pages"

var soup = pagetest.Soup[:]

func textPage(src string) *page.Page { return pagetest.Read(new(textpage.Reader), src) }
