package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees to it that every reply's parent is there and that no reply answers itself, not even in a roundabout way. */
final class Parents {
    private final Map<String, String> parents = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Parents() {
    }

    /** The post with such parents only, and a problem for each that had to go. */
    static Post check(Post post) {
        Parents parents = new Parents();
        List<Reply> replies = Merger.inOrder(post);
        Set<String> ids = new HashSet<>();
        replies.forEach(reply -> ids.add(reply.id()));
        for (Reply reply : replies) {
            parents.link(reply, ids);
        }
        if (parents.problems.isEmpty()) {
            return post;
        }
        List<Problem> problems = new ArrayList<>(post.problems());
        problems.addAll(parents.problems);
        return post.toBuilder().comments(parents.applied(post.comments())).pings(parents.applied(post.pings())).problems(problems).build();
    }

    private void link(Reply reply, Set<String> ids) {
        String parent = reply.parent();
        if (parent == null) {
            return;
        }
        if (!ids.contains(parent)) {
            problems.add(new PageNotice.ParentNotFound(reply.id(), parent).toProblem());
        } else if (leadsTo(parent, reply.id())) {
            problems.add(new PageNotice.ParentCut(reply.id(), parent).toProblem());
        } else {
            parents.put(reply.id(), parent);
        }
    }

    /** The links so far have no circle, so this ends. */
    private boolean leadsTo(String from, String id) {
        String at = from;
        while (at != null && !at.equals(id)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private List<Reply> applied(List<Reply> replies) {
        return replies.stream().map(reply -> reply.with(reply.id(), parents.get(reply.id()))).toList();
    }
}
