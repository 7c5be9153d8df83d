package org.lectern.persistence.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.persistence.kill.StoreProcess;

/** The wire protocol's library with the storage that it brings itself, to measure beside. */
public final class StockProcess {
    private StockProcess() {}

    /** @param folder one: where the store keeps its data */
    public static void main(String[] folder) throws IOException {
        Path file = Files.createDirectories(Path.of(folder[0])).resolve("stock.mv");
        AtomicReference<MongoServer> server = new AtomicReference<>();
        StoreProcess.serve(
                () -> {
                    server.set(new MongoServer(new H2Backend(file.toString())));
                    return server.get().bindAndGetConnectionString();
                },
                () -> server.get().shutdown(),
                System.out);
    }
}
