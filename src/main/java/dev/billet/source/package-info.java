/**
 * Where bytes come from: every source, from one saved page to an archive, is a sequence of captures that are pulled one
 * at a time.
 */
package dev.billet.source;
