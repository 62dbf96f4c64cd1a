package dev.billet.model;

/**
 * Where a post was read from: one entry for each capture that had a part in it.
 *
 * @param location  {@code PATH}, {@code ARCHIVE!/ENTRY}, {@code FILE.warc.gz#OFFSET}, {@code -} or a URL; never null
 * @param url       the address the capture was made from, or null
 * @param captured  when it was made, or null
 * @param mediaType such as {@code text/html}, or null
 * @param platform  the rule file that spoke for it ({@code wordpress-html5}), or null
 */
public record Origin(String location, String url, When captured, String mediaType, String platform) {
}
