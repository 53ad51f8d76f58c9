/** The CDK application: from a profile to the templates of all stacks. */
package dev.vigia.aws;
