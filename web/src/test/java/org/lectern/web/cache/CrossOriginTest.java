package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {
    private final CrossOrigin filter = new CrossOrigin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/posts",
                "/images/0",
                "/feed.atom",
                "/tags/python/feed.json",
                "/sitemap.xml",
                "/events/x.ics"
            })
    void scriptsOfAnyPageMayRead(String path) throws Exception {
        Exchanged answered = send(Exchanged.get(path).with("Origin", "https://elsewhere.example"));

        assertThat(answered.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answered.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Retry-After");
        assertThat(answered.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/posts", "/login", "/", "/2025/05/16/x", "/api", "/health/live"})
    void whatPeopleLookAtIsNotForScripts(String path) throws Exception {
        assertThat(send(Exchanged.get(path)).headers()).isEmpty();
    }

    @Test
    void whoSendsATokenIsNoScriptOfAPage() throws Exception {
        assertThat(send(Exchanged.get("/api/v1/posts").with("Authorization", "Bearer t"))
                        .headers())
                .isEmpty();
        assertThat(send(Exchanged.of("POST", "/api/v1/posts")).headers()).isEmpty();
    }

    @Test
    void errorsAreReadable() throws Exception {
        Exchanged error = Exchanged.get("/api/v1/posts");
        filter.doFilter(error.request(), error.response(), (request, response) -> {
            response.reset();
            ((HttpServletResponse) response).setStatus(500);
        });

        assertThat(error.status()).isEqualTo(500);
        assertThat(error.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aBrowserThatAsksBeforehandMayReadOnConditions() throws Exception {
        Exchanged asked = send(Exchanged.of("OPTIONS", "/api/v1/posts")
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "authorization"));

        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(asked.header("Access-Control-Allow-Headers"))
                .contains("If-None-Match")
                .doesNotContain("Authorization");
    }

    @Test
    void whoAsksWithoutAPageIsAnsweredByOthers() throws Exception {
        Exchanged asked = send(Exchanged.of("OPTIONS", "/api/v1/posts"));

        assertThat(asked.status()).isEqualTo(200);
    }

    private Exchanged send(Exchanged exchanged) throws IOException, ServletException {
        filter.doFilter(exchanged.request(), exchanged.response(), (request, response) -> {});
        return exchanged;
    }
}
