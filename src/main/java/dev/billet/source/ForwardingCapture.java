package dev.billet.source;

import dev.billet.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A capture that says of itself what another one says; what differs is overridden. */
abstract class ForwardingCapture implements Capture {
    private final Capture origin;

    ForwardingCapture(Capture origin) {
        this.origin = origin;
    }

    @Override
    public String location() {
        return origin.location();
    }

    @Override
    public String url() {
        return origin.url();
    }

    @Override
    public When captured() {
        return origin.captured();
    }

    @Override
    public String mediaType() {
        return origin.mediaType();
    }

    @Override
    public String charset() {
        return origin.charset();
    }

    @Override
    public byte[] head() throws IOException {
        return origin.head();
    }

    @Override
    public InputStream open() throws IOException {
        return origin.open();
    }

    @Override
    public long size() {
        return origin.size();
    }

    @Override
    public String noPage() {
        return origin.noPage();
    }

    @Override
    public boolean wantsOnePost() {
        return origin.wantsOnePost();
    }

    @Override
    public boolean standsAlone() {
        return origin.standsAlone();
    }

    @Override
    public String name() {
        return origin.name();
    }

    @Override
    public int status() {
        return origin.status();
    }

    @Override
    public String leadsTo() {
        return origin.leadsTo();
    }

    @Override
    public boolean takesPlainText() {
        return origin.takesPlainText();
    }

    @Override
    public IOException damage() {
        return origin.damage();
    }

    @Override
    public boolean opensAgain() {
        return origin.opensAgain();
    }

    @Override
    public Optional<Capture> beside(String name) {
        return origin.beside(name);
    }

    @Override
    public Path file() {
        return origin.file();
    }
}
