package org.lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback address that nobody listened on a moment ago. */
public record FreePort(int number) {

    public static FreePort any() {
        return claimed(0);
    }

    /**
     * This very port.
     *
     * @throws UncheckedIOException if somebody listens there
     */
    public static FreePort exactly(int number) {
        return claimed(number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }

    private static FreePort claimed(int number) {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return new FreePort(socket.getLocalPort());
        } catch (IOException taken) {
            throw new UncheckedIOException("Nobody can listen on port " + number, taken);
        }
    }
}
