package pipeline

import (
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

func TestFormOf(t *testing.T) {
	prose := strings.Repeat("The ferry was late again on Monday.\n\n", 60)
	tests := []struct {
		name, text string
		want       page.Form
	}{
		{"a doctype", "<!DOCTYPE html><title>Ferry</title>", page.FormHTML},
		{"a tag behind space", "\n  <p>The ferry was late.", page.FormHTML},
		{"a fragment that starts with words", "The ferry was late.<br>\nNobody said why.<br>\nThe " +
			"next came at noon.<br>\n", page.FormHTML},
		{"one line with many tags", "Ferries: <p>one</p><p>two</p>", page.FormHTML},
		{"a paragraph in capitals", "<P>The ferry was late.", page.FormHTML},
		{"an image before lines of text", "<img src=a.jpg>\n" + prose, page.FormText},
		{"links and bold words left in text", prose + "The <b>ferry</b> <a href=x>was late</a>.<br>\n",
			page.FormText},
		{"a paragraph before lines of text", "<p>\n" + prose, page.FormText},
		{"two rules and a table before lines of text", "<div>\n<table>\n" + prose + "</table>\n",
			page.FormText},
		{"a few tags in one long line", "<p>" + strings.ReplaceAll(prose+prose+prose+prose, "\n", " ") +
			"<br><br>", page.FormText},
		{"a document of one long line", "<html><p>" + strings.ReplaceAll(prose, "\n", " "),
			page.FormHTML},
		{"a comment before words", "<!-- saved --> The ferry was late.", page.FormHTML},
		{"words", prose, page.FormText},
		{"two tags quoted", "Write <p> before and </p> behind.", page.FormText},
		{"tags written twice over, left in a long text",
			prose + "<p></p>\nBest kettles\n<p></p>\nBest toasters\n<p></p>\n", page.FormText},
		{"a sign below and above", "a < b > c", page.FormText},
		{"nothing", "", page.FormText},
	}
	for _, tt := range tests {
		if got := formOf([]byte(tt.text)); got != tt.want {
			t.Errorf("%s: formOf = %v, want %v", tt.name, got, tt.want)
		}
	}
}
