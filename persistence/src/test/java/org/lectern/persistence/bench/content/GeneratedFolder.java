package org.lectern.persistence.bench.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Subject;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.site.DataFolder;

/** Leaves a data folder with generated posts behind, for a server that is to be measured over it. */
public final class GeneratedFolder {
    private GeneratedFolder() {}

    /** @param args an empty folder, how many posts, the report's file */
    public static void main(String[] args) {
        Clock system = Clock.systemUTC();
        Clock clock = Clock.offset(system, Duration.between(system.instant(), GeneratedPosts.NOW));
        EmbeddedServer server = new EmbeddedServer(new DataFolder(Path.of(args[0])), false, system);
        Store store = Store.at(server.start(), MongoSettings.DEFAULT_DATABASE).emptied();
        Report report = new Report(Path.of(args[2]), Subject.EMBEDDED, () -> {}, System.err);
        try (ContentNode node = new ContentNode(store, ZoneOffset.UTC, clock)) {
            new Loading(store, node, new GeneratedPosts(), report).load(Integer.parseInt(args[1]));
        }
        store.close();
        server.stop();
        System.exit(0);
    }
}
