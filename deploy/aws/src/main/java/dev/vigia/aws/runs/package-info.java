/** Runs on the null budget: state machines that make the stream, run the application, and delete what they made. */
package dev.vigia.aws.runs;
