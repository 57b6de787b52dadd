-- A stretch of a contract ends before the next one begins: two at once counted twice against the ceiling of a year.
UPDATE employment SET ends_on = (
    SELECT MIN(later.starts_on) - INTERVAL '1' DAY FROM employment later
    WHERE later.person_id = employment.person_id AND later.starts_on > employment.starts_on)
WHERE EXISTS (
    SELECT 1 FROM employment later
    WHERE later.person_id = employment.person_id AND later.starts_on > employment.starts_on
        AND (employment.ends_on IS NULL OR employment.ends_on >= later.starts_on));
