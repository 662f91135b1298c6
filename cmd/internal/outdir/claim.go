package outdir

// Claims: which input a file belongs to.

import (
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// claims are the files and folders of a run, by their paths in lower case, and the inputs
// that need them.
type claims struct {
	files, folders map[string]string
	inputs         map[string]bool // paths that are read
}

func newClaims() claims {
	manifest := map[string]string{ManifestName: "the manifest"}
	return claims{files: manifest, folders: map[string]string{}, inputs: map[string]bool{}}
}

// folded returns a path as it is where neither case counts nor how an accent is written, as on
// macOS. Bytes that are not UTF-8 stay different.
func folded(path string) string {
	text := norm.NFC.String(render.PathText(filepath.ToSlash(path)))
	return strings.ToLower(strings.ToUpper(text))
}

// claim gives the file out to the input name. It returns an error if another input has it,
// or needs a folder in its place or a file in place of one of its folders.
func (c *claims) claim(name, out string) error {
	key := folded(out)
	other, met := c.files[key]
	if !met {
		other, met = c.folders[key]
	}
	for up := filepath.Dir(out); !met && up != "."; up = filepath.Dir(up) {
		other, met = c.files[folded(up)]
	}
	if met {
		return fmt.Errorf("would write to %s like %s", report.Path(out), report.Path(other))
	}
	c.files[key] = name
	for up := filepath.Dir(out); up != "."; up = filepath.Dir(up) {
		if _, there := c.folders[folded(up)]; there {
			break
		}
		c.folders[folded(up)] = name
	}
	return nil
}
