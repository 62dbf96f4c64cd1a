package dev.billet.source;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks for one address after the other and gives each answer as it came. Nothing is followed and no cookies are kept; each address is
 * checked before it is asked.
 */
public final class Fetcher {
    private final FetchOptions options;
    private final String agent;
    private final Login login;
    private final Supplier<AddressCheck> checks;
    private AddressCheck check;
    private Exchange exchange;

    /**
     * Prepares it; nothing is opened yet.
     *
     * @param contact an address under which the people behind the questions can be reached, or null
     * @param login   for the site, or null
     * @param checks  gives the check of addresses
     */
    public Fetcher(FetchOptions options, String contact, Login login, Supplier<AddressCheck> checks) {
        this.options = options;
        this.login = login;
        this.agent = Exchange.userAgent() + (contact == null ? "" : " (+" + contact + ")");
        this.checks = checks;
    }

    /** The name under which it asks. */
    public String agent() {
        return agent;
    }

    /** The address in the form in which it would be asked. */
    public static String address(String written) throws FetchException {
        return WebAddress.of(written).toString();
    }

    /** Where a redirect of this address leads. */
    public static String redirect(String from, String location) throws FetchException {
        return WebAddress.of(from).to(location).toString();
    }

    /**
     * Asks.
     *
     * @param conditions fields besides the usual ones, such as those that ask for changes only
     * @throws FetchException when there is no answer, with the reason
     */
    public WebAnswer ask(String url, Map<String, String> conditions) throws IOException {
        WebAddress address = WebAddress.of(url);
        if (exchange == null) {
            check = checks.get();
            exchange = new Exchange(options, agent);
        }
        if (!options.allowPrivate()) {
            check.check(address.host());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Accept", "text/html, application/xhtml+xml, */*;q=0.1");
        fields.put("Accept-Encoding", "gzip, deflate");
        fields.putAll(conditions);
        Map<String, String> sent = new LinkedHashMap<>(fields);
        if (login != null && login.authorization(address) != null) {
            sent.put("Authorization", login.authorization(address));
        }
        HttpResponse<byte[]> answer = exchange.ask(address, sent, System.nanoTime() + options.timeout().toNanos());
        // The password is not among what is kept.
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("Host", address.uri().getRawAuthority());
        asked.put("User-Agent", agent);
        asked.putAll(fields);
        return new WebAnswer(address.toString(), asked, answer.statusCode(), answer.headers().map(), answer.body());
    }
}
