/** Export files of Ghost, and those that its tools make of other sites: posts with their tags and authors, whatever form the body has. */
package dev.billet.read.ghost;
