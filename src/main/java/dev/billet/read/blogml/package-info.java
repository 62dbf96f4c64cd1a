/** Reads BlogML, the format in which engines for .NET exchange blogs. */
package dev.billet.read.blogml;
