package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.Cleaner;
import dev.billet.html.ElementIndex;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds comments and pings, and claims their elements, the list's heading and the comment form. */
public final class CommentFinder {
    private final Reading reading;
    private final ElementIndex index;
    private final Headings headings;
    private final Pings pings;
    private final Bylines bylines;
    private final ItemReader reader;
    private Candidates candidates;
    private BestCandidate chooser;

    private CommentFinder(Reading reading) {
        this.reading = reading;
        index = reading.index();
        headings = new Headings(reading);
        pings = new Pings(reading, headings);
        bylines = new Bylines(reading);
        reader = new ItemReader(reading, bylines);
    }

    /** The discussion of the page; empty lists where there is none. */
    public static Discussion find(Reading reading) {
        return new CommentFinder(reading).find();
    }

    private Discussion find() {
        DateAnchors anchors = new DateAnchors(reading, bylines);
        chooser = new BestCandidate(reading, anchors, reader, new Plausibility(reading, headings));
        candidates = new Candidates(reading, bylines, anchors, headings);
        BestCandidate.Read best = chooser.choose(candidates);
        List<ReadItem> items = new ArrayList<>(best == null ? List.of() : best.items());
        List<Item> apart = pings.apart(items.stream().map(ReadItem::item).toList());
        items.removeIf(item -> pings.isPart(item.item()));
        Set<Element> pingStarts = new HashSet<>();
        apart.forEach(i -> pingStarts.add(i.start()));
        for (ReadItem ping : reader.read(new Candidate(apart, null, "pings", 0))) {
            if (pings.saysSomething(ping)) {
                items.add(ping);
            }
        }
        items.sort(Comparator.comparingInt(i -> index.order(i.start())));
        List<Reply> replies = replies(items, pingStarts);
        return discussion(best, items, replies);
    }

    private List<Reply> replies(List<ReadItem> items, Set<Element> pingStarts) {
        List<String> ids = ids(items);
        List<String> names = new ArrayList<>();
        items.forEach(i -> names.add(i.author() == null ? null : i.author().name()));
        int[] parents = Threads.of(items.stream().map(ReadItem::item).toList(), names, index);
        List<Reply> replies = new ArrayList<>();
        OneLine oneLine = new OneLine(reading, bylines);
        RunIn runIn = new RunIn(reading, bylines);
        PingReader pingReader = new PingReader(reading, bylines);
        LastLook lastLook = new LastLook(reading, bylines);
        for (int i = 0; i < items.size(); i++) {
            ReadItem item = oneLine.cut(items.get(i));
            runIn.cut(item);
            Cleaner.Fragment found = Cleaner.comment(reading.page(), item.text(), item.without());
            Reply.Kind kind = pings.kind(item, found.text());
            Cleaner.Fragment text = kind.isPing() || !found.text().isEmpty() ? found : lastLook.text(item).orElse(found);
            if (!kind.isPing() && pingStarts.contains(item.start())) {
                kind = pings.named(item.item());
            }
            Reply reply = kind.isPing() ? pingReader.read(item, kind, i + 1)
                : new Reply(kind, null, i + 1, null, item.author(), item.title(),
                item.date(), item.approximate(), text.html(), text.text(),
                ItemIds.permalink(item.item(), item.view().rule(), reading.page()), null, List.of());
            replies.add(reply.with(ids.get(i), parent(parents[i], ids)));
        }
        return replies;
    }

    /** Ids as on the page; null where there is none or another item bears the same. */
    private List<String> ids(List<ReadItem> items) {
        List<String> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ReadItem item : items) {
            String id = ItemIds.of(item.item(), item.view().rule(), reading.page());
            ids.add(id != null && seen.add(id) ? id : null);
        }
        return ids;
    }

    /** The id of the answered item, or its place ("#7"), which assembly resolves; null for none. */
    private static String parent(int parent, List<String> ids) {
        if (parent == Threads.NONE) {
            return null;
        }
        return ids.get(parent) != null ? ids.get(parent) : "#" + (parent + 1);
    }

    private Discussion discussion(BestCandidate.Read best, List<ReadItem> items, List<Reply> replies) {
        List<Element> starts = items.stream().map(ReadItem::start).toList();
        Headings.Heading heading = starts.isEmpty() ? null : headings.above(starts.get(0));
        if (heading == null && starts.size() > 1) {
            heading = headings.counting(starts.get(0), starts.size());
        }
        Element form = CommentForm.find(reading);
        claim(items, replies, heading, form);
        String service = replies.isEmpty() ? ScriptedComments.service(reading) : null;
        List<Problem> problems = new ArrayList<>();
        if (service != null) {
            problems.add(new PageNotice.CommentsLoadedByScript(service).toProblem());
        }
        badDate(items).ifPresent(problems::add);
        Element block = starts.isEmpty() ? null : Blocks.around(starts, index);
        return new Discussion(replies, new Counts(reading).find(heading, comments(replies)), starts, block, form, form != null
            ? Boolean.TRUE : null,
            best == null ? null : best.candidate().witness(), () -> best == null ? null : chooser.others(best, candidates), problems);
    }

    private static int comments(List<Reply> replies) {
        return (int) replies.stream().filter(r -> !r.kind().isPing()).count();
    }

    private Optional<Problem> badDate(List<ReadItem> items) {
        for (int i = 0; i < items.size(); i++) {
            String bad = reader.badDate(items.get(i));
            if (bad != null) {
                return Optional.of(new PageNotice.DateNotUnderstood("comment " + (i + 1), bad).toProblem());
            }
        }
        return Optional.empty();
    }

    private void claim(List<ReadItem> items, List<Reply> replies, Headings.Heading heading, Element form) {
        Claims claims = reading.claims();
        for (int i = 0; i < items.size(); i++) {
            Claims.Kind kind = replies.get(i).kind().isPing() ? Claims.Kind.PING : Claims.Kind.COMMENT;
            items.get(i).item().roots().forEach(root -> claims.claim(root, kind));
        }
        if (heading != null) {
            claims.claim(heading.element(), Claims.Kind.FURNITURE);
        }
        if (form != null) {
            claims.claim(form, Claims.Kind.FURNITURE);
        }
        Element likely = form != null ? form : CommentForm.likely(reading);
        Element label = likely == null ? null : CommentForm.label(likely, index);
        if (label != null && claims.of(label) == null) {
            claims.claim(label, Claims.Kind.FURNITURE);
        }
    }
}
