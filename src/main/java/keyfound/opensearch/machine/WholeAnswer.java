package keyfound.opensearch.machine;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Finds answers of which a part is missing: a cluster gives what it has with a status of
/// success, even where a shard or a document failed.
final class WholeAnswer {

    private WholeAnswer() {
    }

    /// @return what is missing; empty where nothing is
    static Optional<String> missing(Reply of) {
        return of.isRefused() ? Optional.empty() : of.body().flatMap(WholeAnswer::missing);
    }

    private static Optional<String> missing(JsonNode answer) {
        if (answer.path("timed_out").asBoolean(false)) {
            return Optional.of("it took too long, and the answer is not whole");
        }
        if (!answer.path("failures").isEmpty()) {
            return Optional.of("not all of it was done: " + answer.path("failures").path(0));
        }
        JsonNode shards = answer.path("_shards");
        int silent = shards.path("failed").asInt(0);
        if (answer.has("hits") || answer.has("count")) {
            // a shard that no machine has fails nowhere, yet it does not succeed
            silent = Math.max(silent, shards.path("total").asInt(0) - shards.path("successful").asInt(0));
        }
        if (silent > 0) {
            return Optional.of(silent + " of " + shards.path("total").asInt(0) + " shards did not answer: "
                    + shards.path("failures").path(0));
        }
        for (JsonNode document : answer.path("docs")) {
            if (document.has("error")) {
                return Optional.of(document.path("error").path("reason").asString(""));
            }
        }
        return Optional.empty();
    }

}
