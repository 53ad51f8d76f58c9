package dev.vigia.replay.archives;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** How a file's text is packed. The first bytes tell it, whatever the file's name is. */
public enum Packing {
    GZIP(0x1F, 0x8B),
    /** A zip archive or a workbook. Four bytes, because a CSV may begin with a column "PK". */
    ZIP('P', 'K', 3, 4),
    EMPTY_ZIP('P', 'K', 5, 6),
    /** An .xls, or an .xlsx that a password encrypts. */
    OLE2(0xD0, 0xCF, 0x11, 0xE0),
    /** Not packed: any other beginning. */
    NONE;

    private static final int LONGEST = 4;

    private final byte[] first;

    Packing(int... first) {
        this.first = new byte[first.length];
        for (int at = 0; at < first.length; at++) {
            this.first[at] = (byte) first[at];
        }
    }

    /**
     * Looks at a file's beginning, and goes back there.
     *
     * @param file supports {@link InputStream#mark}
     */
    public static Packing of(InputStream file) throws IOException {
        file.mark(LONGEST);
        byte[] bytes = file.readNBytes(LONGEST);
        file.reset();
        return Arrays.stream(values())
                .filter(each -> each.begins(bytes))
                .findFirst()
                .orElse(NONE);
    }

    public boolean isZip() {
        return this == ZIP || this == EMPTY_ZIP;
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}
