/** Stand-ins for AWS services, as processes of this machine. */
package dev.vigia.local.services;
