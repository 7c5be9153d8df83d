package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.post.StoreResult;

class IndexesTest {
    private final Logger logger = Logger.getLogger(Indexes.class.getName());

    @Test
    void anIndexThatTheDocumentsRuleOutIsNamedAndTheRestIsBuilt() {
        Store store = Store.newOnMongo();
        store.database()
                .getCollection("posts")
                .insertMany(List.of(new Document("slug", "same"), new Document("slug", "same")));
        Heard heard = new Heard();
        logger.addHandler(heard);

        new Indexes(store.database(), StoreIndexes.BY_COLLECTION).ensure();

        logger.removeHandler(heard);
        assertThat(heard.records).hasSize(1).allSatisfy(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.WARNING);
            assertThat(record.getMessage()).contains("store.index_missing").contains("Mend the documents");
        });
        List<String> built = new ArrayList<>();
        store.database().getCollection("posts").listIndexes().forEach(index -> built.add(index.getString("name")));
        assertThat(built)
                .doesNotContain("slug_1")
                .contains("_id_", "status_1_published_1__id_1", "source.hash_1")
                .hasSize(StoreIndexes.BY_COLLECTION.get("posts").size());
        assertThat(store.posts().insert(aPost().build())).isInstanceOf(StoreResult.Stored.class);
    }

    private static final class Heard extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
