package org.lectern.importing.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.importing.json.JsonObject;

/**
 * What a schedule says of its conference.
 *
 * @param event as a post has it; empty where the schedule does not say which one it is
 * @param acronym empty where there is none
 */
record Conference(Map<String, Object> event, String acronym) {
    static final Conference UNKNOWN = new Conference(Map.of(), "");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    /** @param schedule what stands around the conference: it may know its address */
    static Conference of(JsonObject conference, JsonObject schedule) {
        Map<String, Object> event = new LinkedHashMap<>();
        conference.text("title").ifPresent(title -> event.put("name", title.strip()));
        if (event.isEmpty()) {
            return UNKNOWN;
        }
        day(conference, "start").ifPresent(day -> event.put("start", day));
        day(conference, "end").ifPresent(day -> event.put("end", day));
        Map<String, Object> place = place(conference);
        if (!place.isEmpty()) {
            event.put("place", place);
        }
        conference
                .text("url")
                .or(() -> schedule.text("url"))
                .filter(url -> url.startsWith("http"))
                .ifPresent(url -> event.put("url", url));
        return new Conference(event, conference.text("acronym").orElse(""));
    }

    /** What it is called, in short where it says so. */
    Optional<String> key() {
        return acronym.isEmpty() ? Optional.ofNullable(event.get("name")).map(String::valueOf) : Optional.of(acronym);
    }

    private static Optional<String> day(JsonObject conference, String name) {
        return conference
                .text(name)
                .map(text -> DAY.matcher(text.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }

    /** Pentabarf's schedules have one. */
    private static Map<String, Object> place(JsonObject conference) {
        Map<String, Object> place = new LinkedHashMap<>();
        conference.text("venue").or(() -> conference.text("city")).ifPresent(name -> place.put("name", name.strip()));
        conference
                .text("city")
                .filter(city -> conference.text("venue").isPresent())
                .ifPresent(city -> place.put("address", city.strip()));
        return place;
    }
}
