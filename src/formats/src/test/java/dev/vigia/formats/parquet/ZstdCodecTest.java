package dev.vigia.formats.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;

class ZstdCodecTest {
    private static final byte[] TEXT = "again and again and again ".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final ZstdCodec codec = new ZstdCodec();

    @Test
    void bytes_areSmallerAndComeBack() throws IOException {
        byte[] compressed = compressed();

        assertTrue(compressed.length < TEXT.length / 10);
        assertArrayEquals(
                TEXT,
                bytes(codec.getDecompressor(CompressionCodecName.ZSTD)
                        .decompress(BytesInput.from(compressed), TEXT.length)));
    }

    @Test
    void bytes_comeBackBetweenBuffers() throws IOException {
        byte[] compressed = compressed();
        ByteBuffer output = ByteBuffer.allocate(TEXT.length);

        codec.getDecompressor(CompressionCodecName.ZSTD)
                .decompress(ByteBuffer.wrap(compressed), compressed.length, output, TEXT.length);

        assertArrayEquals(TEXT, output.array());
        assertEquals(0, output.remaining());
    }

    @Test
    void otherCodecs_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> codec.getCompressor(CompressionCodecName.SNAPPY));
        assertThrows(IllegalArgumentException.class, () -> codec.getDecompressor(CompressionCodecName.SNAPPY));
    }

    private byte[] compressed() throws IOException {
        return bytes(codec.getCompressor(CompressionCodecName.ZSTD).compress(BytesInput.from(TEXT)));
    }

    private static byte[] bytes(BytesInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        input.writeAllTo(bytes);
        return bytes.toByteArray();
    }
}
