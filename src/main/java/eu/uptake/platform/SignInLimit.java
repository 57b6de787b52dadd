package eu.uptake.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many attempts to sign in, or requests for a link, are answered within a minute. */
@ConfigurationProperties("uptake.sign-in-limit")
record SignInLimit(
        @DefaultValue("10") int perAccount,
        @DefaultValue("30") int perAddress) {}
