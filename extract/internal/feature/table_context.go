package feature

import (
	"winnow/extract/internal/measure"
	"winnow/extract/internal/word"
)

// goodRows say where the page's running text is, measured by good blocks.
var goodRows = []Feature{
	{"holder-good", "good text directly in the holder, divided by the most that any holder has",
		true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Direct[v.Holder[i]]), float32(v.Best))
		}},
	{"above-good", "good text directly in the element above the holder, divided by the most that " +
		"any holder has", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Direct[max(0, v.Containers[v.Holder[i]].Parent)]), float32(v.Best))
		}},
	{"inside-good", "share of the page's good text inside the block's holder", true,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[v.Holder[i]]
			return word.Ratio(float32(v.GoodSum[k.Last]-v.GoodSum[k.First]),
				float32(v.GoodSum[len(v.Blocks)]))
		}},
	{"below-densest", "steps below the element with the most good text; 20 or more outside it", true,
		func(v *measure.View, i int) float32 { return v.Below(i, v.Densest) }},
	{"hops-to-half", "steps up to the smallest element with half of the good text", true,
		func(v *measure.View, i int) float32 { return v.Below(i, v.Half) }},
	{"good-before", "share of the page's good text before the block", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.GoodSum[i]), float32(v.GoodSum[len(v.Blocks)]))
		}},
	{"good-after", "good words after the block", true,
		func(v *measure.View, i int) float32 {
			return float32(v.GoodSum[len(v.Blocks)] - v.GoodSum[i+1])
		}},
	{"page-good", "good words of the page: a short article looks different", true,
		func(v *measure.View, i int) float32 { return float32(v.GoodSum[len(v.Blocks)]) }},
	{"links-around-2", "link density of the two blocks on either side", true,
		func(v *measure.View, i int) float32 { return linkDensity(v, i-2, i+3) }},
	{"links-around-5", "link density of the five blocks on either side", true,
		func(v *measure.View, i int) float32 { return linkDensity(v, i-5, i+6) }},
	{"links-holder", "link density of the holder", true,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[v.Holder[i]]
			return linkDensity(v, int(k.First), int(k.Last))
		}},
	{"links-section", "link density of the element above the holder", true,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[max(0, v.Containers[v.Holder[i]].Parent)]
			return linkDensity(v, int(k.First), int(k.Last))
		}},
	{"commas-holder", "commas in the holder", true,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[v.Holder[i]]
			return float32(v.CommaSum[k.Last] - v.CommaSum[k.First])
		}},
	{"words-around", "mean length of the two blocks on either side", true,
		func(v *measure.View, i int) float32 { return meanWords(v, i-2, i+3) }},
	{"words-before", "words of the previous block", true,
		func(v *measure.View, i int) float32 { return meanWords(v, i-1, i) }},
	{"words-after", "words of the next block", true,
		func(v *measure.View, i int) float32 { return meanWords(v, i+1, i+2) }},
	{"ends-around", "share of the four blocks on either side that end like a sentence", true,
		func(v *measure.View, i int) float32 { return meanEnds(v, i-4, i+5) }},
}

