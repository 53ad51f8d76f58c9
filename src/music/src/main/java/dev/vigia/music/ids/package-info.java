/** Numbers byte strings, such as ids and names, and tells whether they are UTF-8. */
package dev.vigia.music.ids;
