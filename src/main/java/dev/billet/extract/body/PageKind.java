package dev.billet.extract.body;

/** What a page is as a whole; OTHER has no post (a form, an error, a search without results). */
public enum PageKind { POST, PAGE, LIST, OTHER }
