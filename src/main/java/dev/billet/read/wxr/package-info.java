/** Reads WordPress' export files: the channel, its items, their comments and dates. */
package dev.billet.read.wxr;
