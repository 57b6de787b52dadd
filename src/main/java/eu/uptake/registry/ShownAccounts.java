package eu.uptake.registry;

import java.util.List;

/** Accounts that the sign-in page may show to everybody; only a demonstration has any. */
public interface ShownAccounts {

    List<Account> list();

    /** One of them, with what to type. */
    record Account(String name, String role, String email, String password) {}
}
