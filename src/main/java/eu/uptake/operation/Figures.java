package eu.uptake.operation;

import eu.uptake.casefile.ChainRound;
import eu.uptake.notification.PostState;
import eu.uptake.process.EngineState;
import eu.uptake.process.Reconciler;
import org.jspecify.annotations.Nullable;

/** How the installation was when somebody looked last: numbers and times, nothing about anybody. */
record Figures(
        long openWork,
        EngineState engine,
        PostState post,
        Reconciler.@Nullable Last reconciled,
        ChainRound.Progress histories,
        long diskFree,
        long diskSize) {}
