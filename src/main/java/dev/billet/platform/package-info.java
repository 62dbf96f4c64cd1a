/**
 * The rule files: what is known of platforms, themes and comment systems, as data; loaded and checked here.
 *
 * <p>A rule file is a JSON object ({@code //} comments and a last comma are allowed):
 * <ul>
 * <li>{@code name}, {@code family}, {@code description}: for people and for evidence;
 * <li>{@code extends}: a rule whose content is inherited; {@code "abstract": true} marks a base that is no rule itself;
 * <li>{@code detect}: signs {@code {"css", "weight", "key"}}; the rule applies when the weights of the signs that are on the page
 *     reach {@code minScore} and, where there are signs with {@code "key": true}, one of them is on the page;
 * <li>the sections {@code kinds}, {@code post}, {@code comments}, {@code pings}, {@code related}, {@code pagination}: a list is a
 *     field, its picks most specific first; a word or number is an option.
 * </ul>
 *
 * <p>A pick is {@code "selector"} (the text), {@code "selector @attribute"} or {@code {"css", "attr", "regex", "group"}}. Selectors are
 * jsoup's, below the context (the page, or the comment); {@code &} is the context itself. A regex ignores case; {@code br} ends a
 * line for {@code .}, {@code ^} and {@code $}; group 1 is taken unless {@code group} says another.
 *
 * <p>Inheritance: a file's picks stand before the inherited ones; a list that ends with {@code null} inherits nothing; {@code null} in
 * place of a field or section drops it.
 *
 * <p>Fields whose name does not say it all: {@code post.bodyAlso} is added to the body, {@code bodyExclude} left out; {@code
 * comments.skip} are no comments; {@code textRemove} is left out of the text; {@code idBefore} is looked up on the sibling before the
 * item; {@code dateExact} gives epoch milliseconds; {@code parentId}, {@code depth}, {@code indent} and {@code trace} serve the option
 * {@code parent}; {@code embed} is a place that a script fills; {@code pings.classify} are comment items that are pings; {@code
 * pings.kind} gives the word pingback or trackback; {@code related.drop} are blocks of adverts.
 *
 * <p>Options: {@code comments.grouping} = {@code until-next} (an item is the element with its following siblings up to the next);
 * {@code comments.parent} = {@code nesting}, {@code depth} (the parent is the last item that is one less deep), {@code id} ({@code
 * parentId} is the parent's number; {@code root} is what it says where there is none), {@code indented} (the element of selector {@code
 * indentWrapper} behind an item holds its answers), {@code indent} (pixels), {@code trace} ("2.1"), {@code none}; {@code parentElse}
 * is the mode to try when the first says nothing; {@code pings.kindOfAll} names the kind of all pings; {@code post.titleStrip} is a
 * regex to take off the title; {@code related.source} the plug-in's name.
 */
package dev.billet.platform;
