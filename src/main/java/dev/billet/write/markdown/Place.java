package dev.billet.write.markdown;

/**
 * Where a post goes.
 *
 * @param folder of the file
 * @param name   of the file without ending, and of its data; unique in an output, letters of ASCII, digits, - and _ only
 * @param path   the address on the new site, decoded; unique in an output
 */
public record Place(String folder, String name, String path) {
    /** The Markdown file. */
    public String file() {
        return folder + "/" + name + ".md";
    }
}
