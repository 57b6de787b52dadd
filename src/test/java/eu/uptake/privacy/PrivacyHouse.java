package eu.uptake.privacy;

import eu.uptake.casefile.CaseHouse;
import eu.uptake.platform.PersonalData;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The lower rooms with this one, what every room holds about people, and a clock that a test may set. */
@Import(CaseHouse.class)
@ComponentScan("eu.uptake.privacy")
@ComponentScan(
        basePackages = "eu.uptake",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PersonalData.class))
@ConfigurationPropertiesScan("eu.uptake.privacy")
class PrivacyHouse {}
