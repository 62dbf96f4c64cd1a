/** What several readers do with findings before they hand them out. */
package dev.billet.read.gather;
