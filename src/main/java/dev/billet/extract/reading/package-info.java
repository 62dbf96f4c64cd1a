/** What all finders share about the page at hand: rules that apply, structured data, language, claims on elements. */
package dev.billet.extract.reading;
