package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Findings;
import org.lectern.importing.source.ListsOfAddresses;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.PostFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suites of lists of feeds and of feeds in all formats, under {@code LECTERN_CORPORA}, as the whole shelf of formats reads them. */
@Timeout(60)
class SuitesOfFeedsTest {
    private static final String NO_ENTRY = "is a feed without a single entry";

    /** Which an import reports as a file of an unknown format. */
    private static final String NO_FORMAT = "is of no known format";

    /** Where Lectern reads another thing, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "feed_item_updated_-_atom03_feed_entry_modified.xml published",
            "a date of change is no date of publication");

    private final Map<String, String> differences = new TreeMap<>();
    private int entries;

    @Test
    void everyListOfFeedsIsRejectedForWhatItIs() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Path file : Corpora.files("suites/listparser-opml/tests")) {
            CollectedFindings alone = new CollectedFindings();
            assertThat(reason(new ListsOfAddresses(), file, alone))
                    .as(file.toString())
                    .isNotEmpty();
            assertThat(alone.found).isEmpty();
            reasons.merge(read(file, new CollectedFindings()).orElse("is read: " + file), 1, Integer::sum);
        }

        assertThat(reasons)
                .isEqualTo(Map.of(
                        "is a list of feeds (OPML), not posts",
                        83,
                        "is RDF that is no RSS feed",
                        7,
                        NO_ENTRY,
                        18,
                        "is XML of no sort that holds posts: its outermost element is <namespac>",
                        1,
                        NO_FORMAT,
                        1));
    }

    @Test
    void everyItemOfEveryFormatIsReadAsTheSuiteOfGofeedExpects() throws IOException {
        for (String folder : List.of("translator", "extensions", "parser/json")) {
            for (Path file : Corpora.files("suites/gofeed/testdata/" + folder)) {
                Optional<Path> expected = expected(file);
                if (expected.isPresent()) {
                    compare(
                            file,
                            JsonMapper.shared()
                                    .readTree(Files.readString(expected.get()))
                                    .path("items"));
                }
            }
        }

        assertThat(entries).isEqualTo(55);
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(OTHERWISE.keySet());
    }

    @Test
    void everyFeedOfUnknownFormatIsReadOrRejectedForATrueReason() throws IOException {
        Map<String, String> fates = new TreeMap<>();
        for (Path file : Corpora.files("suites/gofeed/testdata/parser/universal")) {
            CollectedFindings findings = new CollectedFindings();
            String fate = read(file, findings).orElse(findings.found.size() + " posts");
            fates.put(file.getFileName().toString(), fate);
        }

        assertThat(fates)
                .isEqualTo(Map.ofEntries(
                        Map.entry("atom03_feed.xml", NO_ENTRY),
                        Map.entry("atom10_feed.xml", NO_ENTRY),
                        Map.entry("empty_feed.xml", NO_FORMAT),
                        Map.entry("invalid.json", NO_FORMAT),
                        Map.entry("json10_feed.json", "1 posts"),
                        Map.entry("json11_feed.json", "1 posts"),
                        Map.entry("rdf_feed.xml", NO_ENTRY),
                        Map.entry("rss_feed.xml", NO_ENTRY),
                        Map.entry("rss_feed_bom.xml", NO_ENTRY),
                        Map.entry("rss_feed_leading_spaces.xml", NO_ENTRY),
                        Map.entry("sample.json", "1 posts"),
                        Map.entry(
                                "unknown_feed.xml",
                                "is XML of no sort that holds posts: its outermost element is <note>")));
    }

    private static Optional<Path> expected(Path file) {
        String name = file.toString();
        String json = name.endsWith(".xml")
                ? name.replaceFirst("xml$", "json")
                : name.replaceFirst("\\.json$", "_expected.json");
        return Optional.of(Path.of(json)).filter(Files::exists);
    }

    private void compare(Path file, JsonNode items) {
        CollectedFindings findings = new CollectedFindings();
        String name = file.getFileName().toString();
        Optional<String> reason = read(file, findings);
        if (items.isEmpty() || findings.found.size() != items.size()) {
            if (!items.isEmpty() || !findings.found.isEmpty()) {
                differences.put(name + " count", findings.rejected.toString() + reason);
            }
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            entries++;
            JsonNode item = items.get(i);
            FoundPost post = findings.found.get(i);
            note(name + " title", item, "title", post.title().orElse(""));
            note(name + " guid", item, "guid", post.from().identity().orElse(""));
            note(name + " published", item, "publishedParsed", instant(post, PostFields.PUBLISHED));
            note(name + " updated", item, "updatedParsed", instant(post, PostFields.MODIFIED));
            String text = item.has("content") ? "content" : "description";
            note(
                    name + " content",
                    item,
                    text,
                    post.fields()
                            .document(PostFields.CONTENT)
                            .flatMap(each -> each.text("source"))
                            .orElse(""));
            if (item.has("link")
                    && !post.from().addresses().contains(item.path("link").asString(""))) {
                differences.put(
                        name + " link", item.path("link") + " <> " + post.from().addresses());
            }
        }
    }

    private void note(String what, JsonNode item, String field, String actual) {
        if (item.has(field) && !same(item.path(field).asString(""), actual)) {
            differences.put(what, item.path(field).asString("") + " <> " + actual);
        }
    }

    /** Tenths of a second may be written with one digit or with three. */
    private static boolean same(String expected, String actual) {
        return expected.equals(actual)
                || actual.endsWith("Z") && Instant.parse(expected).equals(Instant.parse(actual));
    }

    private static String instant(FoundPost post, String field) {
        return post.fields().instant(field).map(Object::toString).orElse("");
    }

    /** @return why the file as a whole is rejected */
    private static Optional<String> read(Path file, CollectedFindings findings) {
        SourceFile source = new SourceFile(file.toString(), () -> Files.newInputStream(file));
        List<Map.Entry<Recognition, SourceFormat>> formats = new ArrayList<>();
        try {
            for (SourceFormat format : AllFormats.list()) {
                formats.add(Map.entry(format.recognise(source), format));
            }
        } catch (Unreadable reason) {
            return Optional.of(reason.getMessage());
        }
        Map.Entry<Recognition, SourceFormat> best = formats.stream()
                .max(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .orElseThrow();
        return best.getKey() == Recognition.NONE ? Optional.of(NO_FORMAT) : reason(best.getValue(), file, findings);
    }

    private static Optional<String> reason(SourceFormat format, Path file, Findings findings) {
        try {
            format.read(new SourceFile(file.toString(), () -> Files.newInputStream(file)), findings);
            return Optional.empty();
        } catch (Unreadable reason) {
            assertThat(reason.getMessage()).isNotBlank().doesNotContain("\n");
            return Optional.of(reason.getMessage());
        }
    }
}
