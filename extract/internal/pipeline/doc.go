// Package pipeline takes one page through all stages: it decodes the bytes, reads the page as
// HTML or text, measures, chooses, reads the metadata and assembles the text. It reuses its
// memory from page to page.
//
// Package extract gives this its public form. Ablation uses the stages one by one.
package pipeline
