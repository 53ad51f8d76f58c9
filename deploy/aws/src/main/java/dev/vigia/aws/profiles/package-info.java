/** Profiles: what is deployed, and how much of it. */
package dev.vigia.aws.profiles;
