/** RSS of all versions and Atom, of posts and of comments: elements to findings. */
package dev.billet.read.feed;
