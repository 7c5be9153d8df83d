package org.lectern.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.Corpora;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.AtomFeed;
import org.lectern.importing.source.RssFeed;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.PostFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite of gofeed, under {@code LECTERN_CORPORA}: what it expects of each entry is compared with the post. */
class GofeedSuiteTest {
    /** Where Lectern reads another thing, and why. */
    private static final Map<String, String> OF_ATOM = Map.of(
            "entry_id_xml_base.xml id", "an id is compared letter by letter, never made absolute: RFC 4287, 4.2.6",
            "issue_275_extensions_and_source.xml categories", "a subject of Dublin Core is a tag",
            "issue_275_extensions_and_source.xml content", "escaped text in XML means what it means everywhere in XML");

    private static final Map<String, String> OF_RSS = new TreeMap<>(Map.of(
            "issue_275_channel_item_extensions.xml author", "a creator of Dublin Core is an author",
            "issue_275_channel_item_extensions.xml categories", "a subject of Dublin Core is a tag",
            "rss_channel_item_author_naked_markup.xml author", "a name is no markup",
            "rss_channel_item_category_cdata_escaped_markup.xml categories", "a tag is shown as readers saw it",
            "rss_channel_item_category_cdata_naked_markup.xml categories", "a tag is no markup",
            "rss_channel_item_category_escaped_markup.xml categories", "a tag is no markup",
            "rss_channel_item_category_naked_markup.xml categories", "a tag is no markup",
            "rss_channel_item_guid_naked_markup.xml guid", "an id is no markup"));

    static {
        for (String name : List.of("description", "title")) {
            for (String form :
                    List.of("", "_cdata_escaped_markup", "_cdata_naked_markup", "_escaped_markup", "_naked_markup")) {
                OF_RSS.put(
                        "rdf_item_" + name + form + ".xml links",
                        "without a link, an item's rdf:about is where it is: RSS 1.0, 5.5");
            }
        }
    }

    private final Map<String, String> differences = new TreeMap<>();
    private int entries;

    @Test
    void everyEntryOfAtomIsReadAsExpected() throws IOException {
        compareAll("atom", "entries", new AtomFeed(ReadingForTests.ofPieces()));

        assertThat(entries).isEqualTo(154);
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(OF_ATOM.keySet());
    }

    @Test
    void everyItemOfRssIsReadAsExpected() throws IOException {
        compareAll("rss", "items", new RssFeed(ReadingForTests.ofPieces()));

        assertThat(entries).isEqualTo(54);
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(OF_RSS.keySet());
    }

    private void compareAll(String folder, String list, SourceFormat format) throws IOException {
        for (Path file : Corpora.files("suites/gofeed/testdata/parser/" + folder)) {
            if (!file.toString().endsWith(".xml")) {
                continue;
            }
            Path expected = Path.of(file.toString().replaceFirst("xml$", "json"));
            JsonNode feed = JsonMapper.shared().readTree(Files.readString(expected));
            JsonNode items = feed.path(list);
            CollectedFindings findings = new CollectedFindings();
            try {
                format.read(new SourceFile(file.toString(), () -> Files.newInputStream(file)), findings);
            } catch (Unreadable reason) {
                assertThat(items.size()).as(file + ": " + reason.getMessage()).isZero();
                continue;
            }
            String name = file.getFileName().toString();
            long empty = findings.rejected.stream()
                    .filter(part -> part.getMessage().equals("is no post: nothing is in it"))
                    .count();
            note(name, "count", items.size(), findings.found.size() + (int) empty);
            for (int i = 0; i < Math.min(items.size(), findings.found.size()); i++) {
                entries++;
                if (folder.equals("atom")) {
                    atom(name, items.get(i), findings.found.get(i), feed);
                } else {
                    rss(name, items.get(i), findings.found.get(i));
                }
            }
        }
    }

