package org.lectern.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts, in which order, from where on.
 *
 * @param visibleAt only what anybody may read at this instant; empty: everything, drafts and trash too
 * @param matches all of them have to hold
 * @param from published at this instant or later
 * @param until published before this instant
 * @param titleContains a part of the title, upper and lower case alike
 * @param after the last post of the page before; empty: from the beginning
 * @param skip how many posts to pass over: for tables that jump to page 7; readers page by {@code after}
 * @param limit at most so many posts, 1 to {@value #MAX_LIMIT}
 * @param withContent whether the posts come with their texts
 */
public record PostQuery(
        Optional<Instant> visibleAt,
        List<Match> matches,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> titleContains,
        Order order,
        Optional<Cursor> after,
        int skip,
        int limit,
        boolean withContent) {
    public static final int MAX_LIMIT = 1000;

    public PostQuery {
        Objects.requireNonNull(visibleAt);
        Objects.requireNonNull(order);
        matches = List.copyOf(matches);
        if (limit < 1 || limit > MAX_LIMIT || skip < 0) {
            throw new IllegalArgumentException("limit " + limit + ", skip " + skip);
        }
    }

    /** What a post can be found by. */
    public enum Field {
        TAG,
        KIND,
        LANGUAGE,
        STATUS,
        /** By its slug. */
        EVENT,
        /** An author or a speaker, by slug. */
        PERSON,
        /** The id of the import that it came with. */
        IMPORT,
        /** The id of the whole that it is a part of. */
        PART_OF,
        /** What an attribute has to be, as {@link org.lectern.post.attribute.AttributeCondition#parse} reads it. */
        ATTRIBUTE,
        /** The id of an image that it refers to. */
        IMAGE,
        /** Whether it is a part of a whole: {@code true} or {@code false}. */
        PART,
        /** By its id, as {@link PostId#text} writes it. The store knows it; the search index does not. */
        ID,
        /** By words that stand in it, as people type them into a search. The search index knows them; no store does. */
        WORDS
    }

    /**
     * A condition on one field.
     *
     * @param anyOf at least one value
     * @param none true: the post has none of the values; false: it has one of them
     */
    public record Match(Field field, List<String> anyOf, boolean none) {
        public Match {
            anyOf = List.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("no value for " + field);
            }
        }
    }

    /** Always followed by the id, in the same direction. */
    public enum Order {
        NEWEST_FIRST(PostFields.PUBLISHED, true),
        OLDEST_FIRST(PostFields.PUBLISHED, false),
        LAST_MODIFIED_FIRST(PostFields.MODIFIED, true),
        FIRST_MODIFIED_FIRST(PostFields.MODIFIED, false),
        TITLE(PostFields.TITLE, false),
        TITLE_BACKWARDS(PostFields.TITLE, true);

        private final String field;
        private final boolean descending;

        Order(String field, boolean descending) {
            this.field = field;
            this.descending = descending;
        }

        public String field() {
            return field;
        }

        public boolean isDescending() {
            return descending;
        }
    }

    /** The newest of all that anybody may read, twenty of them, without their texts. */
    public static PostQuery visibleAt(Instant now) {
        return new PostQuery(
                Optional.of(now),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.NEWEST_FIRST,
                Optional.empty(),
                0,
                20,
                false);
    }

    /** Everything there is, for those who may see it. */
    public static PostQuery everything() {
        return new PostQuery(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.NEWEST_FIRST,
                Optional.empty(),
                0,
                20,
                false);
    }

    public PostQuery matching(Match match) {
        List<Match> more = new ArrayList<>(matches);
        more.add(match);
        return new PostQuery(visibleAt, more, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery matching(Field field, String value) {
        return matching(new Match(field, List.of(value), false));
    }

    /** The words that the posts are to be found by, where they are to be found by any. */
    public Optional<String> words() {
        return matches.stream()
                .filter(match -> match.field() == Field.WORDS)
                .map(match -> match.anyOf().get(0))
                .findFirst();
    }

    /** The same among all posts, whatever words stand in them. */
    public PostQuery withoutWords() {
        List<Match> others =
                matches.stream().filter(match -> match.field() != Field.WORDS).toList();
        return new PostQuery(visibleAt, others, from, until, titleContains, order, after, skip, limit, withContent);
    }

    /** Only posts that have this status at this instant: a published one whose time has not come is scheduled, which no store knows. */
    public PostQuery having(Status status, Instant now) {
        return switch (status) {
            case PUBLISHED ->
                new PostQuery(
                        Optional.of(now), matches, from, until, titleContains, order, after, skip, limit, withContent);
            case SCHEDULED ->
                matching(Field.STATUS, Status.PUBLISHED.text())
                        .published(Optional.of(from.filter(now::isBefore).orElse(now.plusMillis(1))), until);
            default -> matching(Field.STATUS, status.text());
        };
    }

    /** @param until exclusive */
    public PostQuery published(Optional<Instant> from, Optional<Instant> until) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery titled(String part) {
        return new PostQuery(
                visibleAt, matches, from, until, Optional.of(part), order, after, skip, limit, withContent);
    }

    public PostQuery ordered(Order order) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery after(Optional<Cursor> after) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery skipping(int skip) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery limitedTo(int limit) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }

    public PostQuery withContent(boolean withContent) {
        return new PostQuery(visibleAt, matches, from, until, titleContains, order, after, skip, limit, withContent);
    }
}
