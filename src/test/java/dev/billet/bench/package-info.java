/** Measurements, run by {@code scripts/bench}; no tests, because times differ from machine to machine. */
package dev.billet.bench;
