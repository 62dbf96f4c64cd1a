/** What several formats need: names fit for addresses, sets of numbers that weigh little, counts for the notices at the end. */
package dev.billet.write.shared;
