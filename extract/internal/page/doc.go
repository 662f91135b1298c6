// Package page defines Page, which both readers build and all later stages read: blocks and
// containers in flat arrays that refer to each other by index or byte offset.
//
// The builder counts what is in each block as text is added. Afterwards nothing edits a block.
// There is no tree.
package page
