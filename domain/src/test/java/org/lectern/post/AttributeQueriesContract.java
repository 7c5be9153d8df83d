package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.PostQuery.Order;

/** What {@link Posts} promise about conditions on attributes: of posts that state the keys of theirs, and of those that don't. */
public interface AttributeQueriesContract {
    /** Empty ones. */
    Posts posts();

    /** Stores the post as another program would. */
    void put(Post post);

    @Test
    default void textsAreFoundExactly() {
        attribute("utrecht", "city", "Utrecht");
        attribute("lower", "city", "utrecht");
        attribute("list", "city", List.of("Gent", "Utrecht"));
        attribute("comma", "city", "Utrecht, NL");
        attribute("long", "city", "x".repeat(500));
        attribute("longer", "city", "x".repeat(501));
        attribute("other", "town", "Utrecht");
        attribute("odd", "50%", "é\uD83D\uDE9C");

        assertFound("city=Utrecht", "list", "utrecht");
        assertFound("city=Gent", "list");
        assertFound("city=\"Utrecht, NL\"", "comma");
        assertFound("city=" + "x".repeat(500), "long");
        assertFound("city=Utrech");
        assertFound("50%=é\uD83D\uDE9C", "odd");
        assertFound("nothing=Utrecht");
    }

    @Test
    default void aValueIsFoundWhateverItsType() {
        attribute("int", "n", 12);
        attribute("long", "n", 12L);
        attribute("double", "n", 12.0);
        attribute("decimal", "n", new BigDecimal("12.00"));
        attribute("text", "n", "12");
        attribute("half", "n", 0.5);
        attribute("tenth", "n", new BigDecimal("0.1"));
        attribute("double tenth", "n", 0.1);
        attribute("yes", "n", true);
        attribute("said yes", "n", "true");

        assertFound("n=12", "decimal", "double", "int", "long", "text");
        assertFound("n=1.2e1", "decimal", "double", "int", "long");
        assertFound("n=\"12\"", "text");
        assertFound("n=0.1", "double tenth", "tenth");
        assertFound("n=.50", "half");
        assertFound("n=true", "said yes", "yes");
        assertFound("n=false");
    }

    @Test
    default void numbersAreComparedAsNumbers() {
        List<Object> numbers = List.of(-1000, -12.5, -12, -0.25, 0, 0.001, 4, 4.5, 12L, 100, new BigDecimal("1e30"));
        for (Object number : numbers) {
            attribute("n" + number, "n", number);
        }
        attribute("text", "n", "5");
        attribute("list", "n", List.of(-2000, 2000));

        assertFound("n=>=4.5", "list", "n100", "n12", "n1E+30", "n4.5");
        assertFound("n=>4.5", "list", "n100", "n12", "n1E+30");
        assertFound("n=<-12", "list", "n-1000", "n-12.5");
        assertFound("n=<=-12", "list", "n-1000", "n-12", "n-12.5");
        assertFound("n=0..4.5", "n0", "n0.001", "n4", "n4.5");
        assertFound("n=-12..-0.25", "n-0.25", "n-12");
        assertFound("n==-12", "n-12");
        assertFound("n=5..4");
    }

    @Test
    default void datesAreComparedWhetherTheyAreWrittenOrStored() {
        attribute("day", "held", "2025-05-16");
        attribute("morning", "held", Instant.parse("2025-05-16T09:00:00Z"));
        attribute("written", "held", "2025-05-16T11:30:00.000Z");
        attribute("next", "held", "2025-05-17");
        attribute("midnight", "held", Instant.parse("2025-05-17T00:00:00Z"));
        attribute("words", "held", "2025-05-16 or so");
        attribute("no day", "held", "2025-13-45");

        assertFound("held=2025-05-16", "day", "morning", "written");
        assertFound("held=>=2025-05-17", "midnight", "next");
        assertFound("held=>2025-05-16", "midnight", "next");
        assertFound("held=<2025-05-17", "day", "morning", "written");
        assertFound("held=<=2025-05-16", "day", "morning", "written");
        assertFound("held=>2025-05-16T09:00:00Z", "midnight", "next", "written");
        assertFound("held=2025-05-16T11:00:00+02:00", "morning");
        assertFound("held=2025-05-17..2025-06-01", "midnight", "next");
        assertFound("held=2025-05-16 or so", "words");
    }

