package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedEncodingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|GZIP",
                "x-gzip|GZIP",
                "GZip|GZIP",
                "gzip, deflate, br|GZIP",
                "gzip, deflate, br, zstd|ZSTD",
                "zstd;q=0.5, gzip;q=0.8|GZIP",
                "zstd; q=0.9 , gzip; q=0.8|ZSTD",
                "gzip;q=0|IDENTITY",
                "gzip;q=0.001|GZIP",
                "gzip;q=0.5, identity|IDENTITY",
                "gzip;q=0.5, *;q=0.1|GZIP",
                "*|GZIP",
                "*;q=0|IDENTITY",
                "identity;q=0, *;q=0|IDENTITY",
                "br|IDENTITY",
                "gzip;q=2|IDENTITY",
                "gzip;level=9|IDENTITY",
                ",,;|IDENTITY",
            })
    void theEncodingIsTheOneThatIsLikedBest(String header, Encoding best) {
        assertThat(AcceptedEncodings.best(header)).isEqualTo(best);
    }

    @Test
    void whoSaysNothingGetsTheBodyAsItIs() {
        assertThat(AcceptedEncodings.best(null)).isEqualTo(Encoding.IDENTITY);
        assertThat(AcceptedEncodings.best("")).isEqualTo(Encoding.IDENTITY);
    }
}
