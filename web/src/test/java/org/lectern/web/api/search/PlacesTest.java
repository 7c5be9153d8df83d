package org.lectern.web.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.search.Place;
import org.lectern.search.Reach;

class PlacesTest {
    private final Places places = new Places();

    @Test
    void aPlaceComesBackAsItWas() {
        Place place = new Place(1.0 / 3, "01JVB4ZK9X é/漢", 40, Reach.SIMILAR);

        assertThat(places.text(place)).matches("[A-Za-z0-9_-]+");
        assertThat(places.parse(places.text(place))).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "XAA", "%", "XA", "KgAAAG8ACwAAAE5FV0VTVF9GSVJTVAAA"})
    void everyOtherTextIsNone(String text) {
        assertThat(places.parse(text)).isEmpty();
    }

    @Test
    void whatNoSearchGaveIsNone() {
        assertThat(places.parse(forged(Double.NaN, 1))).isEmpty();
        assertThat(places.parse(forged(Double.POSITIVE_INFINITY, 1))).isEmpty();
        assertThat(places.parse(forged(1, -1))).isEmpty();
        assertThat(places.parse(forged(1, 1) + "=")).isEmpty();
        assertThat(places.parse("X".repeat(100_000))).isEmpty();
    }

    private static String forged(double score, long passed) {
        ByteBuffer bytes = ByteBuffer.allocate(20)
                .put((byte) 0x5C)
                .put((byte) 0)
                .putDouble(score)
                .putLong(passed)
                .put((byte) 'a')
                .put((byte) 'b');
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
