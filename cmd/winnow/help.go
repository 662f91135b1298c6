package main

// Help: what --help prints for a command, and the topics of winnow help.

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
)

//go:embed help
var helpFiles embed.FS

// topic is a page of help that is not about one command.
type topic struct{ name, file, about string }

func topics() []topic {
	return []topic{
		{"formats", "formats.md", "what winnow reads and what it prints"},
		{"markup", "markup.md", "what Markdown and HTML keep of links, images, tables and the like"},
		{"metadata", "metadata.md", "the fields of the JSON record and where they come from"},
		{"schema", "schema.json", "the JSON Schema of the record"},
		{"scale", "scale.md", "many pages: resume, shards, Slurm, Kubernetes, Spark"},
		{"exit-codes", "exit-codes.md", "the exit codes in a script, and pages without an article"},
		{"text", "text.md", "pages without tags: what is read, and what cannot be known"},
		{"scoring", "scoring.md", "how a block is scored, and how to read explain"},
		{"figures", "figures.md", "how good and how fast winnow is, as measured"},
		{"corpora", "corpora.md", "how to add your own pages, measure and fit"},
		{"install", "install.md", "packages, a container, WASI"},
		{"notices", "notices.txt", "the licences of what is linked into winnow"},
	}
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "Print help on a command or a topic",
		RunE: func(cmd *cobra.Command, words []string) error {
			if len(words) == 0 {
				return cmd.Root().Help()
			}
			var names []string
			if len(words) == 1 {
				for _, t := range topics() {
					if t.name == strings.ToLower(words[0]) {
						return t.print(cmd.OutOrStdout())
					}
					names = append(names, t.name)
				}
			}
			about, _, err := cmd.Root().Find(words)
			if err == nil && about != cmd.Root() {
				return about.Help()
			}
			asked := strings.Join(words, " ")
			if near := options.Nearest(asked, append(names, commandNames()...)); near != "" {
				return usage(cmd.Root(), "no command or topic %.200q, did you mean %s?", asked, near)
			}
			return usage(cmd.Root(), "no command or topic %.200q", asked)
		},
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) ([]string,
			cobra.ShellCompDirective) {
			names := commandNames()
			for _, t := range topics() {
				names = append(names, t.name)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func (t topic) print(w io.Writer) error {
	text, err := helpFiles.ReadFile("help/" + t.file)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// writeHelp prints the help of a command. No line is wider than 80 columns.
func writeHelp(w io.Writer, cmd *cobra.Command) {
	bw := bufio.NewWriter(w)
	defer bw.Flush() // app checks the error of the writer
	fmt.Fprintf(bw, "%s\n\nUsage:\n  %s\n", helpText(cmd), cmd.UseLine())
	if cmd.HasSubCommands() {
		fmt.Fprintf(bw, "  %s COMMAND [flags] [ARGUMENT]...\n", cmd.CommandPath())
	}
	if cmd.HasExample() {
		fmt.Fprintf(bw, "\nExamples:\n%s\n", cmd.Example)
	}
	writeNames(bw, cmd)
	for _, heading := range options.Headings() {
		flags := options.Under(cmd.Flags(), heading)
		if len(flags) == 0 {
			continue
		}
		fmt.Fprintf(bw, "\n%s:\n", heading)
		for _, f := range flags {
			writeEntry(bw, flagSyntax(f), flagDoc(f))
		}
	}
}

func helpText(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short + "."
}

// writeNames prints the commands and topics that a command has.
func writeNames(w io.Writer, cmd *cobra.Command) {
	if !cmd.HasSubCommands() {
		return
	}
	fmt.Fprintln(w, "\nCommands (winnow COMMAND --help says more):")
	for _, c := range cmd.Commands() {
		writeEntry(w, c.Name(), lowerFirst(c.Short))
	}
	fmt.Fprintln(w, "\nTopics (winnow help TOPIC):")
	for _, t := range topics() {
		writeEntry(w, t.name, t.about)
	}
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// flagSyntax returns a flag as it is typed: -f, --format FORMAT.
func flagSyntax(f *pflag.Flag) string {
	short := "    "
	if f.Shorthand != "" {
		short = "-" + f.Shorthand + ", "
	}
	value, _ := pflag.UnquoteUsage(f)
	if f.NoOptDefVal != "" {
		value = ""
	}
	return strings.TrimRight(short+"--"+f.Name+" "+value, " ")
}

// flagDoc returns what a flag does, and its default if it is useful.
func flagDoc(f *pflag.Flag) string {
	_, doc := pflag.UnquoteUsage(f)
	switch f.DefValue {
	case "", "0", "false":
		return doc
	}
	return doc + " (default " + f.DefValue + ")"
}

const (
	helpWidth  = 80
	helpIndent = 26 // where the description starts
)

// writeEntry prints a name and its description, wrapped between words.
func writeEntry(w io.Writer, name, about string) {
	line := "  " + name
	if utf8.RuneCountInString(line)+2 > helpIndent {
		fmt.Fprintln(w, line)
		line = ""
	}
	line += strings.Repeat(" ", helpIndent-utf8.RuneCountInString(line))
	for i, word := range strings.Fields(about) {
		if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > helpWidth {
			fmt.Fprintln(w, line)
			line = strings.Repeat(" ", helpIndent)
		} else if i > 0 {
			line += " "
		}
		line += word
	}
	fmt.Fprintln(w, line)
}
