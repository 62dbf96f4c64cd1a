/** The tables of CSV output: their columns, their rows, and how cells are written. */
package dev.billet.write.csv;
