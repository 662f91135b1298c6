package extract

// article puts what was read into the form that goes out. The body, and what
// follows from it, is the caller's to add.
func (m *metadata) article(o Options) Article {
	return Article{
		URL:          o.URL,
		CanonicalURL: m.CanonicalURL,
		Hostname:     m.Hostname,
		Site:         m.Site,
		Title:        m.Title,
		Dek:          m.Dek,
		Authors:      m.Authors,
		Dateline:     m.Dateline,
		Date:         dateText(m.Date),
		DateModified: dateText(m.DateModified),
		Language:     m.Language,
		Section:      m.Section,
		Tags:         m.Tags,
		Description:  m.Description,
		Image:        m.Image,
		Captions:     m.Captions,
		Free:         m.Free,
	}
}

func dateText(s stamp) string {
	if s.Year == 0 {
		return ""
	}
	return s.String()
}
