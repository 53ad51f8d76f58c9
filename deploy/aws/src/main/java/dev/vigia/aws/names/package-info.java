/** The names of everything in an account, and the ARNs that are made of them. */
package dev.vigia.aws.names;
