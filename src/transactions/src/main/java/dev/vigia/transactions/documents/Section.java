package dev.vigia.transactions.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The {@code name: value} pairs at one place of a {@link Document}.
 *
 * <p>A getter never throws for what the user wrote. It reports the problem with its place and returns a harmless value, so
 * that one reading finds all problems. The document as a whole is refused afterwards.
 */
public final class Section {
    private final Document document;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final TakenValues taken = new TakenValues();

    Section(Document document, MappingNode node) {
        this.document = document;
        this.node = node;
        for (NodeTuple pair : node.getValue()) {
            Node name = pair.getKeyNode();
            if (!(name instanceof ScalarNode)) {
                document.report(name, "Expected a name here.");
                continue;
            }
            String key = ((ScalarNode) name).getValue();
            // The parser looks for repeated names only where it builds objects, and here it builds nodes.
            if (values.put(key, pair.getValueNode()) != null) {
                document.report(name, "`" + key + "` is given twice.");
            }
            names.put(key, name);
            document.refuseHalfCharacters(pair.getValueNode());
        }
    }

    public boolean has(String name) {
        return ask(name) != null;
    }

    /** Returns whether the value is a single text, and not a section or a list. */
    public boolean isText(String name) {
        return ask(name) instanceof ScalarNode;
    }

    /** Returns whether the value is a list. */
    public boolean isList(String name) {
        return ask(name) instanceof SequenceNode;
    }

    /** Reports that the value of {@code name} was read and is not allowed, at the section when it is absent. */
    public void refuse(String name, String message) {
        document.refuse(values.getOrDefault(name, node), message);
    }

    /** Reports that the value of {@code name} could not be read, so that something else stands for it. */
    public void unread(String name, String message) {
        document.report(values.getOrDefault(name, node), message);
    }

    /** Notes something about the value of {@code name} that its author should know. */
    public void warn(String name, String message) {
        document.warn(values.getOrDefault(name, node), message);
    }

    /** Returns how many values of the whole document could not be read so far. */
    public int unread() {
        return document.unread();
    }

    /** Returns what was noted so far about the whole document, in the order of the lines. */
    public List<Problem> warnings() {
        return document.warnings();
    }

    /** Reports every name that no getter has asked for so far: a misspelt one must not be ignored in silence. */
    public void refuseUnknownNames() {
        refuseUnknownNames(Map.of());
    }

    /** @param advice for names that users may expect here, what to do instead */
    public void refuseUnknownNames(Map<String, String> advice) {
        for (Map.Entry<String, Node> name : names.entrySet()) {
            if (!asked.contains(name.getKey())) {
                String instead = advice.getOrDefault(name.getKey(), "Known: " + String.join(", ", asked) + ".");
                document.report(name.getValue(), "`" + name.getKey() + "` is not known here. " + instead);
            }
        }
    }

    /** Returns the names of this section, in the order of the document; each counts as asked for. */
    public List<String> names() {
        asked.addAll(names.keySet());
        return List.copyOf(names.keySet());
    }

    /**
     * Returns all that the getters gave so far, except lists: also what stood for an absent value, and the values of sections
     * as {@code section.name}. Two sections that mean the same have the same, however they are written.
     */
    public SortedMap<String, String> taken() {
        return taken.all();
    }

    public Optional<String> optionalText(String name) {
        Optional<String> text = scalar(name).filter(found -> !found.isEmpty());
        text.ifPresent(found -> taken.add(name, found));
        return text;
    }

    public String text(String name) {
        return required(name, optionalText(name), "");
    }

    public String text(String name, String otherwise) {
        return taken.add(name, optionalText(name).orElse(otherwise));
    }

    public <T extends Enum<T>> T choice(String name, Class<T> type, T otherwise) {
        return value(name, ScalarForm.choice(type), otherwise);
    }

    /** Returns a length of time, ISO-8601, of a millisecond or more. */
    public Duration duration(String name, Duration otherwise) {
        return value(name, ScalarForm.duration(), otherwise);
    }

    public int wholeNumber(String name, int least, int otherwise) {
        return value(name, ScalarForm.wholeNumber(least), otherwise);
    }

    /** Returns a number from {@code least} to {@code most}, both included. */
    public double number(String name, double least, double most, double otherwise) {
        return value(name, ScalarForm.number(least, most), otherwise);
    }

    /** Returns an amount of money in minor units, zero or more, of at most two decimals as written. */
    public long money(String name, long otherwise) {
        if (!has(name) && otherwise > 0) {
            taken.addLeftOut(name, otherwise);
        }
        return value(name, ScalarForm.money(), otherwise);
    }

    /** Returns the absent amounts of money, here and in sections of this one, with what stands for each, in minor units. */
    public SortedMap<String, Long> amountsLeftOut() {
        return taken.amountsLeftOut();
    }

    /** Returns the texts of a list; a single text counts as a list of one. Empty when absent. */
    public List<String> texts(String name) {
        Node value = ask(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof ScalarNode) {
            return List.of(((ScalarNode) value).getValue());
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode) {
            for (Node item : ((SequenceNode) value).getValue()) {
                if (item instanceof ScalarNode) {
                    texts.add(((ScalarNode) item).getValue());
                } else {
                    document.report(item, "Expected a text in the list `" + name + "`.");
                }
            }
        } else {
            unread(name, "`" + name + "` must be a list.");
        }
        return texts;
    }

    /** Returns the section under {@code name}; an empty one, when it is absent. */
    public Section section(String name) {
        Node value = ask(name);
        if (value != null && !(value instanceof MappingNode)) {
            unread(name, "`" + name + "` must hold `name: value` lines.");
        }
        Section section = value instanceof MappingNode ? new Section(document, (MappingNode) value) : empty();
        taken.addSection(name, section.taken);
        return section;
    }

    /** Returns the sections of a list, in its order. */
    public List<Section> sections(String name) {
        Node value = ask(name);
        List<Section> sections = new ArrayList<>();
        if (!(value instanceof SequenceNode)) {
            unread(name, "`" + name + "` must be a list.");
            return sections;
        }
        for (Node item : ((SequenceNode) value).getValue()) {
            if (item instanceof MappingNode) {
                sections.add(new Section(document, (MappingNode) item));
            } else {
                document.report(item, "Expected `name: value` lines in the list `" + name + "`.");
            }
        }
        return sections;
    }

    private Section empty() {
        return new Section(
                document,
                new MappingNode(
                        node.getTag(), true, List.of(), node.getFlowStyle(), node.getStartMark(), node.getEndMark()));
    }

    private <T> T value(String name, ScalarForm<T> form, T otherwise) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            // Without a default the value is a required one.
            return taken.add(name, required(name, Optional.ofNullable(otherwise), null));
        }
        T value = form.read(text.get());
        if (value == null) {
            unread(name, "`" + name + "` is \"" + text.get() + "\". Write " + form.expected + ".");
        }
        // May be null where there is no default. The report above keeps it from being used.
        return taken.add(name, value == null ? otherwise : value);
    }

    private <T> T required(String name, Optional<T> value, T otherwise) {
        if (value.isEmpty()) {
            unread(name, "`" + name + "` is missing.");
        }
        return value.orElse(otherwise);
    }

    private Optional<String> scalar(String name) {
        Node value = ask(name);
        if (value != null && !(value instanceof ScalarNode)) {
            unread(name, "`" + name + "` must be a single value.");
        }
        return value instanceof ScalarNode ? Optional.of(((ScalarNode) value).getValue()) : Optional.empty();
    }

    private Node ask(String name) {
        asked.add(name);
        return values.get(name);
    }
}
