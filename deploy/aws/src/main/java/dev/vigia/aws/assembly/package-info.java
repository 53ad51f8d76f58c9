/**
 * The synthesis of templates and its result, read back from its folder: stacks in the order of their deployment, findings, and the
 * differences from an earlier synthesis.
 */
package dev.vigia.aws.assembly;
