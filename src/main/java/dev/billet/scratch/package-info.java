/** Temporary files: what a run cannot hold in memory. */
package dev.billet.scratch;
