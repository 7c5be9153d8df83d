package org.lectern.client.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.lectern.client.http.Api;
import org.lectern.client.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern publish python-on-a-tractor}. */
@Command(name = "publish", description = "Publishes a post, now or at a time to come.", mixinStandardHelpOptions = true)
public final class PublishPost implements Runnable {
    @Parameters(paramLabel = "POST", description = "its id or slug")
    private String post;

    @Option(names = "--at", paramLabel = "INSTANT", description = "when, such as 2027-05-16T09:00:00Z; now without it")
    private Optional<String> at = Optional.empty();

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        Api api = connection.api();
        String path = "/posts/" + Query.encoded(post);
        JsonObjectBuilder body = Json.createObjectBuilder();
        at.ifPresent(instant -> body.add("published", instant));
        JsonObject published = api.post(path + "/publish", body.build(), Optional.of(api.entityTag(path)));
        command.commandLine()
                .getOut()
                .println(published.getString("status", "") + " " + published.getString("url", ""));
    }
}
