package org.lectern.client.command;

import java.util.List;
import java.util.Optional;
import org.lectern.client.http.Query;
import org.lectern.client.output.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern list --tag python}. */
@Command(name = "list", description = "Lists posts, newest first.", mixinStandardHelpOptions = true)
public final class ListPosts implements Runnable {
    private static final List<String> COLUMNS = List.of("published", "kind", "title", "tags", "slug");

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

    @Option(names = "--all", description = "all of them")
    private boolean all;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "-published, published, -modified, modified, title or -title")
    private Optional<String> sort = Optional.empty();

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        Query query = selection.of().with("sort", sort);
        int wanted = all ? Integer.MAX_VALUE : Math.max(1, limit);
        Rows rows = new Rows(format.columns(COLUMNS), new Walk(connection.api()).items("/posts", query, wanted));
        format.output().print(rows, command.commandLine().getOut());
    }
}
