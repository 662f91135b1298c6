package eval

// Score sums up the figures of all pages. Every page of the corpus counts. One without a result
// is a page on which the extractor found nothing.

import "strings"

// Scores are the figures of one extractor on one corpus. Shares are from 0 to 1. The text figures
// are defined if Bodies is above 0, the snippet figures if both kinds of snippets occur.
type Scores struct {
	N      int // pages
	Bodies int // pages with a gold body
	Errors int // results with an error

	F1, P, R float64 // of 4-word shingles; F1 of the mean P and the mean R
	Exact    float64 // share of pages with the same words in the same order
	Word     float64 // mean F1 of the bag of words

	Snippets SnippetCounts

	Title, TitleAny, Author, AuthorsExact, Date        Rate
	Dek, DateModified, Image, Language, Site, PageType Rate

	Calibration Calibration // of results with a confidence

	Sec float64 // seconds in the extractor, all pages together
}

// SnippetCounts counts snippets: those that must appear and did (TruePos) or did not (FalseNeg),
// and those that must not and did (FalsePos) or did not (TrueNeg).
type SnippetCounts struct{ TruePos, FalseNeg, FalsePos, TrueNeg int }

// Score compares results with the gold of the corpus, by ID, in any order. If a page has several
// results, the last counts. It also returns the text figures of the pages that have a gold body,
// in corpus order.
func Score(c Corpus, results []Result) (Scores, []PageScore) {
	byID := make(map[string]Result, len(results))
	for _, r := range results {
		byID[r.ID] = r
	}
	s := Scores{N: len(c.Pages)}
	var pages []PageScore
	texts, keys := newComparer(), metaKeys()
	var confidence, word []float64
	for _, p := range c.Pages {
		r := byID[p.ID]
		got := r.fullText(p)
		if p.Body != nil {
			score := texts.compare(p.fullText(), got)
			score.ID = p.ID
			pages = append(pages, score)
			if r.Confidence > 0 && r.Err == nil {
				confidence, word = append(confidence, r.Confidence), append(word, score.Word)
			}
		}
		s.Snippets.add(p, joinText(r.Dek, r.Text))
		s.judgeMeta(keys, p, r)
	}
	s.setText(pages)
	s.Calibration = calibrate(confidence, word)
	for _, r := range byID {
		if r.Err != nil {
			s.Errors++
		}
	}
	s.Sec = seconds(results, byID)
	return s, pages
}

// seconds adds in the order of the results, so that the sum is the same each time.
func seconds(results []Result, byID map[string]Result) float64 {
	sum, counted := 0.0, make(map[string]bool, len(byID))
	for _, r := range results {
		if !counted[r.ID] {
			sum += byID[r.ID].Seconds
			counted[r.ID] = true
		}
	}
	return sum
}

// fullText returns the body, after the dek if the gold separates the two.
func (p Page) fullText() string {
	if p.Dek == nil {
		return *p.Body
	}
	return joinText(*p.Dek, *p.Body)
}

// fullText returns the text that is compared with the gold of p: the text, after the dek if the
// gold separates the two.
func (r Result) fullText(p Page) string {
	if p.Dek == nil {
		return r.Text
	}
	return joinText(r.Dek, r.Text)
}

func joinText(dek, body string) string {
	if dek == "" || body == "" {
		return dek + body
	}
	return dek + "\n\n" + body
}

// setText sets the text figures from those of the pages.
func (s *Scores) setText(pages []PageScore) {
	s.Bodies = len(pages)
	s.P = mean(pages, func(p PageScore) (float64, bool) { return p.P, !p.empty })
	s.R = mean(pages, func(p PageScore) (float64, bool) { return p.R, !p.emptyGold })
	s.F1 = f1(s.P, s.R)
	s.Exact = mean(pages, func(p PageScore) (float64, bool) { return oneIf(p.Exact), true })
	s.Word = mean(pages, func(p PageScore) (float64, bool) { return p.Word, true })
}

// mean returns the mean over the pages for which value returns true, or 0 if there are none.
func mean(pages []PageScore, value func(PageScore) (float64, bool)) float64 {
	sum, n := 0.0, 0
	for _, p := range pages {
		if v, ok := value(p); ok {
			sum += v
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

func (c *SnippetCounts) add(p Page, text string) {
	if len(p.With)+len(p.Without) == 0 {
		return
	}
	text = squash(text)
	for _, w := range p.With {
		count(strings.Contains(text, squash(w)), &c.TruePos, &c.FalseNeg)
	}
	for _, w := range p.Without {
		count(strings.Contains(text, squash(w)), &c.FalsePos, &c.TrueNeg)
	}
}

func count(is bool, yes, no *int) {
	if is {
		*yes++
	} else {
		*no++
	}
}

func (c SnippetCounts) known() bool { return c.TruePos+c.FalseNeg > 0 && c.FalsePos+c.TrueNeg > 0 }

// Precision returns the share of wanted snippets among those that appeared.
func (c SnippetCounts) Precision() float64 { return ratio(c.TruePos, c.TruePos+c.FalsePos) }

// Recall returns the share of wanted snippets that appeared.
func (c SnippetCounts) Recall() float64 { return ratio(c.TruePos, c.TruePos+c.FalseNeg) }

// F1 returns the harmonic mean of precision and recall.
func (c SnippetCounts) F1() float64 { return f1(c.Precision(), c.Recall()) }

// Accuracy returns the share of snippets that appear if wanted and do not if unwanted.
func (c SnippetCounts) Accuracy() float64 {
	right := c.TruePos + c.TrueNeg
	return ratio(right, right+c.FalsePos+c.FalseNeg)
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
