package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.talk.PhotoExplanation;

/**
 * The lines of a dumped post as Markdown that shows them as they are: bullets as lists, commands as code, everything else as text. Where a
 * dump has no empty lines, a line that goes on in the next one stays in one paragraph with it.
 */
final class DumpMarkdown {
    private static final Pattern BULLET =
            Pattern.compile("(?<indent>\\s*)(?:[•◦▪‣●○■∙]|(?<=\\s)[*+-])\\s+(?<text>\\S.*)");
    private static final Pattern CODE = Pattern.compile("(?:\\$ |>>> |\\t| {4,})\\s*\\S.*");

    /** What may be a line of a program rather than of a text. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:def|class|from|import|return|if|for)\\b.*\\W.*[\\w:.\\]]|[@#\\[{'\"<$].*|\\(['\"].*|\\.{3}.*|- .*"
                    + "|.*(?:[{};\\\\]|\\(\\)|\\w\\(.*\\)| = \\S.*)|.{0,50}: \\w+");

    private static final Pattern ENDED = Pattern.compile(".*(?:[.?!…:]-?[)\\]”’\"']{0,2}|https?://\\S+)");
    private static final Pattern GOES_ON = Pattern.compile("(?:\\p{Ll}|[.,;:)\\]”’](?!\\.)).*");
    private static final Pattern OPEN = Pattern.compile(".*[\\p{L}\\p{N},]");

    private static final String FENCE = "```";

    private static final int LONGEST_ADDRESS = 2_000;

    /** Lines of so many characters were probably wrapped. */
    private static final int WRAPPED = 60;

    private static final int WRAPPED_IN_DENSE = 70;

    private final List<String> markdown = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    private final boolean isDense;

    /** Whether the last lines are of a list, to which Markdown would add lines that are indented. */
    private boolean isListOpen;

    private DumpMarkdown(boolean isDense) {
        this.isDense = isDense;
    }

    static String of(List<String> lines) {
        boolean isDense = lines.stream().noneMatch(String::isBlank);
        DumpMarkdown markdown = new DumpMarkdown(isDense);
        List<String> nextSaid = nextSaid(lines);
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            markdown.add(lines.get(i), before, i + 1 < lines.size() ? lines.get(i + 1) : "", nextSaid.get(i));
            before = lines.get(i);
        }
        return String.join("\n", markdown.markdown) + "\n";
    }

    private void add(String line, String before, String next, String nextSaid) {
        Matcher bullet = BULLET.matcher(line);
        if (line.isBlank()) {
            markdown.add("");
        } else if (bullet.matches()) {
            separate(!before.isBlank() && indents.isEmpty());
            markdown.add(marked(bullet));
            isListOpen = true;
            separate(isDense && !next.isBlank() && !BULLET.matcher(next).matches());
        } else if (CODE.matcher(line).matches() && indents.isEmpty()) {
            code(line, CODE.matcher(before).matches(), CODE.matcher(next).matches());
            separate(!next.isBlank() && !CODE.matcher(next).matches());
        } else {
            text(line, next, nextSaid);
        }
        if (line.isBlank() && !nextSaid.isEmpty() && !BULLET.matcher(nextSaid).matches()) {
            indents.clear();
        }
    }

    /** With a mark and the indentation of its depth. */
    private String marked(Matcher bullet) {
        int indent = bullet.group("indent").length();
        while (!indents.isEmpty() && indents.get(indents.size() - 1) >= indent) {
            indents.remove(indents.size() - 1);
        }
        String depth = "  ".repeat(Math.min(indents.size(), 10));
        indents.add(indent);
        return depth + "- " + EscapedText.of(bullet.group("text"));
    }

    /** Indented; behind a list in a fence, which none of its lines closes, as they begin with other characters or further in. */
    private void code(String line, boolean isGoingOn, boolean goesOn) {
        separate(!isGoingOn);
        if (!isListOpen) {
            markdown.add("    " + line);
            return;
        }
        if (!isGoingOn) {
            markdown.add(FENCE);
        }
        markdown.add(line);
        if (!goesOn) {
            markdown.add(FENCE);
            isListOpen = false;
        }
    }

    private void text(String line, String next, String nextSaid) {
        String stripped = line.strip();
        boolean isInList = !indents.isEmpty() && Character.isWhitespace(line.charAt(0));
        boolean isPhoto = PhotoExplanation.address(stripped).isPresent()
                && PhotoExplanation.caption(nextSaid).isPresent();
        String text = isPhoto ? "![](" + stripped + ")" : EscapedText.of(stripped);
        String depth = isInList ? "  ".repeat(Math.min(indents.size(), 10)) : "";
        if (!isInList) {
            indents.clear();
            isListOpen = isListOpen && !endsWithBlank();
        }
        if (next.isBlank()
                || CODE.matcher(next).matches()
                || BULLET.matcher(next).matches()) {
            markdown.add(depth + text);
            return;
        }
        boolean ends = isPhoto || PhotoExplanation.caption(next).isPresent() || isDense && ended(stripped);
        boolean goesOn = !isProgram(stripped) && !isProgram(next) && goesOn(stripped, next);
        boolean isBroken = !ends && !goesOn;
        markdown.add(depth + text + (isBroken ? "\\" : ""));
        separate(ends);
    }

    private boolean goesOn(String line, String next) {
        if (!isDense) {
            return line.length() >= WRAPPED;
        }
        boolean isWrapped =
                line.length() >= WRAPPED_IN_DENSE && OPEN.matcher(line).matches();
        return isWrapped || GOES_ON.matcher(next).matches();
    }

    private void separate(boolean isNeeded) {
        if (isNeeded && !markdown.isEmpty() && !endsWithBlank()) {
            markdown.add("");
        }
    }

    private boolean endsWithBlank() {
        return !markdown.isEmpty() && markdown.get(markdown.size() - 1).isEmpty();
    }

    /** By its last characters, as lines may be long: an address of more is none that was wrapped. */
    private static boolean ended(String line) {
        String last = line.substring(Math.max(0, line.length() - LONGEST_ADDRESS));
        return ENDED.matcher(last).matches();
    }

    private static boolean isProgram(String line) {
        return line.length() <= 2_000 && PROGRAM.matcher(line).matches();
    }

    /** For each line the one below it that is not blank. */
    private static List<String> nextSaid(List<String> lines) {
        String[] below = new String[lines.size()];
        String said = "";
        for (int i = below.length - 1; i >= 0; i--) {
            below[i] = said;
            said = lines.get(i).isBlank() ? said : lines.get(i);
        }
        return List.of(below);
    }
}
