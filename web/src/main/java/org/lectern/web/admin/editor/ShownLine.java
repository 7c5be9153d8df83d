package org.lectern.web.admin.editor;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a difference.
 *
 * @param sort {@code removed}, {@code added} or {@code place}
 * @param number of the line in the earlier text, for a place; else 0
 * @param words in their order
 */
public record ShownLine(String sort, long number, List<Words> words) {
    private static final char START = '\ue000';
    private static final char END = '\ue001';
    private static final int MOST = 2_000;

    public ShownLine {
        words = List.copyOf(words);
    }

    /** @param isChanged whether the other line does not have them */
    public record Words(String text, boolean isChanged) {}

    static ShownLine place(long number) {
        return new ShownLine("place", number, List.of());
    }

    /** First what is gone, then what came, with the words marked that are different. */
    static List<ShownLine> changed(List<String> removed, List<String> added) {
        List<ShownLine> gone = new ArrayList<>();
        List<ShownLine> come = new ArrayList<>();
        boolean isShort = removed.size() + added.size() < MOST && !removed.isEmpty() && !added.isEmpty();
        if (!isShort) {
            removed.forEach(line -> gone.add(whole("removed", line)));
            added.forEach(line -> come.add(whole("added", line)));
        } else {
            for (DiffRow row : rows(removed, added)) {
                if (row.getTag() != DiffRow.Tag.INSERT) {
                    gone.add(new ShownLine("removed", 0, words(row.getOldLine())));
                }
                if (row.getTag() != DiffRow.Tag.DELETE) {
                    come.add(new ShownLine("added", 0, words(row.getNewLine())));
                }
            }
        }
        gone.addAll(come);
        return gone;
    }

    private static List<DiffRow> rows(List<String> removed, List<String> added) {
        return DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(isStart -> String.valueOf(isStart ? START : END))
                .newTag(isStart -> String.valueOf(isStart ? START : END))
                .build()
                .generateDiffRows(removed, added);
    }

    private static ShownLine whole(String sort, String line) {
        return new ShownLine(sort, 0, List.of(new Words(line, false)));
    }

    private static List<Words> words(String marked) {
        List<Words> words = new ArrayList<>();
        int at = 0;
        boolean isChanged = false;
        for (int i = 0; i <= marked.length(); i++) {
            boolean isMark = i < marked.length() && (marked.charAt(i) == START || marked.charAt(i) == END);
            if (i == marked.length() || isMark) {
                if (i > at) {
                    words.add(new Words(marked.substring(at, i), isChanged));
                }
                at = i + 1;
                isChanged = isMark && marked.charAt(i) == START;
            }
        }
        boolean isAllChanged =
                words.stream().allMatch(each -> each.isChanged() || each.text().isBlank());
        return isAllChanged
                ? words.stream().map(each -> new Words(each.text(), false)).toList()
                : words;
    }
}
