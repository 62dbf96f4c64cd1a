/**
 * What billet has to say about its work: notices, each a type of its own with its severity, and the ledger in which every
 * capture ends exactly once.
 */
package dev.billet.report;
