/**
 * Posts to files: one writer for each output format, listed in {@link dev.billet.write.PostWriters}. Writers write to the
 * streams they are given; how files appear under their final names is not theirs to decide.
 */
package dev.billet.write;
