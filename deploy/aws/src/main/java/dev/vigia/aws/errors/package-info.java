/** How a command of this module fails: a message for its user, and an exit code. */
package dev.vigia.aws.errors;
