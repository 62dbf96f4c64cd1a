package dev.billet.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password for one site (HTTP's basic scheme): no other host, port or scheme gets them, and nothing keeps them. */
public final class Login {
    private final URI site;
    private final String authorization;

    /**
     * For the site of this address.
     *
     * @throws FetchException when it is no address that can be asked
     */
    public Login(String url, String user, String password) throws FetchException {
        site = WebAddress.of(url).uri();
        authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The field's value for this address, or null when it is of another site. A site may move from http to https. */
    String authorization(WebAddress address) {
        URI uri = address.uri();
        boolean same = uri.getScheme().equals(site.getScheme()) && port(uri) == port(site);
        boolean safer = uri.getScheme().equals("https") && port(uri) == 443 && port(site) == 80;
        return uri.getHost().equals(site.getHost()) && (same || safer) ? authorization : null;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }
}
