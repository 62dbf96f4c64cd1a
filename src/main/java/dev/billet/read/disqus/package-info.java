/** Reads the export files of the comment service Disqus. */
package dev.billet.read.disqus;
