// Package points holds the fitted numbers of the scorecard: a curve for each feature,
// tables of class words and of words of the text, and the switch cost. It is given the
// names of the features and does not know what they measure.
package points
