/** The model as tables: their columns, their rows, how cells are written, and how the tables of a folder become posts again. */
package dev.billet.csv;
