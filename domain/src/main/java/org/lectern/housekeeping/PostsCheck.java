package org.lectern.housekeeping;

import java.util.List;

/** Looks at some posts at a time, each for itself, and may ask the store about all of them at once. */
public interface PostsCheck extends Check {
    /** Whether the posts have to come with their texts. */
    boolean readsTexts();

    /** What is wrong with these posts; every sighting's subject is the id of one of them. */
    List<Sighting> look(List<ReadPost> posts);
}
