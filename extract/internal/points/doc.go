// Package points holds the fitted numbers: a curve for each feature, tables of class words and of
// words of the text, and the switch cost. It gets the names of the features and does not know
// what they measure.
package points
