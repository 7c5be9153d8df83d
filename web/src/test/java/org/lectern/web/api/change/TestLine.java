package org.lectern.web.api.change;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line whose other end takes as much as the test says, and which minds that nobody writes when it is not ready. */
final class TestLine extends ServletOutputStream {
    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\nevent: (\\w+)\ndata: (.*)\n\n");

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int writes = Integer.MAX_VALUE;
    private boolean isBroken;

    synchronized void takeNoMoreThan(int more) {
        writes = more;
    }

    synchronized void breakDown() {
        isBroken = true;
    }

    @Override
    public synchronized boolean isReady() {
        return writes > 0;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("tests call the stream themselves");
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (isBroken) {
            throw new IOException("the other end is gone");
        }
        if (writes <= 0) {
            throw new IllegalStateException("nobody asked whether the line is ready");
        }
        writes--;
        taken.write(bytes, offset, length);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    synchronized String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    /** {@code 17 publication}, one for each event. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        Matcher matcher = EVENT.matcher(text());
        while (matcher.find()) {
            events.add(matcher.group(1) + " " + matcher.group(2));
        }
        return events;
    }
}
