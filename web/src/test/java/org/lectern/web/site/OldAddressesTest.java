package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;

class OldAddressesTest {
    private final Weblog weblog = new Weblog(
            "https://example.org",
            "Notes",
            Map.of(),
            was("here", "published", "/2010/03/a-report", "//old.example.org/2010/03/a-report", "/?p=12"),
            was("secret", "draft", "/2010/04/secret"));

    @Test
    void theAddressThatAPostHadElsewhereLeadsToIt() {
        for (String address :
                List.of("/2010/03/a-report/", "/2010/03/a-report", "/2010/03/a-report/index.html", "/?p=12")) {
            Answer answer = weblog.get(address);

            assertThat(answer.status()).as(address).isEqualTo(301);
            assertThat(answer.headers().get("Location")).as(address).isEqualTo("/2025/05/16/here");
        }
    }

    @Test
    void whatNobodyMayReadAndWhatNobodyKnowsIsNotThere() {
        assertThat(weblog.get("/2010/04/secret/").status()).isEqualTo(404);
        assertThat(weblog.get("/2010/03/another/").status()).isEqualTo(404);
        assertThat(weblog.get("/?p=13").status()).isEqualTo(200);
    }

    private static Post was(String slug, String status, String... addresses) {
        Post post = aPost().build();
        Document document = post.document()
                .with("slug", slug)
                .with("status", status)
                .with("published", Instant.parse("2025-05-16T10:00:00Z"))
                .with("source", Document.of("addresses", List.of(addresses)));
        return new Post(post.id(), post.version(), document);
    }
}
