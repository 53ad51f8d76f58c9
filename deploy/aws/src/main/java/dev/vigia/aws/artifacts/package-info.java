/** The jars of a deployment: where the build left them, and their keys in the bucket of artifacts. */
package dev.vigia.aws.artifacts;
