package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;

/** What people and attackers upload: each gets a clear answer, and the rest goes in. */
@Timeout(120)
class HostileUploadTest {
    private static final String GOOD = "---\ntitle: Good\ndate: 2024-05-01\n---\nText\n";

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aZipThatIsNoneFails() {
        ImportRun run = importing.file("site.zip", "I am a text");

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.report().rejected())
                .containsExactly(
                        new Rejected("site.zip", Optional.empty(), "is no ZIP archive, though its name says so"));
    }

    @Test
    void aZipThatIsCutOffFails() {
        byte[] whole = new TestZip().with("a.md", GOOD).with("b.md", GOOD).bytes();

        ImportRun run = importing.file("site.zip", Arrays.copyOf(whole, whole.length - 30));

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(onlyReason(run)).startsWith("is a ZIP archive that is cut off or damaged");
    }

    @Test
    void whatIsNeitherTextNorZipFails() {
        ImportRun run = importing.file("photo.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(onlyReason(run)).isEqualTo("is neither a text nor an archive (ZIP, tar.gz) that Lectern can open");
    }

    @Test
    void aZipIsKnownByItsContentWhateverItIsCalled() {
        assertThat(importing
                        .file("site.bin", new TestZip().with("a.md", GOOD).bytes())
                        .report()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void anEmptyZipImportsNothing() {
        ImportRun run = importing.zip(new TestZip());

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.report()).isEqualTo(ImportRun.Report.EMPTY);
    }

    @Test
    void aBombIsRejectedAndTheRestGoesIn() {
        ImportRun run = importing.zip(
                new TestZip().with("bomb.md", new byte[300 * 1024 * 1024]).with("good.md", GOOD));

        assertThat(onlyReason(run)).isEqualTo("is larger than 16 MB, which is the most that a text may have");
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void pathsThatLeaveTheArchiveAreRejectedByName() {
        ImportRun run = importing.zip(new TestZip()
                .with("../up.md", GOOD)
                .with("a/../../up.md", GOOD)
                .with("/etc/absolute.md", GOOD)
                .with("C:/drive.md", GOOD)
                .withLink("link.md", "/etc/hosts")
                .with("./good/./good.md", GOOD));

        assertThat(run.report().rejected())
                .extracting(Rejected::source)
                .containsExactly("../up.md", "a/../../up.md", "/etc/absolute.md", "C:/drive.md", "link.md");
        assertThat(run.report().rejected())
                .extracting(Rejected::reason)
                .containsExactly(
                        "has a path that leads out of the archive",
                        "has a path that leads out of the archive",
                        "has an absolute path, which leads out of the archive",
                        "has an absolute path, which leads out of the archive",
                        "is a symbolic link");
        assertThat(importing.one().document().document("source").orElseThrow().text("path"))
                .contains("good/good.md");
    }

    @Test
    void aPathThatStandsTwiceCountsOnce() {
        ImportRun run = importing.zip(new TestZip().with("a.md", GOOD).with("a.md", "---\ntitle: Other\n---\n"));

        assertThat(run.report().created()).isEqualTo(1);
        assertThat(onlyReason(run)).isEqualTo("stands twice in the archive; the first one counts");
        assertThat(importing.one().title()).contains("Good");
    }

    @Test
    void frontMatterThatIsNoYamlIsRejectedWithItsLine() {
        ImportRun run = importing.zip(new TestZip()
                .with("broken.md", "---\ntitle: x\ntags: [a, b\ndate: 2024-05-01\n---\nText\n")
                .with("list.md", "---\n- a\n- b\n---\nText\n")
                .with("twice.md", "---\ntitle: x\ntitle: y\n---\nText\n")
                .with("open.md", "---\ntitle: x\n\nText\n")
                .with("toml.md", "+++\ntitle = \"x\"\ndate = tomorrow\n+++\nText\n")
                .with("good.md", GOOD));

        List<Rejected> rejected = run.report().rejected();
        assertThat(rejected)
                .extracting(Rejected::source)
                .containsExactly("broken.md", "list.md", "twice.md", "open.md", "toml.md");
        assertThat(rejected).extracting(each -> each.line().orElse(0)).containsExactly(4, 2, 3, 1, 3);
        assertThat(rejected.get(0).reason())
                .startsWith("its front matter is no YAML: ")
                .doesNotContain("\n");
        assertThat(rejected.get(1).reason()).isEqualTo("its front matter is no YAML mapping of names to values");
        assertThat(rejected.get(2).reason()).isEqualTo("its front matter states 'title' twice");
        assertThat(rejected.get(3).reason()).isEqualTo("its front matter begins with --- and is never ended");
        assertThat(rejected.get(4).reason()).startsWith("its front matter is no TOML: ");
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void anAliasBombIsRejected() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(4)).append("x]\n");
        }

        ImportRun run = importing.file("bomb.md", bomb + "---\nText");

        assertThat(onlyReason(run)).startsWith("its front matter is no YAML");
    }

    @Test
    void deepNestingIsRejected() {
        ImportRun run = importing.zip(new TestZip()
                .with("yaml.md", "---\na: " + "[".repeat(50_000) + "\n---\n")
                .with("yaml-block.md", "---\na:\n" + "- ".repeat(5_000) + "x\n---\n")
                .with("toml.md", "+++\na = " + "[".repeat(50_000) + "]".repeat(50_000) + "\n+++\n")
                .with("toml-dots.md", "+++\n" + "a.".repeat(20_000) + "b = 1\n+++\n"));

        assertThat(run.report().rejected()).hasSize(4).allSatisfy(each -> assertThat(each.reason())
                .contains("nested deeper than 40 levels"));
    }

    @Test
    void anEndlessFrontMatterIsRejected() {
        ImportRun run = importing.file("long.md", "---\ntitle: x\n" + "key: value\n".repeat(200_000) + "---\nText");

        assertThat(onlyReason(run)).startsWith("its front matter has 22000").contains("at most 1048576 are read");
    }

    @Test
    void aPostOfTenMegabytesIsRejected() {
        ImportRun run = importing.file("long.md", GOOD + "x".repeat(10 * 1024 * 1024));

        assertThat(onlyReason(run)).isEqualTo("its text has 10485765 characters; at most 5242880 are allowed");
    }

    @Test
    void aTitleOfTenThousandCharactersIsRejected() {
        ImportRun run = importing.file("long.md", "---\ntitle: " + "x".repeat(10_000) + "\n---\nText");

        assertThat(onlyReason(run)).isEqualTo("its title has 10000 characters; at most 1000 are allowed");
    }

    @Test
    void aSlugOfEmojiGivesWayToTheFilesName() {
        ImportRun run = importing.file("party.md", "---\ntitle: Party\nslug: 🎉🎉\ndate: 2024-05-01\n---\nText");

        assertThat(run.report().warnings())
                .containsExactly("party.md: its slug '🎉🎉' has neither letter nor digit; it gets another one");
        assertThat(importing.one().slug()).contains("party");
        assertThat(importing.one().attributes().text("slug")).contains("🎉🎉");
    }

    @Test
    void ofTwoFilesWithOneSlugTheSecondGetsANumber() {
        ImportRun run = importing.zip(
                new TestZip().with("a/x.md", GOOD).with("b/x.md", GOOD).with("c/x.md", GOOD + "!"));

        assertThat(run.report().created()).isEqualTo(3);
        assertThat(importing.all())
                .extracting(post -> post.slug().orElseThrow())
                .containsExactly("x", "x-2", "x-3");
        assertThat(run.report().warnings())
                .containsExactly(
                        "b/x.md: its slug 'x' is that of a/x.md; it gets 'x-2'",
                        "c/x.md: its slug 'x' is that of a/x.md; it gets 'x-3'");
    }

    @Test
    void aTextWithNulBytesIsRejected() {
        ImportRun run = importing.zip(
                new TestZip().with("x.md", "abc\0def, which is some text\n").with("good.md", GOOD));

        assertThat(onlyReason(run)).isEqualTo("is no text: it holds NUL bytes");
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void filesOfOtherFormatsAreRejectedByNameAndJunkIsFolded() {
        ImportRun run = importing.zip(new TestZip()
                .with("photo.PNG", "x")
                .with("Makefile", "all:")
                .with("notes.txt", "no front matter")
                .with("good.txt", GOOD)
                .with(".DS_Store", "x")
                .with("__MACOSX/a/._good.md", "x")
                .with(".git/objects/ab/cdef", "x")
                .with("Thumbs.db", "x"));

        assertThat(run.report().rejected())
                .containsExactly(
                        new Rejected("photo.PNG", Optional.empty(), "Lectern reads no .png files yet"),
                        new Rejected("Makefile", Optional.empty(), "Lectern reads no files without an extension yet"),
                        new Rejected("notes.txt", Optional.empty(), "Lectern reads no .txt files yet"));
        assertThat(run.report().warnings())
                .containsExactly("4 files that an operating system or a version control left there were passed over:"
                        + " .DS_Store, __MACOSX/a/._good.md, .git/objects/ab/cdef ...");
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void aReportStaysShortHoweverMuchIsWrong() {
        TestZip zip = new TestZip();
        for (int i = 0; i < 1_100; i++) {
            zip.with("broken-" + i + ".md", "---\n: [\n---\n").with("photo-" + i + ".jpg", "x");
            zip.with("untitled-" + i + ".md", "Text");
        }

        ImportRun run = importing.zip(zip);

        assertThat(run.report().created()).isEqualTo(1_100);
        assertThat(run.report().rejected()).hasSize(1_502);
        assertThat(run.report().rejected())
                .extracting(Rejected::reason)
                .contains("100 more were rejected", "600 more files are of formats that Lectern does not read yet");
        assertThat(run.report().warnings()).hasSize(1_001).endsWith("There are 1200 more warnings.");
    }

    private static String onlyReason(ImportRun run) {
        assertThat(run.report().rejected()).hasSize(1);
        return run.report().rejected().get(0).reason();
    }
}
