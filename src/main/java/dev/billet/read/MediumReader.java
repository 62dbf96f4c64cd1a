package dev.billet.read;

import dev.billet.extract.export.MediumFile;
import dev.billet.html.Pages;
import dev.billet.model.Finding;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of Medium's export. */
final class MediumReader implements CaptureReader {
    @Override
    public String format() {
        return "medium";
    }

    @Override
    public String description() {
        return "Medium's export, a zip or a folder: posts, drafts and the user's responses to others, which are posts there";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        if (capture.url() != null || !Nature.claimsToBePage(capture.name()) || Nature.of(capture).sort() != Nature.Sort.MARKUP) {
            return false;
        }
        String head = head(capture);
        return MediumFile.isPost(head) || MediumFile.isAccount(capture.name(), head);
    }

    private static String head(Capture capture) throws IOException {
        return new String(capture.head(), StandardCharsets.UTF_8);
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        if (!MediumFile.isPost(head(capture)) || MediumFile.isAccount(capture.name(), head(capture))) {
            return Findings.of(List.of(new Finding.NoPost("account data of Medium")));
        }
        Bytes bytes = Bytes.of(capture, options);
        String name = capture.name().substring(capture.name().lastIndexOf('/') + 1);
        Pages.Origin origin = new Pages.Origin(capture.location(), null, capture.charset(), capture.captured());
        return bytes.findings(List.of(MediumFile.post(Pages.parse(bytes.all(), origin), name.startsWith("draft_"))));
    }
}
