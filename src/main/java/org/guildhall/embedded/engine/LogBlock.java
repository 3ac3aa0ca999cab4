package org.guildhall.embedded.engine;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One append to the log: consecutive records that became durable together.
 *
 * @param lo position of the first record
 * @param hi position of the last record
 */
record LogBlock(long lo, long hi, byte[] data) {

    /** CRC-32C of positions and data, the same that PostgreSQL's {@code crc32c} gives. */
    long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(lo).putLong(hi).flip());
        sum.update(data);
        return sum.getValue();
    }
}
