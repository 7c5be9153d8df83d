package org.lectern.persistence.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;

/** One index of all posts, open. Safe for use by many threads. */
final class PostIndex implements AutoCloseable {
    private final CloseableSearchMapping mapping;
    private final boolean isRemote;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private final FacetReaders facetReaders = new FacetReaders();
    private volatile boolean isClosed;

    PostIndex(CloseableSearchMapping mapping, boolean isRemote) {
        this.mapping = mapping;
        this.isRemote = isRemote;
    }

    FacetReaders facetReaders() {
        return facetReaders;
    }

    boolean isRemote() {
        return isRemote;
    }

    SearchSession session() {
        return mapping.createSession();
    }

    /** Asks while nobody may close the index. Empty: it has been closed. */
    <T> Optional<T> asked(Function<SearchSession, T> question) {
        inUse.readLock().lock();
        try (SearchSession session = isClosed ? null : session()) {
            return Optional.ofNullable(session).map(question);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Another has taken its place, or it is not needed any more. */
    boolean isClosed() {
        return isClosed;
    }

    /** What was said last by {@link #mark}; empty: this index is not whole. */
    OptionalLong bookmark() {
        try (SearchSession session = session()) {
            List<Long> found = session.search(IndexedPost.class)
                    .select(field -> field.field(IndexFields.BOOKMARK, Long.class))
                    .where(predicate -> predicate.id().matching(DocumentId.BOOKMARK))
                    .fetchHits(1);
            return found.stream().mapToLong(Long::longValue).findFirst();
        }
    }

    /** Puts these in place of what the index has of them, and takes out the others; searches see it when this returns. */
    void write(Collection<IndexedPost> posts, Collection<String> gone) {
        run(posts, gone, DocumentRefreshStrategy.FORCE);
    }

    /** Like {@link #write}, but searches see it some time later. */
    void writeMany(Collection<IndexedPost> posts, Collection<String> gone) {
        run(posts, gone, DocumentRefreshStrategy.NONE);
    }

    /**
     * Says that all entries of the journal up to this one have been written. It gets to the disk no sooner than they, and may so be missing
     * after a crash, but never wrong. On a server other nodes see it when this returns.
     */
    void mark(long number) {
        IndexedPost bookmark = new IndexedPost(DocumentId.BOOKMARK, Map.of(IndexFields.BOOKMARK, List.of(number)));
        run(List.of(bookmark), List.of(), isRemote ? DocumentRefreshStrategy.FORCE : DocumentRefreshStrategy.NONE);
    }

    /** Searches see everything that was written when this returns. */
    void refresh() {
        try (SearchSession session = session()) {
            session.workspace().refresh();
        }
    }

    /** Everything that was written is on the disk and searches see it when this returns. */
    void flush() {
        try (SearchSession session = session()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    private void run(Collection<IndexedPost> posts, Collection<String> gone, DocumentRefreshStrategy refresh) {
        try (SearchSession session = session()) {
            session.indexingPlanSynchronizationStrategy(waiting(refresh));
            posts.forEach(post -> session.indexingPlan().addOrUpdate(post));
            gone.forEach(id -> session.indexingPlan().delete(new IndexedPost(id, Map.of())));
        }
    }

    private static IndexingPlanSynchronizationStrategy waiting(DocumentRefreshStrategy refresh) {
        return context -> {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(refresh);
            context.indexingFutureHandler(future -> {
                Optional<Throwable> failure = future.join().throwable();
                if (failure.isPresent()) {
                    throw new SearchException("posts could not be indexed", failure.get());
                }
            });
        };
    }

    /** Waits for those who ask. */
    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                facetReaders.close();
                mapping.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
