package org.lectern.importing.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.frontmatter.MultiMarkdown;
import org.lectern.importing.frontmatter.Toml;
import org.lectern.importing.frontmatter.Yaml;
import org.lectern.importing.source.HtmlPages;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.PageKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

/** Readings of a site in Amsterdam. */
public final class ReadingForTests {
    private ReadingForTests() {}

    public static PostReading ofPosts() {
        Kinds kinds = new Kinds(List.of(new EntryKind(), new PageKind(), new TalkKind()));
        return new PostReading(kinds, new Site("Test", ZoneId.of("Europe/Amsterdam"), Optional.empty()));
    }

    public static HtmlPages ofPages() {
        return new HtmlPages(new FrontMatters(List.of(new Yaml(), new Toml(), new MultiMarkdown())), ofPosts());
    }

    public static PieceReading ofPieces() {
        return new PieceReading(ofPosts());
    }
}
