package eu.uptake.registry;

/** A new password, with the present one unless a link has just proved who asks. */
record PasswordForm(String present, String password, String repeated) {

    PasswordForm {
        present = Problems.text(present);
        password = Problems.text(password);
        repeated = Problems.text(repeated);
    }
}
