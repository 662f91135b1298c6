// Package fit makes the points of winnow's scorecard from gold pages.
//
// It labels the blocks of each page by what the gold text holds, and boosts the log-odds
// one feature at a time (gradient boosting of additive models; Friedman, Annals of
// Statistics 2001; Lou, Caruana and Gehrke, KDD 2012). What it says of unseen pages is
// out of fold, and a site lies whole in one fold.
//
// The products of two features were not built: a block's points could not be told one by
// one.
package fit
