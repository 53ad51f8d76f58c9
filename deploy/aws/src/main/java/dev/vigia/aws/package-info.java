/** The CDK application, which makes the templates of all stacks from a profile. */
package dev.vigia.aws;
