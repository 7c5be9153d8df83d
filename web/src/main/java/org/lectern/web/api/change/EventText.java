package org.lectern.web.api.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lectern.change.ToldChange;
import org.lectern.document.Document;
import org.lectern.web.json.JsonText;

/**
 * Writes events as <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">server-sent events</a>:
 * {@code id: 17}, {@code event: publication}, {@code data: {"id": ...}}, each on a line, and an empty one.
 */
@ApplicationScoped
public class EventText {
    private static final String END = "\n\n";
    private static final int RETRY_MILLIS = 3_000;

    private final JsonText json;

    /** For the container's proxy. */
    protected EventText() {
        this(null);
    }

    @Inject
    public EventText(JsonText json) {
        this.json = json;
    }

    ReadyEvent ready(ToldChange change) {
        String data = text(change.document());
        String head = "id: " + change.number() + "\nevent: " + change.telling().text() + "\ndata: "
                + data.substring(0, data.length() - 1) + ",\"url\":";
        ToldChange bare = withoutPost(change);
        return change.path()
                .map(path -> new ReadyEvent(bare, bytes(head + '"'), bytes(path + "\"}" + END)))
                .orElseGet(() -> new ReadyEvent(bare, bytes(head + "null}" + END), new byte[0]));
    }

    /** The event without what it told of the post, which is nobody's business any longer. */
    ReadyEvent withdrawn(ReadyEvent event) {
        return ready(event.change());
    }

    /** How long to wait before connecting anew, and from where on to go on. */
    byte[] greeting(long position) {
        return bytes("retry: " + RETRY_MILLIS + "\nid: " + position + END);
    }

    /** What has to be said where the journal does not reach back far enough. */
    byte[] reset(long position) {
        Document data = Document.of(
                "detail",
                "What changed since is not known any more. Read the lists anew, and go on from here: every change after this one is told.");
        return bytes("id: " + position + "\nevent: reset\ndata: " + text(data) + END);
    }

    /** Says nothing to programs but that the line is there, and how far they are. */
    byte[] heartbeat(long position) {
        return bytes(": heartbeat\nid: " + position + END);
    }

    /** As it stands within a text of JSON. */
    byte[] base(String address) {
        byte[] quoted = json.bytes(Document.of("", address));
        int start = "{\"\":\"".length();
        return Arrays.copyOfRange(quoted, start, quoted.length - "\"}".length());
    }

    private String text(Document document) {
        return new String(json.bytes(document), StandardCharsets.UTF_8);
    }

    private static ToldChange withoutPost(ToldChange change) {
        return new ToldChange(
                change.number(),
                change.at(),
                change.telling(),
                change.id(),
                change.version(),
                Optional.empty(),
                Optional.empty(),
                change.touched());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
