package eu.uptake.funding;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money is a matter of companies; what people did for it stands among their forms. */
@Component
@Order(50)
class MoneyDataHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of();
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "aid_record.declared_by", "a company",
                "aid_extract.uploaded_by", "a name alone, on a list of what public registers say of companies",
                "aid_extract.taken_by", "likewise",
                "aid_extract.undone_by", "likewise",
                "undertaking_tie.told_by", "a company",
                "instrument.written_by", "a name alone, of several people perhaps, on a list that is public");
    }
}
