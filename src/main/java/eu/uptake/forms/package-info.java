/**
 * Camunda Forms in Java: the schema that the browser draws, the same rules checked again on the server, drafts, and what
 * a page needs to embed a form. Pages and the engine room knock here. What an answer means never enters: this room knows
 * fields, not cases.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package eu.uptake.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
