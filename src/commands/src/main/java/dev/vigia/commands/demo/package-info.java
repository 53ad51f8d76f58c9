/** The main job on this machine, from a bank's file to the lake, and the account of what became of every row. */
package dev.vigia.commands.demo;
