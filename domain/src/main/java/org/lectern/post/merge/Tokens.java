package org.lectern.post.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as lines with their ends, or as words and the blanks between them; and how one list of those becomes another. */
final class Tokens {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    /** The time that the comparison takes grows with the product of length and difference: beyond this, all of it counts as changed. */
    private static final int MOST = 20_000;

    private Tokens() {}

    static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static String joined(List<String> tokens, int start, int end) {
        return String.join("", tokens.subList(start, end));
    }

    /** In the order of their places. */
    static List<AbstractDelta<String>> changes(List<String> before, List<String> after) {
        int head = commonHead(before, after);
        int tail = commonTail(before, after, head);
        List<String> old = before.subList(head, before.size() - tail);
        List<String> fresh = after.subList(head, after.size() - tail);
        if (old.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        if (old.isEmpty() || fresh.isEmpty() || old.size() + fresh.size() > MOST) {
            return List.of(new ChangeDelta<>(new Chunk<>(head, old), new Chunk<>(head, fresh)));
        }
        return DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .sorted(Comparator.comparingInt(delta -> delta.getSource().getPosition()))
                .<AbstractDelta<String>>map(delta -> moved(delta, head))
                .toList();
    }

    private static AbstractDelta<String> moved(AbstractDelta<String> delta, int by) {
        return new ChangeDelta<>(
                new Chunk<>(
                        delta.getSource().getPosition() + by, delta.getSource().getLines()),
                new Chunk<>(
                        delta.getTarget().getPosition() + by, delta.getTarget().getLines()));
    }

    private static int commonHead(List<String> some, List<String> other) {
        int most = Math.min(some.size(), other.size());
        int head = 0;
        while (head < most && some.get(head).equals(other.get(head))) {
            head++;
        }
        return head;
    }

    private static int commonTail(List<String> some, List<String> other, int head) {
        int most = Math.min(some.size(), other.size()) - head;
        int tail = 0;
        while (tail < most && some.get(some.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }
}
