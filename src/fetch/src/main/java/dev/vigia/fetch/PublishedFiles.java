package dev.vigia.fetch;

/** Names and header lines of the published files. Generated files have the same ones, so that they can replace them. */
public final class PublishedFiles {
    public static final String BANK = "bank_transactions.csv";
    public static final String BANK_HEADER =
            "TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,"
                    + "TransactionDate,TransactionTime,TransactionAmount (INR)";

    public static final String MUSIC_INFO = "Music Info.csv";
    public static final String MUSIC_INFO_HEADER =
            "track_id,name,artist,spotify_preview_url,spotify_id,tags,genre,year,duration_ms,"
                    + "danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,"
                    + "time_signature";

    public static final String LISTENING = "User Listening History.csv";
    public static final String LISTENING_HEADER = "track_id,user_id,playcount";

    private PublishedFiles() {}
}
