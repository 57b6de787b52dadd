package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.FormPage;

/** An open task as the one who opens it sees it. */
public record TaskView(WorkItem item, Case file, TaskModel model, FormPage form, Standing standing) {}
