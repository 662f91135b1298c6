// Package options has the flags that several commands share and turns them into
// extract.Options. It also has kinds of flag values that pflag lacks.
//
// The flags are registered in a pflag.FlagSet; the package knows no command. Check finds
// flags that exclude each other; the command adds the hint to --help. Options come from the
// command line alone, not from the environment or a file of settings.
package options
