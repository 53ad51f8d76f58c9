/** The command that deploys to AWS, by a program of its own. */
package dev.vigia.commands.deploy;
