/** The command line: commands, console, exit codes. picocli lives here only. */
package dev.billet.cli;
