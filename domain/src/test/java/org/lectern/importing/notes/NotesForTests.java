package org.lectern.importing.notes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Surroundings;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.frontmatter.MultiMarkdown;
import org.lectern.importing.frontmatter.Toml;
import org.lectern.importing.frontmatter.Yaml;
import org.lectern.importing.source.ConferenceNotes;
import org.lectern.importing.source.Recognition;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.PageKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.post.part.OneText;
import org.lectern.site.Site;

/** Some files, and what conference notes are found in them. */
final class NotesForTests implements Surroundings {
    static final ConferenceNotes FORMAT = new ConferenceNotes(
            new NotesFile(new FrontMatters(List.of(new Yaml(), new Toml(), new MultiMarkdown()))),
            new NotesReading(new PostReading(
                    new Kinds(List.of(new EntryKind(), new NotesKind(), new PageKind(), new TalkKind())),
                    new Site("Test", ZoneId.of("Europe/Amsterdam"), Optional.empty()))));

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    NotesForTests with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    NotesForTests with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SourceFile file(String path) {
        return find(new SourcePath(path)).orElseThrow();
    }

    Recognition recognised(String path) throws Unreadable {
        return FORMAT.recognise(file(path));
    }

    FoundPost read(String path) throws Unreadable {
        return CollectedFindings.of(FORMAT, file(path)).found.get(0);
    }

    /** The one file, read. */
    static FoundPost read(String path, String text) throws Unreadable {
        return new NotesForTests().with(path, text).read(path);
    }

    /** A post with its parts as one text. */
    static String joined(FoundPost found) {
        List<Post> parts = IntStream.range(0, found.parts().size())
                .mapToObj(i -> post(found.parts().get(i), "part" + i))
                .toList();
        return OneText.of(post(found, "whole"), parts);
    }

    static List<String> speakers(FoundPost post) {
        return post(post, "any").speakers().stream().map(each -> each.name()).toList();
    }

    static Optional<String> event(FoundPost post) {
        return post.fields().document(PostFields.EVENT).flatMap(event -> event.text("name"));
    }

    static Optional<String> ofTalk(FoundPost post, String name) {
        return post.fields().document(PostFields.TALK).flatMap(talk -> talk.text(name));
    }

    static Optional<String> section(FoundPost part) {
        return part.fields().document(PostFields.PART_OF).flatMap(each -> each.text("section"));
    }

    static List<String> doubts(FoundPost post) {
        return post.from().doubts().stream().map(doubt -> doubt.field()).toList();
    }

    private static Post post(FoundPost found, String id) {
        Document fields = found.fields();
        return new Post(PostId.of(id), 1, fields);
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return Optional.ofNullable(files.get(path.text()))
                .map(bytes -> new SourceFile(path, () -> new ByteArrayInputStream(bytes), this));
    }

    @Override
    public List<SourcePath> in(String folder) {
        List<SourcePath> in = new ArrayList<>();
        files.keySet().stream()
                .map(SourcePath::new)
                .filter(path -> path.folder().equals(folder))
                .forEach(in::add);
        return in;
    }
}