    private void atom(String name, JsonNode expected, FoundPost post, JsonNode feed) {
        common(name, expected, post, "id", "published", "updated");
        List<String> links = new ArrayList<>();
        expected.path("links").forEach(link -> {
            if (link.path("rel").asString("alternate").equals("alternate")) {
                links.add(link.path("href").asString(""));
            }
        });
        note(
                name,
                "links",
                links.stream().filter(each -> each.startsWith("http")).toList(),
                post.from().addresses());
        JsonNode content = expected.path("content").path("value");
        note(name, "content", content.asString(expected.path("summary").asString("")), source(post));
        JsonNode people = expected.has("authors")
                ? expected.path("authors")
                : expected.path("source").has("authors")
                        ? expected.path("source").path("authors")
                        : feed.path("authors");
        List<String> names = new ArrayList<>();
        people.forEach(each -> names.add(each.path("name")
                .asString(each.path("email").asString(each.path("uri").asString("")))));
        note(name, "authors", names.stream().filter(each -> !each.isEmpty()).toList(), authors(post));
        List<String> tags = new ArrayList<>();
        expected.path("categories")
                .forEach(each ->
                        tags.add(each.path("label").asString(each.path("term").asString(""))));
        note(name, "categories", tags.stream().filter(each -> !each.isEmpty()).toList(), tags(post));
    }

    private void rss(String name, JsonNode expected, FoundPost post) {
        common(name, expected, post, "-", "pubDate", "-");
        JsonNode guid = expected.path("guid");
        note(
                name,
                "guid",
                guid.path("value").asString(""),
                post.from().identity().filter(id -> guid.has("value")).orElse(""));
        List<String> links = new ArrayList<>();
        expected.path("links").forEach(link -> links.add(link.asString("")));
        if (guid.path("isPermalink").asString("true").equals("true")
                && guid.path("value").asString("").startsWith("http")) {
            links.add(guid.path("value").asString(""));
        }
        note(name, "links", links, post.from().addresses());
        String text =
                expected.path("content").asString(expected.path("description").asString(""));
        note(name, "content", text, source(post));
        String author = expected.path("author").asString("");
        note(name, "author", author.isEmpty() ? List.of() : List.of(author), authors(post));
        List<String> tags = new ArrayList<>();
        expected.path("categories").forEach(each -> tags.add(each.path("value").asString("")));
        note(name, "categories", tags, tags(post));
        note(name, "comments", expected.path("comments").asString(""), attribute(post, "comments"));
        JsonNode enclosures = expected.path("enclosures");
        int images = post.fields().list(PostFields.IMAGES).size();
        int others = post.fields()
                .document(PostFields.ATTRIBUTES)
                .orElseThrow()
                .list("enclosures")
                .size();
        if (!enclosures.isMissingNode()) {
            note(name, "enclosures", enclosures.size(), images + others);
        }
    }

    private void common(String name, JsonNode expected, FoundPost post, String id, String published, String updated) {
        note(
                name,
                "title",
                FeedText.line(expected.path("title").asString("")),
                post.title().orElse(""));
        if (expected.has(id)) {
            note(
                    name,
                    "id",
                    expected.path(id).asString(""),
                    post.from().identity().orElse(""));
        }
        date(name, expected.path(published + "Parsed"), post, PostFields.PUBLISHED);
        date(name, expected.path(updated + "Parsed"), post, PostFields.MODIFIED);
    }

    private void date(String name, JsonNode expected, FoundPost post, String field) {
        if (expected.isString()) {
            note(
                    name,
                    field,
                    expected.asString(""),
                    post.fields().instant(field).map(Object::toString).orElse(""));
        }
    }

    private static String source(FoundPost post) {
        return post.fields()
                .document(PostFields.CONTENT)
                .orElseThrow()
                .text("source")
                .orElse("");
    }

    private static List<String> authors(FoundPost post) {
        return post.fields().documents(PostFields.AUTHORS).stream()
                .map(each -> each.text("name").orElse(""))
                .toList();
    }

    private static List<String> tags(FoundPost post) {
        return post.fields().texts(PostFields.TAGS).stream()
                .map(post.tagLabels()::get)
                .toList();
    }

    private static Object attribute(FoundPost post, String name) {
        return post.fields()
                .document(PostFields.ATTRIBUTES)
                .flatMap(each -> each.text(name))
                .orElse("");
    }

    private void note(String file, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.put(file + " " + what, expected + " <> " + actual);
        }
    }
}
