/** What an operator does with a deployment, as shell scripts of AWS CLI commands. */
package dev.vigia.aws.operations;
