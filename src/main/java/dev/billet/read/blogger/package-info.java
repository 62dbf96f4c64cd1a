/** Answers of Blogger's interface: posts, pages, comments and the blog. */
package dev.billet.read.blogger;
