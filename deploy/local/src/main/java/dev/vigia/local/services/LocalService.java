package dev.vigia.local.services;

import java.util.List;
import java.util.stream.Stream;

/** A process that stands in for an AWS service, or for two of them. */
enum LocalService {
    KINESIS("kinesis", "kinesis"),
    S3("s3", "s3"),
    DYNAMODB("dynamodb", "dynamodb"),
    MESSAGING("sns", "sns and sqs");

    /** The name of its folder in the work folder, of its log, and of its options. */
    final String folder;

    final String title;

    /** Returns the folders of all. */
    static List<String> folders() {
        return Stream.of(values()).map(service -> service.folder).toList();
    }

    LocalService(String folder, String title) {
        this.folder = folder;
        this.title = title;
    }
}
