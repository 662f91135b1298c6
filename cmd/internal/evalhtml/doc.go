// Package evalhtml writes the figures of an evaluation as an HTML report: tables, charts as
// inline SVG, and lists of pages that link to reports of package explainhtml.
//
// The report has no script.
package evalhtml
