/** The model as JSON, schema {@code billet/1}: the form in which billet writes, spills and reads posts back without loss. */
package dev.billet.json;
