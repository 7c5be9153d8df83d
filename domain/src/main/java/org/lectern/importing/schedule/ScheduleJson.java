package org.lectern.importing.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.json.JsonPart;
import org.lectern.importing.source.Findings;

/** A schedule in frab's JSON (<a href="https://c3voc.de/schedule/schema.json">its schema</a>), which pretalx and others write too. */
public final class ScheduleJson {
    private static final String CONFERENCE = "/schedule/conference/";
    private static final String DAY = CONFERENCE + "days/*/";
    private static final String ENTRY = DAY + "rooms/*/*";
    private static final Set<String> AROUND = Set.of(
            "/schedule/url",
            CONFERENCE + "title",
            CONFERENCE + "acronym",
            CONFERENCE + "start",
            CONFERENCE + "end",
            CONFERENCE + "url",
            CONFERENCE + "venue",
            CONFERENCE + "city");

    private final SourceFile file;
    private final Talks talks;
    private final Findings findings;

    public ScheduleJson(SourceFile file, PostReading reading, Findings findings) {
        this.file = file;
        this.talks = new Talks(file.path(), reading);
        this.findings = findings;
    }

    public void read() throws Unreadable {
        Around around = new Around();
        walk(AROUND, around);
        Entries entries = new Entries(around.conference());
        walk(Set.of(DAY + "index", DAY + "date", ENTRY), entries);
        if (entries.count == 0) {
            throw new Unreadable("is a schedule without entries");
        }
    }

    private void walk(Set<String> wanted, Json.Parts parts) throws Unreadable {
        try (InputStream json = file.open()) {
            Json.walk(json, wanted, parts);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }

    private static String name(JsonPart part) {
        return part.pointer().substring(part.pointer().lastIndexOf('/') + 1);
    }

    /** What the conference says of itself may stand behind its days. */
    private static final class Around implements Json.Parts {
        private final Map<String, Object> conference = new LinkedHashMap<>();
        private final Map<String, Object> schedule = new LinkedHashMap<>();

        @Override
        public void take(JsonPart part) {
            boolean isConference = part.pointer().startsWith(CONFERENCE);
            (isConference ? conference : schedule).put(name(part), part.value());
        }

        @Override
        public void refused(Unreadable part) {
            // A title of that size is none.
        }

        private Conference conference() {
            return Conference.of(JsonObject.of(conference), JsonObject.of(schedule));
        }
    }

    private final class Entries implements Json.Parts {
        private final Conference conference;
        private Map<String, Object> day = new LinkedHashMap<>();
        private int count;

        private Entries(Conference conference) {
            this.conference = conference;
        }

        @Override
        public void take(JsonPart part) {
            if (!part.pointer().equals(ENTRY)) {
                boolean isNext = day.containsKey(name(part));
                day = isNext ? new LinkedHashMap<>() : day;
                day.put(name(part), part.value());
                return;
            }
            count++;
            try {
                findings.found(talks.post(part.object(), JsonObject.of(day), conference, part.original()));
            } catch (Unreadable reason) {
                boolean hasLine = reason.line().isPresent();
                findings.rejected(
                        hasLine ? reason : new Unreadable(part.original().firstLine(), reason.getMessage()));
            }
        }

        @Override
        public void refused(Unreadable part) {
            count++;
            findings.rejected(part);
        }
    }
}
