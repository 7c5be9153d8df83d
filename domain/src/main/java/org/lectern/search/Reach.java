package org.lectern.search;

/** How far from what was typed a word of a post may be. Each has what those before it have, and that first. */
public enum Reach {
    /** The word, in whichever of its forms; the last one may be the beginning of a word in titles and names. */
    TYPED,
    /** The last one also the beginning of any word. */
    BEGUN,
    /** Words that differ in a letter or two, the best few of them. */
    SIMILAR
}
