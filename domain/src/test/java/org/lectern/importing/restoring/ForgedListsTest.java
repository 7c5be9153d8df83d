package org.lectern.importing.restoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.exporting.RepackedZip;

/** Lists of checksums are small when packed, whatever they name. */
class ForgedListsTest extends TwoLecterns {
    private static final String LIST = "checksums/0001.sha256";
    private static final String TOO_MANY = "names far more files than the archive has; the lists are read no further";
    private static final String SUM = "0".repeat(64) + "  ";

    @Test
    void filesThatAreMissingAreNamedUpToALimit() {
        inserted(there, post);
        String lines = IntStream.range(0, 10_500)
                .mapToObj(i -> SUM + "posts/" + i + "/post.json\n")
                .collect(Collectors.joining());

        ToldRestoring told = here.takeIn(lengthened(lines));

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.rejectedFiles().get(LIST)).isEqualTo(TOO_MANY);
        assertThat(told.rejectedFiles().get("posts/7/post.json")).isEqualTo("is missing in the archive");
        assertThat(told.rejectedFiles().size()).isBetween(10_000, 10_010);
    }

    @Test
    void linesThatSayTheSameAgainEndTheReadingToo() {
        inserted(there, post);

        ToldRestoring told = here.takeIn(lengthened((SUM + "posts/x\n").repeat(10_500)));

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.rejectedFiles().get(LIST)).isEqualTo(TOO_MANY);
    }

    @Test
    void aNameThatNoFileHasIsNotKept() {
        inserted(there, post);

        ToldRestoring told = here.takeIn(lengthened(SUM + "x".repeat(70_000) + '\n'));

        assertThat(told.counts()).isEqualTo("1/0/0");
        assertThat(told.rejectedFiles().keySet()).containsExactly(LIST);
    }

    private byte[] lengthened(String lines) {
        RepackedZip zip = new RepackedZip(there.exported());
        return zip.changed(LIST, list -> list + lines).bytes();
    }
}
