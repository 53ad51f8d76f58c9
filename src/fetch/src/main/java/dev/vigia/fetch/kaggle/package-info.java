/** A client of Kaggle's API and storage: token, retries, resumed downloads, and digests. */
package dev.vigia.fetch.kaggle;
