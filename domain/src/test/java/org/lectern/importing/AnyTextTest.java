package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.SourceFormat;

/** Whatever stands in a file: it comes back as it was, or is refused. */
class AnyTextTest {
    /** What front matter is made of. */
    private static final List<String> PIECES = List.of(
            "title",
            "date",
            "tags",
            "draft",
            "talk",
            "event",
            "images",
            "author",
            "taxonomies",
            ": ",
            " = ",
            "\n",
            "  ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "'",
            "\"",
            "&a ",
            "*a",
            "!!int ",
            "~",
            "2024-05-01",
            "12",
            "1.10",
            "true",
            "|",
            ">",
            "#",
            "\\u0000",
            "<<",
            "? ",
            "%",
            "\t",
            "🎉");

    private final SourceFormat markdown = ImportingForTests.formats().get(0);

    @Property
    void theTextBehindFrontMatterComesBackAsItWas(@ForAll("texts") String text) {
        FoundPost post = read(("---\ntitle: x\n---\n" + text).getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(post.fields().document("content").orElseThrow().text("source"))
                .contains(text);
    }

    @Property
    void frontMatterOfAnySortIsReadOrRefused(@ForAll("yaml") String front) {
        read(("---\n" + front + "\n---\nText").getBytes(StandardCharsets.UTF_8));
        read(("+++\n" + front + "\n+++\nText").getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void bytesOfAnySortAreReadOrRefused(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abc #-+:\n\r\t[]{}'\"äß日🎉\u00a0\u2028")
                .ofMaxLength(200)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
    }

    private List<FoundPost> read(byte[] bytes) {
        List<FoundPost> found = new ArrayList<>();
        try {
            CollectedFindings findings =
                    CollectedFindings.of(markdown, new SourceFile("x.md", () -> new ByteArrayInputStream(bytes)));
            assertThat(findings.rejected).isEmpty();
            found.addAll(findings.found);
        } catch (Unreadable reason) {
            assertThat(reason.getMessage()).isNotBlank().doesNotContain("\n");
        }
        return found;
    }
}
