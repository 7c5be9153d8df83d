package org.lectern.statistics;

/** How much was written. @param words of all posts together */
public record Amount(long posts, long words) {
    public static final Amount NONE = new Amount(0, 0);

    Amount plus(Amount more) {
        return new Amount(posts + more.posts, words + more.words);
    }
}
