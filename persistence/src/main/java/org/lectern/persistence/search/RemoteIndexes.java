package org.lectern.persistence.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.search.util.common.SearchException;

/**
 * The indexes of an OpenSearch or Elasticsearch, and the names that stand for them
 * (<a href="https://docs.opensearch.org/latest/api-reference/alias/">aliases</a>).
 */
final class RemoteIndexes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MISSING = 404;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final RemoteAddress address;

    RemoteIndexes(RemoteAddress address) {
        this.address = address;
    }

    /** What the alias stands for. */
    Optional<String> aliased(String alias) {
        return get("/_alias/" + alias).flatMap(found -> found.keySet().stream().findFirst());
    }

    /** Those whose names begin so. */
    Set<String> named(String beginning) {
        return get("/" + beginning + "*/_alias")
                .map(JsonObject::keySet)
                .map(TreeSet::new)
                .orElseGet(TreeSet::new);
    }

    /** In one step: nobody sees both or none. */
    void let(String alias, String stand) {
        JsonArray actions = new JsonArray();
        aliased(alias).ifPresent(old -> actions.add(action("remove", alias, old)));
        actions.add(action("add", alias, stand));
        JsonObject body = new JsonObject();
        body.add("actions", actions);
        send("POST", "/_aliases", body.toString());
    }

    void delete(String index) {
        send("DELETE", "/" + index, "");
    }

    private static JsonObject action(String verb, String alias, String index) {
        JsonObject names = new JsonObject();
        names.addProperty("index", index);
        names.addProperty("alias", alias);
        JsonObject action = new JsonObject();
        action.add(verb, names);
        return action;
    }

    private Optional<JsonObject> get(String path) {
        return send("GET", path, "");
    }

    /** Empty: there is no such thing. */
    private Optional<JsonObject> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.root() + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        address.user().ifPresent(user -> request.header("Authorization", basic(user)));
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == MISSING) {
                return Optional.empty();
            }
            JsonElement answer = JsonParser.parseString(response.body());
            if (response.statusCode() >= 300 || !answer.isJsonObject()) {
                throw new SearchException(method + " " + path + " was answered with " + response.statusCode());
            }
            return Optional.of(answer.getAsJsonObject());
        } catch (IOException | JsonSyntaxException unanswered) {
            throw new SearchException("the OpenSearch at LECTERN_SEARCH_URI does not answer", unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchException("stopped while the OpenSearch was asked", stopped);
        }
    }

    private static String basic(RemoteAddress.User user) {
        String pair = user.name() + ":" + user.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
