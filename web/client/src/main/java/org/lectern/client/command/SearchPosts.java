package org.lectern.client.command;

import java.util.List;
import org.lectern.client.http.Query;
import org.lectern.client.output.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern search tractor}. */
@Command(name = "search", description = "Searches posts, the best first.", mixinStandardHelpOptions = true)
public final class SearchPosts implements Runnable {
    private static final List<String> COLUMNS = List.of("published", "kind", "title", "slug");

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "what to look for; a phrase in quotes of its own")
    private List<String> words;

    @Mixin
    private Connection connection;

    @Mixin
    private Selection selection;

    @Mixin
    private Format format;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "NUMBER",
            description = "at most so many; ${DEFAULT-VALUE} without it")
    private int limit = 20;

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        Query query = selection.of().with("q", String.join(" ", words));
        Rows rows = new Rows(
                format.columns(COLUMNS), new Walk(connection.api()).items("/search", query, Math.max(1, limit)));
        format.output().print(rows, command.commandLine().getOut());
    }
}
