package org.lectern.search;

/** The life of the index, for those who run the site. */
public interface IndexUpkeep {
    IndexState state();

    /** Begins to make the index anew from the posts, beside the one that searches go on using. Does nothing while one is being made. */
    void rebuild();
}
