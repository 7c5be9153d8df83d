package org.lectern.client.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lectern.client.Account;
import org.lectern.client.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern login --url https://notes.example.org --user admin}: asks for the password, and keeps a token instead of it. */
@Command(
        name = "login",
        description = "Gets a token and keeps it for the other commands.",
        mixinStandardHelpOptions = true)
public final class LogIn implements Runnable {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "where the Lectern is, such as https://notes.example.org")
    private String url;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "who logs in")
    private String user;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0..1",
            prompt = "Password: ",
            required = true,
            description = "asked for when no value is given")
    private char[] password;

    @Option(
            names = "--scopes",
            split = ",",
            paramLabel = "SCOPE",
            description = "what the token may do; ${DEFAULT-VALUE} without it")
    private List<String> scopes = List.of("posts:write", "imports:write", "export:read");

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        String credentials = Base64.getEncoder()
                .encodeToString((user + ":" + new String(password)).getBytes(StandardCharsets.UTF_8));
        Api api = new Api(Connection.site(Optional.of(url)), Optional.of("Basic " + credentials));
        JsonObject request = Json.createObjectBuilder()
                .add("name", "lectern client")
                .add("scopes", Json.createArrayBuilder(scopes))
                .build();
        JsonObject issued = api.post("/tokens", request, Optional.empty());
        new Account(Optional.of(url), Optional.of(issued.getString("token"))).write(Account.file());
        command.commandLine().getOut().println("The token is kept in " + Account.file());
    }
}
