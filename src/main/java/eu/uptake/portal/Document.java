package eu.uptake.portal;

import eu.uptake.process.CaseView.Handed;

/**
 * A form that was handed in, read back.
 *
 * @param number its place among what its kind handed in, from 1; it never changes, since nothing is ever taken away
 */
record Document(int number, String name, Handed handed) {}
