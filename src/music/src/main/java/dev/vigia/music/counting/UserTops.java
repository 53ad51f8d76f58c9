package dev.vigia.music.counting;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import java.io.Closeable;
import java.io.IOException;

/** Writes the top tracks of each user. */
final class UserTops implements Closeable {
    private final TableFile file;
    private final Catalogue catalogue;
    private final TrackOrder order;
    private final PlaysByUser ranksBefore;
    private final TopN best;
    private long rows;

    /** @param ranksBefore each user's top of the week before; null if there is none to compare with */
    UserTops(TableFile file, Catalogue catalogue, TrackOrder order, PlaysByUser ranksBefore, int top) {
        this.file = file;
        this.catalogue = catalogue;
        this.order = order;
        this.ranksBefore = ranksBefore;
        this.best = new TopN(top);
    }

    /**
     * Writes a user's top.
     *
     * @param user the user's place in the order of ids
     * @param row a row that has the user's number
     */
    void write(int user, WeekOfUser week, Row row) throws IOException {
        best.clear();
        for (int index = 0; index < week.size(); index++) {
            best.offer(week.plays(index), week.track(index));
        }
        if (ranksBefore != null && best.size() > 0) {
            ranksBefore.go(user);
        }
        for (int rank = 0; rank < best.size(); rank++) {
            row.rank = rank + 1;
            row.track = order.number(best.item(rank));
            row.artist = catalogue.artist(row.track);
            row.genre = catalogue.genre(row.track);
            row.plays = best.score(rank);
            row.rankChange = ranksBefore == null ? Row.NO_CHANGE : change(best.item(rank), rank + 1);
            file.write(row);
        }
        rows += best.size();
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int change(int track, int rank) {
        // A top has ten rows unless the user asks for more, so a search needs no map.
        for (int index = 0; index < ranksBefore.size(); index++) {
            if (ranksBefore.track(index) == track) {
                // The count is the earlier rank here. A smaller rank now is a gain.
                return (int) ranksBefore.count(index) - rank;
            }
        }
        return Row.NO_CHANGE;
    }
}
