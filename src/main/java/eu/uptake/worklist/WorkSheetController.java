package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.platform.SheetFiles;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list to take away: its address is the list's, so the file holds what the list shows. */
@Controller
class WorkSheetController {

    private final WorkSheet sheet;
    private final SheetFiles files;

    WorkSheetController(WorkSheet sheet, SheetFiles files) {
        this.sheet = sheet;
        this.files = files;
    }

    @GetMapping("/work/export.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam Map<String, String> parameters,
            Locale locale) {
        return files.csv(sheet.of(actor, ListState.of(parameters), locale));
    }

    @GetMapping("/work/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam Map<String, String> parameters,
            Locale locale) {
        return files.xlsx(sheet.of(actor, ListState.of(parameters), locale));
    }
}
