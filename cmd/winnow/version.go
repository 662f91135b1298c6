package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"winnow/cmd/internal/options"
	"winnow/extract"
)

func versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asJSON {
				return json.NewEncoder(cmd.OutOrStdout()).Encode(readBuild())
			}
			return writeVersion(cmd.OutOrStdout())
		},
	}
	options.Add(cmd.Flags(), options.Flag(options.Printing, "json", "", options.Switch(&asJSON),
		"print a JSON object: version, commit, points, Go"))
	return cmd
}

func writeVersion(w io.Writer) error {
	_, err := fmt.Fprintln(w, "winnow", version())
	return err
}

// version returns the module's version and the commit it was built from, as far as the build
// recorded them, and the hash of the points.
func version() string {
	text := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		text = describeBuild(info)
	}
	return text + " points " + extract.PointsHash()
}

// build is what `winnow version --json` prints. Commit is empty if the build did not record it.
type build struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`
	Modified bool   `json:"modified"` // built from a checkout with changes
	Points   string `json:"points"`
	Go       string `json:"go"`
}

func readBuild() build {
	b := build{Version: "(unknown)", Points: extract.PointsHash(), Go: runtime.Version()}
	if info, ok := debug.ReadBuildInfo(); ok {
		settings := buildSettings(info)
		b.Version = cmp.Or(info.Main.Version, "(devel)")
		b.Commit, b.Modified = settings["vcs.revision"], settings["vcs.modified"] == "true"
	}
	return b
}

func buildSettings(info *debug.BuildInfo) map[string]string {
	settings := make(map[string]string, len(info.Settings))
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	return settings
}

func describeBuild(info *debug.BuildInfo) string {
	text := cmp.Or(info.Main.Version, "(devel)")
	settings := buildSettings(info)
	if revision := settings["vcs.revision"]; revision != "" {
		text += " commit " + revision
	}
	if settings["vcs.modified"] == "true" {
		text += " with changes"
	}
	return text
}
