package org.lectern.importing;

/** So many imports wait that no other one is taken in before one of them has ended. The message is for the person who gave the file. */
public final class TooManyImports extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyImports(int waiting) {
        super(waiting + " imports are waiting already; give the file again when one of them has ended");
    }
}
