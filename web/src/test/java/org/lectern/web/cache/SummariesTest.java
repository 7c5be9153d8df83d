package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tags",
                "/api/v1/people/ann-lee",
                "/api/v1/statistics",
                "/api/v1/statistics/months.csv",
                "/api/v1/openapi.json",
                "/statistics",
                "/sitemap.xml",
                "/sitemap-2.xml",
                "/tags.opml",
                "/events.ics"
            })
    void theyGoWithEveryChange(String path) {
        assertThat(Summaries.shown(path)).contains(Set.of("any"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/posts",
                "/api/v1/search",
                "/api/v1/posts/statistics",
                "/api/v1/images/0",
                "/api/v1/imports",
                "/tags/python",
                "/search",
                "/robots.txt"
            })
    void ofOthersNobodySaysSo(String path) {
        assertThat(Summaries.shown(path)).isEmpty();
    }
}
