package main

// Command lines: errors of bad ones, and the library's options that good ones ask for.

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/extract"
)

// usage returns the error of a bad command line, with a hint.
func usage(cmd *cobra.Command, format string, args ...any) error {
	return fmt.Errorf(format+" (see %s --help)", append(args, cmd.CommandPath())...)
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(cmd, "%s takes no argument", cmd.Name())
	}
	return nil
}

// flagError returns the error of a flag that is unknown, lacks its value or has a bad one.
func flagError(cmd *cobra.Command, err error) error {
	if bad, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage(cmd, "--%s: %w", bad.GetFlag().Name, bad.Unwrap())
	}
	if none, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return usage(cmd, "--%s needs a value", none.GetFlag().Name)
	}
	unknown, ok := errors.AsType[*pflag.NotExistError](err)
	switch {
	case !ok:
		return usage(cmd, "%w", err)
	case unknown.GetSpecifiedShortnames() != "":
		return usage(cmd, "unknown flag -%s", unknown.GetSpecifiedName())
	}
	name := unknown.GetSpecifiedName()
	if near := options.Nearest(name, flagNames(cmd)); near != "" {
		return usage(cmd, "unknown flag --%s, did you mean --%s?", name, near)
	}
	return usage(cmd, "unknown flag --%s", name)
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// optionFlags are the flags that become options of the library.
type optionFlags interface {
	Check() error
	Options() (extract.Options, error)
}

// optionsOf returns the library's options that the flags ask for.
func optionsOf(cmd *cobra.Command, f optionFlags) (extract.Options, error) {
	if err := f.Check(); err != nil {
		return extract.Options{}, usage(cmd, "%w", err)
	}
	return f.Options()
}
