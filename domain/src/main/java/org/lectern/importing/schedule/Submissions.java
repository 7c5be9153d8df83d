package org.lectern.importing.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.json.JsonPart;
import org.lectern.importing.source.Findings;

/** The talks of pretalx's API. They don't say which conference they are of; what only its organisers are to know is not read. */
public final class Submissions implements Json.Parts {
    /** An API answers in pages of results; saved by hand they are often one list. */
    public static final Set<String> PLACES = Set.of("/results/*", "/*");

    private static final Set<String> HELD = Set.of("accepted", "confirmed");

    private final Talks talks;
    private final Findings findings;

    public Submissions(SourcePath path, PostReading reading, Findings findings) {
        this.talks = new Talks(path, reading);
        this.findings = findings;
    }

    @Override
    public void take(JsonPart part) {
        int line = part.original().firstLine();
        JsonObject submission = part.object();
        if (!(part.value() instanceof Map) || !submission.has("title")) {
            return;
        }
        Optional<String> refused = submission.text("state").filter(state -> !HELD.contains(state));
        if (refused.isPresent()) {
            findings.rejected(new Unreadable(
                    line,
                    "the submission '" + submission.text("title").orElse("") + "' is no talk: its state is "
                            + refused.get()));
            return;
        }
        try {
            FoundPost post =
                    talks.post(entry(submission), JsonObject.of(Map.of()), Conference.UNKNOWN, part.original());
            findings.found(submission
                    .text("code")
                    .map(code -> post.identified("pretalx:" + code))
                    .orElse(post));
        } catch (Unreadable reason) {
            findings.rejected(new Unreadable(line, reason.getMessage()));
        }
    }

    @Override
    public void refused(Unreadable part) {
        findings.rejected(part);
    }

    private static JsonObject entry(JsonObject submission) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (String name :
                List.of("title", "abstract", "description", "speakers", "code", "duration", "do_not_record", "url")) {
            submission.value(name).ifPresent(value -> entry.put(name, value));
        }
        Optional<String> language = submission.text("content_locale");
        language.ifPresent(each -> entry.put("language", each));
        worded(submission, "track", language).ifPresent(track -> entry.put("track", track));
        worded(submission, "submission_type", language).ifPresent(type -> entry.put("type", type));
        JsonObject slot = slot(submission);
        slot.text("start").ifPresent(start -> entry.put("date", start));
        slot.text("end").ifPresent(end -> entry.put("end", end));
        worded(slot, "room", language).ifPresent(room -> entry.put("room", room));
        entry.put("attachments", resources(submission));
        entry.put("tags", tags(submission));
        return JsonObject.of(entry);
    }

    /** Newer versions have a list of them. */
    private static JsonObject slot(JsonObject submission) {
        List<JsonObject> slots = submission.objects("slots");
        return slots.isEmpty() ? submission.object("slot") : slots.get(0);
    }

    private static List<Object> resources(JsonObject submission) {
        List<Object> resources = new ArrayList<>();
        for (JsonObject resource : submission.objects("resources")) {
            Map<String, Object> link = new LinkedHashMap<>();
            resource.text("resource").ifPresent(url -> link.put("url", url));
            resource.text("description").ifPresent(title -> link.put("title", title));
            boolean isPublic = resource.flag("is_public").orElse(true);
            if (isPublic) {
                resources.add(link);
            }
        }
        return resources;
    }

    private static List<Object> tags(JsonObject submission) {
        List<Object> tags = new ArrayList<>();
        submission.list("tags").forEach(tag -> {
            if (tag instanceof String text) {
                tags.add(text);
            }
            JsonObject.of(tag).text("tag").ifPresent(tags::add);
        });
        return tags;
    }

    /** A text in several languages is given in the talk's, else in English, else in the first. A number refers to what is not here. */
    private static Optional<String> worded(JsonObject of, String name, Optional<String> language) {
        if (of.value(name).filter(String.class::isInstance).isPresent()) {
            return of.text(name);
        }
        JsonObject whole = of.object(name);
        JsonObject words = whole.object("name").isEmpty() ? whole : whole.object("name");
        return whole.text("name")
                .or(() -> language.flatMap(words::text))
                .or(() -> words.text("en"))
                .or(() -> words.fields().keySet().stream()
                        .flatMap(key -> words.text(key).stream())
                        .findFirst());
    }
}
