package org.lectern.importing.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.KindsOfASite;
import org.lectern.site.Site;

/** What becomes of posts that do not fit what the site declared for their kind. */
class KindWarningsTest {
    private final KindsOfASite site = new KindsOfASite();

    @Test
    void aPostThatBreaksItsKindIsTakenAsItIsWithAWarningForEachFault() throws Unreadable {
        site.declare(
                "review",
                aField("rating", "number").with("max", 5),
                aField("verdict", "text").with("required", true).with("default", "none"));

        FoundPost found = read("review", "six");

        assertThat(found.fields().document("attributes")).contains(Document.of("rating", "six"));
        assertThat(found.fields().text("kind")).contains("review");
        assertThat(found.warnings())
                .containsExactlyInAnyOrder(
                        "a.md: it is kept as it is, but does not fit the kind 'review': /attributes/rating has to be a number"
                                + " of at most 5",
                        "a.md: it is kept as it is, but does not fit the kind 'review': /attributes/verdict is missing; it has"
                                + " to be one line of text, not empty");
    }

    @Test
    void aPostThatFitsGivesNoWarningAndGetsNothingThatItsSourceDoesNotSay() throws Unreadable {
        site.declare(
                "review", aField("rating", "text"), aField("verdict", "text").with("default", "none"));

        FoundPost found = read("review", "six");

        assertThat(found.warnings()).isEmpty();
        assertThat(found.fields().document("attributes")).contains(Document.of("rating", "six"));
    }

    private FoundPost read(String kind, String rating) throws Unreadable {
        PostReading reading =
                new PostReading(new KindRules(site.kinds()), new Site("", ZoneId.of("UTC"), Optional.empty()));
        FrontMatter front = new FrontMatter(List.of(
                new FrontMatter.Field("title", "T"),
                new FrontMatter.Field("date", "2025-05-16"),
                new FrontMatter.Field("kind", kind),
                new FrontMatter.Field("rating", rating)));
        return reading.read(new SourcePath("a.md"), Original.piece("Text", 1), front, new Content("markdown", "Text"));
    }
}
