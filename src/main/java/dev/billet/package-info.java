/**
 * billet reads saved blog pages and exports, and writes posts with their comments, pings and related links.
 *
 * <p>The rooms, in the order of the data's way: {@code source}, {@code read} (with {@code html}, {@code extract} and
 * {@code platform} for pages), {@code assemble}, {@code write}; {@code convert} joins them and {@code cli} is the front.
 * All of them speak in the records of {@code model}.
 */
package dev.billet;
