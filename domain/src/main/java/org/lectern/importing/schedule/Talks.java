package org.lectern.importing.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.PostFields;

/** Makes a post of each entry of a schedule, for somebody to write notes into. */
final class Talks {
    private final SourcePath path;
    private final PostReading reading;

    Talks(SourcePath path, PostReading reading) {
        this.path = path;
        this.reading = reading;
    }

    /**
     * @param entry in the names of frab's JSON
     * @param day what the schedule says of the day and the room that the entry stands in
     */
    FoundPost post(JsonObject entry, JsonObject day, Conference conference, Original original) throws Unreadable {
        if (entry.text("title").isEmpty()) {
            throw new Unreadable(original.firstLine(), "an entry of the schedule has no title");
        }
        Map<String, Object> fields = new TalkEntry(entry, day, conference).fields();
        FoundPost found = reading.read(path, original, FrontMatter.of(fields), new Content(Content.MARKDOWN, ""));
        found = found.derived(Set.of(PostFields.STATUS, PostFields.PUBLISHED, PostFields.KIND, "slug"));
        Optional<String> identity = identity(entry, conference);
        return identity.isPresent() ? found.identified(identity.get()) : found;
    }

    /** Codes and numbers are a conference's own. */
    private static Optional<String> identity(JsonObject entry, Conference conference) {
        return entry.text("guid").or(() -> entry.text("code")
                .or(() -> entry.text("id"))
                .flatMap(code -> conference.key().map(key -> key + "/" + code)));
    }
}
