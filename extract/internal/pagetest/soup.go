package pagetest

// Soup is a list of pieces that tests make random pages of: elements whose end tags pages leave
// out, and elements that change what is shown.
var Soup = [...]string{
	"w ", "w", " ", "<p>", "</p>", "<div>", "</div>", "<span>", "</span>",
	"<a href=x>", "</a>", "<b>", "</b>", "<ul>", "</ul>", "<li>", "</li>",
	"<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<tbody>",
	"<h2>", "</h2>", "</h3>", "<br>", "<hr>", "<button>", "</button>", "<svg>", "</svg>",
	"<foreignobject>", "</foreignobject>", "<template>", "</template>",
	"<template shadowrootmode=open>", "<select>", "</select>", "<option>", "<textarea>",
	"</textarea>", "<script>", "</script>", "<pre>", "</pre>", "\n", "<x-y>", "</x-y>",
	"<i hidden>", "</i>", "<div hidden>", "<dl>", "<dt>", "<dd>", "</dl>",
	"<body>", "</body>", "<head>", "</head>", "<title>", "</title>",
	"<font>", "</font>", "<form>", "</form>", "<time itemprop=z>", "</time>",
	"<p itemscope itemtype=x/Y>", "<blockquote>", "</blockquote>",
	"<figure>", "<figcaption>", "</figure>", "<img>", "<div/>",
	"<ruby>", "<rt>", "</rt>", "</ruby>", "<!--", "-->", "&nbsp;", "&shy;",
	"<math>", "</math>", "<mi>", `<span class="katex">`, `<script type="math/tex">`, "<sup>", "</sup>",
}
