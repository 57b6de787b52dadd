/**
 * The proof: figures of the product beside those of the stock engine, taken in one run by {@code mvn -Pprove verify},
 * each held against its budget in {@code prove/budgets.properties}.
 */
package eu.uptake.prove;
