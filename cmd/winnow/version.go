package main

import (
	"cmp"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"winnow/extract"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "winnow", version())
			return err
		},
	}
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

func describeBuild(info *debug.BuildInfo) string {
	text := cmp.Or(info.Main.Version, "(devel)")
	settings := make(map[string]string, len(info.Settings))
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if revision := settings["vcs.revision"]; revision != "" {
		text += " commit " + revision
	}
	if settings["vcs.modified"] == "true" {
		text += " with changes"
	}
	return text
}
