/** What several stacks are made of: functions, state machines, policies, and findings of the checks that are accepted. */
package dev.vigia.aws.constructs;
