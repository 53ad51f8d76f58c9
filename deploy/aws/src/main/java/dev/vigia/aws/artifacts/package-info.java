/** The programs that a deployment brings into the account, from the build to their keys in the bucket of artifacts. */
package dev.vigia.aws.artifacts;
