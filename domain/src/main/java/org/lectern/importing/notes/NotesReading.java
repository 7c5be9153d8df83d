package org.lectern.importing.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.text.TextDecoding;
import org.lectern.post.Content;

/** Makes posts of files that {@link NotesFile} knows. */
@ApplicationScoped
public class NotesReading {
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /** Names of files that say nothing of what is in them. */
    private static final Pattern GENERAL =
            Pattern.compile("(?i)(?:[\\d_. -]|day|am|pm|notes?|talks?|lightning|keynotes?|report|readme|index)*");

    private final PostReading reading;

    /** For the container's proxy. */
    protected NotesReading() {
        this(null);
    }

    @Inject
    public NotesReading(PostReading reading) {
        this.reading = reading;
    }

    public FoundPost read(SourceFile file) throws Unreadable {
        byte[] bytes = file.bytes(MAX_BYTES);
        DecodedText decoded = TextDecoding.decode(bytes);
        Noted noted = NotesFile.open(file, decoded.text());
        NotesFile.Sort sort = NotesFile.sort(noted);
        Original original = Original.file(bytes, decoded.text());
        FoundPost post = sort == NotesFile.Sort.TALKS
                ? new NotesOfTalks(reading, noted, decoded.text(), original).read()
                : alone(file, noted, sort, original);
        String path = file.path().text();
        return decoded.remark().map(remark -> post.warned(path + ": " + remark)).orElse(post);
    }

    private FoundPost alone(SourceFile file, Noted noted, NotesFile.Sort sort, Original original) throws Unreadable {
        OneTalk talk = OneTalk.of(noted);
        NotesFields fields =
                switch (sort) {
                    case TALK -> talk(file, noted, talk);
                    case EVENT -> event(noted, talk);
                    case ABOUT -> new NotesFields("page").with("title", noted.heading());
                    default -> new NotesFields("entry");
                };
        fields.with("metadata", noted.directives());
        FoundPost post =
                reading.read(file.path(), original, fields.frontMatter(), new Content(Content.MARKDOWN, noted.text()));
        return fields.marked(post);
    }

    private static NotesFields talk(SourceFile file, Noted noted, OneTalk talk) throws Unreadable {
        NotesFields fields = new NotesFields("talk").about(noted).with("title", talk.title());
        List<Block> blocks = noted.programme().blocks();
        TalkLinks links = TalkLinks.of(noted.text(), blocks);
        links = ContentsEntry.of(file).map(links::and).orElse(links);
        Map<String, Object> says = new LinkedHashMap<>();
        talk.title().ifPresent(title -> says.put("title", title));
        if (!talk.speakers().isEmpty()) {
            says.put("speakers", talk.speakers());
        }
        talk.abstractText().ifPresent(said -> says.put("abstract", said));
        says.putAll(links.named());
        if (!says.isEmpty()) {
            fields.with("talk", says);
        }
        if (!links.others().isEmpty()) {
            fields.with("links", links.others());
        }
        if (talk.speakers().isEmpty()
                && talk.doubts().isEmpty()
                && talk.way() != Told.Way.PAGE
                && noted.directives().isEmpty()) {
            fields.doubt("kind", "is taken for a talk because of the file's name; nobody is named who gave it");
        }
        talk.doubts().forEach(doubt -> fields.doubt(doubt.field(), doubt.reason()));
        boolean isGeneral = GENERAL.matcher(noted.path().stem()).matches();
        Optional<String> name = talk.title().or(() -> named(noted));
        return isGeneral ? fields.slug(name) : fields;
    }

    private static NotesFields event(Noted noted, OneTalk talk) {
        NotesFields fields = new NotesFields("notes")
                .about(noted)
                .with("title", noted.heading().or(talk::title));
        List<String> links =
                TalkLinks.of(noted.text(), noted.programme().blocks()).all();
        if (!links.isEmpty()) {
            fields.with("links", links);
        }
        if (!NotesFile.isContents(noted)) {
            fields.doubt("kind", "may be the notes of a talk: nobody is named who gave one");
        }
        return fields.slug(slugOf(noted));
    }

    /** A file called {@code day1} is the first day of its event; a README is the event's. */
    static Optional<String> named(Noted noted) {
        boolean isReadme = noted.path().stem().equalsIgnoreCase("readme");
        return noted.event()
                .map(event -> isReadme ? event : event + " " + noted.path().stem());
    }

    static Optional<String> slugOf(Noted noted) {
        return GENERAL.matcher(noted.path().stem()).matches() ? named(noted) : Optional.empty();
    }
}
