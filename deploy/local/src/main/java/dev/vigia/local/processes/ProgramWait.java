package dev.vigia.local.processes;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Waits for something that a program does: asks again until there is an answer, the program hangs, or the limit is over. */
public final class ProgramWait {
    private static final long LOOK_MILLIS = 50;

    private final StartLimit limit;
    private final LongSupplier signsOfLife;

    /** @param signsOfLife a number that grows while the program does anything */
    public ProgramWait(StartLimit limit, LongSupplier signsOfLife) {
        this.limit = limit;
        this.signsOfLife = signsOfLife;
    }

    /** A question that has an answer sooner or later. */
    public interface Question<T> {
        /** @throws IOException if the program does not answer yet */
        Optional<T> ask() throws IOException, InterruptedException;
    }

    /** The wait is over without an answer. The message is the end of a sentence: "after 300 s, though ...". */
    public static final class GaveUp extends Exception {
        private static final long serialVersionUID = 1L;

        /** The last failure to ask; {@code null} if the program answered that it is not ready. */
        public final transient IOException failure;

        GaveUp(String reason, IOException failure) {
            super(failure == null ? reason : reason + ": " + failure, failure);
            this.failure = failure;
        }
    }

    /**
     * Returns the first answer.
     *
     * @param what the user is told that this is waited for, for example "kinesis to start"
     */
    public <T> T until(String what, Question<T> question) throws GaveUp, InterruptedException {
        Liveness liveness = new Liveness(limit.limit(), System.nanoTime());
        while (true) {
            IOException failure = null;
            try {
                Optional<T> answer = question.ask();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (IOException notYet) {
                failure = notYet;
            }
            long now = System.nanoTime();
            switch (liveness.look(now, signsOfLife.getAsLong())) {
                case GIVE_UP -> throw new GaveUp(liveness.reason(now), failure);
                case TELL -> limit.tell(liveness.news(what, now));
                case GO_ON -> Thread.sleep(LOOK_MILLIS);
            }
        }
    }
}
