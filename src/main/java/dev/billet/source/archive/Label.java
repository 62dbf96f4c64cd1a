package dev.billet.source.archive;

import dev.billet.model.When;
import dev.billet.source.ContentType;

/**
 * What a container says about one of its captures.
 *
 * @param location  as the user is told
 * @param name      whose ending may tell what bytes cannot
 * @param url       original address, or null
 * @param captured  when, or null
 * @param type      media type and charset, as far as they are known
 * @param status    of the server's answer, or 0
 * @param leadsTo   the address that has the content which this one has not, or null
 * @param noPage    why this cannot be a page, or null
 * @param plainText whether plain text in it is meant as a page
 */
record Label(String location, String name, String url, When captured, ContentType type, int status, String leadsTo, String noPage,
             boolean plainText) {

    /** Of a file in an archive, about which nothing is known but its name. */
    static Label ofFile(String location, String name, String noPage) {
        return new Label(location, name, null, null, ContentType.UNKNOWN, 0, null, noPage, false);
    }
}
