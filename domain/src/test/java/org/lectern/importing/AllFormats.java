package org.lectern.importing;

import java.util.List;
import java.util.Optional;
import org.lectern.importing.address.Addresses;
import org.lectern.importing.address.SiteSettings;
import org.lectern.importing.dump.DumpReading;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.frontmatter.MultiMarkdown;
import org.lectern.importing.frontmatter.NikolaComments;
import org.lectern.importing.frontmatter.Toml;
import org.lectern.importing.frontmatter.Yaml;
import org.lectern.importing.json.JsonFrontMatter;
import org.lectern.importing.notes.NotesFile;
import org.lectern.importing.notes.NotesReading;
import org.lectern.importing.sidecar.Sidecars;
import org.lectern.importing.source.AtomFeed;
import org.lectern.importing.source.ConferenceNotes;
import org.lectern.importing.source.FrabSchedule;
import org.lectern.importing.source.GhostExport;
import org.lectern.importing.source.HtmlPages;
import org.lectern.importing.source.JsonFeed;
import org.lectern.importing.source.Licences;
import org.lectern.importing.source.ListsOfAddresses;
import org.lectern.importing.source.MarkdownFiles;
import org.lectern.importing.source.PictureFiles;
import org.lectern.importing.source.PretalxSchedule;
import org.lectern.importing.source.RestructuredFiles;
import org.lectern.importing.source.RssFeed;
import org.lectern.importing.source.SidecarFiles;
import org.lectern.importing.source.SiteSettingsFiles;
import org.lectern.importing.source.SourceFormat;
import org.lectern.importing.source.WeblogDump;
import org.lectern.importing.source.WordPressExport;
import org.lectern.markup.Markup;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.PageKind;
import org.lectern.post.kind.PhotoKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

/** The whole shelf of formats. */
public final class AllFormats {
    private AllFormats() {}

    public static List<SourceFormat> list() {
        Kinds kinds = new Kinds(List.of(
                new EntryKind(), new LinkKind(), new NotesKind(), new PageKind(), new PhotoKind(), new TalkKind()));
        FrontMatters frontMatters = new FrontMatters(
                List.of(new Yaml(), new Toml(), new MultiMarkdown(), new NikolaComments(), new JsonFrontMatter()));
        Sidecars sidecars = new Sidecars(frontMatters);
        PostReading reading = new PostReading(kinds, new Site("Test", ImportingForTests.ZONE, Optional.empty()));
        PieceReading pieces = new PieceReading(reading);
        return List.of(
                new MarkdownFiles(frontMatters, sidecars, new Addresses(new SiteSettings(frontMatters)), reading),
                new RestructuredFiles(sidecars, reading),
                new SidecarFiles(sidecars),
                new SiteSettingsFiles(),
                new PictureFiles(),
                new ConferenceNotes(new NotesFile(frontMatters), new NotesReading(reading)),
                new Licences(),
                new GhostExport(reading, new Markup()),
                new FrabSchedule(reading),
                new PretalxSchedule(reading),
                new AtomFeed(pieces),
                new RssFeed(pieces),
                new JsonFeed(pieces),
                new WordPressExport(pieces),
                new HtmlPages(frontMatters, reading),
                new ListsOfAddresses(),
                new WeblogDump(new DumpReading(reading)));
    }
}
