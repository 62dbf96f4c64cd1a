package dev.billet.convert;

import dev.billet.html.PageMedia;
import dev.billet.model.Content;
import dev.billet.model.Media;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.report.OutputNotice;
import dev.billet.source.Capture;
import dev.billet.source.FetchException;
import dev.billet.source.WebMedia;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folder of {@code --media-dir}: copies of what the posts show, out of the input and, when asked, from the Web. */
final class MediaFolder implements Closeable {
    private final ConversionOptions.Media asked;
    private final Path folder;
    private final boolean made;
    private final String prefix;
    private final MediaStore store;
    private final StagedFolder files;
    private final WebMedia web;
    /** Whether what is at an address has been copied. */
    private final Map<String, Boolean> known = new HashMap<>();
    private boolean committed;
    private long copied;
    private long fetched;

    private MediaFolder(ConversionOptions options, WebMedia web) throws IOException {
        this.asked = options.output().beside().media();
        this.web = web;
        folder = Path.of(asked.dir()).toAbsolutePath().normalize();
        made = !Files.exists(folder);
        Files.createDirectories(folder);
        prefix = prefix(options.output(), folder);
        store = new MediaStore(folder);
        files = new StagedFolder(folder);
    }

    /** The folder that was asked for, or null. */
    static MediaFolder of(ConversionOptions options) throws IOException {
        ConversionOptions.Media asked = options.output().beside().media();
        return asked == null ? null : new MediaFolder(options, asked.download() ? new WebMedia(options.input().limits()) : null);
    }

    /** The way from the output's folder to this one, as it stands in front of a file's name. */
    private static String prefix(ConversionOptions.Output output, Path folder) {
        Path here = Path.of(output.isStandard() ? "." : output.path()).toAbsolutePath().normalize();
        boolean isFolder = output.isStandard() || output.path().endsWith("/") || Files.isDirectory(here);
        String way = (isFolder ? here : here.getParent()).relativize(folder).toString().replace('\\', '/');
        return way.isEmpty() ? "" : way + "/";
    }

    /** Keeps what a capture holds, before it is read. */
    void note(Capture capture) throws IOException {
        store.note(capture);
    }

    /** The post with the places of its copies. */
    Post of(Post post) throws IOException {
        Map<String, Media> media = new LinkedHashMap<>();
        for (Media one : post.media()) {
            media.put(one.url(), copied(one, post));
        }
        Media attached = attached(post, media);
        if (attached != null) {
            media.put(attached.url(), attached);
        }
        if (media.isEmpty()) {
            return post;
        }
        Content content = asked.rewrite() && post.content() != null ? MediaLinks.rewritten(post.content(), media.values()) : post.content();
        return post.toBuilder().media(media.values().stream().toList()).content(content).build();
    }

    /** The copy of what an attachment is, which its text need not show; null when it is none, or there is no copy. */
    private Media attached(Post post, Map<String, Media> shown) throws IOException {
        String url = post.attachmentUrl();
        if (url == null || shown.containsKey(url)) {
            return null;
        }
        Media.Kind kind = PageMedia.kindOf(url);
        Media copy = copied(new Media(url, kind == null ? Media.Kind.FILE : kind, null, null, null), post);
        return copy.file() == null ? null : copy;
    }

    private Media copied(Media media, Post post) throws IOException {
        String name = MediaNames.of(media.url());
        Boolean there = known.get(name);
        if (there == null) {
            there = store.write(media.url(), post.sources(), files, name);
            copied += there ? 1 : 0;
            there = there || web != null && fetched(media.url(), name);
            known.put(name, there);
            if (!there) {
                Files.deleteIfExists(files.path(name));
            }
        }
        return there ? new Media(media.url(), media.kind(), media.alt(), media.caption(), prefix + name) : media;
    }

    private boolean fetched(String url, String name) throws IOException {
        Files.deleteIfExists(files.path(name));
        try (OutputStream out = files.open(name)) {
            web.fetch(url, out);
            fetched++;
            return true;
        } catch (FetchException notThere) {
            return false;
        }
    }

    /** Says what was copied and what was not there. */
    void report(Notices notices) {
        long missing = known.values().stream().filter(there -> !there).count();
        notices.report(new OutputNotice.MediaCopied(asked.dir(), copied, fetched, missing, web == null));
    }

    void commit() throws IOException {
        files.commit();
        committed = true;
    }

    /** Whether a path is in the folder, so that it is no input. */
    boolean owns(Path path) {
        return path.toAbsolutePath().normalize().startsWith(folder);
    }

    @Override
    public void close() throws IOException {
        try (store) {
            files.discard();
        }
        if (made && !committed) {
            Files.deleteIfExists(folder);
        }
    }
}
