package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Others;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Findings;
import dev.vigia.evaluation.scorecard.Outcome;
import dev.vigia.evaluation.scorecard.Truth;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Status;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.rows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes episodes for the rules of a book, in every shape. The construction of an episode decides what is expected of
 * it. The kernel is only asked whether it agrees.
 */
public final class Injection {
    private final RuleBook book;
    private final long seed;
    private final Staging staging;
    private final Rehearsal rehearsal;
    private final Others others;
    private final Surroundings around;
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final List<Outcome> disputed = new ArrayList<>();

    /** Creates an injection without episodes. */
    Injection(RuleBook book, Background background, long seed) throws UnusableInput {
        this.book = book;
        this.seed = seed;
        this.staging = new Staging(background);
        this.rehearsal = new Rehearsal(book);
        this.others = background.others;
        this.around = new Surroundings(book, background.tick(), others, background.labelDelay);
    }

    /** @param episodes per rule and shape */
    public static Injection of(RuleBook book, Background background, int episodes, long seed) throws UnusableInput {
        Injection injection = new Injection(book, background, seed);
        for (Rule rule : book.rules) {
            injection.add(rule, episodes);
        }
        return injection;
    }

    public Truth truth() {
        return new Truth(Truth.SCHEMA, seed, book.name, rules, episodes);
    }

    /** Returns the added rows. The rows of an episode stand together, in order of time. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the reasons why episodes were left out, with the number of episodes. */
    public Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** Returns the episodes for which the kernel disagrees with the construction. */
    public List<Outcome> disputed() {
        return disputed;
    }

    private void add(Rule rule, int count) {
        Optional<Scenario> scenario = Scenarios.of(rule, around);
        if (scenario.isEmpty()) {
            leaveOut(rule.id + ": there are no episodes for its pattern", 0);
        } else {
            add(rule, scenario.get(), count);
        }
    }

    /** Tries the scenario on the rule, {@code count} times in each of its shapes. */
    void add(Rule rule, Scenario scenario, int count) {
        if (scenario.shapes().isEmpty()) {
            leaveOut(rule.id + ": " + scenario.reasonForNone(), 0);
        }
        scenario.shapes().forEach((name, shape) -> add(rule, name, shape, count));
    }

    /**
     * Returns whether one hit of the rule raises an alert, by itself or through a typology that needs no other rule.
     */
    private boolean alertsOnOneHit(Rule rule) {
        return book.alertsByItself(rule)
                || rule.status == Status.ACTIVE
                        && book.typologies.stream()
                                .anyMatch(typology -> typology.alerts()
                                        && typology.weights.getOrDefault(rule.id, 0) >= typology.threshold());
    }

    private void add(Rule rule, String name, Shape shape, int count) {
        String tried = rule.id + "/" + name;
        for (int number = 1; number <= count; number++) {
            // By rule, shape and number alone: another rule in the book moves no draw. String.hashCode is specified.
            Draws draws = Draws.of(seed, number, tried.hashCode());
            Plan plan = around.calm(shape, draws);
            Optional<String> obstacle = staging.obstacle(plan);
            if (obstacle.isPresent()) {
                leaveOut(rule.id + ": " + obstacle.get(), 1);
                continue;
            }
            Optional<Staging.Staged> staged = staging.stage(plan, draws);
            if (staged.isPresent()) {
                Episode episode = episode(tried + "/" + number, rule, name, plan, staged.get());
                add(rule, episode, staged.get());
                dispute(Outcome.of(episode, findings(plan, staged.get())));
            } else {
                leaveOut(tried + ": takes more days than the input has", 1);
            }
        }
    }

    private Episode episode(String id, Rule rule, String shape, Plan plan, Staging.Staged staged) {
        return new Episode(
                id,
                rule.id,
                shape,
                expected(rule, plan),
                staged.transactions().stream()
                        .map(transaction -> transaction.id)
                        .toList(),
                plan.hits() ? (Integer) plan.hitsFrom() : null);
    }

    private Episode.Expected expected(Rule rule, Plan plan) {
        if (!plan.hits()) {
            return Episode.Expected.SILENT;
        }
        return alertsOnOneHit(rule) ? Episode.Expected.ALERT : Episode.Expected.HIT;
    }

    private void add(Rule rule, Episode episode, Staging.Staged staged) {
        rules.put(rule.id, rule.version);
        episodes.add(episode);
        rows.addAll(staged.rows());
    }

    private Findings findings(Plan plan, Staging.Staged staged) {
        List<Transaction> transactions = staged.transactions();
        return plan.compared() == Plan.Compared.WITH_OTHERS
                ? rehearsal.findings(transactions, others)
                : rehearsal.findings(
                        transactions,
                        staged.labels(),
                        transactions.stream().map(transaction -> transaction.id).collect(Collectors.toSet()));
    }

    private void dispute(Outcome outcome) {
        if (!outcome.right()) {
            disputed.add(outcome);
        }
    }

    private void leaveOut(String what, int count) {
        leftOut.merge(what, count, Integer::sum);
    }
}
