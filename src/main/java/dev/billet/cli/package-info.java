/**
 * The command line: commands, console, exit codes. picocli lives here only.
 *
 * <p>Commands describe themselves with picocli's programmatic model, and only the one that was named is built: reading
 * annotations of all of them would cost more than the rest of a run on one page.
 */
package dev.billet.cli;
