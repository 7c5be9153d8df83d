package org.lectern.importing.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Originals} promise, whatever keeps them. */
public interface OriginalsContract {
    /** None yet. */
    Originals originals();

    @Test
    default void whatIsKeptComesBackByteByByte() {
        Original empty = new Original(new byte[0], 1, 1);
        Original text = Original.piece("A text\r\nwith \u0000 and \uD83D\uDE00", 7);

        originals().keepAll(List.of(empty, text, text));

        assertThat(originals().find(empty.hash())).contains(new byte[0]);
        assertThat(originals().find(text.hash())).contains(text.bytes());
        assertThat(originals().find("0".repeat(64))).isEmpty();
    }

    @Test
    default void aFileLargerThanAnyDocumentIsKept() {
        byte[] noise = new byte[20 * 1024 * 1024];
        new Random(7).nextBytes(noise);
        Original large = new Original(noise, 1, 1);

        originals().keepAll(List.of(large));
        originals().keepAll(List.of(large));

        assertThat(originals().find(large.hash())).contains(noise);
        assertThat(originals().page(Optional.empty(), 10)).containsExactly(large.hash());
    }

    @Test
    default void theirHashesComePageByPage() {
        List<Original> many = IntStream.range(0, 5)
                .mapToObj(each -> Original.piece("text " + each, 1))
                .toList();
        originals().keepAll(many);

        List<String> first = originals().page(Optional.empty(), 3);
        List<String> second = originals().page(Optional.of(first.get(2)), 3);

        assertThat(Stream.concat(first.stream(), second.stream()))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(Original::hash).toList());
        assertThat(second).hasSize(2);
    }

    @Test
    default void whatIsDeletedIsGone() {
        Original text = Original.piece("text", 1);
        originals().keepAll(List.of(text));

        originals().delete(text.hash());
        originals().delete(text.hash());

        assertThat(originals().find(text.hash())).isEmpty();
        assertThat(originals().page(Optional.empty(), 10)).isEmpty();
    }
}
