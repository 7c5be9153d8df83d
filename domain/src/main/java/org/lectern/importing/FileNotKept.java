package org.lectern.importing;

import java.io.IOException;

/** What was sent could not be kept on the server's disk: most often it is full. The message is for the person who sent it. */
public final class FileNotKept extends IOException {
    private static final long serialVersionUID = 1;

    FileNotKept(IOException cause) {
        super(
                "The file could not be kept on the server's disk (" + cause.getMessage()
                        + "), so nothing was imported; make room there, or send less at once",
                cause);
    }
}
