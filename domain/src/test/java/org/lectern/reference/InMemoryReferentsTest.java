package org.lectern.reference;

import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Posts;

/** The fake keeps the contract that the real stores keep. */
class InMemoryReferentsTest implements ReferentsContract, MentionsContract {
    private final InMemoryReferents kept = new InMemoryReferents();
    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    public Referents referents() {
        return kept;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Mentions mentions() {
        return new InMemoryMentions(posts);
    }

    @Override
    public void storedByAnotherProgram(Object id, Document document) {
        long version = document.number("version").orElse(0L);
        kept.put(new Referent(id, version, document.without("version")));
    }
}
