package eu.uptake.process;

import eu.uptake.forms.Expressions;

/** The engine room's FEEL for tests of other rooms. */
public final class Feel {

    private Feel() {}

    public static Expressions expressions() {
        return new FeelExpressions();
    }
}
