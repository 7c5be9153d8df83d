package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

class KinshipTest {
    private static final Optional<Instant> NOW = Optional.of(Instant.parse("2025-06-01T12:00:00Z"));
    private static final Optional<Instant> WITH_TOKEN = Optional.empty();

    private final InMemoryPosts store = new InMemoryPosts();
    private final Post notes = aPost().withId("N").ofKind("notes").build();

    @Test
    void partsStandInTheOrderOfTheirPositionsThoseWithoutOneLast() {
        Post unplaced = part(Map.of("id", "N")).build();
        Post second = part(Map.of("id", "N", "position", 2)).build();
        Post first = part(Map.of("id", "N", "position", 1)).build();
        store.insertAll(List.of(notes, unplaced, second, first));

        assertThat(kinship(NOW, notes).parts(notes))
                .extracting(Post::id)
                .containsExactly(first.id(), second.id(), unplaced.id());
    }

    @Test
    void notOnePartIsLeftOutHoweverManyThereAre() {
        store.insertAll(aPost().partOf(notes).times(2_500));

        assertThat(kinship(NOW, notes).parts(notes)).hasSize(2_500);
    }

    @Test
    void draftsTakeNoVisiblePartsPlace() {
        store.insertAll(
                aPost().partOf(notes).publishedAt("2020-01-01T00:00:00Z").times(2));
        store.insertAll(aPost().partOf(notes).draft().times(12_000));

        assertThat(kinship(NOW, notes).parts(notes)).hasSize(2);
    }

    @Test
    void aDraftIsShownToACallerWithATokenOnly() {
        Post whole = aPost().withId("W").ofKind("notes").draft().build();
        Post part = aPost().partOf(whole).build();
        Post draft = aPost().partOf(notes).draft().build();
        store.insertAll(List.of(whole, part, notes, draft));

        assertThat(kinship(NOW, part).whole(part)).isEmpty();
        assertThat(kinship(NOW, notes).parts(notes)).isEmpty();
        assertThat(kinship(WITH_TOKEN, part).whole(part)).map(Post::id).contains(whole.id());
        assertThat(kinship(WITH_TOKEN, notes).parts(notes)).extracting(Post::id).containsExactly(draft.id());
    }

    @Test
    void aWholeIsFoundByTheTextOfItsIdOfWhateverType() {
        Post foreign = aPost().withId(new PostId(new Foreign("65f0c0ffee", "an object id")))
                .ofKind("notes")
                .build();
        Post number = aPost().withId(new PostId(42)).ofKind("notes").build();
        Post ofForeign = aPost().partOf(foreign).build();
        Post ofNumber = part(Map.of("id", 42)).build();
        List.of(foreign, number, ofForeign, ofNumber).forEach(store::put);

        Kinship kinship = kinship(NOW, foreign, ofForeign, ofNumber);

        assertThat(kinship.whole(ofForeign)).map(Post::id).contains(foreign.id());
        assertThat(kinship.whole(ofNumber)).map(Post::id).contains(number.id());
        assertThat(kinship.parts(foreign)).extracting(Post::id).containsExactly(ofForeign.id());
    }

    @Test
    void eachOfManyNotesHasItsOwnParts() {
        Post other = aPost().withId("O").ofKind("notes").build();
        store.insertAll(aPost().partOf(notes).times(3));
        store.insertAll(aPost().partOf(other).times(2));

        Kinship kinship = kinship(NOW, notes, other);

        assertThat(kinship.parts(notes)).hasSize(3);
        assertThat(kinship.parts(other)).hasSize(2);
    }

    @Test
    void aPostOfNoKinHasNone() {
        Post alone = aPost().build();
        assertThat(kinship(NOW, alone).whole(alone)).isEmpty();
        assertThat(kinship(NOW, alone).parts(alone)).isEmpty();
        assertThat(kinship(NOW).parts(alone)).isEmpty();
    }

    private Kinship kinship(Optional<Instant> visibleAt, Post... posts) {
        return Kinship.of(List.of(posts), store, visibleAt);
    }

    private static PostBuilder part(Map<String, Object> partOf) {
        return aPost().with(PostFields.PART_OF, Document.of(partOf));
    }
}
