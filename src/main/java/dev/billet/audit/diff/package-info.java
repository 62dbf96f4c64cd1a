/** Two archives side by side: posts and replies are paired, then compared field by field. */
package dev.billet.audit.diff;
