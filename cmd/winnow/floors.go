package main

// Floors are minimum figures of a corpus. A file has lines "corpus figure minimum", such as "news
// f1 0.945", with the names of eval's table. Empty lines and lines that start with # are skipped.

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"

	"winnow/cmd/internal/report"
	"winnow/extract/eval"
)

type floor struct {
	corpus, figure string
	minimum        float64
}

// readFloors reads a file of floors. There are none if path is empty.
func readFloors(path string) ([]floor, error) {
	if path == "" {
		return nil, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	floors, err := parseFloors(string(text))
	if err != nil {
		return nil, report.InFile(path, err)
	}
	return floors, nil
}

func parseFloors(text string) ([]floor, error) {
	var floors []floor
	n := 0
	for line := range strings.Lines(text) {
		n++
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		f, err := parseFloor(fields)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		floors = append(floors, f)
	}
	return floors, nil
}

func parseFloor(fields []string) (floor, error) {
	if len(fields) != 3 {
		return floor{}, fmt.Errorf("want corpus, figure and minimum, got %q", strings.Join(fields, " "))
	}
	minimum, err := strconv.ParseFloat(fields[2], 64)
	if err != nil || math.IsNaN(minimum) {
		return floor{}, fmt.Errorf("the minimum %q is not a number", fields[2])
	}
	return floor{fields[0], fields[1], minimum}, nil
}

// checkFloors reports each figure of a corpus below its floor. A floor on a figure that the
// corpus does not have is an error, because it would check nothing.
func (a *app) checkFloors(floors []floor, corpus string, row eval.Row) error {
	figures, err := figuresOf(row)
	if err != nil {
		return err
	}
	for _, f := range floors {
		if f.corpus != corpus {
			continue
		}
		value, ok := figures[f.figure]
		if !ok {
			return fmt.Errorf("%s: a floor names the figure %q, which the corpus does not have", corpus,
				f.figure)
		}
		if value < f.minimum {
			a.status = max(a.status, exitNoArticle)
			a.warn(fmt.Sprintf("%s: %s %.4f is under its floor %g", corpus, f.figure, value, f.minimum))
		}
	}
	return nil
}

// figuresOf returns the figures of a row by the names that --json prints.
func figuresOf(row eval.Row) (map[string]float64, error) {
	object, err := row.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var values map[string]any
	if err := json.Unmarshal(object, &values); err != nil {
		return nil, err
	}
	figures := make(map[string]float64, len(values))
	for name, value := range values {
		if number, ok := value.(float64); ok {
			figures[name] = number
		}
	}
	return figures, nil
}
