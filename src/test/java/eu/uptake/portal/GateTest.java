package eu.uptake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void closesForAnAddressThatRegistersTooOftenAndForNoOther() {
        var gate = new Gate(2);

        assertThat(gate.allow("192.0.2.1")).isTrue();
        assertThat(gate.allow("192.0.2.1")).isTrue();
        assertThat(gate.allow("192.0.2.1")).isFalse();
        assertThat(gate.allow("192.0.2.2")).isTrue();
    }
}
