package extract

import (
	"time"
)

type metaContext struct {
	URL   string
	Kept  []bool
	First int
	Lang  string
	Now   time.Time
}

type metadata struct {
	TitleBlock, DekBlock int
	Title                string
	Captions             []string
}

func readMetadata(p *Page, c metaContext) metadata {
	return metadata{Title: p.Head.Title, TitleBlock: -1, DekBlock: -1}
}

func lastKept(kept []bool) int {
	for i := len(kept) - 1; i >= 0; i-- {
		if kept[i] {
			return i
		}
	}
	return -1
}

func (m *metadata) article(o Options) Article { return Article{Title: m.Title} }
