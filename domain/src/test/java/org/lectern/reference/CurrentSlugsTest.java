package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;

class CurrentSlugsTest {
    private final Counted events = new Counted();
    private final Counted people = new Counted();

    /** How often it was asked. */
    private static final class Counted extends InMemoryReferents {
        private int questions;

        @Override
        public List<Referent> findAllByKey(Collection<String> keys) {
            questions++;
            return super.findAllByKey(keys);
        }
    }

    private static Document named(String slug, String name) {
        return Document.of("slug", slug).with("name", name);
    }

    private void renamed(InMemoryReferents referents, String old, String now) {
        Referent before = ReferentsContract.stored(referents.insert(Referent.named(old, "As it is")));
        Referent after = before.withKeys(List.of(now));
        referents.replace(after.with(after.document().with("slug", now)));
    }

    private static Post talk(int number) {
        return aPost().by("author-" + number, "Author")
                .spokenBy("ann", "Ann")
                .atEvent("event-" + number, "Event")
                .build();
    }

    @Test
    void aWholePageTakesOneQueryForEachCollection() {
        renamed(people, "ann", "ann-lee");
        List<Post> page = List.of(talk(1), talk(2), talk(3));

        CurrentSlugs slugs = CurrentSlugs.of(page, new SlugsNow(events), new SlugsNow(people));

        assertThat(slugs.person(named("ann", "A. Lee"))).isEqualTo(named("ann-lee", "A. Lee"));
        assertThat(slugs.person(named("author-1", "Author"))).isEqualTo(named("author-1", "Author"));
        assertThat(slugs.event(Document.of("name", "No slug"))).isEqualTo(Document.of("name", "No slug"));
        assertThat(people.questions).isEqualTo(1);
        assertThat(events.questions).isEqualTo(1);
    }

    @Test
    void postsThatNameNothingTakeNone() {
        CurrentSlugs.of(List.of(aPost().build(), aPost().build()), new SlugsNow(events), new SlugsNow(people));

        assertThat(people.questions + events.questions).isZero();
    }

    @Test
    void whatWasReadAndIsSentBackKeepsTheKeysThatThePostHas() {
        renamed(people, "ann", "ann-lee");
        renamed(events, "event-1", "event-one");
        Post post = talk(1);
        CurrentSlugs slugs = CurrentSlugs.of(List.of(post), new SlugsNow(events), new SlugsNow(people));
        Document sent = Document.of("event", named("event-one", "Event"))
                .with("authors", List.of(named("author-1", "Author"), "Plain name"))
                .with("talk", Document.of("speakers", List.of(named("ann-lee", "Ann"))));

        Document kept = slugs.withStoredKeys(sent, post);

        assertThat(kept)
                .isEqualTo(Document.of("event", named("event-1", "Event"))
                        .with("authors", List.of(named("author-1", "Author"), "Plain name"))
                        .with("talk", Document.of("speakers", List.of(named("ann", "Ann")))));
    }

    @Test
    void whatSomebodyChangedIsWhatWasSent() {
        renamed(people, "ann", "ann-lee");
        Post post = talk(1);
        CurrentSlugs slugs = CurrentSlugs.of(List.of(post), new SlugsNow(events), new SlugsNow(people));
        Document otherName = Document.of("talk", Map.of("speakers", List.of(named("ann-lee", "Ann Lee"))));
        Document nothing = Document.of("event", null).with("authors", List.of());

        assertThat(slugs.withStoredKeys(otherName, post)).isEqualTo(otherName);
        assertThat(slugs.withStoredKeys(nothing, post)).isEqualTo(nothing);
    }
}
