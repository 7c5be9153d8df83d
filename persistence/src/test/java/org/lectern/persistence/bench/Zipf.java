package org.lectern.persistence.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Numbers of which the first is twice as frequent as the second, three times as the third, and so on. */
public final class Zipf {
    private final double[] cumulated;

    public Zipf(int size) {
        cumulated = new double[size];
        Arrays.setAll(cumulated, rank -> 1.0 / (rank + 1));
        Arrays.parallelPrefix(cumulated, Double::sum);
    }

    /** From 0. */
    public int pick(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble(cumulated[cumulated.length - 1]));
        return found < 0 ? -found - 1 : found;
    }
}
