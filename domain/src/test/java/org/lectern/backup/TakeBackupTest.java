package org.lectern.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.site.DataFolder;

class TakeBackupTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String NOON_FILE = "lectern-20260501T120000.000Z.db";

    private final WrittenCopies copies = new WrittenCopies();
    private BackupFolder folder;

    @TempDir
    private Path data;

    @BeforeEach
    void openFolder() {
        folder = new BackupFolder(new DataFolder(data));
    }

    @Test
    void aBackupIsNamedByItsTimeAndHoldsWhatTheStoreHeld() throws Exception {
        copies.hold("everything");

        Backup backup = taken(NOON);

        assertThat(backup).isEqualTo(new Backup(NOON_FILE, NOON, 10));
        assertThat(content(backup)).isEqualTo("everything");
        assertThat(folder.find(NOON_FILE)).contains(backup);
        assertThat(files()).containsExactly(NOON_FILE);
    }

    @Test
    void onlyTheServersUserMayReadABackup() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        List<String> whileWritten = new ArrayList<>();
        copies.meanwhile(() -> whileWritten.add(permissions(data.resolve("backups"))));

        Backup backup = taken(NOON);

        assertThat(permissions(data.resolve("backups").resolve(backup.name()))).isEqualTo("rw-------");
        assertThat(whileWritten).containsExactly("rwx------");
    }

    @Test
    void theNewestStayAndStandFirst() {
        for (int hour = 0; hour < 5; hour++) {
            assertThat(take(NOON.plusSeconds(hour * 3600L), 3).take()).isInstanceOf(BackupResult.Taken.class);
        }

        assertThat(folder.newestFirst())
                .extracting(Backup::name)
                .containsExactly(
                        "lectern-20260501T160000.000Z.db",
                        "lectern-20260501T150000.000Z.db",
                        "lectern-20260501T140000.000Z.db");
    }

    @Test
    void theNewOneStaysEvenWhenTheClockWasSetBack() {
        take(NOON.plusSeconds(60), 2).take();
        take(NOON.plusSeconds(120), 2).take();

        take(NOON, 2).take();

        assertThat(folder.newestFirst())
                .extracting(Backup::name)
                .containsExactly("lectern-20260501T120200.000Z.db", NOON_FILE);
    }

    @Test
    void oneOnlyIsKeptWhereOneIsAskedFor() {
        take(NOON, 1).take();
        take(NOON.plusMillis(1), 1).take();

        assertThat(folder.newestFirst()).extracting(Backup::name).containsExactly("lectern-20260501T120000.001Z.db");
    }

    @Test
    void twoWithinOneMillisecondAreTwo() throws Exception {
        copies.hold("first");
        Backup first = taken(NOON);
        copies.hold("second");
        Backup second = taken(NOON);

        assertThat(second.taken()).isEqualTo(NOON.plusMillis(1));
        assertThat(content(first)).isEqualTo("first");
        assertThat(content(second)).isEqualTo("second");
    }

    @Test
    void nothingOldGoesBeforeTheNewOneIsWhole() {
        take(NOON, 1).take();
        List<List<Backup>> whileWritten = new ArrayList<>();
        copies.meanwhile(() -> whileWritten.add(folder.newestFirst()));

        take(NOON.plusSeconds(1), 1).take();

        assertThat(whileWritten).containsExactly(List.of(new Backup(NOON_FILE, NOON, 0)));
    }

    @Test
    void aFailureSaysWhatToDoAndLeavesTheOthersAndNoHalfFile() throws Exception {
        take(NOON, 1).take();
        copies.failWith("The disk is full; free some space");

        BackupResult result = take(NOON.plusSeconds(1), 1).take();

        assertThat(result).isEqualTo(new BackupResult.Failed("The disk is full; free some space"));
        assertThat(files()).containsExactly(NOON_FILE);
    }

    @Test
    void afterAFailureTheNextOneCanBeTaken() {
        TakeBackup backups = take(NOON, 1);
        copies.failWith("The disk is full");
        backups.take();
        copies.failNoMore();

        assertThat(backups.take()).isInstanceOf(BackupResult.Taken.class);
    }

    @Test
    void whatAnInterruptedBackupLeftIsRemovedAndOtherFilesAreNot() throws Exception {
        Path backups = Files.createDirectories(data.resolve("backups"));
        Files.writeString(backups.resolve("lectern-20260401T000000.000Z.db.part"), "half");
        Files.writeString(backups.resolve("my own.part"), "kept");
        Files.writeString(backups.resolve("lectern-before-the-move.db"), "kept");

        take(NOON, 1).take();

        assertThat(files())
                .containsExactly("lectern-20260501T120000.000Z.db", "lectern-before-the-move.db", "my own.part");
        assertThat(folder.newestFirst()).hasSize(1);
    }

    @Test
    void whoAsksWhileOneIsTakenIsToldSo() {
        TakeBackup backups = take(NOON, 10);
        List<BackupResult> second = new ArrayList<>();
        copies.meanwhile(
                () -> second.add(CompletableFuture.supplyAsync(backups::take).join()));

        BackupResult first = backups.take();

        assertThat(first).isInstanceOf(BackupResult.Taken.class);
        assertThat(second).containsExactly(new BackupResult.UnderWay());
        assertThat(folder.newestFirst()).hasSize(1);
    }

    @Test
    void aStoreThatCannotBeCopiedFromHereSaysWhatToDoInstead() throws Exception {
        copies.preventedBy("Use mongodump");

        assertThat(take(NOON, 10).take()).isEqualTo(new BackupResult.StoreElsewhere("Use mongodump"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailureThatNamesTheRemedy() throws Exception {
        Files.writeString(data.resolve("backups"), "a file where the folder should be");

        BackupResult result = take(NOON, 10).take();

        assertThat(result).isInstanceOf(BackupResult.Failed.class);
        assertThat(((BackupResult.Failed) result).why())
                .contains(data.resolve("backups").toString(), "LECTERN_DATA_DIR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../store/documents.db",
                "lectern-20260501T120000.000Z.db/../secret",
                "lectern-20260501T120000.000Z.db.part",
                "lectern-20260230T120000.000Z.db",
                "lectern-20260501T120000.000Z.db\u0000",
                "LECTERN-20260501T120000.000Z.DB",
                "lectern-20260501T120000.0000Z.db",
                "secret"
            })
    void whatIsNoNameOfABackupFindsNothing(String name) throws Exception {
        taken(NOON);
        Files.writeString(data.resolve("backups").resolve("secret"), "x");

        assertThat(folder.find(name)).isEmpty();
    }

    @Test
    void aLinkIsNoBackup() throws Exception {
        Path secret = Files.writeString(data.resolve("secret"), "x");
        Path backups = Files.createDirectories(data.resolve("backups"));
        Files.createSymbolicLink(backups.resolve(NOON_FILE), secret);

        assertThat(folder.find(NOON_FILE)).isEmpty();
        assertThat(folder.newestFirst()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1000", " 7 "})
    void howManyAreKeptIsSetByANumber(String text) {
        assertThat(new BackupSettings(Optional.of(text)).kept()).isEqualTo(Integer.parseInt(text.strip()));
    }

    @Test
    void tenAreKeptUnlessSomethingElseIsSaid() {
        assertThat(new BackupSettings(Optional.empty()).kept()).isEqualTo(10);
        assertThat(new BackupSettings(Optional.of("")).kept()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "all", "1.5", "99999999999"})
    void anyOtherNumberIsRefusedByTheNameOfTheVariable(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackupSettings(Optional.of(text)))
                .withMessageContaining("LECTERN_BACKUPS_KEPT")
                .withMessageContaining("from 1 to 1000");
    }

    private TakeBackup take(Instant at, int kept) {
        BackupSettings settings = new BackupSettings(Optional.of(Integer.toString(kept)));
        return new TakeBackup(copies, folder, settings, Clock.fixed(at, ZoneOffset.UTC));
    }

    private Backup taken(Instant at) {
        return ((BackupResult.Taken) take(at, 10).take()).backup();
    }

    private String content(Backup backup) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        folder.copy(backup, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        Path backups = data.resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
