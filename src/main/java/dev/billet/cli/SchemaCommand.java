package dev.billet.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet schema}: the JSON Schema of the output, or the columns of the CSV tables. */
final class SchemaCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("schema");
        spec.usageMessage().description("Prints the JSON Schema of the JSON and NDJSON output.");
        spec.addOption(Options.flag("print the tables of CSV and their columns instead", "--csv"));
        return Options.common(spec);
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
        Engine engine = session.engine();
        session.print(Options.has(given, "--csv") ? engine.csvSchema() : engine.jsonSchema());
        return ExitCode.OK;
    }
}
