package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.lectern.post.Post;
import org.lectern.search.SearchIndex;

/** An index for benchmarks, without the posts that it is made of. */
public final class MeasuredIndex implements AutoCloseable {
    private static final KnownNames NOBODY = new KnownNames(Map.of(), Map.of(), Map.of());

    private final IndexedPosts indexed = new IndexedPosts(ZoneOffset.UTC);
    private final Path folder;
    private PostIndex index;

    public MeasuredIndex(Path folder) {
        this.folder = folder;
        index = IndexOpening.lucene(folder);
    }

    public SearchIndex search() {
        return new OpenIndexSearch(index);
    }

    public void addMany(List<Post> posts) {
        index.writeMany(documents(posts), List.of());
    }

    /** When this returns, it is found. */
    public void put(Post post) {
        index.write(documents(List.of(post)), List.of());
    }

    public void flush() {
        index.mark(1);
        index.flush();
    }

    public void reopen() {
        index.close();
        index = IndexOpening.lucene(folder);
        index.bookmark();
    }

    /** Asks Lucene for the 20 posts in whose text the word stands most often, and nothing else. */
    public void alone(Consumer<ToLongFunction<String>> use) {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("posts"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            use.accept(word -> {
                try {
                    return searcher.search(new TermQuery(new Term(IndexFields.TEXT, word)), 20).totalHits.value;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<IndexedPost> documents(List<Post> posts) {
        return posts.stream().flatMap(post -> indexed.of(post, NOBODY).stream()).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
