package org.lectern.it.server;

import java.net.URI;

/** A server that runs the built EAR. */
interface StartedServer extends AutoCloseable {

    /** Without a slash at the end. */
    URI address();

    /** Stops it in order, and waits until it has. */
    @Override
    void close();
}
