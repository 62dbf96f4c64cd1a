package dev.billet.source;

/** What the status of an answer means for whoever wanted a page. */
final class StatusWords {
    private static final int SERVER = 500;

    private StatusWords() {
    }

    /** A clause that says why there is no page, or null when there is one. */
    static String of(int status) {
        String words = switch (status) {
            case 200 -> null;
            case 401, 403, 407, 451 -> "the server does not give it out";
            case 404 -> "not found";
            case 410 -> "it was taken off the net";
            case 408, 429 -> "the server wants fewer questions; try again later";
            default -> status >= SERVER ? "the server has an error; try again later" : "the server answers without a page";
        };
        return words == null ? null : words + " (HTTP " + status + ")";
    }
}
