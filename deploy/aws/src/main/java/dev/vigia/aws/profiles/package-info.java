/** Profiles: what is deployed, and how much of it. They are read from YAML. */
package dev.vigia.aws.profiles;
