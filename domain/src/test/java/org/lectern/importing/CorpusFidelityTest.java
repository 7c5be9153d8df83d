package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.PostFields;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Nothing that stands in a weblog's files is lost: compared with the files as a plain YAML parser reads them. */
class CorpusFidelityTest {
    private static final Pattern PARTS = Pattern.compile("\\A---\\n(.*?\\n)---[ ]*(?:\\n(.*))?\\z", Pattern.DOTALL);

    /** The fields of these weblogs that become a post's own; all others have to be attributes. */
    private static final Set<String> OWN = Set.of(
            "title", "date", "slug", "tags", "images", "draft", "author", "description", "layout", "type", "edited");

    private final SourceFormat markdown = ImportingForTests.formats().get(0);

    @ParameterizedTest
    @ValueSource(strings = {"yihui-zh-en-hugo", "colemanm-jekyll"})
    void everyTextAndEveryFieldOfAWeblogIsInItsPost(String blog) throws Exception {
        Set<String> own = new TreeSet<>();
        int compared = 0;
        for (Path file : Corpora.files("blogs/" + blog)) {
            Matcher parts = PARTS.matcher(Files.readString(file));
            for (FoundPost post : read(file)) {
                assertThat(parts.matches()).as(file.toString()).isTrue();
                compare(post, parts, own);
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(1_000);
        assertThat(own).isSubsetOf(OWN);
    }

    private static void compare(FoundPost post, Matcher parts, Set<String> own) {
        String text = parts.group(2) == null ? "" : parts.group(2);
        assertThat(post.fields().document(PostFields.CONTENT).orElseThrow().text("source"))
                .contains(text);
        Document attributes = post.fields().document(PostFields.ATTRIBUTES).orElseThrow();
        Document written = fields(parts.group(1));
        List<String> kept = new ArrayList<>(written.names());
        for (String name : written.names()) {
            if (!attributes.has(name)) {
                kept.remove(name);
                own.add(name);
                continue;
            }
            assertThat(attributes.fields().get(name))
                    .as(post.path() + " " + name)
                    .isEqualTo(written.fields().get(name));
        }
        assertThat(attributes.names()).as("order in " + post.path()).containsExactlyElementsOf(kept);
        if (written.has("title")) {
            assertThat(post.title())
                    .contains(written.fields().get("title").toString().strip());
        }
        assertThat(post.fields().texts(PostFields.TAGS))
                .as(post.path())
                .hasSameSizeAs(Set.copyOf(lower(written.list("tags"))));
        assertThat(post.fields().instant(PostFields.PUBLISHED)).as(post.path()).isPresent();
    }

    private static List<String> lower(List<?> tags) {
        return tags.stream()
                .filter(Objects::nonNull)
                .map(tag -> tag.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "-"))
                .toList();
    }

    private static Document fields(String yaml) {
        Load load = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        return Document.of("all", (Map<?, ?>) load.loadFromString(yaml))
                .document("all")
                .orElseThrow();
    }

    private List<FoundPost> read(Path file) throws IOException {
        List<FoundPost> found = new ArrayList<>();
        try {
            CollectedFindings findings =
                    CollectedFindings.of(markdown, new SourceFile(file.toString(), () -> Files.newInputStream(file)));
            assertThat(findings.rejected).isEmpty();
            found.addAll(findings.found);
        } catch (Unreadable section) {
            assertThat(file.getFileName()).hasToString("_index.md");
        }
        return found;
    }
}
