package org.lectern.persistence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** The rows of one subject, in a file: name, target and figure, with a tab between them. */
public final class Report {
    private final Path file;
    private final String subject;
    private final Runnable afterFailure;
    private final PrintStream out;

    /**
     * @param afterFailure brings a store back that may have gone down
     * @param out where each figure is told as soon as it is there
     */
    public Report(Path file, Subject subject, Runnable afterFailure, PrintStream out) {
        this.file = file;
        this.out = out;
        this.subject = subject.toString();
        this.afterFailure = afterFailure;
    }

    /**
     * Measures, and goes on after a failure: who can't do the one may do the other.
     *
     * @return whether there is a figure
     */
    public boolean row(String name, Target target, Supplier<Figure> measurement) {
        boolean isMeasured = true;
        String cell;
        try {
            Figure figure = measurement.get();
            cell = figure.text() + target.verdict(figure.value());
        } catch (RuntimeException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            out.println(String.format("%s: %s: %.300s", subject, name, cause));
            cell = "failed: " + cause.getClass().getSimpleName();
            isMeasured = false;
            afterFailure.run();
        }
        out.println(subject + ": " + name + ": " + cell);
        write(String.join("\t", name, target.text(), cell) + "\n");
        return isMeasured;
    }

    private void write(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
