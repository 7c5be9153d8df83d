package org.lectern.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody listened on a moment ago. */
record FreePort(int number) {

    static FreePort any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new FreePort(socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException("This machine gives no port away", failure);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
