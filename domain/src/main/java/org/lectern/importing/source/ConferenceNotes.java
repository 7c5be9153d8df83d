package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.notes.NotesFile;
import org.lectern.importing.notes.NotesReading;

/**
 * The notes of an event's talks in one Markdown file without front matter: a heading for each talk, and who gave it.
 *
 * <p>What makes them differ from a weblog post with headings: at least two headings of one level, and no fewer than the others of that
 * level, each name people who speak, in the heading ({@code Title by Ann Lee}), in a line of its own below it ({@code Ann Lee and Bo Day}, or
 * {@code Presented by Ann Lee}), or stand at a time of the day; <em>and</em> the text, its folder or the file beside it that tells what the
 * folder is about names an event, or the text speaks of talks in two ways (slides, speakers). A list of books, each with its author, names
 * people too and tells of no event; a post that only tells of an event has no speakers below its headings.
 */
@ApplicationScoped
public class ConferenceNotes implements SourceFormat {
    private final NotesFile files;
    private final NotesReading reading;

    /** For the container's proxy. */
    protected ConferenceNotes() {
        this(null, null);
    }

    @Inject
    public ConferenceNotes(NotesFile files, NotesReading reading) {
        this.files = files;
        this.reading = reading;
    }

    @Override
    public String label() {
        return "Conference notes in Markdown";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        return switch (files.sort(file)) {
            case NOTHING -> Recognition.NONE;
            case TALKS, TALK -> Recognition.CERTAIN;
            case EVENT, ABOUT -> Recognition.LIKELY;
        };
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        findings.found(reading.read(file));
    }
}
