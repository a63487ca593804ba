package keyfound.opensearch.cluster;

import tools.jackson.databind.JsonNode;

import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.EngineUnusableException.Reason;
import keyfound.search.storage.SearchUnavailableException;

/// Looks at a cluster before anything is written there.
public final class ClusterCheck {

    /// The first one whose scores are those of Lucene 10.
    private static final int OLDEST = 3;

    private ClusterCheck() {
    }

    /// Makes the index of the state where it is absent.
    /// @throws EngineUnusableException when the cluster cannot be used
    public static void use(Cluster cluster, IndexNames names, StateDocument state) {
        try {
            checkVersion(cluster);
            names.refuseForeign();
            state.makeIndex();
        }
        catch (SearchUnavailableException ex) {
            throw new EngineUnusableException(Reason.UNREACHABLE, String.valueOf(ex.getMessage()), ex);
        }
        catch (ClusterRefusedException ex) {
            Reason reason = ex.isNotAllowed() ? Reason.NOT_ALLOWED : Reason.UNREACHABLE;
            throw new EngineUnusableException(reason, String.valueOf(ex.getMessage()), ex);
        }
    }

    private static void checkVersion(Cluster cluster) {
        JsonNode version = cluster.get("/").path("version");
        String number = version.path("number").asString("");
        if (!version.path("distribution").asString("").equals("opensearch") || number.indexOf('.') < 1) {
            throw new EngineUnusableException(number.isEmpty() ? Reason.UNREACHABLE : Reason.TOO_OLD,
                    "what answers at " + cluster.settings().urls() + " is no OpenSearch", null);
        }
        if (Integer.parseInt(number.substring(0, number.indexOf('.'))) < OLDEST) {
            throw new EngineUnusableException(Reason.TOO_OLD, "OpenSearch at " + cluster.settings().urls()
                    + " has version " + number + "; " + OLDEST + ".0 is the oldest that can be used", null);
        }
    }

}
