package org.lectern.web.documentation;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;

/** An operation as somebody tries it in a shell. */
final class Curl {
    private static final String NEXT = " \\\n  ";

    private final DescribedOperation operation;
    private final DescribedApi api;
    private final Words words;

    Curl(DescribedOperation operation, DescribedApi api, Words words) {
        this.operation = operation;
        this.api = api;
        this.words = words;
    }

    String text() {
        StringBuilder text = new StringBuilder("curl");
        if (!operation.verb().equals("get")) {
            text.append(" -X ").append(operation.verb().toUpperCase(java.util.Locale.ROOT));
        }
        text.append(" '").append(address()).append('\'').append(who());
        required("header").forEach(header -> text.append(NEXT)
                .append("-H '")
                .append(header.text("name").orElse(""))
                .append(": ")
                .append(value(header))
                .append('\''));
        body().ifPresent(body -> text.append(NEXT).append(body));
        return text.toString();
    }

    private String address() {
        String path = operation.path();
        for (Document parameter : operation.parameters()) {
            path = path.replace("{" + parameter.text("name").orElse("") + "}", value(parameter));
        }
        StringBuilder address = new StringBuilder(
                api.document().documents("servers").get(0).text("url").orElse("") + path);
        char before = '?';
        for (Document parameter : required("query")) {
            address.append(before)
                    .append(parameter.text("name").orElse(""))
                    .append('=')
                    .append(value(parameter));
            before = '&';
        }
        return address.toString();
    }

    private String who() {
        List<Document> ways = operation.described().documents("security");
        if (ways.isEmpty() || ways.contains(Document.empty())) {
            return "";
        }
        return NEXT + (ways.get(0).has("password") ? "-u admin" : "-H 'Authorization: Bearer TOKEN'");
    }

    private Optional<String> body() {
        Document content = operation
                .described()
                .document("requestBody")
                .map(api::resolved)
                .flatMap(body -> body.document("content"))
                .orElse(Document.empty());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String mediaType = content.names().iterator().next();
        if (mediaType.startsWith("multipart/")) {
            return Optional.of("-F file=@FILE");
        }
        List<Example> examples = Example.of(content.document(mediaType).orElse(Document.empty()), api, words);
        String example = examples.isEmpty() ? "{}" : examples.get(0).text().replace("'", "'\\''");
        return Optional.of("-H 'Content-Type: " + mediaType + "'" + NEXT + "-d '" + example + "'");
    }

    private List<Document> required(String place) {
        return operation.parameters().stream()
                .filter(each -> each.text("in").orElse("").equals(place))
                .filter(each -> each.flag("required").orElse(false))
                .toList();
    }

    private static String value(Document parameter) {
        return parameter.value("example").map(String::valueOf).orElse("VALUE");
    }
}
