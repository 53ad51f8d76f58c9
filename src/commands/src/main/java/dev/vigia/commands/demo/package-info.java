/** Runs the main job on this machine, from a bank file to the lake, and accounts for every row. */
package dev.vigia.commands.demo;
