package org.lectern.persistence.embedded.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lectern.persistence.embedded.file.Candidates;
import org.lectern.persistence.embedded.file.ReadDocument;

/** Those of the documents that a plan or the whole collection leads to that meet the query, each once. */
final class Matches implements Results {
    private final Source source;
    private final Query query;
    private final boolean isExact;
    private final boolean mayRepeat;
    private final Set<Long> seen = new HashSet<>();
    private Optional<ReadDocument> document = Optional.empty();
    private long candidates;
    private long documents;

    private Matches(Source source, Query query, boolean isExact, boolean mayRepeat) {
        this.source = source;
        this.query = query;
        this.isExact = isExact;
        this.mayRepeat = mayRepeat;
    }

    static Matches of(Plan plan, Lanes lanes, Query query) {
        return new Matches(lanes, query, plan.isExact(), plan.mayRepeat());
    }

    static Matches of(Candidates all, Query query) {
        return new Matches(Source.of(all), query, query.filter().isEmpty(), false);
    }

    @Override
    public boolean next() {
        while (source.next()) {
            candidates++;
            document = Optional.empty();
            boolean isNew = !mayRepeat || seen.add(position());
            if (isNew && (isExact || query.filter().matches(document()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long position() {
        return source.at().position();
    }

    @Override
    public ReadDocument read() {
        if (document.isEmpty()) {
            documents++;
            document = Optional.of(source.at().document(query.fields()));
        }
        return document.get();
    }

    /** How many were looked at, and how many of these were read. */
    long candidates() {
        return candidates;
    }

    long documents() {
        return documents;
    }

    @Override
    public void close() {
        source.close();
    }
}
