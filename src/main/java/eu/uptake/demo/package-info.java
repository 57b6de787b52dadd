/**
 * The demonstration: an invented consortium and forty companies, brought through the past months by the same forms and
 * the same engine that serve real ones. Nobody knocks here; it knocks at the doors that pages use. Nothing of it exists
 * outside the profile {@code demo}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "registry",
            "casefile",
            "forms",
            "assistance",
            "funding",
            "process",
            "privacy",
            "retention"
        })
package eu.uptake.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
