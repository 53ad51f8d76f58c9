package dev.vigia.transactions.arrivals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivalCodecTest {
    private final ArrivalCodec codec = new ArrivalCodec();

    @Test
    void anyArrival_readsBackAsItWasWritten() {
        Random random = new Random(13);
        for (int round = 0; round < 5_000; round++) {
            assertReadsBack(Rows.readRow(
                    Texts.any(random),
                    Texts.any(random),
                    "CustLocation",
                    Texts.any(random),
                    "TransactionID",
                    Texts.any(random)));
        }
    }

    @Test
    void everyKindOfArrival_readsBackAsItWasWritten() {
        assertReadsBack(Rows.readRow());
        assertReadsBack(Rows.readRow("TransactionDate", "31/2/16"));
        assertReadsBack(Rows.readRow("CustLocation", "x".repeat(200_000)));
        assertReadsBack(Rows.readRow("TransactionID", "\u0000".repeat(1_024), "CustLocation", "₹".repeat(1_024)));
        assertReadsBack(Rows.read("{\"CustomerID\":{\"a\":1}}"));
        assertReadsBack(Rows.read("x"));
        Marker marker = new Marker(Instant.parse("2016-08-02T12:00:00.123Z"));
        assertReadsBack(Rows.read(marker.bytes()));
        assertReadsBack(Rows.read(marker.of("a-1").about("shardId-3").bytes()));
        assertReadsBack(Rows.read(marker.lastOf("a-1").bytes()));
    }

    @Test
    void yesterdaysBytes_areRead() {
        Arrival arrival = Rows.readRow("spare", "1", "CustGender", "");
        Arrival read = Encoded.read(codec, Encoded.fromHex(GOLDEN));
        assertEquals(Encoded.shape(arrival), Encoded.shape(read));
    }

    @Test
    void yesterdaysBytesOfAFault_areRead() {
        assertEquals(ReasonCode.NOT_JSON, Rows.fault(Encoded.read(codec, Encoded.fromHex(GOLDEN_FAULT))).reason);
    }

    @Test
    void rawRowsAndQuarantined_readBackAsTheyWereWritten() {
        Arrival arrival = Rows.readRow("TransactionDate", "31/2/16", "CustLocation", "x".repeat(200_000), "spare", "1");
        RawRow raw = new RawRow(arrival.origin, Rows.row(arrival));
        assertEquals(Encoded.shape(raw), Encoded.shape(Encoded.copy(new RawRowCodec(), raw)));
        Quarantined aside = ((RejectedArrival) arrival).quarantined();
        assertEquals(Encoded.shape(aside), Encoded.shape(Encoded.copy(new QuarantinedCodec(), aside)));
    }

    @Test
    void bytesOfALabel_staySo() {
        Label label = new Label("T1", true, 1_470_139_200_000L);
        Arrival arrival = LabelRecords.read(label.bytes(), new Origin("ward", "49", label.at));
        assertEquals(GOLDEN_LABEL, Encoded.hex(codec, arrival));
        assertReadsBack(arrival);
    }

    private void assertReadsBack(Arrival arrival) {
        Arrival read = Encoded.copy(codec, arrival);
        assertEquals(Encoded.shape(arrival), Encoded.shape(read));
        assertArrayEquals(Encoded.bytes(codec, arrival), Encoded.bytes(codec, read));
    }

    private static final String GOLDEN_LABEL =
            "033f7b227472616e73616374696f6e4964223a225431222c226672617564223a747275652c226174223a223230"
                    + "31362d30382d30325431323a30303a30305a227d00047761726400023439000001564b1ff20001000254310100"
                    + "0001564b1ff200";
    private static final String GOLDEN =
            "03ea017b225472616e73616374696f6e4944223a225431222c22437573746f6d65724944223a224331222c2243"
                    + "7573746f6d6572444f42223a2231322f332f3931222c224375737447656e646572223a22222c22437573744c6f"
                    + "636174696f6e223a2252414e434849222c22437573744163636f756e7442616c616e6365223a2231323334352e"
                    + "3637222c225472616e73616374696f6e44617465223a22322f382f3136222c225472616e73616374696f6e5469"
                    + "6d65223a22313031353330222c225472616e73616374696f6e416d6f756e742028494e5229223a22323530222c"
                    + "227370617265223a2231227d000773686172642d300002343900000157e9afe00000090354310343310831322f"
                    + "332f3931010752414e4348490931323334352e363707322f382f313607313031353330043235300e7b22737061"
                    + "7265223a2231227d00020002543100203261616463333338313136663136633364373966326564356537306135"
                    + "35346101000001564992261000004d5800000000000061a8000000000012d68701000652414e43484901000652"
                    + "414e4348490001000532352d33340000000157e9afe00000000000010002494e";

    private static final String GOLDEN_FAULT =
            "030178000773686172642d300002343900000157e9afe000040100126e6f74204a534f4e206174206279746520" + "31";
}
