/** What is true of whole archives: how two of them differ, and whether one is sound. */
package dev.billet.audit;
