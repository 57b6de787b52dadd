package eu.uptake.platform;

import org.jspecify.annotations.Nullable;

/** Tells whether there is such a form for that person; drafts and files are kept for no other. */
public interface OpenForms {

    /**
     * @param actor nobody for a visitor
     * @param formKey a task's id, {@code start:<form>}, or {@code ask:<case number>:<form>}
     */
    boolean has(@Nullable Actor actor, String formKey);
}