    @Test
    default void whatIsInAnAttributeIsFoundByThePathToIt() {
        attribute("nested", "venue", Map.of("city", "Utrecht", "seats", 40));
        attribute("elements", "venue", List.of(Map.of("city", "Gent", "seats", 10), Map.of("city", "Utrecht")));
        attribute("flat", "city", "Utrecht");

        assertFound("venue.city=Utrecht", "elements", "nested");
        assertFound("venue.seats=<=10", "elements");
        assertFound("venue=Utrecht");
    }

    @Test
    default void anAttributeBesideTheCoreFieldsIsOneToo() {
        put(aPost().withId("beside").with("rating", 5).build());
        put(aPost().withId("both").with("rating", 9).withAttribute("rating", 5).build());
        put(aPost().withId("core").with("rating", 4).build());

        assertFound("rating=>4", "beside", "both");
        assertFound("title=A post");
    }

    @Test
    default void conditionsAreJoinedLikeAllOthers() {
        attribute("low", "rating", 1);
        attribute("middle", "rating", 3);
        attribute("high", "rating", 5);
        put(aPost().withId("unrated").build());
        PostQuery all = PostQuery.everything().ordered(Order.TITLE);

        assertThat(found(all.matching(new Match(Field.ATTRIBUTE, List.of("rating=1", "rating=>=5"), false))))
                .containsExactly("high", "low");
        assertThat(found(all.matching(new Match(Field.ATTRIBUTE, List.of("rating=1", "rating=>=5"), true))))
                .containsExactly("middle", "unrated");
        assertThat(found(all.matching(Field.ATTRIBUTE, "rating=>1").matching(Field.ATTRIBUTE, "rating=<5")))
                .containsExactly("middle");
    }

    /** More than are given keys. */
    @Test
    default void thousandsOfAttributesAreFoundAsWell() {
        Document many = Document.empty();
        for (int i = 0; i < 2_000; i++) {
            many = many.with("a" + i, i);
        }
        Post post = aPost().withId("many").with("attributes", many).build();
        put(Reckoned.stated(post));

        assertThat(found(PostQuery.everything().matching(Field.ATTRIBUTE, "a1999=1999")))
                .containsExactly("many");
    }

    private void attribute(String id, String name, Object value) {
        put(aPost().withId(id).titled(id).withAttribute(name, value).build());
    }

    /** By the values; then, of the same posts, by the keys that they state. */
    private void assertFound(String condition, String... ids) {
        PostQuery query = PostQuery.everything().matching(Field.ATTRIBUTE, condition);
        assertThat(found(query)).as("%s by values", condition).containsExactly(ids);
        assertThat(posts().count(query)).isEqualTo(ids.length);
        List<Post> bare = posts().page(PostQuery.everything().limitedTo(100)).posts();
        bare.forEach(post -> putAgain(Reckoned.stated(post)));
        assertThat(found(query)).as("%s by keys", condition).containsExactly(ids);
        assertThat(found(PostQuery.visibleAt(Instant.EPOCH).matching(Field.ATTRIBUTE, condition)))
                .containsExactly(ids);
        assertThat(posts().count(query)).isEqualTo(ids.length);
        bare.forEach(this::putAgain);
    }

    private void putAgain(Post post) {
        posts().delete(post.id(), post.version());
        put(post);
    }

    private List<String> found(PostQuery query) {
        return new ArrayList<>(posts().page(query.limitedTo(100)).posts().stream()
                .map(post -> post.id().text())
                .sorted()
                .toList());
    }
}
