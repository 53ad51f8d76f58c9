/** The weekly music tops: when and where they are computed, and with which rights. */
package dev.vigia.aws.weekly;
