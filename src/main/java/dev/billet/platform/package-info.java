/** The rule files: what is known of platforms, themes and comment systems, as data; loaded and checked here. */
package dev.billet.platform;
