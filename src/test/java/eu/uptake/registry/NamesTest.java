package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller & Söhne GmbH | muller sohne gmbh",
                "Tessitura Brambilla S.r.l. | tessitura brambilla srl",
                "Łódzkie Zakłady | lodzkie zaklady",
                "Straße 7 | strasse 7",
                "ΑΘΗΝΑΪΚΉ | αθηναικη",
            })
    void foldsAccentsCaseAndPunctuation(String name, String folded) {
        assertThat(Names.fold(name)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller GmbH | Muller Gmbh & Co. KG",
                "Tejidos Vega S.L. | TEJIDOS VEGA, SL",
                "Tejidos Vega S. L. | Tejidos Vega",
                "Filature du Nord SAS | filature du nord",
                "UAB Baltic Wood | Baltic Wood, UAB",
                "Elektro Nová s.r.o. | Elektro Nova spol. s r.o.",
            })
    void comparesNamesWithoutTheirLegalForm(String one, String other) {
        assertThat(Names.core(one)).isEqualTo(Names.core(other));
    }

    @Test
    void keepsDifferentNamesApart() {
        assertThat(Names.core("Vega Textil SL")).isNotEqualTo(Names.core("Vega Metal SL"));
    }

    @Test
    void leavesANameThatIsNothingButALegalForm() {
        assertThat(Names.core("SAS")).isEqualTo("sas");
    }
}
