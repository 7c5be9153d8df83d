package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.PostFields;
import org.lectern.post.part.Cut;
import org.lectern.post.part.NotesCut;
import org.lectern.problem.Checked;

/** Makes the whole and its parts of a text with many talks. Joined by {@link org.lectern.post.part.OneText}, they are the text again. */
final class NotesOfTalks {
    private final PostReading reading;
    private final Noted noted;
    private final String text;
    private final Original original;

    private int counted;
    private int linesBefore;

    NotesOfTalks(PostReading reading, Noted noted, String text, Original original) {
        this.reading = reading;
        this.noted = noted;
        this.text = text;
        this.original = original;
    }

    FoundPost read() throws Unreadable {
        Programme programme = noted.directives().isPresent() ? Programme.of(text) : noted.programme();
        List<Piece> pieces = Pieces.of(programme);
        Checked<NotesCut> cut =
                NotesCut.of(text, pieces.stream().map(Piece::cut).toList());
        if (!(cut instanceof Checked.Right<NotesCut> right)) {
            NotesFields fields = whole(programme).doubt("content", "its talks could not be told apart");
            return read(fields, original, text);
        }
        List<FoundPost> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).cut().start() : text.length();
            parts.add(part(programme, pieces.get(i), end, right.value().parts().get(i)));
        }
        return read(whole(programme), original, right.value().opening()).withParts(parts);
    }

    private NotesFields whole(Programme programme) {
        NotesFields fields = new NotesFields("notes").about(noted);
        boolean isTitled = programme.first().filter(first -> !first.isStated()).isPresent()
                && noted.ownEvent().isPresent();
        if (isTitled) {
            fields.with("title", noted.heading()).derived(PostFields.TITLE);
        }
        return fields.slug(NotesReading.slugOf(noted));
    }

    private FoundPost part(Programme programme, Piece piece, int end, Document cut) throws Unreadable {
        Cut at = piece.cut();
        NotesFields fields = new NotesFields(piece.isTalk() ? "talk" : "entry")
                .within(noted)
                .with("title", at.title())
                .with("time", piece.time())
                .slug(Optional.of(at.title()));
        TalkLinks links = links(programme, at, end);
        Map<String, Object> talk = new LinkedHashMap<>();
        if (piece.isTalk()) {
            talk.put("title", at.title());
            talk.putAll(links.named());
            fields.with("talk", talk);
        }
        List<String> others = piece.isTalk() ? links.others() : links.all();
        if (!others.isEmpty()) {
            fields.with("links", others);
        }
        piece.doubts().forEach(doubt -> fields.doubt(doubt.field(), doubt.reason()));
        int line = line(at.start());
        FoundPost read = read(fields, Original.piece(text.substring(at.start(), end), line), source(cut));
        return placed(withoutDateWarning(read), piece, cut);
    }

    /** With its texts to the last blank, which a field that is stated loses. */
    private static FoundPost placed(FoundPost post, Piece piece, Document cut) {
        Document fields = post.fields()
                .with(PostFields.CONTENT, cut.document(PostFields.CONTENT).orElseThrow())
                .with(PostFields.PART_OF, cut.document(PostFields.PART_OF).orElseThrow())
                .withOptional(PostFields.TITLE, cut.text(PostFields.TITLE));
        if (!piece.isTalk()) {
            return post.with(fields);
        }
        Document talk = cut.document(PostFields.TALK).orElseThrow();
        Document linked = fields.document(PostFields.TALK).orElse(Document.empty());
        for (String name : List.of("slides", "video", "repository")) {
            talk = talk.withOptional(name, linked.text(name));
        }
        return post.with(fields.with(PostFields.TALK, talk));
    }

    /** Parts are asked for in their order, so that no text is counted twice. */
    private int line(int start) {
        linesBefore += (int) text.substring(counted, start).lines().count();
        counted = start;
        return linesBefore + 1;
    }

    private TalkLinks links(Programme programme, Cut cut, int end) {
        List<Block> blocks = programme.blocks().stream()
                .filter(block -> block.start() >= cut.start() && block.start() < end)
                .toList();
        return TalkLinks.of(text, blocks);
    }

    private static String source(Document cut) {
        return cut.document(PostFields.CONTENT)
                .flatMap(content -> content.text("source"))
                .orElse("");
    }

    /** That is said once, of the whole. */
    private static FoundPost withoutDateWarning(FoundPost post) {
        List<String> others = post.warnings().stream()
                .filter(warning -> !warning.endsWith(": has no date"))
                .toList();
        return new FoundPost(post.from(), post.slug(), post.fields(), post.tagLabels(), others, post.parts());
    }

    private FoundPost read(NotesFields fields, Original of, String source) throws Unreadable {
        return fields.marked(
                reading.read(noted.path(), of, fields.frontMatter(), new Content(Content.MARKDOWN, source)));
    }
}
