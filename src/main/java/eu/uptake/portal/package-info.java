/**
 * The pages of the SME, made for a phone and a minute: where the case stands, what is to do, what was sent, what is
 * held; and the way in by registration. Browsers knock here, no room does. Nothing is decided here and nothing stored:
 * what people send goes to the engine room, what they read comes from the case file and the registry.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "registry",
            "casefile",
            "assistance",
            "forms",
            "process",
            "dossier",
            "privacy"
        })
package eu.uptake.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
