/** The stream as a replay sees it, and its implementation over Kinesis Data Streams. */
package dev.vigia.replay.stream;