// nearRows say what the surroundings are like, measured by near scores.
var nearRows = []Feature{
	{"near", "the sum of the block's own features", false,
		func(v *measure.View, i int) float32 { return v.Near[i] }},
	{"near-top", "near score minus that of the page's best words", false,
		func(v *measure.View, i int) float32 { return v.Near[i] - v.Top }},
	{"ahead", "words of the page with a better near score", false,
		func(v *measure.View, i int) float32 { return float32(v.Ahead[i]) }},
	{"ahead-share", "share of the page's words with a better near score", false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Ahead[i]), float32(v.WordSum[len(v.Blocks)]))
		}},
	{"page-top", "near score of the page's best words", false,
		func(v *measure.View, i int) float32 { return v.Top }},
	{"topic", "share of its topic words that are also in other likely kept blocks: teasers have " +
		"other topics", false,
		func(v *measure.View, i int) float32 { return v.Topic[i] }},
	{"topic-run", "share of its topic words that are in the page's best run of text", false,
		func(v *measure.View, i int) float32 { return v.TopicRun[i] }},
	{"topic-around", "mean of topic-run over the block and the three on either side: the next " +
		"story and threads have other topics", false,
		func(v *measure.View, i int) float32 {
			from, to := clip(v, i-3, i+4)
			return word.Ratio(v.TopicSum[to]-v.TopicSum[from], float32(v.WordSum[to]-v.WordSum[from]))
		}},
	{"near-before", "near score of the previous block, without fillers", false,
		func(v *measure.View, i int) float32 { return nearBeside(v, i, -1) }},
	{"near-after", "near score of the next block, without fillers", false,
		func(v *measure.View, i int) float32 { return nearBeside(v, i, 1) }},
	{"before-list", "near score of the block before the list or table that contains the block", false,
		func(v *measure.View, i int) float32 {
			first, _ := v.ListSpan(i)
			return nearAt(v, first-1)
		}},
	{"after-list", "near score of the block after the list or table that contains the block", false,
		func(v *measure.View, i int) float32 {
			_, last := v.ListSpan(i)
			return nearAt(v, last)
		}},
	{"for-reader", "how rare it is that text further away addresses the reader, if the block does " +
		"and quotes nobody: offers and pleas; all of a guide does", false, (*measure.View).ForReader},
	{"run-share", "gain of the block's run of text, divided by that of the page's best run", false,
		(*measure.View).RunShare},
	{"run-distance", "blocks between the block and the page's best run of text, negative before it: " +
		"threads and the next story are far from it", false, (*measure.View).RunDistance},
	{"run-waste", "likely dropped words between the block and the page's best run of text", false,
		(*measure.View).RunWaste},
	{"kept-before-3", "how likely the three blocks before are kept, by words", false,
		func(v *measure.View, i int) float32 { return kept(v, i-3, i) }},
	{"kept-after-3", "how likely the three blocks after are kept, by words", false,
		func(v *measure.View, i int) float32 { return kept(v, i+1, i+4) }},
	{"kept-around-10", "how likely the ten blocks on either side are kept, by words", false,
		func(v *measure.View, i int) float32 { return kept(v, i-10, i+11) }},
	{"kept-holder", "how likely the text directly in the holder is kept", false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(v.HeldKeep[v.Holder[i]], v.Held[v.Holder[i]])
		}},
	{"kept-holder-best", "kept-holder, divided by that of the page's richest holder", false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(v.HeldKeep[v.Holder[i]]*v.Held[v.Rich], v.Held[v.Holder[i]]*v.HeldKeep[v.Rich])
		}},
	{"kept-inside", "how likely the text anywhere in the holder is kept", false,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[v.Holder[i]]
			return kept(v, int(k.First), int(k.Last))
		}},
	{"kept-section", "how likely the text in the element above the holder is kept", false,
		func(v *measure.View, i int) float32 {
			k := &v.Containers[max(0, v.Containers[v.Holder[i]].Parent)]
			return kept(v, int(k.First), int(k.Last))
		}},
	{"kept-alike", "how likely blocks of the same element name and classes are kept", false,
		func(v *measure.View, i int) float32 {
			s := &v.Signs.Values[v.Sign[v.Blocks[i].Container]]
			return word.Ratio(s.Keep, s.Words)
		}},
	{"good-alike", "share of good text in blocks of the same element name and classes", false,
		func(v *measure.View, i int) float32 {
			s := &v.Signs.Values[v.Sign[v.Blocks[i].Container]]
			return word.Ratio(s.Good, s.Words)
		}},
	{"alike", "number of blocks of the same element name and classes", false,
		func(v *measure.View, i int) float32 {
			return float32(v.Signs.Values[v.Sign[v.Blocks[i].Container]].Count)
		}},
	{"holder-share", "likely kept words directly in the holder, divided by the most of any holder",
		false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(v.HeldKeep[v.Holder[i]], v.HeldKeep[v.Rich])
		}},
	{"above-share", "likely kept words directly in the element above the holder, divided by the " +
		"most of any holder", false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(v.HeldKeep[max(0, v.Containers[v.Holder[i]].Parent)], v.HeldKeep[v.Rich])
		}},
	{"below-main", "steps below the smallest element with most of the likely kept text", false,
		func(v *measure.View, i int) float32 { return v.Below(i, v.Main) }},
	{"below-rich", "steps below the element that directly contains most of the likely kept text",
		false,
		func(v *measure.View, i int) float32 { return v.Below(i, v.Rich) }},
	{"keep-before", "share of the page's likely kept words before the block", false,
		func(v *measure.View, i int) float32 {
			return word.Ratio(v.KeepSum[i], v.KeepSum[len(v.Blocks)])
		}},
	{"keep-before-words", "likely kept words before the block", false,
		func(v *measure.View, i int) float32 { return v.KeepSum[i] }},
	{"keep-after-words", "likely kept words after the block", false,
		func(v *measure.View, i int) float32 { return v.KeepSum[len(v.Blocks)] - v.KeepSum[i+1] }},
	{"keep-before-holder", "likely kept words before the block in its holder", false,
		func(v *measure.View, i int) float32 {
			return v.KeepSum[i] - v.KeepSum[v.Containers[v.Holder[i]].First]
		}},
	{"keep-after-holder", "likely kept words after the block in its holder: bios and pitches come " +
		"last", false,
		func(v *measure.View, i int) float32 {
			return v.KeepSum[v.Containers[v.Holder[i]].Last] - v.KeepSum[i+1]
		}},
	{"keep-page", "likely kept words of the page", false,
		func(v *measure.View, i int) float32 { return v.KeepSum[len(v.Blocks)] }},
	{"keep-heading", "near score of the heading above", false,
		func(v *measure.View, i int) float32 {
			if h := v.Heading[i]; h >= 0 {
				return v.Near[h]
			}
			return 0
		}},
	{"since-heading", "likely kept words since the heading above", false,
		func(v *measure.View, i int) float32 {
			if h := v.Heading[i]; h >= 0 {
				return v.KeepSum[i] - v.KeepSum[h]
			}
			return v.KeepSum[i]
		}},
}
