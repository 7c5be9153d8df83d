package org.lectern.housekeeping.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.lectern.housekeeping.likeness.Spelling;

/** Finds the posts of which one has most of its paragraphs in common with another. In bounded memory, for one thread. */
public final class SimilarTexts {
    /** In characters that are letters or digits; what is shorter says nothing. */
    private static final int SHORTEST = 40;
    /** What more posts than this have in common is a signature or a notice. */
    private static final int MOST_WITH_ONE = 6;

    /**
     * @param shared how many paragraphs they have in common; where only some are compared, about
     * @param of how many the one with fewer of them has
     */
    public record Pair(String first, String second, int shared, int of) {}

    private final SharedHashes hashes;
    private final int mostPosts;
    private final int mostPairs;
    private final List<String> posts = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<Long, Shared> pairs = new HashMap<>();
    private long leftOut;
    private long pairsLeftOut;

    /**
     * @param mostParagraphs how many are remembered; of more, only some are compared
     * @param mostPosts how many posts are looked at
     * @param mostPairs how many pairs with a paragraph in common are remembered
     */
    public SimilarTexts(int mostParagraphs, int mostPosts, int mostPairs) {
        this.mostPairs = mostPairs;
        hashes = new SharedHashes(mostParagraphs);
        this.mostPosts = mostPosts;
    }

    public void add(String post, List<String> paragraphs) {
        Set<Long> own = new LinkedHashSet<>();
        for (String paragraph : paragraphs) {
            String folded = Spelling.folded(paragraph);
            if (folded.length() >= SHORTEST) {
                own.add(hash(folded));
            }
        }
        if (own.isEmpty()) {
            return;
        }
        if (posts.size() >= mostPosts) {
            leftOut++;
            return;
        }
        int index = posts.size();
        posts.add(post);
        sizes.add(own.size());
        own.forEach(hash -> hashes.meet(hash, index, MOST_WITH_ONE, first -> share(first, index)));
    }

    /** How many posts were not looked at. */
    public long leftOut() {
        return leftOut;
    }

    /** How many times two posts had a paragraph in common that were one pair too many. */
    public long pairsLeftOut() {
        return pairsLeftOut;
    }

    /** Of how many paragraphs one was compared. */
    public long oneOf() {
        return 1L << hashes.halvings();
    }

    /** Calls with each pair of which one has at least half of its paragraphs in common with the other. */
    public void pairs(Consumer<Pair> found) {
        pairs.forEach((key, shared) -> {
            int first = (int) (key >>> 32);
            int second = (int) (long) key;
            int fewer = Math.min(sizes.get(first), sizes.get(second));
            if (shared.about() * 2 >= fewer && (oneOf() == 1 || shared.seen() > 1)) {
                found.accept(new Pair(posts.get(first), posts.get(second), Math.min(fewer, shared.about()), fewer));
            }
        });
    }

    /**
     * What two posts have in common.
     *
     * @param about how many paragraphs: one that was compared stands for all like it that were not
     * @param seen how many of them were compared
     */
    private record Shared(int about, int seen) {
        static Shared plus(Shared one, Shared other) {
            return new Shared(one.about + other.about, one.seen + other.seen);
        }
    }

    private void share(int first, int second) {
        long key = (long) first << 32 | second;
        if (pairs.size() < mostPairs || pairs.containsKey(key)) {
            pairs.merge(key, new Shared((int) oneOf(), 1), Shared::plus);
            return;
        }
        pairsLeftOut++;
    }

    /** Two checksums and the length: 64 bits, of which any two paragraphs of one site next to never have the same. */
    private static long hash(String folded) {
        byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (long) folded.hashCode() << 32 ^ sum.getValue() ^ (long) bytes.length << 20;
    }
}
