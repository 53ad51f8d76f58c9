/** The work folder of a run: who uses it, what an earlier run left in it, who can read it, and whether its disk is full. */
package dev.vigia.local.work;
