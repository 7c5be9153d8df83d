package org.lectern.persistence.behaviour;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.site.DataFolder;

class EmbeddedDatabasesTest extends Databases {
    @TempDir
    private Path folder;

    private EmbeddedServer server;
    private MongoClient client;

    @BeforeEach
    void start() {
        server = new EmbeddedServer(new DataFolder(folder), false, Clock.systemUTC());
        client = MongoClients.create(server.start());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
    }

    @Override
    MongoDatabase database() {
        return client.getDatabase("databases");
    }

    @Override
    int manyCollections() {
        return 1000;
    }
}
