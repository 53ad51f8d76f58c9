/** {@code ./vigia deploy}: the deployment to AWS, which is a program of its own. */
package dev.vigia.commands.deploy;
