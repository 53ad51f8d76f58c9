package dev.vigia.fetch;

import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.fetch.kaggle.KaggleToken;
import dev.vigia.fetch.kaggle.RetryPolicy;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fetches published data sets from Kaggle, for another program.
 *
 * @param endpoint {@link KaggleClient#ENDPOINT}, or the address of a mirror
 * @param messages gets the sentences that {@code vigia fetch} prints, without its line of progress
 */
public record KaggleFetch(URI endpoint, KaggleToken token, PrintWriter messages) {
    /**
     * Fetches the newest version of a data set into an empty folder.
     *
     * @param set {@code bank} or {@code music}
     * @return the files, and the note {@value Fetched#NAME}
     * @throws IllegalArgumentException if there is no such set
     * @throws ExplainedFailure if Kaggle refuses or cannot be reached, or if its zip is not what was expected
     * @throws IOException if the folder cannot be written
     */
    public List<Path> newest(String set, Path folder) throws IOException, InterruptedException {
        DataSet wanted = DataSet.of(set).orElseThrow(() -> new IllegalArgumentException(DataSet.unknown(set)));
        RetryPolicy retries = new RetryPolicy(RetryPolicy.Pause.REAL, this::tell);
        Fetched fetched = new Fetching(
                        new KaggleClient(endpoint, token, retries), folder, this::tell, Clock.systemUTC())
                .run(new Fetching.Wish(wanted, null, false))
                .fetched();
        return Stream.concat(fetched.files().stream().map(Fetched.Item::name), Stream.of(Fetched.NAME))
                .map(folder::resolve)
                .toList();
    }

    private void tell(String sentence) {
        messages.println(Printable.lines(sentence));
    }
}
