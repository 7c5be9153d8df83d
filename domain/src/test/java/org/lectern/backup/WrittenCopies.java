package org.lectern.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Copies of a text; like the true ones they have another name until they are whole. */
final class WrittenCopies implements StoreCopies {
    private String text = "";
    private Optional<String> obstacle = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private Runnable meanwhile = () -> {};

    void hold(String held) {
        text = held;
    }

    void preventedBy(String remedy) {
        obstacle = Optional.of(remedy);
    }

    void failWith(String why) {
        failure = Optional.of(why);
    }

    void failNoMore() {
        failure = Optional.empty();
    }

    /** What happens while a copy is half written. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public void copyTo(Path target) {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            meanwhile.run();
            if (failure.isPresent()) {
                throw new CopyFailed(failure.get());
            }
            Files.move(unfinished, target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
