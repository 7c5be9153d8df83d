package org.lectern.exporting.leave;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.document.Document;
import org.lectern.post.Kinship;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;
import org.lectern.site.Addresses;

/**
 * What a post states beside its text, in the words of front matter. Empty for what the post has not.
 *
 * @param labels of tags
 * @param links how addresses are written in the new place
 */
record FrontMatterOf(
        LeavingPost leaving,
        ZoneId zone,
        Addresses addresses,
        Map<String, String> labels,
        UnaryOperator<String> links) {
    /** All of it, in the order in which people look for it. */
    Map<String, Object> fields(Generator.FieldNames names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(PostFields.TITLE, post().title().orElse(""));
        put(fields, "date", time(post().published()));
        put(fields, names.modified(), time(post().modified()));
        fields.put(PostFields.SLUG, post().slug().orElseGet(() -> post().id().text()));
        put(fields, names.kind(), Optional.of(post().kind()).filter(kind -> !kind.equals("entry")));
        put(fields, names.language(), post().language());
        put(fields, "description", post().summary());
        put(fields, PostFields.AUTHORS, authors());
        put(fields, PostFields.TAGS, tags());
        put(fields, PostFields.EVENT, event());
        put(fields, PostFields.TALK, talk());
        put(fields, PostFields.PART_OF, partOf());
        put(fields, PostFields.CORRECTIONS, corrections());
        put(fields, "pictures", pictures());
        put(fields, PostFields.LINKS, linksBeside());
        put(fields, names.addresses(), formerAddresses());
        fields.putAll(attributes().fields());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
    }

    private Post post() {
        return leaving.post();
    }

    private Optional<OffsetDateTime> time(Optional<Instant> instant) {
        return instant.flatMap(each -> Times.in(zone, each));
    }

    private Optional<List<Object>> authors() {
        return present(names(post().document().documents(PostFields.AUTHORS)));
    }

    /** By their labels where nothing is lost by it. */
    private Optional<List<String>> tags() {
        List<String> tags = post().tags().stream().map(this::tag).toList();
        return present(tags);
    }

    private String tag(String slug) {
        String label = labels.getOrDefault(slug, slug);
        boolean isSame = label.toLowerCase(Locale.ROOT).replace(' ', '-').equals(slug);
        return isSame ? label : slug;
    }

    private Optional<Object> event() {
        return post().document().document(PostFields.EVENT).flatMap(FrontMatterOf::name);
    }

    private Optional<Document> talk() {
        return post().document()
                .document(PostFields.TALK)
                .map(talk -> talk.withOptional("speakers", present(names(talk.documents("speakers")))));
    }

    private Optional<List<Document>> corrections() {
        return present(post().corrections().stream()
                .map(each -> Document.of("at", each.at().toString()).with("text", each.text()))
                .toList());
    }

    private Optional<List<String>> linksBeside() {
        return present(
                post().document().texts(PostFields.LINKS).stream().map(links).toList());
    }

    private Optional<List<Document>> pictures() {
        List<Document> pictures = new ArrayList<>();
        for (Document image : post().document().documents(PostFields.IMAGES)) {
            image.text("url").ifPresent(url -> pictures.add(image.with("url", links.apply(url))));
        }
        return present(pictures);
    }

    /** The notes that the talk stands in, and where. */
    private Optional<Document> partOf() {
        Document said = Kinship.partOf(post()).orElse(Document.empty());
        return leaving.whole().map(whole -> Document.empty()
                .withOptional("title", whole.title())
                .with("url", addresses.path(whole) + "/")
                .withOptional("position", said.number("position"))
                .withOptional("section", said.text("section")));
    }

    /** Paths at which the post was, here or where it came from. */
    private Optional<List<String>> formerAddresses() {
        Set<String> paths = new LinkedHashSet<>();
        post().document().document(PostFields.SOURCE).stream()
                .flatMap(source -> source.texts("addresses").stream())
                .map(FrontMatterOf::path)
                .flatMap(Optional::stream)
                .forEach(paths::add);
        for (String slug : post().document().texts(PostFields.FORMER_SLUGS)) {
            Document before = post().document().with(PostFields.SLUG, slug);
            paths.add(addresses.path(new Post(post().id(), post().version(), before)) + "/");
        }
        String now = addresses.path(post());
        paths.removeIf(path -> path.equals("/") || path.equals(now) || path.equals(now + "/"));
        return present(new ArrayList<>(paths));
    }

    private static Optional<String> path(String address) {
        String path =
                address.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "").replaceFirst("[?#].*$", "");
        return Optional.of(path).filter(each -> each.startsWith("/") && !each.startsWith("//"));
    }

    /** Those whose names mean nothing else, each under its own; the others together. */
    private Document attributes() {
        Document beside = Document.empty();
        Document together = Document.empty();
        for (var attribute : post().attributes().fields().entrySet()) {
            if (MeaningfulNames.has(attribute.getKey())) {
                together = together.with(attribute.getKey(), attribute.getValue());
            } else {
                beside = beside.with(attribute.getKey(), attribute.getValue());
            }
        }
        return together.isEmpty() ? beside : beside.with(PostFields.ATTRIBUTES, together);
    }

    private static List<Object> names(List<Document> named) {
        return named.stream().map(FrontMatterOf::name).flatMap(Optional::stream).toList();
    }

    /** The bare name, if it says all. */
    private static Optional<Object> name(Document document) {
        Optional<Named> named = Named.of(document);
        Optional<String> bySlug = named.flatMap(each -> Slug.from(each.name())).map(Slug::text);
        boolean saysAll = document.fields().size() <= 2
                && document.has("name")
                && (document.fields().size() == 1 || document.text("slug").equals(bySlug));
        return saysAll ? named.map(Named::name) : named.map(each -> complete(document, each));
    }

    private static Document complete(Document document, Named named) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("name", named.name()));
        fields.putAll(document.fields());
        return Document.of(fields);
    }

    private static <T> Optional<List<T>> present(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
