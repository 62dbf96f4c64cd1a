package dev.billet.cli;

import dev.billet.convert.Conversion;
import dev.billet.convert.ConversionOptions;
import dev.billet.convert.UsageException;
import dev.billet.extract.Extractor;
import dev.billet.html.Pages;
import dev.billet.model.Finding;
import dev.billet.platform.Platforms;
import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real rooms behind the commands. */
final class BilletEngine implements Engine {

    @Override
    public Ledger convert(ConversionOptions options, InputStream in, OutputStream out, Notices notices,
                          Conversion.Progress progress) throws IOException, UsageException {
        return new Conversion(options, in, out, notices, progress).run();
    }

    @Override
    public List<Finding> look(Look what, InputStream in, Notices notices) throws IOException, UsageException {
        byte[] bytes = what.input().equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(what.input()));
        Pages.Origin origin = new Pages.Origin(what.input(), what.baseUrl(), null, null);
        return new Extractor(platforms(what.rules(), what.ruleFiles())).extract(Pages.parse(bytes, origin));
    }

    @Override
    public Platforms platforms(boolean builtIn, List<Path> own) throws IOException, UsageException {
        return builtIn ? Platforms.builtIn() : Platforms.NONE;
    }

    @Override
    public List<Format> readers() {
        return List.of();
    }

    @Override
    public List<Format> writers() {
        return List.of();
    }

    @Override
    public String jsonSchema() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public String csvSchema() throws IOException {
        throw new UnsupportedOperationException();
    }
}
