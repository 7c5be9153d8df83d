package org.lectern.importing.dump;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.importing.source.Recognition;

/** Whether a text may be a page's dump, judged by its beginning. */
public final class LooksOfADump {
    /** How far down the only date of a page may stand, in lines. */
    private static final int FIRST = 12;

    private static final Pattern OTHER =
            Pattern.compile("\\A\\s*(?:[<{\\[]|---\\s|\\+\\+\\+\\s|%PDF|#!|\\w[\\w-]{0,30}: .*\\R\\w[\\w-]{0,30}:\\s)");
    private static final Pattern RESTRUCTURED = Pattern.compile("(?m)^\\.\\. [a-z-]+::|^(?:={4,}|-{4,}|~{4,})\\s*$");

    private LooksOfADump() {}

    public static Recognition of(String beginning) {
        if (beginning.indexOf('\0') >= 0 || OTHER.matcher(beginning).lookingAt()) {
            return Recognition.NONE;
        }
        PageOutline page = PageOutline.of(beginning);
        if (page.posts().isEmpty()) {
            return Recognition.NONE;
        }
        boolean hasText = page.posts().stream().anyMatch(LooksOfADump::hasText);
        Optional<DumpedPost> first = page.posts().stream().findFirst();
        boolean isOne = page.posts().size() == 1;
        boolean isHigh = first.filter(
                        post -> post.body().isEmpty() || post.body().get(0).number() <= FIRST)
                .isPresent();
        boolean isPlain = first.filter(
                        post -> !post.date().isLabelled() && post.header().isEmpty())
                .isPresent();
        if (!hasText || isOne && !isHigh) {
            return Recognition.NONE;
        }
        return isOne && isPlain || RESTRUCTURED.matcher(beginning).find() ? Recognition.POSSIBLE : Recognition.LIKELY;
    }

    private static boolean hasText(DumpedPost post) {
        List<DumpLine> body = post.body();
        return body.stream().anyMatch(line -> line.text().strip().length() >= 20);
    }
}
