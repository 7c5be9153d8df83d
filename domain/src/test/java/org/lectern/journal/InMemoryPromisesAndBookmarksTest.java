package org.lectern.journal;

/** The fakes keep the contract that the real store keeps. */
class InMemoryPromisesAndBookmarksTest implements PromisesAndBookmarksContract {
    private final Promises promises = new InMemoryPromises();
    private final Bookmarks bookmarks = new InMemoryBookmarks();

    @Override
    public Promises promises() {
        return promises;
    }

    @Override
    public Bookmarks bookmarks() {
        return bookmarks;
    }
}
