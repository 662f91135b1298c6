// Package pipeline takes one page through all stages: it opens the bytes, reads the page
// by the door that fits, measures, chooses, reads the metadata and assembles the text.
// Its memory is used again from page to page.
//
// Package extract gives this its public form. Ablation uses the stages one by one.
package pipeline
