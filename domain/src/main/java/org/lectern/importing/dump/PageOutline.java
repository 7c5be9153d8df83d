package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The posts of a page, as its lines with nothing but a date tell them apart.
 *
 * @param above what stands above the first post and is the page's own
 * @param below what stands below the last one and is the page's own
 */
public record PageOutline(List<DumpLine> above, List<DumpedPost> posts, List<DumpLine> below) {
    /** Lines that may state fields of a post. */
    private static final int HEADER = 3;

    public PageOutline {
        above = List.copyOf(above);
        posts = List.copyOf(posts);
        below = List.copyOf(below);
    }

    /** Without posts if no line says a date. */
    static PageOutline of(String text) {
        List<DumpLine> lines = DumpLine.of(text);
        Map<Integer, DateLine> dates = dates(lines);
        Titles titles = Titles.of(lines, List.copyOf(dates.keySet()));
        List<Integer> starts = new ArrayList<>();
        dates.keySet()
                .forEach(
                        date -> starts.add(Math.min(date, titles.at(lines, date).orElse(date))));
        List<DumpedPost> posts = new ArrayList<>();
        int i = 0;
        for (Map.Entry<Integer, DateLine> date : dates.entrySet()) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            posts.add(post(lines, date, titles, starts.get(i), end));
            i++;
        }
        List<DumpLine> above = said(lines.subList(0, starts.isEmpty() ? 0 : starts.get(0)));
        return posts.isEmpty() ? new PageOutline(above, posts, List.of()) : withoutFooter(above, posts);
    }

    private static PageOutline withoutFooter(List<DumpLine> above, List<DumpedPost> posts) {
        DumpedPost last = posts.get(posts.size() - 1);
        Optional<DumpLine> footer = PageFooter.begin(last.body(), above);
        if (footer.isEmpty()) {
            return new PageOutline(above, posts, List.of());
        }
        List<DumpLine> below = last.body().stream()
                .filter(line -> line.number() >= footer.get().number())
                .toList();
        List<DumpedPost> own = new ArrayList<>(posts.subList(0, posts.size() - 1));
        own.add(last.upTo(footer.get()));
        return new PageOutline(above, own, said(below));
    }

    /** By their places; of several forms the one that most of them have, of as many the first. */
    private static Map<Integer, DateLine> dates(List<DumpLine> lines) {
        Map<String, Map<Integer, DateLine>> byForm = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int place = i;
            DateLine.of(lines.get(i).text())
                    .ifPresent(date -> byForm.computeIfAbsent(date.form(), form -> new TreeMap<>())
                            .put(place, date));
        }
        Map<Integer, DateLine> most = Map.of();
        for (Map<Integer, DateLine> dates : byForm.values()) {
            most = dates.size() > most.size() ? dates : most;
        }
        return most;
    }

    private static DumpedPost post(
            List<DumpLine> lines, Map.Entry<Integer, DateLine> date, Titles titles, int start, int end) {
        Optional<Integer> title = titles.at(lines, date.getKey());
        int body = Math.max(date.getKey(), title.orElse(0)) + 1;
        Map<String, List<String>> header = new LinkedHashMap<>();
        int at = body;
        for (int said = 0; at < end && said < HEADER; at++) {
            if (lines.get(at).isBlank()) {
                continue;
            }
            Optional<HeaderLine> line = HeaderLine.of(lines.get(at).text());
            if (line.isEmpty()
                    || header.putIfAbsent(line.get().field(), line.get().values()) != null) {
                break;
            }
            said++;
            body = at + 1;
        }
        boolean isMissing = titles != Titles.NONE && title.isEmpty();
        return new DumpedPost(
                title.map(place -> lines.get(place).text().strip()),
                date.getValue(),
                header,
                trimmed(lines.subList(start, end)),
                lines.subList(body, end),
                isMissing
                        ? Map.of("title", "other posts of the page have one, but no line by its date looks like it")
                        : Map.of());
    }

    /** Without the empty lines at the end, which belong to nobody. */
    static List<DumpLine> trimmed(List<DumpLine> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<DumpLine> said(List<DumpLine> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
