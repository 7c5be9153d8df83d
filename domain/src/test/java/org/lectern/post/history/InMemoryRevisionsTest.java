package org.lectern.post.history;

class InMemoryRevisionsTest implements RevisionsContract {
    private final InMemoryRevisions revisions = new InMemoryRevisions();

    @Override
    public Revisions revisions() {
        return revisions;
    }
}
