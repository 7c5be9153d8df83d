package org.lectern.post;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.document.TextsAt;
import org.lectern.post.attribute.AttributeCondition;

/** Whether a query's conditions hold for a post; its cursor, order and limit aside. */
record PostConditions(PostQuery query) implements Predicate<Post> {
    @Override
    public boolean test(Post post) {
        return query.visibleAt().map(post::isVisibleAt).orElse(true)
                && query.matches().stream().allMatch(match -> holds(match, post))
                && query.from()
                        .map(from -> post.published()
                                .filter(date -> !date.isBefore(from))
                                .isPresent())
                        .orElse(true)
                && query.until()
                        .map(until -> post.published().filter(until::isAfter).isPresent())
                        .orElse(true)
                && query.titleContains()
                        .map(part -> folded(post.title().orElse("")).contains(folded(part)))
                        .orElse(true);
    }

    private static boolean holds(PostQuery.Match match, Post post) {
        if (match.field() == PostQuery.Field.ATTRIBUTE) {
            return match.anyOf().stream()
                            .map(AttributeCondition::of)
                            .anyMatch(condition -> condition.holds(post.document()))
                    != match.none();
        }
        return values(match.field(), post).anyMatch(match.anyOf()::contains) != match.none();
    }

    private static Stream<String> values(PostQuery.Field field, Post post) {
        Document document = post.document();
        return switch (field) {
            case TAG -> TextsAt.path(document, PostFields.TAGS);
            case KIND -> Stream.of(post.kind());
            case LANGUAGE -> TextsAt.path(document, PostFields.LANGUAGE);
            case STATUS -> Stream.of(post.status().text());
            case EVENT -> TextsAt.path(document, PostFields.EVENT, "slug");
            case PERSON ->
                Stream.concat(
                        TextsAt.path(document, PostFields.AUTHORS, "slug"),
                        TextsAt.path(document, PostFields.TALK, "speakers", "slug"));
            case IMPORT -> TextsAt.path(document, PostFields.SOURCE, "import");
            case PART_OF -> TextsAt.path(document, PostFields.PART_OF, "id");
            case ATTRIBUTE -> throw new IllegalArgumentException("no plain field");
            case IMAGE -> TextsAt.path(document, PostFields.USED_IMAGES);
            case PART -> Stream.of(isPart(document) ? "true" : "false");
            case ID -> Stream.of(post.id().text());
            case WORDS -> throw new IllegalArgumentException("words are found by the search index");
        };
    }

    private static boolean isPart(Document document) {
        return TextsAt.path(document, PostFields.PART_OF, "id").findAny().isPresent();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
