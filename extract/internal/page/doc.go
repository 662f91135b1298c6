// Package page is what both readers build and all later stages read: a Page of blocks
// and containers in flat arrays that refer to each other by index or byte offset.
//
// The builder counts what each block holds as it is added. After that nothing edits a
// block. There is no tree.
package page
