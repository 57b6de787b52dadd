package eu.uptake.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something a mail states, by the name under which {@code mail.fact.<name>} has its label. */
sealed interface Fact {

    String name();

    /** As somebody wrote it, or as it is called everywhere. */
    record Said(String name, String text) implements Fact {}

    /** From a model, to be said in the reader's language. */
    record Drawn(String name, String text) implements Fact {}

    /** One of a few codes, each with its words under {@code mail.<name>.<code>}. */
    record Coded(String name, String code) implements Fact {}

    /** EUR, as a plain number. */
    record Money(String name, @Nullable String amount) implements Fact {}

    record Day(String name, LocalDate day) implements Fact {}

    record Moment(String name, Instant moment) implements Fact {}

    /** From one time of a day to another. */
    record Span(String name, Instant from, Instant to) implements Fact {}

    static Fact said(String name, @Nullable String text) {
        return new Said(name, text == null ? "" : text);
    }

    static Fact drawn(String name, @Nullable String text) {
        return new Drawn(name, text == null ? "" : text);
    }
}
