package dev.vigia.aws.operations;

import dev.vigia.aws.assembly.AssembledStack;
import java.nio.file.Path;
import java.util.List;

/** A stack as the scripts deploy it. */
record Stack(String name, Path file, boolean large, List<String> tags) {
    /** CloudFormation takes a larger template only from a bucket. In bytes. */
    private static final long LARGEST_INLINE = 51_200;

    static Stack of(AssembledStack stack) {
        List<String> tags = stack.tags().entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .toList();
        return new Stack(stack.name(), stack.file(), stack.bytes() > LARGEST_INLINE, tags);
    }
}
