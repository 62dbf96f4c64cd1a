package dev.billet.read.gather;

import dev.billet.model.Finding;
import dev.billet.model.Problem;
import dev.billet.report.PageNotice;
import dev.billet.xml.XmlDamage;
import dev.billet.xml.XmlIn;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Walks through a feed or an export file of XML, element by element, and hands out what it finds as it comes. At damage all that stood
 * before it is handed out, then the damage is thrown.
 */
public abstract class XmlWalk implements Closeable {
    private final XmlIn xml;
    private final Deque<Finding> ready = new ArrayDeque<>();
    private XmlDamage damage;
    private boolean ended;
    private boolean found;
    private long reported;

    protected XmlWalk(XmlIn xml) {
        this.xml = xml;
    }

    /** Takes what stands in an element, whole or in part. */
    protected abstract void element(XmlIn in, String name) throws IOException;

    /** Gives what is known only at the end of the file, or at its damage. */
    protected abstract void end();

    /** What {@link #end} says when nothing has been found. */
    protected abstract Finding nothing();

    protected final void give(Finding finding) {
        ready.add(finding);
    }

    protected final void give(Collection<Finding> findings) {
        ready.addAll(findings);
    }

    /** The next finding; empty at the end. */
    public final Optional<Finding> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            step();
        }
        Finding finding = ready.poll();
        if (finding == null && damage != null) {
            XmlDamage thrown = damage;
            damage = null;
            throw thrown;
        }
        found |= finding != null;
        return Optional.ofNullable(finding);
    }

    private void step() throws IOException {
        try {
            String name = xml.next();
            if (name == null) {
                finish();
            } else {
                element(xml, name);
            }
        } catch (XmlDamage broken) {
            damage = broken;
            finish();
        }
    }

    private void finish() {
        ended = true;
        end();
        if (!found && damage == null && ready.stream().allMatch(Finding.BlogFact.class::isInstance)) {
            ready.addFirst(nothing());
        }
    }

    /** What had to be mended since this was asked last. */
    protected final List<Problem> problems() {
        long touched = xml.repairs().illegal() + xml.repairs().undecoded();
        long now = touched - reported;
        reported = touched;
        return now == 0 ? List.of() : List.of(new PageNotice.CharactersReplaced((int) Math.min(Integer.MAX_VALUE, now)).toProblem());
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
