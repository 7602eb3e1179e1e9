package nl.gezinslijn.query.web;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles; what they lack is a fault, never shown as a key. */
public final class PageMessages {

    /** Common words first; then those of what coaches do, of steering, of supervision, and of keeping house. */
    static final String[] BUNDLES = {"messages", "actions", "steering", "supervision", "house"};

    private PageMessages() {}

    /** Dutch where a language is not spoken. */
    public static MessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(BUNDLES);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Languages.DUTCH);
        // or an apostrophe would need doubling in some texts and not in others
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
