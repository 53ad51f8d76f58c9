/** The failure of a command of this module: a message for its user, and an exit code. */
package dev.vigia.aws.errors;
