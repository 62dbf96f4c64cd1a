/** Reads the export format of Movable Type, which TypePad, Hatena and others write as well. */
package dev.billet.read.movabletype;
