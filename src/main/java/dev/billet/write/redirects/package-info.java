/** Old addresses and new paths, in the forms that people and web servers read. */
package dev.billet.write.redirects;
