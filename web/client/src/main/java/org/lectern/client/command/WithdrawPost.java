package org.lectern.client.command;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.lectern.client.http.Api;
import org.lectern.client.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern withdraw python-on-a-tractor}. */
@Command(
        name = "withdraw",
        description = "Takes a post away from its readers; it stays here.",
        mixinStandardHelpOptions = true)
public final class WithdrawPost implements Runnable {
    @Parameters(paramLabel = "POST", description = "its id or slug")
    private String post;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        Api api = connection.api();
        String path = "/posts/" + Query.encoded(post);
        JsonObject withdrawn =
                api.post(path + "/withdraw", JsonObject.EMPTY_JSON_OBJECT, Optional.of(api.entityTag(path)));
        command.commandLine().getOut().println(withdrawn.getString("status", ""));
    }
}
