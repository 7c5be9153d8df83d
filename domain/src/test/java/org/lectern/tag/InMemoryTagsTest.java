package org.lectern.tag;

/** The fake keeps the contract that the real store keeps. */
class InMemoryTagsTest implements TagsContract {
    private final InMemoryTags kept = new InMemoryTags();

    @Override
    public Tags tags() {
        return kept;
    }
}
