package org.lectern.housekeeping.duplicate;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Remembers in whom a hash was met first, in bounded memory.
 *
 * <p>When it is full, it keeps of every two hashes one, and again: always the same ones, so that what two have in common is kept for both or
 * for neither. For one thread.
 */
final class SharedHashes {
    private static final int EMPTY = -1;

    private final long[] hashes;
    private final int[] owners;
    private final byte[] counts;
    private int size;
    private int halvings;

    /** @param most how many hashes are kept; takes some 26 bytes each */
    SharedHashes(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) * 2;
        hashes = new long[slots];
        owners = new int[slots];
        counts = new byte[slots];
        Arrays.fill(owners, EMPTY);
    }

    /** How often it kept one of two: 2 means that a quarter is kept. */
    int halvings() {
        return halvings;
    }

    /** Whether hashes like this one are kept still. */
    boolean keeps(long hash) {
        return (hash >>> 8 & (1L << halvings) - 1) == 0;
    }

    /**
     * Notes that this one has the hash.
     *
     * @param most of those who have it, beyond which it says nothing about any of them
     * @param first told who had it first, if that is somebody else
     */
    void meet(long hash, int owner, int most, IntConsumer first) {
        if (!keeps(hash)) {
            return;
        }
        int slot = slot(hash);
        if (owners[slot] == EMPTY) {
            put(slot, hash, owner);
        } else if (owners[slot] != owner && counts[slot] < most) {
            counts[slot]++;
            first.accept(owners[slot]);
        }
    }

    private void put(int slot, long hash, int owner) {
        hashes[slot] = hash;
        owners[slot] = owner;
        counts[slot] = 1;
        size++;
        if (size > hashes.length / 2) {
            halve();
        }
    }

    private int slot(long hash) {
        int slot = (int) (mixed(hash) & hashes.length - 1);
        while (owners[slot] != EMPTY && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void halve() {
        halvings++;
        long[] oldHashes = hashes.clone();
        int[] oldOwners = owners.clone();
        byte[] oldCounts = counts.clone();
        Arrays.fill(owners, EMPTY);
        size = 0;
        for (int i = 0; i < oldOwners.length; i++) {
            if (oldOwners[i] != EMPTY && keeps(oldHashes[i])) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                owners[slot] = oldOwners[i];
                counts[slot] = oldCounts[i];
                size++;
            }
        }
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }
}
