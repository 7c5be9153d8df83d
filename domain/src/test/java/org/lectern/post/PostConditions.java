package org.lectern.post;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.document.Document;

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
        return values(match.field(), post).anyMatch(match.anyOf()::contains) != match.none();
    }

    private static Stream<String> values(PostQuery.Field field, Post post) {
        Document document = post.document();
        return switch (field) {
            case TAG -> texts(document, PostFields.TAGS);
            case KIND -> Stream.of(post.kind());
            case LANGUAGE -> texts(document, PostFields.LANGUAGE);
            case STATUS -> Stream.of(post.status().text());
            case EVENT -> texts(document, PostFields.EVENT, "slug");
            case PERSON ->
                Stream.concat(
                        texts(document, PostFields.AUTHORS, "slug"),
                        texts(document, PostFields.TALK, "speakers", "slug"));
            case IMPORT -> texts(document, PostFields.SOURCE, "import");
            case PART_OF -> texts(document, PostFields.PART_OF, "id");
            case IMAGE -> texts(document, PostFields.USED_IMAGES);
            case PART -> Stream.of(isPart(document) ? "true" : "false");
            case WORDS -> throw new IllegalArgumentException("words are found by the search index");
        };
    }

    private static boolean isPart(Document document) {
        return texts(document, PostFields.PART_OF, "id").findAny().isPresent();
    }

    /** The strings at the end of the path, those in lists on the way included. */
    private static Stream<String> texts(Object value, String... path) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> texts(each, path));
        }
        if (path.length == 0) {
            return Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
        }
        if (value instanceof Document document) {
            String[] rest = List.of(path).subList(1, path.length).toArray(String[]::new);
            return document.value(path[0]).stream().flatMap(each -> texts(each, rest));
        }
        return Stream.empty();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
