package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.util.List;

/** Says how one result about an application came about; nothing where there is none yet. */
interface ApplicationReckoner {

    List<Reckoning> of(Case file, Application application, Words words);
}
