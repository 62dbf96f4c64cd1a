package dev.billet.source;

/**
 * A range of internet addresses that share their first bits.
 *
 * @param prefix the first address of the range, 4 or 16 bytes
 * @param bits   how many of its bits count
 * @param word   what such an address is called, with its article
 */
record AddressRange(byte[] prefix, int bits, String word) {

    /** Whether the address, 4 or 16 bytes, is in it. */
    boolean has(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != prefix[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (address[whole] ^ prefix[whole]) >> 8 - rest == 0;
    }
}
