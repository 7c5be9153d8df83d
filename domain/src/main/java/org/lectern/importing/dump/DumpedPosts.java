package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.importing.talk.EventStatement;
import org.lectern.post.Content;
import org.lectern.post.PostFields;

/** Makes posts of what the outline of a dump has. */
final class DumpedPosts {
    private final PostReading reading;

    DumpedPosts(PostReading reading) {
        this.reading = reading;
    }

    /** @param isOnly the dump has no other post */
    FoundPost read(SourcePath path, String text, DumpedPost post, boolean isOnly) throws Unreadable {
        PostPhotos photos = PostPhotos.in(post.body());
        String plain = String.join("\n", photos.text());
        Optional<EventStatement> said = EventStatement.in(plain);
        boolean isAboutEvent = said.map(each -> !each.isOfOneTalk()).orElse(isOnly);
        Optional<DumpNotes> notes = isAboutEvent ? DumpNotes.of(photos.text()) : Optional.empty();
        Map<String, Object> stated = stated(post, photos);
        notes.ifPresent(cut -> stated.put("kind", "notes"));
        String markdown = notes.map(each -> each.cut().opening()).orElseGet(() -> DumpMarkdown.of(photos.text()));
        FoundPost found = reading.readPiece(
                        path,
                        original(text, post.lines()),
                        FrontMatter.of(stated),
                        new Content(Content.MARKDOWN, markdown))
                .weak();
        for (Map.Entry<String, String> doubt : post.doubts().entrySet()) {
            found = found.doubting(new Doubt(doubt.getKey(), doubt.getValue()));
        }
        return notes.isPresent() ? withParts(new Whole(path, text, post, found), notes.get(), photos.first()) : found;
    }

    private static Map<String, Object> stated(DumpedPost post, PostPhotos photos) {
        Map<String, Object> stated = new LinkedHashMap<>();
        post.title().ifPresent(title -> stated.put("title", title));
        stated.put("date", post.date().published());
        post.date().modified().ifPresent(modified -> stated.put("modified", modified));
        stated.putAll(post.header());
        if (!photos.images().isEmpty()) {
            stated.put("images", photos.images());
        }
        return stated;
    }

    private record Whole(SourcePath path, String text, DumpedPost dumped, FoundPost found) {}

    /** @param first the place of the text's first line in the body */
    private FoundPost withParts(Whole whole, DumpNotes notes, int first) throws Unreadable {
        List<DumpLine> body = whole.dumped.body();
        List<FoundPost> parts = new ArrayList<>();
        for (int i = 0; i < notes.lines().size(); i++) {
            int start = first + notes.lines().get(i);
            int end = i + 1 < notes.lines().size() ? first + notes.lines().get(i + 1) : body.size();
            parts.add(part(whole, notes.cut().parts().get(i), PageOutline.trimmed(body.subList(start, end))));
        }
        return whole.found
                .withParts(parts)
                .doubting(new Doubt(
                        "parts", "lines such as 'Name: title', alone in a paragraph, are read as headings of talks"));
    }

    private FoundPost part(Whole whole, Document part, List<DumpLine> lines) throws Unreadable {
        Map<String, Object> stated = new LinkedHashMap<>();
        Map<String, Object> talk = new LinkedHashMap<>();
        stated.put("kind", "talk");
        part.text(PostFields.TITLE).ifPresent(title -> {
            stated.put("title", title);
            talk.put("title", title);
        });
        talk.put(
                "speakers",
                part.document(PostFields.TALK).orElse(Document.empty()).documents("speakers").stream()
                        .flatMap(speaker -> speaker.text("name").stream())
                        .toList());
        stated.put("talk", talk);
        stated.put("date", whole.dumped.date().published());
        whole.dumped.date().modified().ifPresent(modified -> stated.put("modified", modified));
        whole.found.fields().document(PostFields.EVENT).ifPresent(event -> stated.put("event", event.fields()));
        String source = part.document(PostFields.CONTENT)
                .flatMap(content -> content.text("source"))
                .orElse("");
        FoundPost found = reading.readPiece(
                whole.path, original(whole.text, lines), FrontMatter.of(stated), new Content(Content.MARKDOWN, source));
        Document partOf = part.document(PostFields.PART_OF).orElseThrow();
        found = found.with(found.fields().with(PostFields.PART_OF, partOf)).weak();
        return part.text(PostFields.TITLE).isPresent()
                ? found
                : found.doubting(new Doubt(
                        PostFields.TALK,
                        "its heading is a name alone: it is read as the speaker of a talk without a title"));
    }

    private static Original original(String text, List<DumpLine> lines) {
        DumpLine last = lines.get(lines.size() - 1);
        return Original.piece(
                text.substring(lines.get(0).start(), last.end()), lines.get(0).number());
    }
}
