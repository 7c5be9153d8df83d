package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.post.PostLimits;

/**
 * The addresses in the notes of a talk. One is that of slides, a video or a repository if the words with it say so, near the beginning;
 * what the address itself looks like is no statement.
 *
 * @param named by {@code slides}, {@code video} and {@code repository}
 * @param others all that are not named, in their order
 */
record TalkLinks(Map<String, String> named, List<String> others) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\\[\\]()\"'`\\\\]+(?:\\([^\\s()<>]*\\))?[^\\s<>\\[\\]()\"'`\\\\]*");
    /** The address of a talk's own page in a programme. */
    static final Pattern PAGE = Pattern.compile(
            "https?://[^\\s<>)]*(?:/talks?/|/sessions?/|/presentations?/|/schedule/(?:[^\\s<>)]*/)?(?:detail|event|talk|presentation)s?/)[^\\s<>)]+");

    private static final Pattern LABELLED = Pattern.compile("\\[([^\\]\\[]{1,200})\\]\\(\\s*<?$");
    private static final Pattern BEFORE = Pattern.compile("(?:^|[*+-]\\s+|\\s)([\\p{L} ]{1,40}):\\s*<?$");
    private static final int SHORTEST = 10;
    private static final int MOST_WORDS = 12;

    /** Blocks in which links may be about the talk itself. */
    private static final int FIRST = 8;

    TalkLinks {
        named = Map.copyOf(named);
        others = List.copyOf(others);
    }

    /** All of them. */
    List<String> all() {
        Set<String> all = new LinkedHashSet<>(named.values());
        all.addAll(others);
        return List.copyOf(all);
    }

    /** With those that stand elsewhere; what is named here counts. */
    TalkLinks and(TalkLinks elsewhere) {
        Map<String, String> both = new LinkedHashMap<>(elsewhere.named);
        both.putAll(named);
        Set<String> all = new LinkedHashSet<>(others);
        all.addAll(elsewhere.others);
        all.removeAll(both.values());
        return new TalkLinks(both, List.copyOf(all));
    }

    /** @param blocks of the talk in the text, its heading may be the first of them */
    static TalkLinks of(String text, List<Block> blocks) {
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        boolean isFirst = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            isFirst &= i < FIRST && (i == 0 || !block.is(Sort.HEADING) || isDetails(block));
            if (!block.is(Sort.CODE)) {
                collect(text.substring(block.start(), block.end()), isFirst, named, all);
            }
        }
        List<String> others = new ArrayList<>(all);
        others.removeAll(named.values());
        return new TalkLinks(named, others.subList(0, Math.min(others.size(), PostLimits.MAX_ENTRIES)));
    }

    private static boolean isDetails(Block heading) {
        return heading.text().toLowerCase(Locale.ROOT).matches("(?:details?|links?|slides|resources)\\W*");
    }

    private static void collect(String text, boolean isFirst, Map<String, String> named, Set<String> all) {
        for (String line : text.split("\\R")) {
            Matcher address = ADDRESS.matcher(line);
            while (address.find()) {
                String found = address.group();
                String url = found.length() > PostLimits.MAX_NAME ? found : found.replaceFirst("[.,;:!?*_]+$", "");
                if (url.length() > PostLimits.MAX_NAME || url.endsWith("/") && url.length() < SHORTEST) {
                    continue;
                }
                all.add(url);
                String sort = isFirst ? sort(label(line.substring(0, address.start()))) : "";
                if (!sort.isEmpty()) {
                    named.putIfAbsent(sort, url);
                }
            }
        }
    }

    private static String label(String before) {
        String near = before.substring(Math.max(0, before.length() - 300));
        Matcher labelled = LABELLED.matcher(near);
        if (labelled.find()) {
            return labelled.group(1);
        }
        Matcher named = BEFORE.matcher(near);
        return named.find() ? named.group(1) : "";
    }

    private static String sort(String label) {
        String words = " "
                + label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip() + " ";
        if (words.isBlank() || words.split(" ").length > MOST_WORDS) {
            return "";
        }
        if (words.contains(" slides ") || words.contains(" slide deck ") || words.contains(" powerpoint ")) {
            return "slides";
        }
        if (words.contains(" video ") || words.contains(" recording ")) {
            return "video";
        }
        boolean isCode = words.contains(" repo ") || words.contains(" repository ") || words.contains(" source code ");
        return isCode ? "repository" : "";
    }
}
