// Package fit fits the points of winnow's features to gold pages.
//
// It labels the blocks of each page by what is in the gold text, and boosts the log-odds one
// feature at a time (gradient boosting of additive models; Friedman, Annals of Statistics 2001;
// Lou, Caruana and Gehrke, KDD 2012). Its figures are cross-validated by site: no page is scored
// with points fitted on its own site.
//
// There are no products of two features, because a block's points could then not be explained one
// by one.
//
// The package promises nothing: it exports what the winnow command needs, and any name may change.
package fit
