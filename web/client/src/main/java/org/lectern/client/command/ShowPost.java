package org.lectern.client.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lectern.client.http.Query;
import org.lectern.client.output.OutputFormat;
import org.lectern.client.output.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern show python-on-a-tractor}. */
@Command(name = "show", description = "Shows a post with its text.", mixinStandardHelpOptions = true)
public final class ShowPost implements Runnable {
    private static final List<String> COLUMNS =
            List.of("id", "status", "published", "kind", "title", "authors", "tags", "event", "url");

    @Parameters(paramLabel = "POST", description = "its id or slug")
    private String post;

    @Mixin
    private Connection connection;

    @Mixin
    private Format format;

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        JsonObject found = connection.api().get("/posts/" + Query.encoded(post), Query.none());
        PrintWriter out = command.commandLine().getOut();
        if (format.output() == OutputFormat.TABLE) {
            print(found, out);
        } else {
            format.output().print(new Rows(format.columns(COLUMNS), List.of(found)), out);
        }
    }

    private void print(JsonObject found, PrintWriter out) {
        Rows rows = new Rows(format.columns(COLUMNS), List.of(found));
        rows.named().forEach((name, value) -> out.println(name + ": " + value));
        Optional<String> text =
                found.get("content") instanceof JsonObject content && content.get("source") instanceof JsonString source
                        ? Optional.of(source.getString())
                        : Optional.empty();
        text.ifPresent(source -> {
            out.println();
            out.println(OutputFormat.printable(source));
        });
    }
}
