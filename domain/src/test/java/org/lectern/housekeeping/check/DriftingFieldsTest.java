package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.concluded;
import static org.lectern.post.PostBuilder.aPost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.drift.FieldTree;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.kind.Kinds;

class DriftingFieldsTest {
    private final DriftingFields check = new DriftingFields(new Kinds(List.of()));

    @Test
    void aFieldThatIsANumberMostlyAndATextSometimesIsFoundWithSomeOfTheTexts() {
        List<Post> posts = new ArrayList<>(aPost().withAttribute("rating", 5).times(40));
        posts.addAll(aPost().withAttribute("rating", 4.5).times(10));
        posts.addAll(aPost().withAttribute("rating", null).times(3));
        posts.add(aPost().withId("odd").withAttribute("rating", "five").build());

        assertThat(concluded(check, posts).sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.subject()).isEqualTo("attributes.rating");
            assertThat(sighting.detail()).isEqualTo("attributes.rating is number 50 times, text once");
            assertThat(sighting.examples()).containsExactly("odd");
        });
    }

    @Test
    void numbersOfAllTypesAreNumbersAndANullIsNoType() {
        List<Post> posts = List.of(
                aPost().withAttribute("n", 1).build(),
                aPost().withAttribute("n", 1L).build(),
                aPost().withAttribute("n", 1.5).build(),
                aPost().withAttribute("n", null).build());

        assertThat(concluded(check, posts).sightings()).isEmpty();
    }

    @Test
    void moreFindingsThanThereIsRoomForAreSaidToBeCut() {
        List<Post> posts = List.of(manyFields(1), manyFields("one"));

        Conclusion conclusion = concluded(check, posts);

        assertThat(conclusion.sightings()).hasSize(2_000);
        assertThat(conclusion.cut().orElseThrow()).contains("more are shown when");
        assertThat(concluded(check, List.of(manyFields(1))).cut()).isEmpty();
    }

    private static Post manyFields(Object value) {
        Map<String, Object> fields = new TreeMap<>();
        IntStream.range(0, 700).forEach(i -> fields.put("f" + i, value));
        return aPost().withAttribute("one", fields)
                .withAttribute("another", fields)
                .withAttribute("third", fields)
                .build();
    }

    @Test
    void driftIsFoundAtAnyDepthAndInLists() {
        Post one = aPost().withAttribute("venue", Map.of("rooms", List.of(Map.of("seats", 40))))
                .build();
        Post other = aPost().withAttribute("venue", Map.of("rooms", List.of(Map.of("seats", "many"), "hall")))
                .build();

        assertThat(concluded(check, List.of(one, other)).sightings())
                .extracting(Sighting::subject)
                .containsExactly("attributes.venue.rooms[]", "attributes.venue.rooms[].seats");
    }

    @Test
    void namesThatLookAlikeAreFoundAmongSiblingsAndBesideTheCoreFields() {
        List<Post> posts = List.of(
                aPost().withAttribute("colour", "red").build(),
                aPost().withAttribute("color", "red").build(),
                aPost().withAttribute("Color", "red").build(),
                aPost().withAttribute("titel", "T").build(),
                aPost().withAttribute("paint", Map.of("color", "red")).build());

        assertThat(concluded(check, posts).sightings())
                .extracting(sighting -> sighting.subject() + " " + sighting.place())
                .containsExactlyInAnyOrder(
                        "attributes.Color attributes.color",
                        "attributes.Color attributes.colour",
                        "attributes.color attributes.colour",
                        "attributes.titel title");
    }

    @Test
    void aNameThatNextToNoPostHasIsRareWhereThereAreMany() {
        List<Post> posts = new ArrayList<>(aPost().withAttribute("mood", "fine").times(600));
        posts.add(aPost().withId("odd").withAttribute("moodswing", "fine").build());
        posts.addAll(aPost().withAttribute("weather", "fine").times(5));

        assertThat(concluded(check, posts).sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.subject()).isEqualTo("attributes.moodswing");
            assertThat(sighting.examples()).containsExactly("odd");
        });
        assertThat(concluded(check, posts.subList(550, 606)).sightings()).isEmpty();
    }

    @Test
    void whatAKindDeclaresIsMeantHoweverFewPostsHaveIt() {
        FieldTree tree = new FieldTree(100, 100);
        for (int i = 0; i < 600; i++) {
            tree.add("p" + i, Document.of("attributes", Document.of("mood", "fine")), Set.of());
        }
        tree.add("odd", Document.of("attributes", Document.of("rating", 5)), Set.of());

        assertThat(new FieldDrift(tree, Set.of()).conclusion(check).sightings()).hasSize(1);
        assertThat(new FieldDrift(tree, Set.of("rating")).conclusion(check).sightings())
                .isEmpty();
    }

    @Test
    void theReportCountsEveryField() {
        List<Post> posts = List.of(
                aPost().taggedWith("a", "b").build(),
                aPost().taggedWith("a").with(PostFields.TITLE, 5).build());

        Document report = concluded(check, posts).report().orElseThrow();
        List<Document> fields = report.documents("fields");

        assertThat(report.number("posts")).contains(2L);
        assertThat(fields).extracting(field -> field.text("path").orElse("")).contains("tags", "tags[]", "title");
        assertThat(fields)
                .filteredOn(field -> field.text("path").orElse("").equals("tags[]"))
                .singleElement()
                .isEqualTo(Document.of("path", "tags[]")
                        .with("posts", 2L)
                        .with("types", Map.of("text", 3L))
                        .with("mixed", false)
                        .with("rare", false)
                        .with("like", List.of()));
        assertThat(fields)
                .filteredOn(field -> field.flag("mixed").orElse(false))
                .extracting(field -> field.text("path").orElse(""))
                .containsExactly("title");
    }

    @Test
    void keysWithoutEndAreCutAndSaidToBe() {
        FieldTree tree = new FieldTree(5, 3);
        for (int i = 0; i < 10; i++) {
            tree.add("p" + i, Document.of("by", Document.of("key" + i, i)).with("x", 1), Set.of());
        }
        List<String> paths = new ArrayList<>();
        tree.each((path, field) -> paths.add(path + " " + field.posts()));
        Conclusion conclusion = new FieldDrift(tree, Set.of()).conclusion(check);

        assertThat(paths).containsExactly("by 10", "by.key0 1", "by.key1 1", "by.key2 1", "x 10");
        assertThat(tree.leftOut()).isEqualTo(7);
        assertThat(conclusion.cut()).isPresent();
    }
}
