package render

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	"winnow/extract"
)

// This file writes pictures. They are between the groups of the text. Their captions are titles, so
// that the words of the text are the same in every format.

// jsonImage is a picture in the key images.
type jsonImage struct {
	URL     string  `json:"url"`
	Alt     *string `json:"alt"`
	Caption *string `json:"caption"`
}

// writeImages writes the key images if the article was asked for them.
func (r Record) writeImages(b *bytes.Buffer) error {
	if !r.Images {
		return nil
	}
	images := []jsonImage{}
	for _, k := range r.Article.Images {
		images = append(images, jsonImage{k.Address, known(k.Alt), known(k.Caption)})
	}
	b.WriteString(`,"images":`)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(images); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the line end
	return nil
}

// withImages puts the pictures between the groups, each after the group that contains the end of
// the text before it.
func withImages(groups []group, a *extract.Article) []group {
	kept := map[string]bool{} // captions that are part of the text
	for _, p := range a.Parts {
		if p.Kind&extract.Captions != 0 {
			kept[a.Text[p.Start:p.End]] = true
		}
	}
	var out []group
	next, parts := 0, 0
	add := func(rest []group) {
		for ; next < len(a.Images) && a.Images[next].Part <= parts; next++ {
			k := a.Images[next]
			if kept[k.Caption] {
				k.Caption = ""
			}
			g := group{image: &k}
			if n := len(out); n > 0 && len(rest) > 0 && out[n-1].quote == rest[0].quote {
				g.quote = rest[0].quote
			}
			out = append(out, g)
		}
	}
	add(groups)
	for i, g := range groups {
		out = append(out, g)
		parts += g.parts
		add(groups[i+1:])
	}
	return out
}

func imageHTML(k *extract.Image) string {
	title := ""
	if k.Caption != "" {
		title = ` title="` + html.EscapeString(k.Caption) + `"`
	}
	return `<figure><img src="` + html.EscapeString(k.Address) + `" alt="` + html.EscapeString(k.Alt) +
		`"` + title + "></figure>\n"
}

func imageMarkdown(k *extract.Image) string {
	title := ""
	if k.Caption != "" {
		title = ` "` + strings.ReplaceAll(markdownLine(k.Caption), `"`, `\"`) + `"`
	}
	return "![" + markdownLine(k.Alt) + "](<" + markdownAddress.Replace(k.Address) + ">" + title + ")"
}
