/** Stand-ins for the AWS services on this machine, and clients for them. */
package dev.vigia.local.services;
