package dev.vigia.aws.operations;

import dev.vigia.aws.assembly.AssembledStack;

/** Asks an account what a deployment would change in it, and changes nothing. */
public final class Preview {
    private Preview() {}

    /** A script for bash. */
    public static String script(Deployment deployment) {
        Script script =
                Operation.begin("What a deployment would change in the account; nothing is changed.", deployment);
        for (AssembledStack stack : deployment.stacks()) {
            String name = Shell.word(stack.name());
            script.because("What would become of each resource, and whether it is replaced.");
            Steps.deploy(script, deployment, stack, "--no-execute-changeset");
            script.text("sets=$(aws cloudformation list-change-sets --stack-name " + name + " \\")
                    .text("    --query 'Summaries[].ChangeSetId' --output text)")
                    .text("for set in $sets; do")
                    .text("  aws cloudformation describe-change-set --change-set-name \"$set\" --output text \\")
                    .text("    --query 'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId]'")
                    .text("done");
        }
        return script.toString();
    }
}
