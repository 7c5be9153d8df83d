package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.check.AllChecks;

/** What the checks find in weblogs of real people, under {@code LECTERN_CORPORA}. */
class CorpusHousekeepingTest {
    private static final Logger LOG = System.getLogger(CorpusHousekeepingTest.class.getName());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blogs/yihui-zh-en-hugo",
                "blogs/colemanm-jekyll",
                "blogs/rust-blog-zola-toml",
                "blogs/brandur-toml",
                "blogs/asmeurer-nikola",
                "conference-notes/daneah",
                "conference-notes/lastcoolnameleft",
                "conference-notes/pulibrary",
                "conference-notes/bennokress"
            })
    void allThatIsFoundIsFoundAgainAndNothingElse(String corpus) throws IOException {
        TestZip zip = new TestZip();
        for (Path file : Corpora.files(corpus)) {
            zip.with(Corpora.folder(corpus).relativize(file).toString(), Files.readAllBytes(file));
        }
        ImportingForTests importing = new ImportingForTests(folder);
        importing.zip(zip);
        HousekeepingForTests house = new HousekeepingForTests(importing.posts, AllChecks::of);
        house.clock.move(Duration.ofDays(1000));
        HousekeepingRun first = house.run();
        HousekeepingRun second = house.run();
        LOG.log(Level.INFO, () -> table(corpus, first, house));

        assertThat(first.state()).isEqualTo(HousekeepingRun.State.DONE);
        assertThat(first.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(second.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.found()).as(outcome.check()).isZero();
            assertThat(outcome.fixed()).as(outcome.check()).isZero();
        });
    }

    private static String table(String corpus, HousekeepingRun run, HousekeepingForTests house) {
        StringBuilder table = new StringBuilder(
                String.format("%n%s: %d posts", corpus, run.progress().done()));
        for (HousekeepingRun.Outcome outcome : run.outcomes()) {
            table.append(String.format(
                    "%n  %-24s %5d %s",
                    outcome.check(), outcome.seen(), outcome.cut().orElse("")));
            List<Finding> some = house.findings.queue(outcome.check(), Optional.empty(), Optional.empty(), 1000);
            some.stream()
                    .filter(each -> Math.floorMod(each.id().hashCode(), 1 + some.size() / 6) == 0)
                    .limit(8)
                    .forEach(each -> table.append(
                            String.format("%n      %s", each.sighting().detail())));
        }
        return table.toString();
    }
}
