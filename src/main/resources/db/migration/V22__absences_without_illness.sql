-- That somebody was away is needed for their hours; that they were ill is not.
UPDATE absence SET kind = 'OTHER' WHERE kind = 'SICK';
