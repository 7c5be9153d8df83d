package org.lectern.persistence.revision;

import java.util.Optional;
import org.lectern.persistence.mongo.Packed;
import org.lectern.post.history.Revision;

/** A version on its way to be kept: its record, and the chain that it is the end of. */
record Link(RevisionRecord record, Chain chain) {
    /** @param before the version that is kept last; empty: none, or none that can be read */
    static Link of(Revision revision, byte[] bytes, Optional<Chain> before) {
        return before.flatMap(chain -> asDelta(revision, bytes, chain)).orElseGet(() -> asWhole(revision, bytes));
    }

    private static Optional<Link> asDelta(Revision revision, byte[] bytes, Chain before) {
        byte[] delta = Delta.between(before.bytes(), bytes);
        return before.takes(delta.length)
                ? Optional.of(new Link(
                        RevisionRecord.delta(revision, Chain.crc(bytes), before.version(), delta),
                        before.with(revision.version(), bytes, delta.length)))
                : Optional.empty();
    }

    private static Link asWhole(Revision revision, byte[] bytes) {
        byte[] packed = Packed.of(bytes);
        return new Link(
                RevisionRecord.whole(revision, Chain.crc(bytes), packed),
                new Chain(revision.version(), bytes, 0, 0, packed.length));
    }
}
