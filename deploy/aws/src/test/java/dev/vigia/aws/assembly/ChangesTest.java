package dev.vigia.aws.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.assembly.Change.Effect;
import dev.vigia.aws.assembly.Change.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String QUEUE = "'Queue': {'Type': 'AWS::SQS::Queue', 'Properties': {'QueueName': 'alerts',"
            + " 'Redrive': {'most': 5}, 'VisibilityTimeout': 300}}";

    @Test
    void same_isNoChange() throws IOException {
        assertEquals(List.of(), between(QUEUE, QUEUE));
        assertEquals(List.of(), Changes.between(Assemblies.of("small"), Assemblies.of("small")));
    }

    @Test
    void resource_comesAndGoes() throws IOException {
        assertEquals(
                List.of(new Change(Kind.ADDED, "alerts", "Queue", "AWS::SQS::Queue", List.of(), Effect.NONE)),
                between("", QUEUE));
        assertEquals(
                List.of(new Change(Kind.REMOVED, "alerts", "Queue", "AWS::SQS::Queue", List.of(), Effect.NONE)),
                between(QUEUE, ""));
    }

    @Test
    void property_isNamedByItsPath() throws IOException {
        Change change = only(between(QUEUE, QUEUE.replace("'most': 5", "'most': 6")));
        assertEquals(List.of("Properties.Redrive.most"), change.properties());
        assertEquals(Effect.UNKNOWN, change.effect());
    }

    @Test
    void propertyThatGoes_isNamedToo() throws IOException {
        Change change = only(between(QUEUE, QUEUE.replace(", 'VisibilityTimeout': 300", "")));
        assertEquals(List.of("Properties.VisibilityTimeout"), change.properties());
    }

    @Test
    void name_makesAnotherResource() throws IOException {
        assertEquals(
                Effect.REPLACED,
                only(between(QUEUE, QUEUE.replace("'alerts'", "'others'"))).effect());
        String made = QUEUE.replace("'alerts'", "{'Fn::Join': ['', ['a']]}");
        assertEquals(
                Effect.REPLACED,
                only(between(made, made.replace("['a']", "['b']"))).effect());
    }

    @Test
    void whatIsNoProperty_leavesTheResourceAlone() throws IOException {
        assertEquals(
                Effect.NONE,
                only(between(QUEUE, QUEUE.replace("'Type'", "'DeletionPolicy': 'Retain', 'Type'")))
                        .effect());
    }

    @Test
    void lines_nameTheResourceAndWhatChanged() throws IOException {
        Change change = only(between(QUEUE, QUEUE.replace("300", "301")));
        assertEquals(
                List.of(
                        "changed alerts/" + change.id()
                                + " (AWS::SQS::Queue): in place or replaced, a change set tells",
                        "  Properties.VisibilityTimeout"),
                change.lines());
    }

    private static Change only(List<Change> changes) {
        assertEquals(1, changes.size(), changes::toString);
        return changes.get(0);
    }

    private static List<Change> between(String before, String after) throws IOException {
        return Changes.between(assembly(before), assembly(after));
    }

    private static Assembly assembly(String resources) throws IOException {
        String template = ("{'Resources': {" + resources + "}}").replace('\'', '"');
        return new Assembly(
                Path.of("."),
                List.of(new AssembledStack(
                        "alerts",
                        Path.of("alerts.template.json"),
                        template.length(),
                        List.of(),
                        Map.of(),
                        new ObjectMapper().readTree(template))));
    }
}
