package org.lectern.importing.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.source.Findings;
import org.lectern.importing.xml.Scope;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlFile;
import org.lectern.importing.xml.XmlItem;

/**
 * A schedule in Pentabarf's XML (<a href="https://c3voc.de/schedule/schema/">its schema</a>), which frab, pretalx and others write. Days are
 * read for what their entries don't say themselves.
 */
public final class ScheduleXml {
    private static final Set<String> LISTS = Set.of("persons", "links", "attachments", "recording");

    private final SourceFile file;
    private final Talks talks;
    private final Findings findings;
    private final Map<String, JsonObject> days = new HashMap<>();
    private int count;

    public ScheduleXml(SourceFile file, PostReading reading, Findings findings) {
        this.file = file;
        this.talks = new Talks(file.path(), reading);
        this.findings = findings;
    }

    public void read() throws Unreadable {
        XmlFile byDay = new XmlFile(file, "day");
        JsonObject around =
                byDay.root().map(root -> fields(child(root, "conference"))).orElse(JsonObject.of(Map.of()));
        byDay.items(Scope.NONE, day -> remember(day.element()), broken -> {});
        Conference conference = Conference.of(around, JsonObject.of(Map.of()));
        XmlFile byEntry = new XmlFile(file, "event");
        byEntry.items(Scope.NONE, item -> read(item, conference), this::reject);
        if (count == 0) {
            throw new Unreadable("is a schedule without entries");
        }
    }

    private void reject(Unreadable reason) {
        count++;
        findings.rejected(reason);
    }

    private void read(XmlItem item, Conference conference) throws Unreadable {
        count++;
        JsonObject entry = entry(item.element());
        FoundPost post = talks.post(
                entry, days.getOrDefault(key(item.element()), JsonObject.of(Map.of())), conference, item.original());
        for (String remark : item.remarks()) {
            post = post.warned(
                    file.path() + ": the talk '" + entry.text("title").orElse("") + "' " + remark);
        }
        findings.found(post);
    }

    private void remember(XmlElement day) {
        for (XmlElement room : all(day, "room")) {
            Map<String, Object> about = new LinkedHashMap<>(day.attributes());
            room.attribute("name").ifPresent(name -> about.put("room", name));
            all(room, "event").forEach(event -> days.put(key(event), JsonObject.of(about)));
        }
    }

    private static String key(XmlElement event) {
        return event.attribute("guid").or(() -> event.attribute("id")).orElse("");
    }

    /** As the same schedule's JSON has it. */
    private static JsonObject entry(XmlElement event) {
        Map<String, Object> entry = new LinkedHashMap<>(event.attributes());
        entry.putAll(fields(event).fields());
        entry.keySet().removeAll(LISTS);
        entry.put("persons", persons(event));
        entry.put("links", references(child(event, "links"), "link"));
        entry.put("attachments", references(child(event, "attachments"), "attachment"));
        JsonObject recording = fields(child(event, "recording"));
        recording.text("license").ifPresent(license -> entry.put("recording_license", license));
        recording.text("optout").filter("true"::equals).ifPresent(optOut -> entry.put("do_not_record", true));
        return JsonObject.of(entry);
    }

    private static List<Object> persons(XmlElement event) {
        List<Object> persons = new ArrayList<>();
        for (XmlElement list : child(event, "persons")) {
            all(list, "person")
                    .forEach(person -> persons.add(Map.of("name", person.text().strip())));
        }
        return persons;
    }

    private static List<Object> references(List<XmlElement> lists, String name) {
        List<Object> references = new ArrayList<>();
        for (XmlElement list : lists) {
            for (XmlElement each : all(list, name)) {
                Map<String, Object> reference = new LinkedHashMap<>();
                each.attribute("href").ifPresent(address -> reference.put("url", address));
                each.attribute("type").ifPresent(type -> reference.put("type", type));
                reference.put("title", each.text().strip());
                references.add(reference);
            }
        }
        return references;
    }

    private static JsonObject fields(List<XmlElement> element) {
        return element.isEmpty() ? JsonObject.of(Map.of()) : fields(element.get(0));
    }

    /** Its children that are texts. */
    private static JsonObject fields(XmlElement element) {
        Map<String, Object> fields = new LinkedHashMap<>();
        element.children()
                .forEach(child ->
                        fields.putIfAbsent(child.localName(), child.text().strip()));
        return JsonObject.of(fields);
    }

    private static List<XmlElement> child(XmlElement of, String name) {
        return all(of, name).stream().limit(1).toList();
    }

    private static List<XmlElement> all(XmlElement of, String name) {
        return of.children().stream()
                .filter(child -> child.localName().equals(name))
                .toList();
    }
}
