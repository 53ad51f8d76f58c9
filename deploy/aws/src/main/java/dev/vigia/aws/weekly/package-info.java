/** The week's music: when, where and with which rights. */
package dev.vigia.aws.weekly;
