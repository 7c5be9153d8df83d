package org.lectern.importing.dump;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One post of a dump.
 *
 * @param lines all that is its own, title and date included
 * @param body its text
 * @param doubts by the field that they are about
 */
record DumpedPost(
        Optional<String> title,
        DateLine date,
        Map<String, List<String>> header,
        List<DumpLine> lines,
        List<DumpLine> body,
        Map<String, String> doubts) {
    DumpedPost {
        header = Map.copyOf(header);
        lines = List.copyOf(lines);
        body = List.copyOf(body);
        doubts = Map.copyOf(doubts);
    }

    /** Without the lines from this one on, which are none of its own. */
    DumpedPost upTo(DumpLine end) {
        return new DumpedPost(title, date, header, before(lines, end), before(body, end), doubts);
    }

    private static List<DumpLine> before(List<DumpLine> lines, DumpLine end) {
        List<DumpLine> own =
                lines.stream().filter(line -> line.number() < end.number()).toList();
        return PageOutline.trimmed(own);
    }
}
