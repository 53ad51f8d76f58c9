/** Building blocks that several stacks share: functions, state machines, queues, tables, rights, and accepted findings. */
package dev.vigia.aws.constructs;
