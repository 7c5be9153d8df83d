package org.lectern.reference;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

/**
 * What posts refer to: an event, a series or a person.
 *
 * <p>Posts hold a key and the name as printed. The keys of a referent are its slug, the slugs that it had, those of its aliases, and the
 * keys of all that was merged into it; so a new slug and a merger change no post. One that is merged into another keeps its slug and its
 * keys under other names, where they mean nothing until it is itself again.
 *
 * <p>A document may have been written by any program: what is missing or of an unexpected type is empty.
 *
 * @param id a string, or whatever another program chose
 * @param version grows by one with every change; 0 where the document has none
 * @param document everything but id and version, exactly as stored
 */
public record Referent(Object id, long version, Document document) {
    public static final String SLUG = "slug";
    public static final String NAME = "name";
    public static final String KEYS = "keys";
    public static final String MERGED_INTO = "mergedInto";
    public static final String MERGED_SLUG = "mergedSlug";
    public static final String MERGED_KEYS = "mergedKeys";

    private static final Map<String, String> PARKING = Map.of(SLUG, MERGED_SLUG, KEYS, MERGED_KEYS);
    private static final Map<String, String> LEAVING = Map.of(MERGED_SLUG, SLUG, MERGED_KEYS, KEYS);

    public Referent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
    }

    /** A new one, of which no more is known than a post says. */
    public static Referent named(String slug, String name) {
        Document document = Document.of(SLUG, slug).with(NAME, name).with(KEYS, List.of(slug));
        return new Referent(newId(), 0, document);
    }

    public static String newId() {
        return UlidCreator.getMonotonicUlid().toString();
    }

    /** The id as it stands in JSON. */
    public String idText() {
        return id instanceof Foreign foreign ? foreign.text() : id.toString();
    }

    /** When it was first stored, as ids tell that were made here. */
    public Optional<Instant> created() {
        return Optional.of(idText()).filter(Ulid::isValid).map(text -> Ulid.from(text)
                .getInstant());
    }

    /** The one under which it is found now; one that is merged into another has none. */
    public Optional<String> slug() {
        return document.text(SLUG);
    }

    public String name() {
        return document.text(NAME).or(this::slug).orElseGet(this::idText);
    }

    /** Its slug; of one that is merged, the one that it had and will have again. */
    public Optional<String> ownSlug() {
        return document.text(isMerged() ? MERGED_SLUG : SLUG);
    }

    /** What means this referent, its slug first; of one that is merged, what meant it and will again. */
    public List<String> keys() {
        return Stream.concat(ownSlug().stream(), document.texts(keysField()).stream())
                .distinct()
                .toList();
    }

    public boolean isMerged() {
        return mergedInto().isPresent();
    }

    /** The id of the one that took its keys. */
    public Optional<Object> mergedInto() {
        return document.value(MERGED_INTO);
    }

    public Referent with(Document changed) {
        return new Referent(id, version, changed);
    }

    public Referent withKeys(Collection<String> more) {
        List<Object> keys = new ArrayList<>(document.list(keysField()));
        more.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return with(document.with(keysField(), keys));
    }

    Referent withoutKeys(Collection<String> given) {
        List<?> left = document.list(keysField()).stream()
                .filter(key -> !given.contains(key))
                .toList();
        return with(document.with(keysField(), left));
    }

    /** As it is while it is merged into that one. Every field keeps its place, so that it is there again afterwards. */
    Referent mergedInto(Referent other) {
        return with(renamed(document, PARKING).with(MERGED_INTO, other.id()));
    }

    /** As it was, with what was changed in it meanwhile. */
    Referent itselfAgain() {
        return with(renamed(document, LEAVING).without(MERGED_INTO));
    }

    private String keysField() {
        return isMerged() ? MERGED_KEYS : KEYS;
    }

    private static Document renamed(Document document, Map<String, String> names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> fields.put(names.getOrDefault(name, name), value));
        return Document.of(fields);
    }
}
