package org.lectern.client.command;

import java.util.List;
import org.lectern.client.output.OutputFormat;
import picocli.CommandLine.Option;

/** How, and which part of, documents are shown. */
final class Format {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it")
    private OutputFormat output = OutputFormat.TABLE;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "what a table or CSV shows, such as id,title,event.name")
    private List<String> columns = List.of();

    OutputFormat output() {
        return output;
    }

    List<String> columns(List<String> usual) {
        return columns.isEmpty() ? usual : columns;
    }
}
