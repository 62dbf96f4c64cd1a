package dev.billet.read;

import dev.billet.extract.Extractor;
import dev.billet.html.Page;
import dev.billet.html.Pages;
import dev.billet.platform.Platforms;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** A saved web page: bytes to a tree, and the tree to the extractor. */
final class HtmlReader implements CaptureReader {
    private volatile Prepared prepared;

    /** An extractor with the rules it was made of; one serves all pages of a run. */
    private record Prepared(Platforms rules, Extractor extractor) {
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String description() {
        return "saved web pages (HTML, XHTML) of any blog engine";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        Nature nature = Nature.of(capture);
        boolean claims = Nature.claimsToBePage(capture.name()) || "text/html".equals(capture.mediaType());
        return nature.sort() == Nature.Sort.MARKUP || claims && nature.sort() == Nature.Sort.TEXT;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Bytes bytes = Bytes.of(capture, options);
        Page page = parse(bytes.all(), capture, capture.url());
        if (page.url() == null && options.baseUrl() != null) {
            page = parse(bytes.all(), capture, options.baseUrl());
        }
        return bytes.findings(extractor(options.rules().get()).extract(page, options.evidence()));
    }

    private static Page parse(byte[] bytes, Capture capture, String url) {
        return Pages.parse(bytes, new Pages.Origin(capture.location(), url, capture.charset(), capture.captured()));
    }

    private Extractor extractor(Platforms rules) {
        Prepared ready = prepared;
        if (ready == null || ready.rules != rules) {
            ready = new Prepared(rules, new Extractor(rules));
            prepared = ready;
        }
        return ready.extractor;
    }
}
