package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.schedule.Submissions;

/** The submissions or talks that pretalx's API lists. What pretalx publishes of a schedule is {@link FrabSchedule}. */
@ApplicationScoped
public class PretalxSchedule implements SourceFormat {
    private static final int HEAD = 64 * 1024;

    private final PostReading reading;

    /** For the container's proxy. */
    protected PretalxSchedule() {
        this(null);
    }

    @Inject
    public PretalxSchedule(PostReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "Talks of pretalx's API (JSON)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Set<String> outline = Json.outline(file.head(HEAD));
        boolean isTheirs = Submissions.PLACES.stream()
                .anyMatch(place -> outline.contains(place + "/submission_type") && outline.contains(place + "/code"));
        return isTheirs ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        try (InputStream json = file.open()) {
            Json.walk(json, Submissions.PLACES, new Submissions(file.path(), reading, findings));
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }
}
