/** The additions of a job on this machine to Flink's REST server, on Flink's class path. */
package dev.vigia.local.rest;
