package org.lectern.change;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.journal.Line;

/**
 * Which changes somebody wants to know of: those of posts that are, or were before, in a list with these conditions.
 *
 * @param tellings empty: all
 * @param conditions each one is met by any of its keys, such as {@code tag:python}, and all have to be met
 */
public record ChangeFilter(Set<Telling> tellings, List<Set<String>> conditions) {
    /** What stands for all keys of a post that has very many. */
    private static final String ANY = Line.ANYTHING;

    /** In one condition. */
    public static final int MOST_VALUES = 100;
    /** In characters. */
    private static final int LONGEST = 200;

    public static final ChangeFilter ALL = new ChangeFilter(Set.of(), List.of());

    public ChangeFilter {
        tellings = Set.copyOf(tellings);
        conditions = conditions.stream().map(Set::copyOf).toList();
    }

    /** The keys of these values of a field. */
    public static Set<String> keys(Field field, Collection<String> values) {
        return values.stream().map(value -> field.prefix + value).collect(Collectors.toSet());
    }

    /**
     * Reads a condition as people write it: {@code python,django} is met by either. A condition that leaves out is none here, as what has
     * just left a list has to be told to those who have that list.
     *
     * @param value of one field
     * @return empty if it can't be read
     */
    public static Optional<Set<String>> condition(Field field, String value) {
        List<String> any = List.of(value.split(",", -1));
        boolean isRight = any.size() <= MOST_VALUES
                && any.stream().noneMatch(each -> each.isBlank() || each.startsWith("-") || each.length() > LONGEST);
        return isRight ? Optional.of(keys(field, any)) : Optional.empty();
    }

    public boolean matches(ToldChange change) {
        return matches(change.telling(), change.touched());
    }

    public boolean matches(Telling telling, Set<String> touched) {
        return (tellings.isEmpty() || tellings.contains(telling))
                && (touched.contains(ANY)
                        || conditions.stream().allMatch(keys -> keys.stream().anyMatch(touched::contains)));
    }

    /** By what changes are chosen. */
    public enum Field {
        TAG("tag:"),
        KIND("kind:"),
        EVENT("event:"),
        PERSON("person:"),
        LANGUAGE("language:");

        private final String prefix;

        Field(String prefix) {
            this.prefix = prefix;
        }

        /** As a parameter spells it. */
        public String text() {
            return prefix.substring(0, prefix.length() - 1);
        }

        public static List<String> texts() {
            return Arrays.stream(values()).map(Field::text).toList();
        }

        public static Optional<Field> parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }
    }
}
