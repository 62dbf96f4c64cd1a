/**
 * What WXR demands beyond its elements: numbers, slugs, logins and dates as WordPress' importer needs them, so that it drops
 * nothing. Every rule here was measured on wordpress-importer 0.9.5.
 */
package dev.billet.write.wxr;
