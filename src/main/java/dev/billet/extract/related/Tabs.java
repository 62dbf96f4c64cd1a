package dev.billet.extract.related;

import dev.billet.html.ElementIndex;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the pane that belongs to a tab: by the address in the tab, else by its place among the tabs. */
final class Tabs {
    private static final int LONGEST_TAB = 60;

    private final ElementIndex index;

    Tabs(ElementIndex index) {
        this.index = index;
    }

    /** The pane of the tab that the label is; null when it is none. */
    Element pane(Element label) {
        Element handle = handle(label);
        if (handle == null) {
            return null;
        }
        for (String name : new String[] {"href", "data-target", "data-bs-target", "aria-controls", "data-tab"}) {
            String id = handle.attr(name).startsWith("#") ? handle.attr(name).substring(1) : name.equals("href") ? "" : handle.attr(name);
            List<Element> named = id.isEmpty() ? List.of() : index.byId(id);
            if (!named.isEmpty() && !index.contains(named.get(0), handle)) {
                return named.get(0);
            }
        }
        Element tab = handle;
        while (tab != null && !hasTwin(tab)) {
            tab = index.textLength(tab.parent()) == index.textLength(tab) ? tab.parent() : null;
        }
        return tab == null ? null : byPlace(tab);
    }

    private static Element handle(Element label) {
        Element at = label;
        for (int i = 0; i < 3 && at != null; i++, at = at.parent()) {
            if (at.attr("href").startsWith("#") || at.hasAttr("aria-controls") || at.hasAttr("data-target") || at.attr("role").equals("tab")
                || at.hasAttr("data-tab") || at.hasAttr("data-bs-target")) {
                return at;
            }
        }
        return null;
    }

    private boolean hasTwin(Element tab) {
        return tab.siblingElements().stream().anyMatch(e -> e.normalName().equals(tab.normalName()) && index.textLength(e) > 0);
    }

    private Element byPlace(Element tab) {
        List<Element> tabs = tab.parent().children().stream().filter(e -> e.normalName().equals(tab.normalName())).toList();
        if (tabs.stream().anyMatch(e -> index.textLength(e) > LONGEST_TAB)) {
            return null;
        }
        int place = tabs.indexOf(tab);
        List<Element> behind = tab.parent().nextElementSiblings().stream().filter(e -> !e.normalName().matches("script|style|br|hr"))
            .toList();
        if (behind.size() >= tabs.size()) {
            return behind.get(place);
        }
        return behind.size() == 1 && behind.get(0).childrenSize() == tabs.size() ? behind.get(0).child(place) : null;
    }
}
