package org.lectern.web.chart;

import java.util.List;
import java.util.stream.LongStream;

/** Marks at round numbers from 0 up. @param step between two of them */
record Scale(long step, long top) {
    private static final int MOST_MARKS = 4;

    /** One that ends at or above the highest value. */
    static Scale upTo(double highest) {
        long step = 1;
        int[] next = {2, 5, 10};
        long power = 1;
        int turn = 0;
        while (step * MOST_MARKS < highest) {
            step = power * next[turn % next.length];
            turn++;
            if (turn % next.length == 0) {
                power *= 10;
            }
        }
        long marks = Math.max(1, (long) Math.ceil(highest / step));
        return new Scale(step, step * marks);
    }

    List<Long> marks() {
        return LongStream.rangeClosed(0, top / step)
                .map(mark -> mark * step)
                .boxed()
                .toList();
    }
}
