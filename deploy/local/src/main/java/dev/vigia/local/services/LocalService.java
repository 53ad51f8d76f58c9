package dev.vigia.local.services;

/** One process that stands in for an AWS service, or for the two that are answered together. */
enum LocalService {
    KINESIS("kinesis", "kinesis"),
    S3("s3", "s3"),
    DYNAMODB("dynamodb", "dynamodb"),
    MESSAGING("sns", "sns and sqs");

    /** Its folder inside the work folder, its log, and the start of its options. */
    final String folder;

    final String title;

    LocalService(String folder, String title) {
        this.folder = folder;
        this.title = title;
    }
}
