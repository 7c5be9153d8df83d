package org.lectern.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.importing.CorpusFigures.Fate;
import org.lectern.post.PostFields;

/** Prints what imports of all corpora come to, as tables in Markdown. The seconds are those of a second import, by code that is warm. */
public final class CorpusTable {
    private static final Map<String, Function<CorpusFigures, Object>> COLUMNS = new TreeMap<>(Map.of(
            "1 Corpus", figures -> figures.corpus().replace("../", ""),
            "2 Files", CorpusFigures::allFiles,
            "3 With posts", figures -> figures.files(Fate.POSTS),
            "4 Read with another", figures -> figures.files(Fate.COMPANION),
            "5 Rejected", figures -> figures.files(Fate.REJECTED) + figures.files(Fate.PASSED_OVER),
            "6 Posts", figures -> figures.posts().size(),
            "7 Title", figures -> figures.posts(PostFields.TITLE),
            "8 Date", figures -> figures.posts(PostFields.PUBLISHED),
            "9 Tags", figures -> figures.posts(PostFields.TAGS),
            "A Talks", figures -> figures.posts(PostFields.TALK)));

    private CorpusTable() {}

    /** @param folder one, empty, to work in */
    public static void main(String[] folder) throws IOException {
        PrintStream out = System.out;
        Path data = Path.of(folder[0]);
        List<CorpusFigures> all = new ArrayList<>();
        for (String corpus : CorpusFigures.corpora()) {
            CorpusFigures.of(corpus, Files.createTempDirectory(data, "warm"));
            all.add(CorpusFigures.of(corpus, Files.createTempDirectory(data, "corpus")));
        }
        out.println("| "
                + String.join(
                        " | ",
                        COLUMNS.keySet().stream().map(name -> name.substring(2)).toList()) + " | Seconds |");
        out.println("|---|" + "--:|".repeat(COLUMNS.size()));
        all.forEach(figures -> out.println(row(figures)));
        out.println("\n| Corpus | Rejected | Why |\n|---|--:|---|");
        all.forEach(figures -> figures.reasons()
                .forEach((reason, count) -> out.println("| " + figures.corpus().replace("../", "") + " | " + count
                        + " | " + reason.replace("|", "\\|") + " |")));
    }

    private static String row(CorpusFigures figures) {
        StringBuilder row = new StringBuilder("|");
        COLUMNS.values()
                .forEach(column -> row.append(' ').append(column.apply(figures)).append(" |"));
        return row.append(String.format(Locale.ROOT, " %.1f |", figures.seconds()))
                .toString();
    }
}
