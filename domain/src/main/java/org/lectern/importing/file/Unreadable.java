package org.lectern.importing.file;

import java.util.Optional;

/** Something that was given cannot be read. Its message is a reason in words for the person who gave it. */
public class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    public Unreadable(String reason) {
        this(0, reason);
    }

    /** @param line where in the file, from 1; 0 where no line is to blame */
    public Unreadable(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    /** With what the cause says, if it says anything. */
    public static Unreadable because(String reason, Exception cause) {
        String detail = cause.getMessage();
        return new Unreadable(
                detail == null ? reason : reason + ": " + detail.strip().replaceAll("\\s+", " "));
    }

    public Optional<Integer> line() {
        return line > 0 ? Optional.of(line) : Optional.empty();
    }
}
