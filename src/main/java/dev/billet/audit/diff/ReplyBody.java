package dev.billet.audit.diff;

import dev.billet.model.Reply;

/** The words of a reply: exactly as export files hold them when both sides have that, else what a reader sees. */
record ReplyBody(boolean sources) implements Comparison<Placed> {

    @Override
    public String field() {
        return sources ? "source" : "text";
    }

    @Override
    public Verdict compare(Placed a, Placed b) {
        Reply one = a.reply();
        Reply two = b.reply();
        if (sources != (one.source() != null && two.source() != null)) {
            return Verdict.NOTHING;
        }
        return sources ? Verdict.of(one.source(), two.source(), (x, y) -> Way.DIFFERENT)
            : Words.compare(one.text() == null ? one.source() : one.text(), two.text() == null ? two.source() : two.text());
    }
}
