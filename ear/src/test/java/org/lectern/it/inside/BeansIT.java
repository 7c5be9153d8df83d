package org.lectern.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.document.Document;
import org.lectern.post.CreatePost;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;

@ExtendWith(ArquillianExtension.class)
class BeansIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    Clock clock;

    @Inject
    PostDrafts drafts;

    @Inject
    CreatePost create;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.with(BeansIT.class);
    }

    @Test
    void theWarSeesTheBeansOfTheLibraries() {
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }

    /** An answer is kept for a second: one that was not dropped would be served to at least one of these quick requests. */
    @Test
    void theWarHearsOfThePostsThatALibrarySavedAndDropsWhatItKept() throws Exception {
        frontPage();
        for (int i = 1; i <= 10; i++) {
            String title = "Heard of " + i;
            save(title);
            assertTrue(frontPage().contains(title), title + " is not on the front page");
        }
    }

    private void save(String title) {
        Document post = Document.of("title", title).with("status", "published");
        Checked.Right<?> draft = assertInstanceOf(Checked.Right.class, drafts.read(post));
        assertInstanceOf(
                SaveResult.Saved.class, create.create((PostDraft) draft.value(), Change.by("test", Channel.API)));
    }

    private static String frontPage() throws Exception {
        URI address = URI.create("http://localhost:" + System.getProperty("jboss.http.port") + "/");
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
