package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;

/** Imports weblogs of real people, under {@code LECTERN_CORPORA}. */
class CorpusImportTest {
    private static final Logger LOG = System.getLogger(CorpusImportTest.class.getName());

    @TempDir
    Path folder;

    /** Every file is accounted for, and a second import finds nothing to do. What is there in two forms becomes one post. */
    @ParameterizedTest
    @CsvSource({
        "yihui-zh-en-hugo, 1891, 1886, 2",
        "colemanm-jekyll, 1319, 1319, 0",
        "rust-blog-zola-toml, 754, 750, 4",
        "brandur-toml, 525, 525, 0",
        "asmeurer-nikola, 187, 93, 3"
    })
    void aWeblogComesInWholeAndOnce(String blog, int files, int created, int rejected) throws IOException {
        TestZip zip = new TestZip();
        long packed = pack(zip, "blogs/" + blog);
        ImportingForTests importing = new ImportingForTests(folder);
        Report rehearsed = importing.rehearse(zip).report();
        ImportRun first = importing.zip(zip);
        Report report = first.report();
        LOG.log(Level.INFO, () -> table(blog, packed, report));

        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(packed).isEqualTo(files);
        assertThat(report.created()).isEqualTo(created);
        assertThat(report.rejected()).hasSize(rejected);
        assertThat(rehearsed).isEqualTo(report);
        Report again = importing.zip(zip).report();
        assertThat(again.unchanged()).isEqualTo(report.created() + report.updated() + report.unchanged());
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.rejected()).isEqualTo(report.rejected());
    }

    private static long pack(TestZip zip, String blog) throws IOException {
        List<Path> files = Corpora.files(blog);
        for (Path file : files) {
            zip.with(Corpora.folder(blog).relativize(file).toString(), Files.readAllBytes(file));
        }
        return files.size();
    }

    private static String table(String blog, long files, Report report) {
        StringBuilder table = new StringBuilder(String.format(
                "%n%s: %d files, %d created, %d rejected, %d warnings",
                blog,
                files,
                report.created(),
                report.rejected().size(),
                report.warnings().size()));
        counts(report.rejected().stream().map(Rejected::reason))
                .forEach((reason, count) -> table.append(line("rejected", count, reason)));
        counts(report.warnings().stream().map(CorpusImportTest::withoutNames))
                .forEach((reason, count) -> table.append(line("warning", count, reason)));
        return table.toString();
    }

    private static String withoutNames(String warning) {
        return warning.replaceFirst("^[^:]*: ", "")
                .replaceAll("'[^']*'", "'...'")
                .replaceAll("that of \\S+;", "that of ...;");
    }

    private static Map<String, Long> counts(Stream<String> reasons) {
        return reasons.collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    }

    private static String line(String what, long count, String reason) {
        return String.format("%n  %-8s %5d  %s", what, count, reason);
    }
}
