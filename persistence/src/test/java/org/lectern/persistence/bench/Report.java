package org.lectern.persistence.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** The rows of one subject, in a file: name, target and figure, with a tab between them. */
final class Report {
    private final Path file;
    private final String subject;

    Report(Path file, Subject subject) {
        this.file = file;
        this.subject = subject.toString();
    }

    /** Measures, and goes on after a failure: what one subject can't do, others can. */
    void row(String name, Target target, Supplier<Figure> measurement) {
        String cell;
        try {
            Figure figure = measurement.get();
            cell = figure.text() + target.verdict(figure.value());
        } catch (RuntimeException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            System.out.println(subject + ": " + name + ": " + cause);
            cell = "failed: " + cause.getClass().getSimpleName();
        }
        System.out.println(subject + ": " + name + ": " + cell);
        write(String.join("\t", name, target.text(), cell) + "\n");
    }

    private void write(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
