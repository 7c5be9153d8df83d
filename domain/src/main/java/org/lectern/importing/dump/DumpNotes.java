package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.post.part.Cut;
import org.lectern.post.part.NotesCut;
import org.lectern.problem.Checked;

/**
 * A dumped post about an event, cut into its talks.
 *
 * @param lines where the heading of each part stands
 */
record DumpNotes(NotesCut cut, List<Integer> lines) {
    DumpNotes {
        lines = List.copyOf(lines);
    }

    /** Empty if no lines of it are headings of talks. @param lines of the text, without markup */
    static Optional<DumpNotes> of(List<String> lines) {
        List<TalkHeading> headings = TalkHeading.in(lines);
        if (headings.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        if (headings.get(0).line() > 0) {
            text.append(DumpMarkdown.of(lines.subList(0, headings.get(0).line())));
        }
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            TalkHeading heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).line() : lines.size();
            int start = text.length();
            text.append("## ").append(EscapedText.of(lines.get(heading.line()))).append("\n");
            cuts.add(new Cut(
                    start, text.length(), Optional.empty(), heading.title(), heading.speakers(), Optional.empty()));
            text.append(DumpMarkdown.of(lines.subList(heading.line() + 1, end)));
        }
        List<Integer> places = headings.stream().map(TalkHeading::line).toList();
        return NotesCut.of(text.toString(), cuts) instanceof Checked.Right<NotesCut> right
                ? Optional.of(new DumpNotes(right.value(), places))
                : Optional.empty();
    }
}
