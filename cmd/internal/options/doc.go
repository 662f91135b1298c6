// Package options has the flags that several commands share, and makes the options of the
// library of them. It also has kinds of values that pflag lacks.
//
// The flags are registered in a pflag.FlagSet; nothing here knows the command whose they
// are. Check finds flags that cannot be meant together, and leaves the hint to --help to the
// command. Nothing is read from the environment or from a file of settings.
package options
