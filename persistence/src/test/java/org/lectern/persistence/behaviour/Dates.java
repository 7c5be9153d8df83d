package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Years, months and days of dates. */
abstract class Dates extends Behaviour {
    Dates(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 1, at: ISODate('2024-02-29T23:30:00.250Z')}",
                "{_id: 2, at: ISODate('2024-12-31T23:30:00Z')}",
                "{_id: 3, at: ISODate('1969-07-20T20:17:40Z')}",
                "{_id: 4, at: ISODate('2024-02-01T00:00:00Z')}",
                "{_id: 5, at: null}",
                "{_id: 6}");
    }

    private void assertComputed(String expression, String... values) {
        var computed = aggregated("{$sort: {_id: 1}}", "{$limit: 3}", "{$project: {v: " + expression + "}}");
        assertThat(computed)
                .extracting(document -> document.get("v"))
                .containsExactly(Stream.of(values).map(Behaviour::value).toArray(BsonValue[]::new));
    }

    @Test
    void partsOfDates() {
        assertComputed("{$year: '$at'}", "2024", "2024", "1969");
        assertComputed("{$month: '$at'}", "2", "12", "7");
        assertComputed("{$dayOfMonth: '$at'}", "29", "31", "20");
        assertComputed("{$hour: '$at'}", "23", "23", "20");
    }

    @Test
    void partsOfDatesInATimeZone() {
        assertComputed("{$year: {date: '$at', timezone: 'Europe/Amsterdam'}}", "2024", "2025", "1969");
        assertComputed("{$month: {date: '$at', timezone: '+01:00'}}", "3", "1", "7");
        assertComputed("{$dayOfMonth: {date: '$at', timezone: 'America/New_York'}}", "29", "31", "20");
    }

    @Test
    void datesAsText() {
        assertComputed(
                "{$dateToString: {date: '$at', format: '%Y-%m-%d'}}", "'2024-02-29'", "'2024-12-31'", "'1969-07-20'");
        assertComputed(
                "{$dateToString: {date: '$at', format: '%Y-%m', timezone: 'Europe/Amsterdam'}}",
                "'2024-03'", "'2025-01'", "'1969-07'");
        assertComputed(
                "{$dateToString: {date: '$at', format: '%H:%M:%S.%L', timezone: '-02:30'}}",
                "'21:00:00.250'", "'21:00:00.000'", "'17:47:40.000'");
    }

    @Test
    void noDateHasNoPartsAndNoText() {
        assertThat(aggregated(
                        "{$match: {_id: {$gte: 5}}}",
                        "{$sort: {_id: 1}}",
                        "{$project: {y: {$year: '$at'}, s: {$dateToString: {date: '$at', format: '%Y'}}}}"))
                .containsExactlyElementsOf(jsons("{_id: 5, y: null, s: null}", "{_id: 6, y: null, s: null}"));
    }

    @Test
    void documentsAreCountedByYear() {
        assertThat(aggregated(
                        "{$match: {at: {$gte: ISODate('1900-01-01T00:00:00Z')}}}",
                        "{$group: {_id: {$year: '$at'}, n: {$sum: 1}}}",
                        "{$sort: {_id: -1}}"))
                .containsExactlyElementsOf(jsons("{_id: 2024, n: 3}", "{_id: 1969, n: 1}"));
    }

    @Test
    void documentsAreCountedByMonth() {
        assertThat(aggregated(
                        "{$match: {at: {$type: 'date'}}}",
                        "{$group: {_id: {$dateToString: {date: '$at', format: '%Y-%m', timezone: 'Europe/Amsterdam'}}, n: {$sum: 1}}}",
                        "{$sort: {_id: 1}}"))
                .containsExactlyElementsOf(jsons(
                        "{_id: '1969-07', n: 1}",
                        "{_id: '2024-02', n: 1}",
                        "{_id: '2024-03', n: 1}",
                        "{_id: '2025-01', n: 1}"));
    }
}
