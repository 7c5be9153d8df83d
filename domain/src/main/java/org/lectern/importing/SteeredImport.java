package org.lectern.importing;

/** How steering an import ended. */
public sealed interface SteeredImport {
    record Steered(ImportRun run) implements SteeredImport {}

    /** There is no such way from where it stands. @param reason a sentence */
    record NotNow(String reason) implements SteeredImport {}

    record Missing() implements SteeredImport {}
}
