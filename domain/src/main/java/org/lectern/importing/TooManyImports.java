package org.lectern.importing;

/** Imports wait, or their files lie here, so that no other one is taken in before. The message is for the person who gave the file. */
public final class TooManyImports extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooManyImports(String message) {
        super(message);
    }

    static TooManyImports waiting(long imports) {
        return new TooManyImports(
                imports + " imports are waiting already; give the file again when one of them has ended");
    }

    static TooManyImports kept(int files, long megabytes) {
        return new TooManyImports(files + " files of imports (" + megabytes
                + " MB) lie on the server's disk already; cancel imports that wait or are paused, or import for real what dry"
                + " runs told of, and give the file again (the files of dry runs go by themselves after a day)");
    }
}
