package keyfound.publication.start;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;
import keyfound.search.storage.EngineUnusableException;

/// Says what to do about a search cluster that cannot be used.
final class ClusterRefusal {

    private ClusterRefusal() {
    }

    static CannotStartException of(EngineUnusableException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case UNREACHABLE -> new CannotStartException(Incident.CLUSTER_UNREACHABLE, message,
                    "Look at keyfound.search.opensearch.urls and at the cluster", refused);
            case NOT_TRUSTED -> new CannotStartException(Incident.CLUSTER_UNREACHABLE,
                    "The certificate of the search cluster is not trusted: " + message,
                    "Name the file of its authority, as PEM, in keyfound.search.opensearch.certificate, and the "
                            + "cluster by a name that its certificate bears",
                    refused);
            case REFUSED -> new CannotStartException(Incident.CLUSTER_REFUSES, message,
                    "Look at the keyfound.search.opensearch settings and at the settings of the cluster", refused);
            case TOO_OLD -> new CannotStartException(Incident.CLUSTER_TOO_OLD, message,
                    "Use OpenSearch 3.0 or later, or leave keyfound.search.engine at lucene", refused);
            case NOT_ALLOWED -> new CannotStartException(Incident.CLUSTER_NOT_ALLOWED, message,
                    "Look at keyfound.search.opensearch.username and its password, and at the rights of that user",
                    refused);
            case FOREIGN_INDEX -> new CannotStartException(Incident.INDEX_FOREIGN, message,
                    "Name another prefix with keyfound.search.opensearch.prefix; nothing of the index was changed",
                    refused);
        };
    }

}
