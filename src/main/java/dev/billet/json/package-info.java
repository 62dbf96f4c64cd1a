/** billet's own JSON form of a post, read and written; what read, write and assemble share. */
package dev.billet.json;
