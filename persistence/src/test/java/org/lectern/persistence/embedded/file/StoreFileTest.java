package org.lectern.persistence.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the file is said at the start; a store that has lost its file is never taken for an empty one. */
class StoreFileTest {
    private static final Namespace POSTS = new Namespace("lectern", "posts");
    private static final String TEXT = "a text that is found again".repeat(100);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsThereAfterwards() {
        try (StoreFile store = filled(10)) {
            assertThat(count(store)).isEqualTo(10);
        }
        try (StoreFile store = open()) {
            assertThat(count(store)).isEqualTo(10);
        }
    }

    @Test
    void aCommandThatFailsLeavesNothingBehindAndTakesNothingAwayFromOthers() {
        try (StoreFile store = filled(3)) {
            assertThatThrownBy(() -> store.write(session -> {
                        insert(session, 100);
                        session.catalog().create(new Namespace("lectern", "halfway"));
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");

            assertThat(count(store)).isEqualTo(3);
            assertThat(store.<Boolean>read(session -> session.catalog()
                            .find(new Namespace("lectern", "halfway"))
                            .isPresent()))
                    .isFalse();
            store.write(session -> insert(session, 101));
            assertThat(count(store)).isEqualTo(4);
        }
    }

    @Test
    void aReaderSeesWhatWasThereWhenItBegan() {
        try (StoreFile store = filled(3)) {
            long seen = store.read(session -> {
                long before = readAll(session);
                store.write(other -> insert(other, 100));
                return before * 10 + readAll(session);
            });
            assertThat(seen).isEqualTo(33);
            assertThat(count(store)).isEqualTo(4);
        }
    }

    @Test
    void whatIsReadCannotBeChanged() {
        try (StoreFile store = filled(1)) {
            assertThatThrownBy(() -> store.read(session -> insert(session, 2)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aStoreOfANewerFormatIsRefusedByName() throws SQLException {
        filled(1).close();
        execute("PRAGMA user_version = 7");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("newer Lectern")
                .hasMessageContaining("format 7")
                .hasMessageContaining(file().toString());
    }

    @Test
    void aFileOfAnotherProgramIsLeftAlone() throws SQLException {
        execute("CREATE TABLE mine (a)");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("another program")
                .hasMessageContaining("LECTERN_DATA_DIR");
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        Files.writeString(
                file(), "not a database, for as long as its header would be and then some more of it".repeat(50));
        assertDamaged(this::open);
    }

    @Test
    void aFileWithoutContentIsDamagedAndNotEmpty() throws IOException {
        Files.createFile(file());
        assertDamaged(this::open);
        assertThat(Files.size(file())).isZero();
    }

    @Test
    void aFileThatEndsTooEarlyIsDamaged() throws IOException {
        filled(500).close();
        try (RandomAccessFile content = new RandomAccessFile(file().toFile(), "rw")) {
            content.setLength(content.length() / 2);
        }
        assertDamaged(this::open);
    }

    @Test
    void garbageInTheMiddleOfTheFileIsDamage() throws IOException {
        filled(500).close();
        try (RandomAccessFile content = new RandomAccessFile(file().toFile(), "rw")) {
            byte[] garbage = new byte[4096 * 8];
            new Random(1).nextBytes(garbage);
            content.seek(content.length() / 8192 * 4096);
            content.write(garbage);
        }
        assertDamaged(this::open);
    }

    @Test
    void aLogWithoutItsFileIsDamage() throws IOException {
        Files.createFile(folder.resolve("documents.db-wal"));
        assertDamaged(this::open);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aBitThatFlippedInADocumentIsNoticedByWhoReadsIt() throws IOException {
        filled(3).close();
        flipBitsOfTheTexts();

        try (StoreFile store = open()) {
            assertDamaged(() -> store.read(StoreFileTest::readAll));
        }
    }

    @Test
    void aFileThatIsRemovedWhileItIsUsedTakesNoMoreWrites() throws IOException {
        StoreFile store = filled(3);
        Files.delete(file());
        assertDamaged(() -> store.write(session -> insert(session, 100)));
        assertDamaged(() -> store.read(StoreFileTest::readAll));
        assertDamaged(() -> store.copyTo(folder.resolve("copy.db")));
        assertThat(file()).doesNotExist();
        store.close();
    }

    @Test
    void aCreationThatWasInterruptedIsBegunAnew() throws IOException {
        Files.writeString(folder.resolve("documents.db.new"), "half");
        try (StoreFile store = filled(1)) {
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void theLibraryThatWasUnpackedIsGoneOnceItIsLoaded() {
        StoreFile store = filled(1);
        assertThat(folder.resolve("native")).doesNotExist();
        store.close();
    }

    private static long readAll(Session session) {
        long count = 0;
        try (Candidates all =
                session.documents().all(session.catalog().find(POSTS).orElseThrow(), false, TimeLimit.NONE)) {
            while (all.next()) {
                all.document(TopFields.ALL);
                count++;
            }
        }
        return count;
    }

    private void flipBitsOfTheTexts() throws IOException {
        byte[] content = Files.readAllBytes(file());
        String all = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf("found again"); at >= 0; at = all.indexOf("found again", at + 1)) {
            content[at] ^= 1;
        }
        Files.write(file(), content);
    }

    private static void assertDamaged(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(DamagedStore.class).hasMessageContaining("backup");
    }

    private void execute(String statement) throws SQLException {
        try (Sqlite sqlite = new Sqlite(folder.resolve("native"), false);
                Connection connection = sqlite.connect(file());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private StoreFile filled(int count) {
        StoreFile store = open();
        store.write(session -> {
            session.catalog().create(POSTS);
            for (int i = 0; i < count; i++) {
                insert(session, i);
            }
            return count;
        });
        return store;
    }

    private static long insert(Session session, int id) {
        Document document = new Document("_id", id).append("text", TEXT);
        return session.changes().insert(session.catalog().find(POSTS).orElseThrow(), document);
    }

    private static long count(StoreFile store) {
        return store.read(StoreFileTest::readAll);
    }

    private StoreFile open() {
        return StoreFile.open(file(), false);
    }

    private Path file() {
        return folder.resolve("documents.db");
    }
}
