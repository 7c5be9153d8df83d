package org.lectern.persistence.revision;

import java.io.IOException;
import java.util.zip.CRC32C;
import org.lectern.persistence.mongo.Packed;

/**
 * One version's bytes, and what reading it cost.
 *
 * @param length how many deltas lie between the version that is kept whole and this one
 * @param weight how many bytes those deltas have together
 * @param wholeSize how many bytes the version has that is kept whole, packed
 */
record Chain(long version, byte[] bytes, int length, long weight, long wholeSize) {
    private static final int MAX_LENGTH = 1_000;

    /** Of the deltas, in sizes of the version that is kept whole. */
    private static final int MAX_WEIGHT = 16;

    static Chain whole(RevisionRecord record) {
        byte[] packed = record.body();
        return checked(record, new Chain(record.version(), opened(packed), 0, 0, packed.length));
    }

    private static byte[] opened(byte[] packed) {
        try {
            return Packed.opened(packed);
        } catch (IOException damage) {
            throw new BrokenRevision("a version that is kept whole cannot be unpacked", damage);
        }
    }

    Chain then(RevisionRecord record) {
        byte[] delta = record.body();
        return checked(record, with(record.version(), Delta.applied(bytes, delta), delta.length));
    }

    /** This chain with one more delta. */
    Chain with(long next, byte[] target, int deltaSize) {
        return new Chain(next, target, length + 1, weight + deltaSize, wholeSize);
    }

    /** Whether one more delta is worth it: else a version is kept whole, so that reading never has to go too far back. */
    boolean takes(int deltaSize) {
        return length < MAX_LENGTH && weight + deltaSize <= MAX_WEIGHT * wholeSize;
    }

    static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static Chain checked(RevisionRecord record, Chain chain) {
        if (crc(chain.bytes) != record.crc()) {
            throw new BrokenRevision("version " + record.version() + " of post " + record.post()
                    + " is not what it was when it was kept");
        }
        return chain;
    }
}
