package eu.uptake.registry;

/** Somebody is to get a mail with a one-time link to the given page of ours; published in the inviting transaction. */
public record PersonInvited(long person, String path) {}
