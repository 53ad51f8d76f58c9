/** Opens files that hold text inside: zip archives, and workbooks, whose sheets become CSV. */
package dev.vigia.replay.archives;
