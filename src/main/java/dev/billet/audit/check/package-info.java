/** Whether an archive is sound: each class looks for one sort of flaw, {@link dev.billet.audit.check.Checks} lists them. */
package dev.billet.audit.check;
