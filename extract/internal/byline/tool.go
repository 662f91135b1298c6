package byline

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// What follows a name and is not part of it: buttons to follow or write to the author, and words
// that introduce those who helped.

// toolWords are the starts of buttons after a name.
var toolWords = [...]string{
	"Email the author", "E-mail the author", "Email author", "Email this author", "Send an email",
	"Send email", "Contact the author", "Contact author",
	"Follow on", "Follow", "View profile", "View Profile", "View bio", "See bio", "Full bio",
	"Author bio", "Bio", "More by this author", "More from this author",
	"E-Mail an den Autor", "E-Mail an die Autorin", "E-Mail schreiben", "Folgen", "Autor folgen",
	"Profil ansehen",
	"Écrire à l’auteur", "Écrire à l'auteur", "Contacter l’auteur", "Contacter l'auteur", "Suivre",
	"S’abonner", "Seguir", "Enviar correo", "Escribir al autor", "Segui", "Scrivi all’autore",
	"Scrivi all'autore",
	"Volgen", "Volg", "Følg", "Följ", "Obserwuj", "Napisz do autora", "Подписаться", "Takip et",
}

// withoutTool removes a button or a symbol after a name, and all that follows.
func withoutTool(s string) string {
	if besides().in(s)&hasTool == 0 {
		return s
	}
	return cutTool(s)
}

// cutTool is withoutTool for a text that may have one.
func cutTool(s string) string {
	if i := strings.IndexAny(s, "❤♥★☆✔✅"); i > 0 {
		s = strings.TrimRight(s[:i], " ")
	}
	for _, w := range toolWords {
		i := strings.Index(s, " "+w)
		if i <= 0 {
			continue
		}
		rest := s[i+1+len(w):]
		next, _ := utf8.DecodeRuneInString(rest)
		long := strings.IndexByte(w, ' ') > 0
		if rest == "" || long && !unicode.IsLetter(next) || !unicode.IsLetter(next) &&
			strings.TrimLeft(rest, " |@") != rest && strings.IndexByte(rest, '@') >= 0 {
			return strings.TrimRight(s[:i], " |•·,–—-/")
		}
	}
	return s
}

// toolSymbols are the symbols that are buttons.
var toolSymbols = [...]string{"❤", "♥", "★", "☆", "✔", "✅"}

// helperWords introduce those who helped.
var helperWords = [...]string{
	" and additional reporting by ", " with additional reporting by ", "; additional reporting by ",
	", additional reporting by ", " additional reporting by ", " Additional reporting by ",
	" and reporting by ", " with reporting by ", " with reporting from ", " with contributions from ",
	" with contributions by ", " in collaboration with ", " unter Mitarbeit von ",
	", współpraca: ", ", współpraca ", ", spolupráce: ", ", spolupráca: ",
	"; współpraca: ", "; spolupráce: ", "; spolupráca: ", ", Mitarbeit: ", "; Mitarbeit: ",
	"; collaboration: ", "; colaboración: ", "; colaboração: ", "; collaborazione: ",
	", medewerking: ", "; medewerking: ", " | Mitarbeit: ",
	" mit Unterstützung von ", " avec la collaboration de ", " con la colaboración de ",
	" con la collaborazione di ", " com a colaboração de ", " met medewerking van ",
}

// photoWords introduce the photographer after the author: "Story by A. Name and photos by B.
// Other".
var photoWords = [...]string{
	" photos by ", " Photos by ", " photographs by ", " Photographs by ", " photography by ",
	" Photography by ", " pictures by ", " Pictures by ", " images by ", " illustrations by ",
	" Illustrations by ", " fotos von ", " Fotos von ", " Foto von ", " photos de ", " Photos de ",
	" illustrations de ", " fotos de ", " foto de ", " fotografías de ", " fotografia de ",
	" foto di ",
	" fotografie di ", " foto's van ", " foto van ", " foto’s van ", " foto av ", " foto af ",
	" bilder av ", " fotoğraflar ", " фото ",
}

// cutPhotos removes the photographer after the author.
func cutPhotos(line string) string {
	for _, w := range photoWords {
		i := strings.Index(line, w)
		if i <= 0 {
			continue
		}
		head := strings.TrimRight(line[:i], " ,;.|/–—-")
		if last := strings.LastIndexByte(head, ' '); last > 0 &&
			(IsAnd(head[last+1:]) || IsWeakAnd(head[last+1:])) {
			head = strings.TrimRight(head[:last], " ,;")
		}
		if opensNames(head) {
			return head
		}
	}
	return line
}

// helpers replaces these words with a comma.
var helpers = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, w := range helperWords {
		pairs = append(pairs, w, ", ")
	}
	return strings.NewReplacer(pairs...)
})

// helperLeast is the length in bytes of the shortest of helperWords.
const helperLeast = len(", Mitarbeit: ")

// withoutHelpers replaces the words that introduce those who helped with a comma.
func withoutHelpers(s string) string {
	if len(s) < helperLeast || besides().in(s)&hasHelper == 0 {
		return s
	}
	return helpers().Replace(s)
}

// isTitleSuffix reports whether a piece of a list belongs to the name before its comma.
func isTitleSuffix(piece string) bool {
	switch strings.Trim(piece, " ") {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "MD", "M.D.", "PhD", "Ph.D.", "DO", "RN", "JD",
		"J.D.", "Esq.", "MPH", "M.P.H.", "DDS", "DVM":
		return true
	}
	return false
}
