package keyfound.opensearch.cluster;

import tools.jackson.databind.JsonNode;

import keyfound.opensearch.machine.MachineSilentException;
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
        catch (ClusterRefusedException ex) {
            throw ex.unusable();
        }
        catch (SearchUnavailableException ex) {
            throw unusable(ex);
        }
    }

    private static EngineUnusableException unusable(SearchUnavailableException away) {
        return switch (away.getCause()) {
            case ClusterRefusedException refused when refused.isLasting() -> refused.unusable();
            case MachineSilentException silent when silent.isUntrusted() ->
                new EngineUnusableException(Reason.NOT_TRUSTED, String.valueOf(away.getMessage()), away);
            case null, default ->
                new EngineUnusableException(Reason.UNREACHABLE, String.valueOf(away.getMessage()), away);
        };
    }

    private static void checkVersion(Cluster cluster) {
        JsonNode version = greeting(cluster).path("version");
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

    /// Whoever refuses to say who it is may be anybody, unless it asks who we are.
    private static JsonNode greeting(Cluster cluster) {
        try {
            return cluster.get("/");
        }
        catch (ClusterRefusedException ex) {
            throw stranger(cluster, ex);
        }
        catch (SearchUnavailableException ex) {
            if (ex.getCause() instanceof ClusterRefusedException refused && refused.isLasting()
                    && !refused.isNotAllowed()) {
                throw stranger(cluster, refused);
            }
            throw ex;
        }
    }

    private static EngineUnusableException stranger(Cluster cluster, ClusterRefusedException refused) {
        return new EngineUnusableException(Reason.UNREACHABLE,
                "what answers at " + cluster.settings().urls() + " is no OpenSearch: " + refused.getMessage(), refused);
    }

}
