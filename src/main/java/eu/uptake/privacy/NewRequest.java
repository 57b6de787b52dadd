package eu.uptake.privacy;

import java.time.LocalDate;

/** A request that came by letter, mail or telephone, as a coordinator records it. */
record NewRequest(String name, String email, RequestKind kind, String wish, LocalDate receivedOn) {}
