package org.lectern.importing.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.importing.frontmatter.Literal;
import org.lectern.importing.json.JsonObject;
import org.lectern.post.Slug;

/** One entry of a schedule, as the fields of a post. */
final class TalkEntry {
    private static final Pattern SLIDES =
            Pattern.compile("(?iu)\\b(?:slides?|slide deck|folien|pr(?:ä|ae)sentation|presentation)\\b");
    private static final Pattern VIDEO = Pattern.compile("(?iu)\\b(?:video|recording|aufzeichnung|mitschnitt)\\b");
    private static final Pattern REPOSITORY = Pattern.compile("(?iu)\\b(?:repository|repo|source code|quellcode)\\b");

    private static final List<String> KEPT = List.of(
            "subtitle",
            "room",
            "track",
            "type",
            "start",
            "end",
            "duration",
            "code",
            "state",
            "recording_license",
            "do_not_record");

    private final JsonObject entry;
    private final JsonObject day;
    private final Conference conference;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    TalkEntry(JsonObject entry, JsonObject day, Conference conference) {
        this.entry = entry;
        this.day = day;
        this.conference = conference;
    }

    Map<String, Object> fields() {
        String title = entry.text("title").orElse("");
        fields.put("kind", "talk");
        fields.put("status", "draft");
        fields.put("title", title);
        Slug.from(title).ifPresent(slug -> fields.put("slug", slug.text()));
        when();
        if (!conference.event().isEmpty()) {
            fields.put("event", conference.event());
        }
        talk(title);
        attributes();
        return fields;
    }

    /** A talk's notes stand under the day on which it was given. */
    private void when() {
        Optional<String> written = entry.text("date");
        Optional<Instant> given = written.flatMap(TalkEntry::instant);
        if (given.isPresent()) {
            fields.put("date", new Literal(given.get(), written.get()));
            return;
        }
        Optional<String> date = written.or(() -> day.text("date"));
        Optional<String> time = entry.text("start").filter(text -> text.matches("\\d{1,2}:\\d{2}(?::\\d{2})?"));
        date.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .ifPresent(text ->
                        fields.put("date", time.map(at -> text + " " + at).orElse(text)));
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
        } catch (DateTimeException withoutTime) {
            return Optional.empty();
        }
    }

    private void talk(String title) {
        Map<String, Object> talk = new LinkedHashMap<>();
        talk.put("title", title);
        List<Map<String, Object>> speakers = Stream.concat(
                        entry.objects("persons").stream(), entry.objects("speakers").stream())
                .flatMap(
                        person -> person
                                .text("name")
                                .or(() -> person.text("public_name"))
                                .or(() -> person.text("full_public_name"))
                                .stream())
                .map(name -> Map.<String, Object>of("name", name.strip()))
                .distinct()
                .toList();
        if (!speakers.isEmpty()) {
            talk.put("speakers", speakers);
        }
        said().ifPresent(text -> talk.put("abstract", text));
        entry.text("language").map(String::strip).ifPresent(language -> talk.put("language", language));
        links(talk);
        fields.put("talk", talk);
    }

    /** What its speakers wrote of it: in short, and at length. */
    private Optional<String> said() {
        Optional<String> abstractText = entry.text("abstract").map(String::strip);
        Optional<String> description = entry.text("description").map(String::strip);
        if (abstractText.isEmpty() || description.isEmpty()) {
            return abstractText.or(() -> description);
        }
        boolean isRepeated = description.get().startsWith(abstractText.get());
        return Optional.of(isRepeated ? description.get() : abstractText.get() + "\n\n" + description.get());
    }

    /** A link that says that it leads to the slides does. */
    private void links(Map<String, Object> talk) {
        List<String> all = new ArrayList<>();
        address(entry).or(() -> entry.text("origin_url")).ifPresent(all::add);
        Stream.concat(entry.objects("attachments").stream(), entry.objects("links").stream())
                .forEach(link -> address(link).ifPresent(address -> {
                    String says = link.text("title").orElse("") + " "
                            + link.text("type").orElse("");
                    put(talk, "slides", SLIDES, says, address);
                    put(talk, "video", VIDEO, says, address);
                    put(talk, "repository", REPOSITORY, says, address);
                    all.add(address);
                }));
        entry.object("recording").text("url").ifPresent(video -> talk.putIfAbsent("video", video));
        if (!all.isEmpty()) {
            fields.put("links", all.stream().distinct().toList());
        }
    }

    private static void put(Map<String, Object> talk, String name, Pattern word, String says, String address) {
        if (word.matcher(says).find()) {
            talk.putIfAbsent(name, address);
        }
    }

    private static Optional<String> address(JsonObject of) {
        return of.text("url").or(() -> of.text("resource")).map(String::strip).filter(text -> text.startsWith("http"));
    }

    private void attributes() {
        for (String name : KEPT) {
            entry.value(name)
                    .filter(value -> !value.equals("") && !value.equals(false) && !(value instanceof Map))
                    .ifPresent(value -> fields.put(name, value));
        }
        entry.text("date").ifPresent(date -> fields.put("start", date));
        day.value("index").ifPresent(index -> fields.put("day", index));
        day.text("room").ifPresent(room -> fields.putIfAbsent("room", room));
        List<String> tags = entry.texts("tags");
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
    }
}
