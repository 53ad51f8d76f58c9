package dev.vigia.evaluation.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a run made of an input.
 *
 * @param alerts all revisions of all alerts
 * @param hits for each added transaction that was judged, by its id, the ids of the rules that hit, whether they alert or not
 * @param background how many others were judged
 */
public record Findings(Collection<Raised> alerts, Map<String, List<String>> hits, long background) {}
