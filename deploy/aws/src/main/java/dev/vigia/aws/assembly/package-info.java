/** What a synthesis has written, read back: stacks in the order of their deployment, findings, and what differs from before. */
package dev.vigia.aws.assembly;
