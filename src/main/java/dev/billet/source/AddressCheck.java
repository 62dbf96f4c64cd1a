package dev.billet.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps fetches out of the machine's own and the local nets: a page, a list of addresses or a redirect that somebody else wrote
 * must not be able to ask them. The ranges are those of the IANA special-purpose address registries (RFC 6890).
 */
public final class AddressCheck {
    private static final String[] RANGES = {
        "0.0.0.0/8 an unspecified address", "10.0.0.0/8 a private address", "100.64.0.0/10 a shared address of a carrier",
        "127.0.0.0/8 a loopback address", "169.254.0.0/16 a link-local address", "172.16.0.0/12 a private address",
        "192.0.0.0/24 a reserved address", "192.0.2.0/24 a documentation address", "192.168.0.0/16 a private address",
        "198.18.0.0/15 a benchmark address", "198.51.100.0/24 a documentation address", "203.0.113.0/24 a documentation address",
        "224.0.0.0/4 a multicast address", "240.0.0.0/4 a reserved address",
        "::/128 an unspecified address", "::1/128 a loopback address", "64:ff9b:1::/48 an address of a local translation",
        "100::/64 a discarded address", "2001::/32 a Teredo address", "2001:db8::/32 a documentation address",
        "fc00::/7 a private address", "fe80::/10 a link-local address", "fec0::/10 a site-local address", "ff00::/8 a multicast address"};
    /** IPv6 ranges that carry an IPv4 address, and at which byte: compatible, mapped, translated (two forms), 6to4. */
    private static final String[] CARRIERS = {"::/96 12", "64:ff9b::/96 12", "::ffff:0:0:0/96 12", "2002::/16 2"};
    private static final String CACHE = "networkaddress.cache.ttl";
    private static final int IPV4 = 4;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final Resolver resolver;

    /** The addresses of a host; tests have one without a net. */
    @FunctionalInterface
    public interface Resolver {
        /** All addresses of the host. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Holds the ranges: a run without an address to fetch does not need them. */
    private static final class Known {
        private static final List<AddressRange> SPECIAL = ranges(RANGES);
        private static final List<AddressRange> CARRYING = ranges(CARRIERS);
    }

    /** With a resolver of its own. */
    public AddressCheck(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * With the resolver of this machine. The HTTP client resolves a host again when it connects, so a host could show the check
     * one address and the connection another (rebinding). Both ask the cache of the JDK first, so it is told to forget nothing;
     * this works when no host was resolved before in this process, else what is cached holds for 30 seconds.
     */
    public static AddressCheck ofThisMachine() {
        if (Security.getProperty(CACHE) == null) {
            Security.setProperty(CACHE, "-1");
        }
        return new AddressCheck(InetAddress::getAllByName);
    }

    /** Refuses the host when any of its addresses is not of the public net. */
    void check(String host) throws FetchException {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw FetchException.failed("no such host: " + host);
        }
        for (InetAddress address : addresses) {
            String objection = objection(address.getAddress());
            if (objection != null) {
                String shown = address.getHostAddress();
                throw FetchException.refused((host.equals(shown) ? host : host + " (" + shown + ")") + " is " + objection
                    + "; --allow-private permits such");
            }
        }
    }

    /** What the address is when it is not of the public net, or null. */
    static String objection(byte[] address) {
        for (AddressRange range : Known.SPECIAL) {
            if (range.has(address)) {
                return range.word();
            }
        }
        if (address.length > IPV4 && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length)) {
            return carried(address, MAPPED.length);
        }
        for (AddressRange range : Known.CARRYING) {
            if (range.has(address)) {
                return carried(address, Integer.parseInt(range.word()));
            }
        }
        return null;
    }

    private static String carried(byte[] address, int at) {
        return objection(Arrays.copyOfRange(address, at, at + IPV4));
    }

    private static List<AddressRange> ranges(String... lines) {
        List<AddressRange> ranges = new ArrayList<>(lines.length);
        for (String line : lines) {
            int slash = line.indexOf('/');
            int blank = line.indexOf(' ');
            ranges.add(new AddressRange(literal(line.substring(0, slash)), Integer.parseInt(line.substring(slash + 1, blank)),
                line.substring(blank + 1)));
        }
        return ranges;
    }

    private static byte[] literal(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException(address, notALiteral);
        }
    }
}
