package org.lectern.persistence.mongo;

import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;

/**
 * The driver's buffers, which all clients of a process share. A thread of the driver's frees those that are idle; nothing that the driver
 * offers ends it (<a href="https://jira.mongodb.org/browse/JAVA-5643">JAVA-5643</a>), and it would keep all classes of an undeployed
 * application.
 */
final class SharedBuffers {
    private SharedBuffers() {}

    /** Clients that still run go on; they only keep the idle buffers that they have. */
    static void stopPruning() {
        try {
            Method stop = PowerOfTwoBufferPool.class.getDeclaredMethod("disablePruning");
            stop.setAccessible(true);
            stop.invoke(PowerOfTwoBufferPool.DEFAULT);
        } catch (ReflectiveOperationException changed) {
            System.getLogger(SharedBuffers.class.getName())
                    .log(Level.WARNING, "store.client_thread_stays; it ends with the server", changed);
        }
    }
}
