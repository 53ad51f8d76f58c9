/** The shell scripts with which an operator deploys, updates, restores and deletes a deployment. */
package dev.vigia.aws.operations;
