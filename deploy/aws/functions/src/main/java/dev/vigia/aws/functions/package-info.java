/** The Lambda functions that bring data into an account. Each keeps its files in a folder of its own and deletes it after the call. */
package dev.vigia.aws.functions;
