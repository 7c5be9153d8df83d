package org.lectern.web.exporting;

import java.io.IOException;
import java.io.OutputStream;
import org.lectern.exporting.format.ExportFormat;

/** Three bytes, after which it may break off. */
public record Letters(boolean breaksOff) implements ExportFormat {
    @Override
    public String name() {
        return "letters";
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public String mediaType() {
        return "text/x-letters";
    }

    @Override
    public String fileName() {
        return "letters.txt";
    }

    @Override
    public void write(OutputStream to) throws IOException {
        to.write(new byte[] {1, 2, 3});
        if (breaksOff) {
            throw new IllegalStateException("as the test wants it");
        }
    }
}
