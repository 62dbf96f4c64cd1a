/** The data files that come with the program: words of languages, rule files, names of months. */
package dev.billet.data;
