/** The Kinesis streams. */
package dev.vigia.aws.stream;
