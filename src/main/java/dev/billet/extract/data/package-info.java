/** What a page says about itself for machines: JSON-LD, microdata, microformats, OpenGraph and meta elements. */
package dev.billet.extract.data;
