package eu.uptake.portal;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The real messages, without a running application. */
final class Words {

    private Words() {}

    static ResourceBundleMessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("i18n/portal");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
