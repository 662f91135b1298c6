package outdir

// Names of files.

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"winnow/cmd/internal/input"
)

// nameMost is how many bytes a file's name may have, nearly anywhere.
const nameMost = 255

// Name returns the path below the folder of the file for a page: the whole path of its input
// and the end of the format. Pages of one file go to a folder of their own, by number.
func Name(path string, number int, end string) string {
	steps := stepsOf(path)
	if number > 0 {
		steps = append(steps, strconv.Itoa(number))
	}
	last := len(steps) - 1
	for i, step := range steps {
		if i == last {
			steps[i] = shortened(step, end)
		} else {
			steps[i] = shortened(step, "")
		}
	}
	return filepath.Join(steps...)
}

// stepsOf returns the steps of a path as they are below another folder: without the root, "." and
// "..".
func stepsOf(path string) []string {
	if path == input.Stdin {
		return []string{"stdin"}
	}
	path = filepath.ToSlash(filepath.Clean(path[len(filepath.VolumeName(path)):]))
	var steps []string
	for step := range strings.SplitSeq(path, "/") {
		if step != "" && step != "." && step != ".." {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return []string{"unnamed"}
	}
	return steps
}

// shortened returns a name with an end. A name that would be too long is cut and gets a hash
// of all of it.
func shortened(name, end string) string {
	if len(name)+len(end) <= nameMost {
		return name + end
	}
	sum := sha256.Sum256([]byte(name))
	end = "-" + hex.EncodeToString(sum[:8]) + end
	most := nameMost - len(end)
	for !utf8.RuneStart(name[most]) && most > nameMost/2 {
		most--
	}
	return name[:most] + end
}
