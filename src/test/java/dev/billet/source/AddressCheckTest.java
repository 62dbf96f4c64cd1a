package dev.billet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are not of the public net, at the borders of their ranges. */
class AddressCheckTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0, unspecified", "0.255.255.255, unspecified", "10.0.0.0, private", "10.255.255.255, private",
        "100.64.0.0, shared", "100.127.255.255, shared", "127.0.0.1, loopback", "127.255.255.254, loopback",
        "169.254.0.0, link-local", "169.254.169.254, link-local", "172.16.0.1, private", "172.31.255.255, private",
        "192.0.0.8, reserved", "192.168.0.0, private", "192.168.255.255, private", "198.19.255.255, benchmark",
        "224.0.0.1, multicast", "239.255.255.255, multicast", "240.0.0.1, reserved", "255.255.255.255, reserved",
        "::, unspecified", "::1, loopback", "fe80::1, link-local", "febf::1, link-local", "fec0::1, site-local", "fc00::1, private",
        "fdff:ffff::1, private", "ff02::1, multicast", "2001:0:1::1, Teredo", "64:ff9b:1::808:808, translation",
        "::7f00:1, loopback", "::10.1.2.3, private", "64:ff9b::127.0.0.1, loopback", "64:ff9b::a9fe:a9fe, link-local",
        "::ffff:0:192.168.1.1, private", "2002:7f00:1::, loopback", "2002:c0a8:101::1, private"})
    void refuses(String address, String word) throws UnknownHostException {
        String objection = AddressCheck.objection(InetAddress.getByName(address).getAddress());
        assertTrue(objection != null && objection.contains(word), () -> address + ": " + objection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
        "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2001:4860:4860::8888", "64:ff9b::8.8.8.8", "2002:808:808::1", "fbff::1",
        "::ffff:8.8.8.8"})
    void letsThePublicNetPass(String address) throws UnknownHostException {
        assertNull(AddressCheck.objection(InetAddress.getByName(address).getAddress()), address);
    }

    @Test
    void looksIntoAMappedAddressThatStayedOne() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};
        assertEquals("a private address", AddressCheck.objection(mapped));
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() {
        AddressCheck check = new AddressCheck(host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"),
            InetAddress.getByName("192.168.1.1")});
        FetchException refused = assertThrows(FetchException.class, () -> check.check("two.example"));
        assertEquals("two.example (192.168.1.1) is a private address; --allow-private permits such", refused.getMessage());
    }

    @Test
    void saysThatAHostIsNotKnown() {
        AddressCheck check = new AddressCheck(host -> {
            throw new UnknownHostException(host);
        });
        assertEquals("no such host: no.example", assertThrows(FetchException.class, () -> check.check("no.example")).getMessage());
    }
}
