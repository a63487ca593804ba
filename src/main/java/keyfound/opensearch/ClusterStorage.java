package keyfound.opensearch;

import java.time.Clock;

import keyfound.opensearch.cluster.Cluster;
import keyfound.opensearch.cluster.ClusterIndexes;
import keyfound.opensearch.cluster.StateDocument;
import keyfound.signature.token.Signature;
import keyfound.stemming.AnalysedForms;

/// What an engine shares with its updates.
///
/// @param bases base forms of words, for all states of the index
record ClusterStorage(Cluster cluster, StateDocument state, ClusterIndexes indexes, AnalysedForms bases, Clock clock) {

    /// Grows with every change of the documents, the stored bytes, the terms, or the
    /// known errors of an entry. The version of the signature rules follows it. An index
    /// of another format is left to the servers that read it.
    static final String FORMAT = "4." + Signature.RULES_VERSION;

}
