/** Pages that are no pages of a site but files of an export: their marks are known, and nothing has to be guessed. */
package dev.billet.extract.export;
