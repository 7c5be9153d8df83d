package org.lectern.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiftedTest {
    private static final int ALL = 12_000;

    @Test
    void aPageHoldsWhatIsWantedAndSaysWhereTheNextBegins() {
        Sifted<String> first = sifted(each -> each.endsWith("0"), Optional.empty());
        Sifted<String> second = sifted(each -> each.endsWith("0"), first.next());

        assertThat(first.items()).containsExactly("00000", "00010", "00020");
        assertThat(second.items()).containsExactly("00030", "00040", "00050");
        assertThat(first.isCutShort()).isFalse();
    }

    @Test
    void theLastPageHasNoNextOneAlsoWhenItIsFull() {
        Sifted<String> last = sifted(each -> each.compareTo("11997") >= 0, Optional.of("11000"));

        assertThat(last.items()).containsExactly("11997", "11998", "11999");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void aLongSearchIsCutShortAndGoesOnWhereItEnded() {
        Sifted<String> first = sifted(each -> each.equals("11500"), Optional.empty());
        assertThat(first.items()).isEmpty();
        assertThat(first.isCutShort()).isTrue();

        assertThat(sifted(each -> each.equals("11500"), first.next()).items()).containsExactly("11500");
    }

    private static Sifted<String> sifted(Predicate<String> wanted, Optional<String> after) {
        return Sifted.of(SiftedTest::page, each -> each, wanted, after, 3);
    }

    private static List<String> page(Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).map(last -> last + 1).orElse(0);
        return IntStream.range(from, Math.min(ALL, from + limit))
                .mapToObj("%05d"::formatted)
                .toList();
    }
}
