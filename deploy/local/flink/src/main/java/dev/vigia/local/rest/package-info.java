/** What a job on this machine adds to Flink's REST server, on Flink's class path. */
package dev.vigia.local.rest;
