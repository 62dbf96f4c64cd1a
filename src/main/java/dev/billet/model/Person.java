package dev.billet.model;

/**
 * Who wrote something, as far as the source says it. Each field may be null, but not all.
 *
 * @param name   the display name as shown
 * @param url    where the name links to
 * @param login  the account name of the engine, from export files and author links
 * @param email  only export files have it
 * @param avatar the address of the picture
 * @param ip     the address a comment was sent from; only export files have it
 */
public record Person(String name, String url, String login, String email, String avatar, String ip) {

    /** A person of whom only the name, and perhaps a link, is known. */
    public static Person named(String name, String url) {
        return new Person(name, url, null, null, null, null);
    }
}
