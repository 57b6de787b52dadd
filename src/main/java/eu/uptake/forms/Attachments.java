package eu.uptake.forms;

/** Tells whether a file that a form refers to was really uploaded; the room that keeps the files answers. */
public interface Attachments {

    boolean known(String evidence);
}
