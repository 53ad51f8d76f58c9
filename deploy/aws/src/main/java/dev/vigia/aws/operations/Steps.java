package dev.vigia.aws.operations;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.assembly.AssembledStack;
import java.util.List;
import java.util.stream.Stream;

/** Commands that several operations share. */
final class Steps {
    /** A template that is larger has to lie in a bucket. */
    private static final long LARGEST_INLINE = 51_200;

    private Steps() {}

    /** The account that the credentials are of. */
    static void account(Script script) {
        script.because("Bucket names have the account in them.")
                .run("account=$(aws sts get-caller-identity --query Account --output text)");
    }

    /** Where the script finds the application: its status, and a wait for another one. */
    static void application(Script script, Deployment deployment) {
        script.because("The service has no waiter of its own: asks every 10 seconds, for 20 minutes at most.")
                .text("application=" + deployment.application())
                .text("status() {\n"
                        + "  aws kinesisanalyticsv2 describe-application --application-name \"$application\" \\\n"
                        + "    --query ApplicationDetail.ApplicationStatus --output text\n"
                        + "}\n"
                        + "await() {\n"
                        + "  for _ in {1..120}; do\n"
                        + "    if [[ $(status) == \"$1\" ]]; then return; fi\n"
                        + "    sleep 10\n"
                        + "  done\n"
                        + "  echo \"$application is $(status) and not $1 after 20 minutes.\" >&2\n"
                        + "  return 1\n"
                        + "}");
    }

    /** The jars, each to the key that the templates name. */
    static void upload(Script script, Deployment deployment) {
        for (Jar jar : deployment.jars()) {
            script.run(
                    "aws s3 cp",
                    Shell.word(jar.file().toString()),
                    "\"s3://" + unquoted(deployment.artifacts()) + "/" + jar.key() + "\"",
                    "--no-progress");
        }
    }

    static void deploy(Script script, Deployment deployment, List<AssembledStack> stacks) {
        for (AssembledStack stack : stacks) {
            deploy(script, deployment, stack);
        }
    }

    /** @param how further options, none or more */
    static void deploy(Script script, Deployment deployment, AssembledStack stack, String... how) {
        Stream<String> tags =
                stack.tags().entrySet().stream().map(tag -> Shell.word(tag.getKey() + "=" + tag.getValue()));
        String[] words = Stream.of(
                        Stream.of(
                                "aws cloudformation deploy",
                                "--stack-name",
                                Shell.word(stack.name()),
                                "--template-file",
                                Shell.word(stack.file().toString()),
                                "--capabilities CAPABILITY_NAMED_IAM"),
                        stack.bytes() > LARGEST_INLINE
                                ? Stream.of("--s3-bucket", deployment.artifacts(), "--s3-prefix templates")
                                : Stream.<String>of(),
                        Stream.of(how),
                        Stream.of("--no-fail-on-empty-changeset", "--tags"),
                        tags)
                .flatMap(part -> part)
                .toArray(String[]::new);
        script.run(words);
    }

    private static String unquoted(String word) {
        return word.replaceAll("^\"|\"$", "");
    }
}
