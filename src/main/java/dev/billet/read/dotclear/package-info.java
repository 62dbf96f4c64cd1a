/** Reads Dotclear's flat export files: tables of a database, one row a line. */
package dev.billet.read.dotclear;
