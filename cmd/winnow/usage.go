package main

// Command lines that cannot be meant, and options out of those that can.

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/extract"
)

// usage is the error of a command line that cannot be meant, with a hint.
func usage(cmd *cobra.Command, format string, args ...any) error {
	return fmt.Errorf(format+" (see %s --help)", append(args, cmd.CommandPath())...)
}

// flagError tells of a flag that is unknown or has no such value, in few words.
func flagError(cmd *cobra.Command, err error) error {
	if bad, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage(cmd, "--%s: %w", bad.GetFlag().Name, bad.Unwrap())
	}
	return usage(cmd, "%w", err)
}

// optionFlags are the flags that become options of the library.
type optionFlags interface {
	Check() error
	Options() (extract.Options, error)
}

// optionsOf makes the library's options of the flags.
func optionsOf(cmd *cobra.Command, f optionFlags) (extract.Options, error) {
	if err := f.Check(); err != nil {
		return extract.Options{}, usage(cmd, "%w", err)
	}
	return f.Options()
}
