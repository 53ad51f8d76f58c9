/** Names of resources, their ARNs, and folders of the buckets: everything that one stack must know of another. */
package dev.vigia.aws.names;
