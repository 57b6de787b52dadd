/**
 * The dossier of a case: everything an auditor asks about one company, as a PDF/A with its evidence files beside it. It
 * stands between the pages, which hand it out, and the rooms it reads: it may read every room and write nothing of
 * theirs but that a dossier was made, and no room below ever asks for it. So the capabilities need not know each other
 * for its sake, and the pages need not know them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "registry", "casefile", "assistance", "funding", "notification", "process"})
package eu.uptake.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
