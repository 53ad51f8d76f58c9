/** Commands that run on AWS as functions. Each keeps its files in the function's own folder and leaves nothing there. */
package dev.vigia.aws.functions;
