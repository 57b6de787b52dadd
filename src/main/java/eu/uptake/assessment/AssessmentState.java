package eu.uptake.assessment;

/** How far an assessment has come. */
public enum AssessmentState {
    /** The company has begun to describe itself. */
    DRAFT,
    /** The company has answered. */
    SUBMITTED,
    /** The advisor has given a view of it, the company has not agreed yet. */
    IN_VALIDATION,
    /** The one that counts. */
    VALIDATED,
    /** Another of the same occasion took its place. */
    SUPERSEDED
}
