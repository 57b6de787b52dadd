package eu.uptake.registry;

import java.util.List;

/** Accounts that the sign-in page may show to everybody; only a demonstration has any. */
public interface ShownAccounts {

    List<Account> list();

    /**
     * One of them, with what to type.
     *
     * @param organisation for whom the person works
     * @param password empty for those who sign in by link
     * @param enter path of ours that signs in as this person when it is posted to
     */
    record Account(String name, String role, String organisation, String email, String password, String enter) {}
}
