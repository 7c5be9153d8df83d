package org.lectern.importing.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-08-09                       | 2019-08-08T22:00:00Z
                    2019-8-9                         | 2019-08-08T22:00:00Z
                    2019/08/09                       | 2019-08-08T22:00:00Z
                    2025-03-11 09:14:21              | 2025-03-11T08:14:21Z
                    2025-03-11T09:14:21              | 2025-03-11T08:14:21Z
                    2025-03-11 09:14 -0500           | 2025-03-11T14:14:00Z
                    2025-03-11 09:14:21 +0800        | 2025-03-11T01:14:21Z
                    2025-03-11T09:14:21.123456+08:00 | 2025-03-11T01:14:21.123Z
                    2025-03-11T09:14:21Z             | 2025-03-11T09:14:21Z
                    2025-03-11 09:14:21 UTC          | 2025-03-11T09:14:21Z
                    2012-06-18 22:28:47 EST          | 2012-06-19T03:28:47Z
                    2012-06-18 22:28:47 EDT          | 2012-06-19T02:28:47Z
                    2014-08-25 19:17:17 UTC-05:00    | 2014-08-26T00:17:17Z
                    2014-08-25 19:17 America/New_York| 2014-08-25T23:17:00Z
                    2014-08-25 7:17 PM               | 2014-08-25T17:17:00Z
                    2014-08-25 12:05 am              | 2014-08-24T22:05:00Z
                    Fri, 09 Aug 2019 10:00:00 GMT    | 2019-08-09T10:00:00Z
                    Fri, 09 Aug 2019 10:00:00 +0200  | 2019-08-09T08:00:00Z
                    January 2, 2006                  | 2006-01-01T23:00:00Z
                    Jan. 2nd, 2006 15:04             | 2006-01-02T14:04:00Z
                    2 January 2006                   | 2006-01-01T23:00:00Z
                    02-Jan-2006                      | 2006-01-01T23:00:00Z
                    """)
    void manyWaysOfWritingAreRead(String text, Instant expected) {
        assertThat(WrittenDate.parse(text, AMSTERDAM)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023",
                "2023-05",
                "yesterday",
                "01/02/2006",
                "2019-02-30",
                "2019-13-01",
                "2020-02-24 00:00 00:00:00",
                "2019-08-09 25:00",
                "2019-08-09 13:00 PM",
                "2019-08-09 10:00 XYZ",
                "0001-01-01T00:00:00Z",
                "1565308800",
                "2019-08-09 and more"
            })
    void whatSaysNoDayIsNone(String text) {
        assertThat(WrittenDate.parse(text, AMSTERDAM)).isEmpty();
    }
}
