package extract

func (r *metaReader) dateline() {}

func isPlace(s string) bool { return s != "" && len(s) < 40 }
