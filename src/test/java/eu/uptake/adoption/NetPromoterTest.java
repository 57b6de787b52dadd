package eu.uptake.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetPromoterTest {

    @Test
    void isTheShareOfPromotersLessThatOfDetractors() {
        assertThat(new NetPromoter(12, 10, 6, 1).score()).hasValue(50);
        assertThat(new NetPromoter(12, 9, 3, 3).score()).hasValue(0);
        assertThat(new NetPromoter(6, 6, 0, 6).score()).hasValue(-100);
    }

    @Test
    void saysNothingBelowFiveAnswers() {
        assertThat(new NetPromoter(20, 4, 4, 0).score()).isEmpty();
        assertThat(new NetPromoter(5, 5, 5, 0).score()).hasValue(100);
    }

    @Test
    void tellsHowManyOfThoseAskedAnswered() {
        assertThat(new NetPromoter(12, 9, 3, 3).rate()).isEqualTo(75);
        assertThat(new NetPromoter(0, 0, 0, 0).rate()).isZero();
        assertThat(new NetPromoter(12, 9, 3, 2).passives()).isEqualTo(4);
    }
}
