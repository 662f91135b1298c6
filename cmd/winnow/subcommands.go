package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// commandNames are the names of winnow's subcommands.
func commandNames() []string {
	return []string{"completion", "eval", "explain", "fit", "help", "version"}
}

// commandLine returns the command for some arguments. Subcommands and their flags are built only
// if an argument may ask for one: most runs extract pages, and each process would pay for them.
func (a *app) commandLine(args []string) *cobra.Command {
	root := a.rootCommand()
	if slices.ContainsFunc(args, mayAskCommand) {
		a.addCommands(root)
	}
	return root
}

// mayAskCommand reports whether an argument is the name of a subcommand, or of one of those that
// the scripts of `winnow completion` call.
func mayAskCommand(arg string) bool {
	return slices.Contains(commandNames(), arg) || strings.HasPrefix(arg, "__")
}

// addCommands adds all subcommands, unless root has them.
func (a *app) addCommands(root *cobra.Command) {
	if root.HasSubCommands() {
		return
	}
	root.AddCommand(a.explainCommand(), a.evalCommand(), a.fitCommand(), completionCommand(),
		versionCommand())
	root.SetHelpCommand(helpCommand())
}
