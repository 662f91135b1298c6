// Package extract takes the article out of a raw news page.
package extract
