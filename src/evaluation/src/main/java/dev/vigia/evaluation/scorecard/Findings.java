package dev.vigia.evaluation.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The findings of a run over an input.
 *
 * @param alerts all revisions of all alerts
 * @param hits ids of the rules that hit, whether they alert or not, by the id of each added transaction that was
 *     judged
 * @param background number of other transactions that were judged
 */
public record Findings(Collection<Raised> alerts, Map<String, List<String>> hits, long background) {}
