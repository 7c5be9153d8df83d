package org.lectern.housekeeping.likeness;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Brings together what has a key in common: of many names, only those with a common key are compared. Takes eight bytes a key; what has
 * a key that too many have is not compared for that key. For one thread.
 */
final class Blocks {
    /** Of the members of one block, which are compared each with each. */
    private static final int LARGEST = 30;

    private static final int INDEX_BITS = 20;

    /** What can be told apart. */
    static final int MOST = 1 << INDEX_BITS;

    private long[] entries = new long[1024];
    private int size;

    /** @param index of the name, below {@link #MOST} */
    void add(String key, int index) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = hash(key) << INDEX_BITS | index;
    }

    /** Calls with each pair that has a key in common, the lower index first; more than once where it has several. */
    void pairs(BiConsumer<Integer, Integer> pair) {
        Arrays.sort(entries, 0, size);
        int from = 0;
        for (int to = 1; to <= size; to++) {
            if (to == size || entries[to] >>> INDEX_BITS != entries[from] >>> INDEX_BITS) {
                pairs(from, to, pair);
                from = to;
            }
        }
    }

    private void pairs(int from, int to, BiConsumer<Integer, Integer> pair) {
        if (to - from > LARGEST) {
            return;
        }
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                if (entries[i] != entries[j]) {
                    pair.accept(index(i), index(j));
                }
            }
        }
    }

    private int index(int place) {
        return (int) (entries[place] & MOST - 1);
    }

    /** FNV-1a, 64 bits, of which the lower 44 are kept. Two keys with one hash cost a comparison and nothing else. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 44;
    }
}
