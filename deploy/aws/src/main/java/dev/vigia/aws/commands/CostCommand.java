package dev.vigia.aws.commands;

import picocli.CommandLine.Command;

/** What a deployment costs. */
@Command(name = "cost", mixinStandardHelpOptions = true)
final class CostCommand implements Runnable {
    @Override
    public void run() {}
}
