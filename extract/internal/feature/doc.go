// Package feature is the scorecard: one table of rows. A row has a name, a reason and a
// pure function of a page's View and a block. What a value is worth is a curve in the
// points, which package fit makes from pages whose article is known.
//
// The idea is that of shallow text features (Kohlschütter, Fankhauser and Nejdl, WSDM
// 2010), summed as in a generalised additive model, so that each decision can be told in
// points. Rows that look at two values at once were not built.
package feature
