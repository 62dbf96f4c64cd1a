package dev.billet.assemble;

import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which blog the posts are counted with that do not name theirs, of thousands of blogs as quickly as of two. */
final class Homes {
    private static final int SEVERAL = -1;
    private final List<BlogFacts> all;
    private final Map<String, Integer> byHost = new HashMap<>();
    private final Map<String, Integer> byTitle = new HashMap<>();
    private final List<Integer> named = new ArrayList<>();
    private final int[] home;
    private final List<List<BlogFacts>> members = new ArrayList<>();

    /** {@code all}: numbered by their places. */
    Homes(List<BlogFacts> all) {
        this.all = all;
        for (BlogFacts facts : all) {
            if (facts.url() != null) {
                named.add(facts.number());
                byHost.merge(String.valueOf(Urls.host(facts.url())), facts.number(), (one, other) -> SEVERAL);
                byTitle.merge(String.valueOf(facts.title()), facts.number(), (one, other) -> SEVERAL);
            }
            members.add(new ArrayList<>(1));
        }
        home = new int[all.size()];
        for (BlogFacts facts : all) {
            home[facts.number()] = find(facts);
            members.get(home[facts.number()]).add(facts);
        }
    }

    private int find(BlogFacts facts) {
        if (facts.url() != null) {
            return facts.number();
        }
        String host = facts.host();
        Integer only = host != null ? byHost.get(host) : facts.key().isEmpty() ? anyNamed() : facts.title() == null ? null
            : byTitle.get(facts.title());
        boolean unnamed = only == null && facts.key().isEmpty() && all.size() == 2;
        return unnamed ? 1 - facts.number() : only == null || only == SEVERAL ? facts.number() : only;
    }

    private Integer anyNamed() {
        return named.isEmpty() ? null : named.size() == 1 ? named.get(0) : SEVERAL;
    }

    /** Where this one belongs; itself for most. */
    int of(int number) {
        return home[number];
    }

    /** Those that belong to this one, itself first, then in the order in which they were met; empty for one that belongs elsewhere. */
    List<BlogFacts> members(int number) {
        List<BlogFacts> list = new ArrayList<>(members.get(number));
        if (list.remove(all.get(number))) {
            list.add(0, all.get(number));
        }
        return list;
    }
}
