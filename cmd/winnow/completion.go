package main

// winnow completion: scripts with which a shell completes commands, flags and values.

import (
	"github.com/spf13/cobra"

	"winnow/cmd/internal/options"
)

func completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print a completion script for a shell",
		Long:  `Print a script with which a shell completes winnow's commands, flags and values.`,
		Example: `  source <(winnow completion bash)
  winnow completion zsh > "${fpath[1]}/_winnow"
  winnow completion fish > ~/.config/fish/completions/winnow.fish
  winnow completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			shell := ""
			if err := options.OneOf(&shell, shells...).Set(append(args, "")[0]); err != nil ||
				len(args) > 1 {
				return usage(cmd, "want one shell: bash, zsh, fish or powershell")
			}
			root, out := cmd.Root(), cmd.OutOrStdout()
			switch shell {
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(out)
			}
			return root.GenBashCompletionV2(out, true)
		},
	}
}
