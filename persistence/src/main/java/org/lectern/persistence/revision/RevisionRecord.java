package org.lectern.persistence.revision;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Optional;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.persistence.post.PostIds;
import org.lectern.post.PostId;
import org.lectern.post.history.Revision;

/**
 * A version as it is stored: {@code {_id: {p: post, v: version}, at, by, from, why, crc, whole | base, delta}}. Either {@code whole} has all
 * of its bytes, packed, or {@code delta} what makes them of the version {@code base}, mostly the one before, which then is not said.
 */
@Entity(RevisionRecord.COLLECTION)
public record RevisionRecord(
        @Id @Convert(WholeDocument.class) Document id,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "revisions";
    static final String WHOLE = "whole";
    static final String DELTA = "delta";

    private static final String POST = "p";
    private static final String VERSION = "v";
    private static final String CRC = "crc";
    private static final String BASE = "base";

    static Document id(PostId post, long version) {
        return Document.of(POST, post.value()).with(VERSION, version);
    }

    static RevisionRecord whole(Revision revision, int crc, byte[] packed) {
        return record(revision, crc, Document.of(WHOLE, new Binary(0, packed)));
    }

    static RevisionRecord delta(Revision revision, int crc, long base, byte[] delta) {
        Document body = Document.of(DELTA, new Binary(0, delta));
        return record(revision, crc, base == revision.version() - 1 ? body : body.with(BASE, base));
    }

    private static RevisionRecord record(Revision revision, int crc, Document body) {
        Document document = revision.stamp().with(CRC, crc);
        for (var field : body.fields().entrySet()) {
            document = document.with(field.getKey(), field.getValue());
        }
        return new RevisionRecord(id(revision.post(), revision.version()), document);
    }

    PostId post() {
        return PostIds.of(id.fields().get(POST));
    }

    long version() {
        return id.number(VERSION).orElse(0L);
    }

    Revision revision() {
        return Revision.read(post(), version(), document);
    }

    int crc() {
        return document.number(CRC).orElse(0L).intValue();
    }

    /** The version that the delta was made for; empty: this one is whole. */
    Optional<Long> base() {
        return document.number(BASE).or(() -> document.has(DELTA) ? Optional.of(version() - 1) : Optional.empty());
    }

    byte[] body() {
        return document.value(base().isPresent() ? DELTA : WHOLE)
                .filter(Binary.class::isInstance)
                .map(Binary.class::cast)
                .orElseThrow(() -> new BrokenRevision("version " + version() + " of " + post() + " has no body"))
                .bytes();
    }
}
