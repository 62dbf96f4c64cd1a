package dev.billet.audit.diff;

/** What a reply answers: not by number, which the one side may have made anew, but by the reply that is paired with it. */
record ParentReply() implements Comparison<Placed> {

    @Override
    public String field() {
        return "parent";
    }

    @Override
    public Verdict compare(Placed a, Placed b) {
        return Verdict.of(a.parentName(), b.parentName(), (one, two) -> Way.DIFFERENT).way() == Way.NOTHING ? Verdict.NOTHING
            : judged(a, b);
    }

    private static Verdict judged(Placed a, Placed b) {
        if (a.parent() == b.parent()) {
            return Verdict.SAME;
        }
        Way way = a.parent() == Placed.NONE ? Way.ONLY_B : b.parent() == Placed.NONE ? Way.ONLY_A : Way.DIFFERENT;
        return new Verdict(way, a.parentName(), b.parentName());
    }
}
