package dev.billet.read;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.report.InputNotice;
import dev.billet.report.PageNotice;
import dev.billet.source.Capture;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a page: all of them, or those that are left of one that was cut off. A page over the limit is refused by name, and never
 * cut by billet.
 *
 * @param all what there is
 * @param cut why there is no more, or null for a whole page
 */
record Bytes(byte[] all, UnreadableException cut) {
    private static final int PART = 1 << 14;
    /** What says that it is larger than this has to show it. */
    private static final int MOST_AT_ONCE = 1 << 20;

    /** Reads to the end, to the limit or to where it is cut off. */
    static Bytes of(Capture capture, ReadOptions options) throws IOException {
        int limit = (int) Math.min(options.maxPageSize(), Integer.MAX_VALUE - 16);
        Bytes bytes = capture.size() > limit ? null : read(capture, limit);
        if (bytes == null) {
            throw new UnreadableException(new InputNotice.Refused(capture.location(),
                "larger than " + limit + " bytes; --max-page-size sets another limit"));
        }
        if (bytes.all.length == 0) {
            throw new UnreadableException(new InputNotice.Empty(capture.location(), capture.location().equals("-") ? "input" : "file"));
        }
        return bytes;
    }

    /** Null when there are more than {@code limit}. */
    private static Bytes read(Capture capture, int limit) throws IOException {
        byte[] bytes = new byte[capture.size() < 0 ? PART : (int) Math.min(capture.size() + 1, MOST_AT_ONCE)];
        int length = 0;
        try (InputStream in = capture.open()) {
            for (int n = 0; n >= 0 && length <= limit; length += Math.max(0, n)) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(length * 2L, limit + 1L));
                }
                n = in.read(bytes, length, bytes.length - length);
            }
        } catch (EOFException end) {
            // All that came before is as it was; other damage may have made bytes that never were.
            if (length > 0 && length <= limit) {
                return new Bytes(Arrays.copyOf(bytes, length),
                    new UnreadableException(new InputNotice.CutOff(capture.location(), length, end.getMessage())));
            }
            throw end;
        }
        return length > limit ? null : new Bytes(Arrays.copyOf(bytes, length), null);
    }

    /** What was found in them; the damage follows it. */
    Findings findings(List<Finding> found) {
        if (cut == null) {
            return Findings.of(found);
        }
        Iterator<Finding> rest = found.iterator();
        return () -> {
            if (!rest.hasNext()) {
                throw cut;
            }
            return Optional.of(marked(rest.next()));
        };
    }

    private static Finding marked(Finding finding) {
        if (!(finding instanceof Finding.PostFound found)) {
            return finding;
        }
        Post post = found.post();
        List<Problem> problems = new ArrayList<>(post.problems());
        problems.add(new PageNotice.PageCutOff().toProblem());
        return new Finding.PostFound(post.toBuilder().problems(problems).build(), found.keys());
    }
}
