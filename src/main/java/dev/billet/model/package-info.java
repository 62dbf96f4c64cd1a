/**
 * What billet knows about blogs: immutable records without behaviour of their own.
 *
 * <p>Every other room speaks in these types. An absent value is {@code null}, an absent list is empty; nothing here
 * is ever guessed, and no list can be changed after it was given away.
 */
package dev.billet.model;
