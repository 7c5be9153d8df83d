package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.Slug;

/** A post while its fields are read: what there is to read from, what was found, and what nobody has asked for yet. */
final class Gathering {
    private static final Pattern WORD_BREAK = Pattern.compile("[_ -]");

    private final SourcePath path;
    private final boolean isPiece;
    private final FrontMatter front;
    private final Map<String, List<Field>> byName = new HashMap<>();
    private final String text;
    private final Map<String, Object> found = new LinkedHashMap<>();
    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, String> tagLabels = new LinkedHashMap<>();
    private final Set<Field> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> warnings = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private Optional<Slug> slug = Optional.empty();

    Gathering(SourcePath path, FrontMatter front, String text) {
        this(path, false, front, text);
    }

    private Gathering(SourcePath path, boolean isPiece, FrontMatter front, String text) {
        this.path = path;
        this.isPiece = isPiece;
        this.front = front;
        this.text = text;
        front.fields().forEach(field -> byName.computeIfAbsent(plain(field.name()), name -> new ArrayList<>())
                .add(field));
    }

    /** One of many posts in a file. */
    static Gathering piece(SourcePath path, FrontMatter front, String text) {
        return new Gathering(path, true, front, text);
    }

    /** Whether the file has other posts too, so that its name says nothing about this one. */
    boolean isPiece() {
        return isPiece;
    }

    SourcePath path() {
        return path;
    }

    String text() {
        return text;
    }

    /** The fields of these names that hold anything, in the order of the names; {@code publishDate} is also {@code publish_date}. */
    List<Field> stated(String... names) {
        List<Field> stated = new ArrayList<>();
        for (String name : names) {
            for (Field field : byName.getOrDefault(name, List.of())) {
                (isBlank(field.value()) ? taken : stated).add(field);
            }
        }
        return stated;
    }

    /** Nothing is left of the field that the post's own fields don't say. */
    void take(Field field) {
        taken.add(field);
    }

    /** What the source says in so many words. */
    void read(String name, Object value) {
        found.put(name, value);
        ways.put(name, "read");
    }

    /** What follows from something else in the source. */
    void derived(String name, Object value) {
        found.put(name, value);
        ways.put(name, "derived");
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(found.get(name));
    }

    /** @param way {@code read} or {@code derived} */
    void slug(Slug wanted, String way) {
        slug = Optional.of(wanted);
        ways.put("slug", way);
    }

    Optional<Slug> slug() {
        return slug;
    }

    void label(Slug tag, String label) {
        tagLabels.putIfAbsent(tag.text(), label);
    }

    Map<String, String> tagLabels() {
        return tagLabels;
    }

    /** @param sentence what the post's owner should know, without the path that it is about */
    void warn(String sentence) {
        warnings.add(path + ": " + sentence);
    }

    List<String> warnings() {
        return warnings;
    }

    /** @param sentence why the field may have to be read differently */
    void doubt(String field, String sentence) {
        doubts.add(new Doubt(field, sentence));
    }

    List<Doubt> doubts() {
        return doubts;
    }

    Map<String, Object> found() {
        return found;
    }

    Map<String, String> ways() {
        return ways;
    }

    /** What is nobody's core field, in its order. */
    List<Field> left() {
        return front.fields().stream().filter(field -> !taken.contains(field)).toList();
    }

    private static String plain(String name) {
        return WORD_BREAK.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isBlank(Object value) {
        return value == null
                || value instanceof String string && string.isBlank()
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
